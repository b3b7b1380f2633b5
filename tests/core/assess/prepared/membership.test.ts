import { polygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import type { DemandPoint } from '../../../../src/core/plan/records/demand.ts';

const box = (west: number, south: number, east: number, north: number): Area['geometry'] =>
  polygon([
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]).geometry;

const street: Area = { id: 's', name: 's', level: 'street', geometry: box(0, 0, 2, 1) };
const left: Area = {
  id: 'l',
  name: 'l',
  level: 'community',
  parentId: 's',
  geometry: box(0, 0, 1, 1),
};
const right: Area = { ...left, id: 'r', name: 'r', geometry: box(1, 0, 2, 1) };
const point = (lng: number, people: Partial<DemandPoint> = {}): DemandPoint => ({
  id: `${lng}`,
  lng,
  lat: 0.5,
  ...people,
});
const facility = (
  lng: number,
): { id: string; name: string; kinds: string[]; lng: number; lat: number } => ({
  id: `f${lng}`,
  name: '',
  kinds: ['nursery'],
  lng,
  lat: 0.5,
});

test('a place on a shared border belongs to the area with the smallest id, once per level, whatever their order', () => {
  const facilities = [facility(0.5), facility(1), facility(3)];
  for (const areas of [
    [right, street, left],
    [left, right, street],
    [street, left, right],
  ]) {
    const prepared = prepare({ areas, facilities, demand: [point(1)] });
    const holders = (id: string) => prepared.facilityAreas.get(id)!.map((at) => areas[at]!.id);
    expect(holders('f0.5')).toEqual(['l', 's']);
    expect(holders('f1')).toEqual(['l', 's']);
    expect(holders('f3')).toEqual([]);
    const held = prepared.places.map(({ area, demand }) => `${area.id} ${demand.length}`);
    expect(held.toSorted()).toEqual(['l 1', 'r 0', 's 1']);
  }
});

test('a corner of four areas, and ids that only say where in the file they stood', () => {
  const corners = [box(0, 0, 1, 0.5), box(1, 0, 2, 0.5), box(0, 0.5, 1, 1), box(1, 0.5, 2, 1)];
  const four = corners.map((geometry, at): Area => ({ ...left, id: '', name: `N${at}`, geometry }));
  const holderOf = (areas: readonly Area[]): Area => {
    const prepared = prepare({ areas, facilities: [facility(1)], demand: [] });
    const holders = prepared.facilityAreas.get('f1')!;
    expect(holders.length).toBe(1);
    return areas[holders[0]!]!;
  };
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 0, 3, 1],
    [1, 3, 0, 2],
  ];
  for (const order of orders) {
    const known = order.map((at) => ({ ...four[at]!, id: 'dcba'[at]! }));
    expect(holderOf(known).id).toBe('a');
    // Without ids of their own the name decides, without names the place.
    const named = order.map((of, at) => ({ ...four[of]!, id: `community-${at + 1}` }));
    expect(holderOf(named).name).toBe('N0');
    const unnamed = named.map((area) => ({ ...area, name: area.id }));
    expect(holderOf(unnamed).geometry).toBe(corners[0]);
    // An id that somebody gave goes first.
    const mixed = named.map((area) => (area.name === 'N3' ? { ...area, id: 'z' } : area));
    expect(holderOf(mixed).name).toBe('N3');
  }
});

test('areas whose parent is not loaded make up the whole', () => {
  expect(prepare({ areas: [left, right], facilities: [], demand: [] }).roots).toEqual([0, 1]);
  expect(prepare({ areas: [left, street, right], facilities: [], demand: [] }).roots).toEqual([1]);
});

test('areas that name each other as parents end nowhere', () => {
  const a: Area = { ...left, id: 'a', parentId: 'b' };
  const b: Area = { ...right, id: 'b', parentId: 'a' };
  expect(prepare({ areas: [a, b], facilities: [], demand: [] }).roots).toEqual([0, 1]);
});

test('people come from the area itself, then demand points, then children, and are else unknown', () => {
  const people = (areas: Area[], demand: DemandPoint[] = []): unknown[] => {
    const { areas: found, whole } = prepare({ areas, facilities: [], demand }).people;
    return [...found, whole].map(({ residents }) => residents);
  };
  const counted = [point(0.5, { residents: 30 }), point(1.5, { residents: 12 })];
  expect(people([street, left, right], counted)).toEqual([42, 30, 12, 42]);
  expect(people([{ ...street, residents: 50 }, left, right], counted)).toEqual([50, 30, 12, 50]);
  expect(people([street, { ...left, residents: 7 }, { ...right, residents: 8 }])).toEqual([
    15, 7, 8, 15,
  ]);
  expect(people([street, { ...left, residents: 7 }, right])).toEqual([
    undefined,
    7,
    undefined,
    undefined,
  ]);
});

test('an area without any point has nobody, one whose points lack the field is unknown', () => {
  const areas = [left, right];
  const one = prepare({ areas, facilities: [], demand: [point(0.5, { residents: 3 })] });
  expect(one.people.areas).toEqual([{ residents: 3 }, { residents: 0 }]);
  const demand = [point(0.5, { residents: 3 }), point(1.5, { age0to3: 1 })];
  const two = prepare({ areas, facilities: [], demand });
  expect(two.people.areas).toEqual([{ residents: 3 }, { age0to3: 1 }]);
});
