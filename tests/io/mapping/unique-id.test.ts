import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IssueLog } from '../../../src/io/issue-log.ts';
import { uniqueId } from '../../../src/io/mapping/unique-id.ts';
import '../../support/seed.ts';

describe('an id that is taken', () => {
  it('gets the smallest number that is free, whatever else was given', () => {
    const ids = fc.array(fc.constantFrom('a', 'a#2', 'a#3', 'b', 'b#2'), { maxLength: 30 });
    fc.assert(
      fc.property(ids, (given) => {
        const taken = new Set<string>();
        const plain = new Set<string>();
        for (const id of given) {
          let expected: string = id;
          for (let n = 2; plain.has(expected); n += 1) expected = `${id}#${n}`;
          plain.add(expected);
          expect(uniqueId(id, taken, {}, new IssueLog())).toBe(expected);
        }
        expect([...taken]).toEqual([...plain]);
      }),
    );
  });

  it('is soon numbered in a column that says the same in 100 000 rows', () => {
    const taken = new Set<string>();
    const log = new IssueLog();
    for (let row = 0; row < 100_000; row += 1) uniqueId('重庆', taken, {}, log);
    expect(taken.size).toBe(100_000);
    expect(taken.has('重庆#100000')).toBe(true);
  });
});
