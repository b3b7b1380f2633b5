import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceWeightedAccess,
  equalZones,
  twoStepAccess,
  type Catchment,
  type TimeZone,
} from '../../../../src/core/siting/access/floating-catchment.ts';
import { costRows } from '../../../../src/core/siting/rows/cost-rows.ts';

type Table = (number | null)[][];

function catchmentOf(table: Table, people: number[], supply: number[]): Catchment {
  return {
    times: costRows(
      table.length,
      supply.length,
      (demand, site) => table[demand]![site] ?? Infinity,
    ),
    people: Float64Array.from(people),
    supply: Float64Array.from(supply),
  };
}

const towns = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([demands, sites]) =>
    fc.record({
      table: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 }), {
          minLength: sites,
          maxLength: sites,
        }),
        { minLength: demands, maxLength: demands },
      ),
      people: fc.array(fc.integer({ min: 0, max: 500 }), {
        minLength: demands,
        maxLength: demands,
      }),
      supply: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: sites, maxLength: sites }),
    }),
  );
const zones = equalZones(15, [1, 0.68, 0.22]);

/** The two steps as the papers write them, term by term. */
function asWritten(table: Table, people: number[], supply: number[], rings: TimeZone[]): number[] {
  const weight = (time: number | null): number =>
    time === null ? 0 : (rings.find(({ upTo }) => time <= upTo)?.weight ?? 0);
  const ratio = supply.map((amount, site) => {
    const users = table.reduce((sum, row, at) => sum + people[at]! * weight(row[site]!), 0);
    return users > 0 ? amount / users : 0;
  });
  return table.map((row) =>
    row.reduce<number>((sum, time, site) => sum + ratio[site]! * weight(time), 0),
  );
}

describe('floating catchment', () => {
  it('gives the figures of a worked example', () => {
    // 100 and 300 people share 40 beds within 15 minutes; only the second reach the other 30.
    const access = twoStepAccess(
      catchmentOf(
        [
          [5, null],
          [15, 3],
        ],
        [100, 300],
        [40, 30],
      ),
      15,
    );
    expect([...access.ratio]).toEqual([0.1, 0.1]);
    expect([...access.perPerson]).toEqual([0.1, 0.2]);
    const weighted = distanceWeightedAccess(
      catchmentOf(
        [
          [5, null],
          [15, 3],
        ],
        [100, 300],
        [40, 30],
      ),
      zones,
    );
    expect(weighted.ratio[0]).toBeCloseTo(40 / (100 + 300 * 0.22), 12);
    expect(weighted.perPerson[1]).toBeCloseTo((0.22 * 40) / 166 + 0.1, 12);
  });

  it('agrees with the two steps written out', () => {
    fc.assert(
      fc.property(towns, ({ table, people, supply }) => {
        const town = catchmentOf(table, people, supply);
        const plain = twoStepAccess(town, 15).perPerson;
        const weighted = distanceWeightedAccess(town, zones).perPerson;
        const one = [{ upTo: 15, weight: 1 }];
        for (const [at, value] of asWritten(table, people, supply, one).entries()) {
          expect(plain[at]).toBeCloseTo(value, 9);
        }
        for (const [at, value] of asWritten(table, people, supply, zones).entries()) {
          expect(weighted[at]).toBeCloseTo(value, 9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hands out all supply that anyone reaches, no more and no less', () => {
    fc.assert(
      fc.property(towns, ({ table, people, supply }) => {
        const town = catchmentOf(table, people, supply);
        for (const { perPerson, users } of [
          twoStepAccess(town, 15),
          distanceWeightedAccess(town, zones),
        ]) {
          const handedOut = perPerson.reduce((sum, share, at) => sum + share * people[at]!, 0);
          const reached = supply.filter((_, site) => users[site]! > 0);
          expect(handedOut).toBeCloseTo(
            reached.reduce((sum, amount) => sum + amount, 0),
            6,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a facility that no one reaches has no users and no ratio; demand that reaches none has 0', () => {
    const town = catchmentOf(
      [
        [20, null],
        [16, null],
      ],
      [10, 20],
      [5, 7],
    );
    const { perPerson, users, ratio } = twoStepAccess(town, 15);
    expect([[...perPerson], [...users], [...ratio]]).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('a place without people still sees what it could reach, and burdens no one', () => {
    const { perPerson } = twoStepAccess(catchmentOf([[5], [5]], [0, 100], [20]), 15);
    expect([...perPerson]).toEqual([0.2, 0.2]);
  });

  it('refuses rings out of order', () => {
    const town = catchmentOf([[5]], [1], [1]);
    for (const rings of [
      [],
      [
        { upTo: 5, weight: 0.5 },
        { upTo: 10, weight: 0.6 },
      ],
      [
        { upTo: 5, weight: 1 },
        { upTo: 5, weight: 0.5 },
      ],
      [{ upTo: 5, weight: 1.2 }],
    ]) {
      expect(() => distanceWeightedAccess(town, rings)).toThrow(RangeError);
    }
  });
});
