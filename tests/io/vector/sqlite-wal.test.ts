import { describe, expect, it } from 'vitest';
import { isByLog, withLog } from '../../../src/io/vector/sqlite-wal.ts';

const PAGE = 512;

/** A database of pages that hold nothing but their letter, as one that is written by way of a log. */
function database(...letters: string[]): Uint8Array {
  const bytes = new Uint8Array(PAGE * letters.length);
  for (const [at, letter] of letters.entries()) bytes.fill(letter.charCodeAt(0), at * PAGE, (at + 1) * PAGE); // prettier-ignore
  bytes[18] = 2;
  bytes[19] = 2;
  return bytes;
}

/** A log of frames: page, its letter, and the size of the database where the frame ends a transaction. */
function logOf(
  ...frames: (readonly [page: number, letter: string, size: number, salt?: number])[]
) {
  const bytes = new Uint8Array(32 + frames.length * (24 + PAGE));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x377f0682);
  view.setUint32(8, PAGE);
  view.setUint32(16, 7);
  view.setUint32(20, 9);
  for (const [at, [page, letter, size, salt = 7]] of frames.entries()) {
    const start = 32 + at * (24 + PAGE);
    view.setUint32(start, page);
    view.setUint32(start + 4, size);
    view.setUint32(start + 8, salt);
    view.setUint32(start + 12, 9);
    bytes.fill(letter.charCodeAt(0), start + 24, start + 24 + PAGE);
  }
  return bytes;
}

/** The letter of each page, by its last byte. */
const lettersOf = (bytes: Uint8Array) =>
  Array.from({ length: bytes.length / PAGE }, (_, at) =>
    String.fromCharCode(bytes[(at + 1) * PAGE - 1]!),
  ).join('');

describe('withLog', () => {
  it.each([
    ['a page that changed', [[2, 'X', 3]], 'aXc'],
    ['the last of several changes', [[2, 'X', 3], [2, 'Y', 3]], 'aYc'], // prettier-ignore
    ['pages that were added', [[3, 'Z', 0], [4, 'D', 4]], 'abZD'], // prettier-ignore
    ['a database that became smaller', [[1, 'A', 2]], 'Ab'],
    ['nothing of a transaction that was not finished', [[2, 'X', 3], [1, 'Q', 0]], 'aXc'], // prettier-ignore
    ['nothing of an older log behind it', [[2, 'X', 3], [1, 'Q', 3, 6]], 'aXc'], // prettier-ignore
    ['nothing of no frames', [], 'abc'],
  ] as const)('puts in %s', (_, frames, letters) => {
    const whole = withLog(database('a', 'b', 'c'), logOf(...frames));
    expect(lettersOf(whole)).toBe(letters);
    expect(isByLog(whole)).toBe(false);
  });

  it('leaves a database alone whose log is missing, cut or none, and asks for no log any more', () => {
    const before = database('a', 'b');
    for (const log of [
      undefined,
      new Uint8Array(3),
      new Uint8Array(4000),
      logOf([2, 'X', 2]).subarray(0, 300),
    ]) {
      // prettier-ignore
      const whole = withLog(before, log);
      expect(lettersOf(whole)).toBe('ab');
      expect(isByLog(whole)).toBe(false);
    }
    expect(isByLog(before)).toBe(true);
  });
});
