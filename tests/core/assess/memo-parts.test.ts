import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/core/assess/prepared/fingerprint.ts';
import { RecentMap } from '../../../src/core/assess/circles/recent-map.ts';

test('a recent map gives what was made, keeps what is used, and stays small', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }),
      (capacity, keys) => {
        const kept = new RecentMap<{ key: number }>(capacity);
        let made = 0;
        for (const key of keys) {
          const make = (): { key: number } => {
            made++;
            return { key };
          };
          const first = kept.getOrMake(`${key}`, make);
          expect(first.key).toBe(key);
          expect(kept.getOrMake(`${key}`, make)).toBe(first);
        }
        expect(made).toBeLessThanOrEqual(keys.length);
        const distinct = new Set(keys).size;
        if (distinct <= capacity) expect(made).toBe(distinct);
      },
    ),
  );
});

test('a fingerprint is the same for the same, and tells apart what differs by one character', () => {
  expect(fingerprint({ a: 1 }, [2])).toBe(fingerprint({ a: 1 }, [2]));
  expect(fingerprint('ab')).toMatch(/^[0-9a-f]{16}$/);
  const prints = Array.from({ length: 20_000 }, (_, at) => fingerprint({ at }));
  expect(new Set(prints).size).toBe(prints.length);
  expect(fingerprint(['a'], ['b'])).not.toBe(fingerprint(['a', 'b']));
  expect(fingerprint(undefined)).not.toBe(fingerprint(null));
});
