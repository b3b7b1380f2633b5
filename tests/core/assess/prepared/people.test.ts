import { polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { findPeopleSources } from '../../../../src/core/hygiene/people-sources.ts';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import type { DemandPoint } from '../../../../src/core/plan/records/demand.ts';
import type { HygieneItem } from '../../../../src/core/plan/hygiene-report.ts';

const box = (west: number, east: number): Area['geometry'] =>
  polygon([
    [
      [west, 0],
      [east, 0],
      [east, 0.01],
      [west, 0.01],
      [west, 0],
    ],
  ]).geometry;
const district: Area = { id: 'd', name: 'd', level: 'district', geometry: box(0, 0.04) };
const street = (n: number, residents?: number): Area => ({
  id: `s${n}`,
  name: `s${n}`,
  level: 'street',
  parentId: 'd',
  geometry: box(n * 0.01, (n + 1) * 0.01),
  ...(residents !== undefined && { residents }),
});
const cell = (lng: number, residents: number): DemandPoint => ({
  id: `${lng}`,
  lng,
  lat: 0.005,
  residents,
});
const four = (...residents: (number | undefined)[]): Area[] =>
  residents.map((one, n) => street(n, one));
const cells = [cell(0.005, 100), cell(0.015, 300), cell(0.025, 50), cell(0.035, 50)];

function residentsOf(
  areas: readonly Area[],
  demand: readonly DemandPoint[],
): (number | undefined)[] {
  return prepare({ areas, facilities: [], demand }).people.areas.map(({ residents }) => residents);
}

function sources(
  areas: readonly Area[],
  demand: readonly DemandPoint[],
): Record<string, unknown>[] {
  const items: Omit<HygieneItem, 'id'>[] = [];
  const steps = findPeopleSources(areas, demand, (item) => items.push(item));
  while (!steps.next().done);
  return items.map(({ params: { name, source, taken, other } }) => ({
    name,
    source,
    taken,
    other,
  }));
}

describe('the people of an area', () => {
  it('are its own number first, whatever parts and points say', () => {
    expect(residentsOf([{ ...district, residents: 7 }, ...four(1, 2, 3, 4)], cells)[0]).toBe(7);
  });

  it('are the sum of its parts before any points', () => {
    expect(residentsOf([district, ...four(1, 2, 3, 4)], cells)[0]).toBe(10);
  });

  it('count a part without a number by the points on its ground', () => {
    expect(residentsOf([district, ...four(1, undefined, 3, 4)], cells)).toEqual([
      308, 1, 300, 3, 4,
    ]);
  });

  it('are the points where parts that are loaded fill only some of its ground', () => {
    expect(residentsOf([district, ...four(1, 2)], cells)[0]).toBe(500);
    expect(residentsOf([district, ...four(1, 2)], [])[0]).toBe(3);
  });

  it('are the points where nobody states a number', () => {
    expect(residentsOf([district, ...four(undefined, undefined)], cells)[0]).toBe(500);
  });

  it('are the sum over the parts, whatever the numbers', () => {
    const persons = fc.option(fc.integer({ min: 0, max: 9000 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(persons, { minLength: 4, maxLength: 4 }), (numbers) => {
        fc.pre(numbers.some((one) => one !== undefined));
        const [whole, ...parts] = residentsOf([district, ...four(...numbers)], cells);
        expect(whole).toBe(parts.reduce((sum, one) => sum! + one!, 0));
      }),
    );
  });
});

describe('two sources of one figure', () => {
  it('are told with both figures where they differ by more than 5 %', () => {
    expect(sources([district, ...four(100, 300, 50, 80)], cells)).toEqual([
      { name: 'd', source: 'points', taken: 530, other: 500 },
    ]);
    expect(sources([{ ...district, residents: 700 }, ...four(100, 300, 50, 80)], cells)).toEqual([
      { name: 'd', source: 'parts', taken: 700, other: 530 },
      { name: 'd', source: 'points', taken: 700, other: 500 },
    ]);
  });

  it('are not told where they agree, or where there is one', () => {
    expect(sources([district, ...four(100, 300, 50, 75)], cells)).toEqual([]);
    expect(sources([district, ...four(undefined, undefined)], cells)).toEqual([]);
    expect(sources([{ ...district, residents: 700 }], [])).toEqual([]);
  });
});
