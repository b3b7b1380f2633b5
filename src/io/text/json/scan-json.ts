/** What is wrong with a JSON text, by offset. */
export interface JsonScan {
  /** Offset of the first character that cannot stand there; the length of the text when it ends too early. */
  errorAt?: number;
  /** Bare NaN, Infinity and -Infinity, which some programs write although JSON has no such numbers. */
  nonFinite: { at: number; length: number }[];
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const NON_FINITE = /NaN|-?Infinity/y;
const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

type Expect =
  'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? match[0].length : -1;
}

/** Offset behind the string that begins at `at`, or the negative of (offset of its fault + 1). */
function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i + 1;
    if (code < 0x20) return -i - 1;
    if (code === 0x5c) {
      const length = matchAt(ESCAPE, text, i + 1);
      if (length === -1) return -i - 2;
      i += length;
    }
  }
  return -text.length - 1;
}

/** Finds the first fault of a JSON text without recursion, so that deep nesting cannot exhaust the stack. */
export function scanJson(text: string): JsonScan {
  const nonFinite: JsonScan['nonFinite'] = [];
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const afterValue = (): Expect => (open.length > 0 ? 'comma-or-end' : 'nothing');

  for (;;) {
    at += matchAt(SPACE, text, at);
    if (at >= text.length) return expect === 'nothing' ? { nonFinite } : { errorAt: at, nonFinite };
    const char = text[at] as string;
    const inside = open.at(-1);
    const mayEnd =
      expect === 'comma-or-end' || expect === 'value-or-end' || expect === 'key-or-end';
    if (mayEnd && ((char === '}' && inside === '{') || (char === ']' && inside === '['))) {
      open.pop();
      at += 1;
      expect = afterValue();
    } else if (expect === 'comma-or-end' && char === ',') {
      at += 1;
      expect = inside === '{' ? 'key' : 'value';
    } else if (expect === 'colon' && char === ':') {
      at += 1;
      expect = 'value';
    } else if ((expect === 'key' || expect === 'key-or-end') && char === '"') {
      at = skipString(text, at);
      if (at < 0) return { errorAt: -at - 1, nonFinite };
      expect = 'colon';
    } else if (expect === 'value' || expect === 'value-or-end') {
      if (char === '{' || char === '[') {
        open.push(char);
        at += 1;
        expect = char === '{' ? 'key-or-end' : 'value-or-end';
        continue;
      }
      if (char === '"') {
        at = skipString(text, at);
        if (at < 0) return { errorAt: -at - 1, nonFinite };
      } else {
        let length = matchAt(NON_FINITE, text, at);
        if (length !== -1) nonFinite.push({ at, length });
        else length = Math.max(matchAt(NUMBER, text, at), matchAt(WORD, text, at));
        if (length === -1) return { errorAt: at, nonFinite };
        at += length;
      }
      expect = afterValue();
    } else return { errorAt: at, nonFinite };
  }
}
