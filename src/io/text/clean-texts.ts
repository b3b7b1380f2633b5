import { clipText, LONGEST_NAME, LONGEST_TEXT, plainText } from '../../core/base/plain-text.ts';

/** What is nested deeper than any form that is read is refused by its form. */
const DEEPEST = 40;

const NAMES = new Set(['name', 'title']);
const LANGUAGES = new Set(['zh', 'en']);

/**
 * Parsed JSON without marks that nobody sees and that turn other text, each text at most as long as of an import; and how
 * many texts were other than they look.
 */
export function cleanTexts(value: unknown): { value: unknown; cleaned: number } {
  let cleaned = 0;
  const clean = (text: string, key: string): string => {
    const plain = clipText(plainText(text), NAMES.has(key) ? LONGEST_NAME : LONGEST_TEXT);
    if (plain !== text) cleaned++;
    return plain;
  };
  const walk = (each: unknown, key: string, depth: number): unknown => {
    if (typeof each === 'string') return clean(each, key);
    if (typeof each !== 'object' || each === null || depth > DEEPEST) return each;
    if (Array.isArray(each)) {
      // Positions and rings are most of a project and hold no text.
      if (typeof each[0] === 'number') return each;
      for (const [at, member] of each.entries()) each[at] = walk(member, key, depth + 1);
      return each;
    }
    const record = each as Record<string, unknown>;
    for (const name of Object.keys(record)) {
      if (name === '__proto__') continue;
      // A name in two languages is a name in each.
      record[name] = walk(record[name], LANGUAGES.has(name) ? key : name, depth + 1);
    }
    return record;
  };
  return { value: walk(value, '', 0), cleaned };
}
