import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listDifference,
  withListDifference,
} from '../../../src/core/delivery/rounds/list-difference.ts';
import { compareFacilities } from '../../../src/core/delivery/rounds/compare-facilities.ts';
import { checkRoundWish, isDay } from '../../../src/core/delivery/rounds/make-round.ts';
import { smallTown } from '../../support/small-town.ts';

const list = fc
  .uniqueArray(fc.tuple(fc.nat(12), fc.nat(2)), { selector: ([id]) => id, maxLength: 10 })
  .map((pairs) => pairs.map(([id, value]) => ({ id: `r${id}`, value })));

describe('lists that differ', () => {
  it('are made of one another whatever comes, goes, changes or moves', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const difference = listDifference(before, after);
        const made = difference ? withListDifference(before, difference) : before;
        expect(made).toEqual(after);
      }),
    );
  });

  it('carry only what changed, though the records were read anew', () => {
    const before = Array.from({ length: 500 }, (_, at) => ({ id: `r${at}`, value: at }));
    const after = structuredClone(before);
    after[3]!.value = -1;
    after.splice(400, 1);
    after.splice(10, 0, { id: 'new', value: 0 });
    expect(listDifference(before, after)).toEqual({
      gone: ['r400'],
      changed: [{ id: 'r3', value: -1 }],
      added: [[10, { id: 'new', value: 0 }]],
    });
    expect(listDifference(before, structuredClone(before))).toBeUndefined();
  });
});

describe('facilities of two rounds', () => {
  it('are the same under another id where name and place agree', () => {
    const { facilities } = smallTown();
    const [first, second, third] = facilities;
    const renamed = { ...first!, id: 'x', places: 31 };
    const far = { ...second!, id: 'y', lat: second!.lat + 0.01 };
    const changes = compareFacilities(facilities, [renamed, far, third!]);
    expect(changes.changed.map(({ now, fields }) => [now.id, fields])).toEqual([['x', ['places']]]);
    expect(changes.opened).toEqual([far]);
    expect(changes.closed).toEqual([second]);
  });
});

describe('what a round is asked for', () => {
  it('is refused with its reason', () => {
    const town = smallTown();
    const codes = (wish: { name: string; date: string }, of = town) =>
      checkRoundWish(of, wish).map(({ code }) => code);
    expect(codes({ name: '一月', date: '2026-01-31' })).toEqual([]);
    expect(codes({ name: ' ', date: '2026-02-30' })).toEqual(['round-date', 'round-name']);
    expect(codes({ name: '一月', date: '2026-01-31' }, { ...town, areas: [] })).toEqual([
      'round-nothing',
    ]);
    expect([isDay('2024-02-29'), isDay('2026-1-3'), isDay('')]).toEqual([true, false, false]);
  });
});
