import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IssueLog } from '../../../../src/io/issue-log.ts';
import { uniqueId } from '../../../../src/io/mapping/apply/unique-id.ts';
import '../../../support/seed.ts';

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
          expect(uniqueId(id, 'made', { taken, place: {}, log: new IssueLog() })).toBe(expected);
        }
        expect([...taken]).toEqual([...plain]);
      }),
    );
  });

  it('is soon numbered in a column that says the same in 100 000 rows', () => {
    const taken = new Set<string>();
    const use = { taken, place: {}, log: new IssueLog() };
    for (let row = 0; row < 100_000; row += 1) uniqueId('重庆', 'made', use);
    expect(taken.size).toBe(100_000);
    expect(taken.has('重庆#100000')).toBe(true);
  });

  it('is told where the file gave it, and not where it was made for a row without one', () => {
    const log = new IssueLog();
    const use = { taken: new Set(['facility-1', 'a']), place: {}, log };
    expect(uniqueId('', 'facility-1', use)).toBe('facility-1#2');
    expect(log.list()).toEqual([]);
    expect(uniqueId('a', 'facility-2', use)).toBe('a#2');
    expect(log.list().map(({ code }) => code)).toEqual(['id-twice']);
  });
});
