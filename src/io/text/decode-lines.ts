import { guessTwoByte } from './guess-encoding.ts';
import { joinBroken } from './join-broken.ts';
import { findUtf8, isMostlyUtf8 } from './utf8-evidence.ts';

export interface DecodedLines {
  text: string;
  /** Encoding of most lines that are not plain ASCII. */
  encoding: 'utf-8' | 'gb18030' | 'big5';
  /** First line, from 1, in the other encoding; absent when all agree. */
  firstMixedRow?: number;
  /** First line, from 1, that is valid in neither; its bad bytes became U+FFFD. */
  firstBrokenRow?: number;
}

const LINE_FEED = 0x0a;

/**
 * Characters of three bytes that make a line certainly UTF-8. A GBK line of two or more characters can
 * be valid UTF-8 by chance; three CJK characters in a row by chance are below one in a million lines.
 */
const CERTAIN_CHARACTERS = 3;

/** Bytes that one broken character of UTF-8 leaves at most; a line of GBK has more of them. */
const ONE_CHARACTER = 3;

/** Share of the lines from which shorter UTF-8 lines count too. */
const MIXED_SHARE = 0.05;

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function cjkCount(text: string): number {
  return text.match(/[\u3000-\u9fff\uff00-\uffef]/gu)?.length ?? 0;
}

/**
 * Decodes a text that is not valid UTF-8 as a whole, each line by itself: UTF-8 if valid or but for broken bytes, each of
 * which costs a character; else GB18030; as Big5 where that is likelier for all.
 */
export function decodeLines(bytes: Uint8Array): DecodedLines {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const lossyUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const isUtf8AsAWhole = isMostlyUtf8(findUtf8([bytes]));
  const gb = new TextDecoder('gb18030', { fatal: true });
  const lossy = new TextDecoder('gb18030');
  const lines: {
    as: 'ascii' | 'utf-8' | 'gb18030';
    bytes: Uint8Array;
    text: string;
    sure: boolean;
  }[] = [];
  let firstBrokenRow: number | undefined;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    start = end;
    const asUtf8 = decodeWith(utf8, line);
    if (asUtf8 !== undefined) {
      const as = isAscii(line) ? 'ascii' : 'utf-8';
      const sure = as === 'utf-8' && cjkCount(asUtf8) >= CERTAIN_CHARACTERS;
      lines.push({ as, bytes: line, text: asUtf8, sure });
      continue;
    }
    const evidence = findUtf8([line]);
    const isOneAmongOthers = isUtf8AsAWhole && evidence.broken + evidence.cut <= ONE_CHARACTER;
    if (isMostlyUtf8(evidence) || isOneAmongOthers) {
      firstBrokenRow ??= lines.length + 1;
      const text = joinBroken(lossyUtf8.decode(line));
      lines.push({ as: 'utf-8', bytes: line, text, sure: true });
      continue;
    }
    const asGb = decodeWith(gb, line);
    if (asGb === undefined) firstBrokenRow ??= lines.length + 1;
    lines.push({
      as: 'gb18030',
      bytes: line,
      text: asGb ?? joinBroken(lossy.decode(line)),
      sure: true,
    });
  }

  const utf8Lines = lines.filter((line) => line.as === 'utf-8');
  const gbCount = lines.filter((line) => line.as === 'gb18030').length;
  const believeAll = utf8Lines.length >= MIXED_SHARE * (utf8Lines.length + gbCount);
  let certain = 0;
  for (const line of utf8Lines) {
    if (line.sure || (believeAll && cjkCount(line.text) > 0)) certain += 1;
    else {
      line.as = 'gb18030';
      line.text = decodeWith(gb, line.bytes) ?? line.text;
    }
  }
  if (certain === 0 && guessTwoByte([bytes]) === 'big5') {
    const asBig5 = decodeWith(new TextDecoder('big5', { fatal: true }), bytes);
    if (asBig5 !== undefined) return { text: asBig5, encoding: 'big5' };
  }
  const encoding = certain > gbCount ? 'utf-8' : 'gb18030';
  const other = encoding === 'utf-8' ? 'gb18030' : 'utf-8';
  const mixedAt = lines.findIndex((line) => line.as === other);
  const decoded: DecodedLines = { text: lines.map((line) => line.text).join(''), encoding };
  if (mixedAt !== -1) decoded.firstMixedRow = mixedAt + 1;
  if (firstBrokenRow !== undefined) decoded.firstBrokenRow = firstBrokenRow;
  return decoded;
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
