import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import { demandFromOsm } from '../../../src/io/osm-source/demand-from-osm.ts';
import {
  DWELLING_RULES,
  dwellingRuleFor,
  taggedLevels,
} from '../../../src/io/osm-source/dwelling-rules.ts';
import { gatherCells, type Weight } from '../../../src/io/osm-source/gather-cells.ts';
import { waysById } from '../../../src/io/osm-source/rings/osm-rings.ts';
import { osmDataOf, type Elements } from './osm-data-of.ts';

type Tags = Record<string, string>;

/** For each row: tags of a building, and whether it must stand on landuse=residential. */
const EXAMPLES: [row: string, tags: Tags, levels: number, onGround: boolean][] = [
  ['apartments', { building: 'apartments' }, 6, false],
  ['dormitory', { building: 'dormitory' }, 6, false],
  ['residential', { building: 'residential' }, 6, false],
  ['terrace', { building: 'terrace' }, 3, false],
  ['house', { building: 'house' }, 2, false],
  ['bungalow', { building: 'bungalow' }, 1, false],
  ['used-as-homes', { building: 'retail', 'building:use': 'retail;residential' }, 6, false],
  ['in-residential-ground', { building: 'yes' }, 6, true],
];

describe('table of homes', () => {
  test('every row has an example and a source', () => {
    expect(DWELLING_RULES.map(({ id }) => id)).toEqual(EXAMPLES.map(([row]) => row));
    for (const { source } of DWELLING_RULES) expect(source.length).toBeGreaterThan(10);
  });

  test.each(EXAMPLES)('%s', (row, tags, levels, onGround) => {
    const found = dwellingRuleFor(new Map(Object.entries(tags)), () => onGround);
    expect(found?.id).toBe(row);
    expect(found?.levels).toBe(levels);
    if (onGround)
      expect(dwellingRuleFor(new Map(Object.entries(tags)), () => false)).toBeUndefined();
  });

  test.each([
    [{ building: 'no' }],
    [{ building: 'office' }],
    [{ building: 'yes', amenity: 'school' }],
    [{ building: 'yes', shop: 'mall' }],
    [{ building: 'apartments', location: 'underground' }],
    [{ building: 'apartments', layer: '-1' }],
    [{ building: 'house', ruins: 'yes' }],
    [{ 'building:part': 'yes' }],
  ] as [Tags][])('%o holds no homes', (tags) => {
    expect(dwellingRuleFor(new Map(Object.entries(tags)), () => true)).toBeUndefined();
  });

  test.each([
    [{ 'building:levels': '18' }, 18],
    [{ 'building:levels': '1.0' }, 1],
    [{ 'building:levels': '5', height: '90' }, 5],
    [{ height: '18' }, 6],
    [{ height: '20 m' }, 7],
    [{ height: '1' }, 1],
    [{ 'building:levels': '6;7' }, undefined],
    [{ 'building:levels': '9000' }, undefined],
    [{ 'building:levels': '-2' }, undefined],
    [{ 'building:levels': '0' }, undefined],
    [{ height: "60'" }, undefined],
    [{ 'building:levels': 'NaN', height: '30' }, 10],
    [{}, undefined],
  ] as [Tags, number | undefined][])('storeys of %o', (tags, levels) => {
    expect(taggedLevels(new Map(Object.entries(tags)))).toBe(levels);
  });
});

const SIDE_DEG = 0.0001;
/** A square of 11.12 m by 9.63 m. */
const FOOTPRINT_M2 = (111_195.08 * SIDE_DEG) ** 2 * Math.cos((30 * Math.PI) / 180);

function town(buildings: [lng: number, tags: Tags][], ways: Elements['ways'] = []) {
  const nodes: Elements['nodes'] = [];
  const all: NonNullable<Elements['ways']> = [...ways];
  const corner = (lng: number, lat: number) => nodes.push([nodes.length + 1, lng, lat]);
  for (const [lng, tags] of buildings) {
    const a = nodes.length + 1;
    corner(lng, 30);
    corner(lng + SIDE_DEG, 30);
    corner(lng + SIDE_DEG, 30 + SIDE_DEG);
    corner(lng, 30 + SIDE_DEG);
    all.push({ id: all.length + 1, nodes: [a, a + 1, a + 2, a + 3, a], tags });
  }
  return osmDataOf({ nodes, ways: all });
}

function district(west: number, east: number): Area {
  const ring = [
    [west, 29],
    [east, 29],
    [east, 31],
    [west, 31],
    [west, 29],
  ];
  return {
    id: 'd',
    name: 'D',
    level: 'district',
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const demandOf = (osm: ReturnType<typeof town>, totals = {}) =>
  demandFromOsm(osm, waysById(osm), [district(119, 121)], totals, 's');

describe('homes as demand', () => {
  test('footprint × storeys, tagged or by the table; without a total there are no people', () => {
    const { demand, facts, issues } = demandOf(
      town([
        [120, { building: 'apartments', 'building:levels': '10' }],
        [120.1, { building: 'house' }],
        [120.2, { building: 'office' }],
        [130, { building: 'house' }],
      ]),
    );
    expect(demand).toHaveLength(2);
    expect(demand[0]!.weightM2! / (10 * FOOTPRINT_M2)).toBeCloseTo(1, 3);
    expect(demand[1]!.weightM2! / (2 * FOOTPRINT_M2)).toBeCloseTo(1, 2);
    expect(demand.some((point) => 'residents' in point)).toBe(false);
    expect(facts).toMatchObject({ buildings: 2, withLevels: 1, points: 2, outside: 1 });
    expect(issues.map(({ code }) => code)).toEqual(['osm-no-total', 'osm-levels-assumed']);
  });

  test('a total is spread by floor area and kept to the person', () => {
    const { demand } = demandOf(
      town([
        [120, { building: 'apartments', 'building:levels': '10' }],
        [120.1, { building: 'apartments', 'building:levels': '5' }],
      ]),
      { residents: 100, age0to3: 7 },
    );
    expect(demand.map(({ residents }) => residents)).toEqual([67, 33]);
    expect(demand.map(({ age0to3 }) => age0to3)).toEqual([5, 2]);
  });

  test('a total is kept whatever the buildings are', () => {
    const building = fc.record({
      lng: fc.double({ min: 119.5, max: 120.5, noNaN: true }),
      levels: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(building, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        (buildings, residents) => {
          const osm = town(
            buildings.map(({ lng, levels }) => [
              lng,
              { building: 'apartments', 'building:levels': String(levels) },
            ]),
          );
          const { demand } = demandOf(osm, { residents });
          expect(demand.reduce((sum, point) => sum + point.residents!, 0)).toBe(residents);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('no homes: no points, and a given total is said to be lost', () => {
    const osm = town([[120, { building: 'office' }]]);
    expect(demandOf(osm).issues.map(({ code }) => code)).toEqual(['osm-no-dwellings']);
    const lost = demandOf(osm, { residents: 5 });
    expect(lost.demand).toEqual([]);
    expect(lost.issues.map(({ code }) => code)).toEqual(['osm-total-unspread']);
  });
});

test('gathering in cells keeps the weight and its middle, and the number below the limit', () => {
  const weight = fc.record({
    lng: fc.double({ min: 120, max: 120.2, noNaN: true }),
    lat: fc.double({ min: 30, max: 30.2, noNaN: true }),
    weightM2: fc.double({ min: 1, max: 1e5, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      (all, most) => {
        const weights = all.map((each, at): Weight => ({ ...each, id: `b${at}` }));
        const cells = gatherCells(weights, most);
        expect(cells.length).toBeLessThanOrEqual(Math.max(most, 1));
        const sum = (of: readonly Weight[], by: (each: Weight) => number) =>
          of.reduce((total, each) => total + each.weightM2 * by(each), 0);
        expect(sum(cells, () => 1) / sum(weights, () => 1)).toBeCloseTo(1, 9);
        const middle = (of: readonly Weight[], by: (each: Weight) => number) =>
          sum(of, by) / sum(of, () => 1);
        expect(middle(cells, ({ lng }) => lng)).toBeCloseTo(
          middle(weights, ({ lng }) => lng),
          9,
        );
        expect(middle(cells, ({ lat }) => lat)).toBeCloseTo(
          middle(weights, ({ lat }) => lat),
          9,
        );
        expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
      },
    ),
  );
});
