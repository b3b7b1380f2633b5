import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { groundAreaM2, toGround } from '../../../../src/core/geo/ground.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/plan/project.ts';
import { DEFAULT_COSTS } from '../../../../src/core/siting/question/costs.ts';
import { footprintsIn } from '../../../../src/core/siting/candidates/footprints-in.ts';
import { gatherCandidates } from '../../../../src/core/siting/candidates/gather-candidates.ts';
import type { SitingQuestion } from '../../../../src/core/siting/question/question.ts';

function square(lng: number, lat: number, size: number, properties = {}): Feature<Polygon> {
  const ring = [
    [lng, lat],
    [lng + size, lat],
    [lng + size, lat + size],
    [lng, lat + size],
    [lng, lat],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const { geometry } = square(106.5, 29.5, 0.02);
const prepared = prepare({
  areas: [{ id: 'a', name: '甲', level: 'community', geometry }],
  facilities: [],
  demand: [],
});
const collection: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    square(106.505, 29.505, 0.0003),
    square(106.507, 29.505, 0.0003, { floors: 6 }),
    square(106.509, 29.505, 0.0003, { 'building:levels': '2' }),
    square(106.511, 29.505, 0.0003, { floors: '不详' }),
    { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [106.5, 29.5] } },
  ],
};
const footprints = footprintsIn(collection);
const input = { scenario: null, settings: DEFAULT_SETTINGS, standards: [], footprints };

function gather(question: Partial<SitingQuestion>) {
  const asked: SitingQuestion = { model: 'mclp', kind: 'nursery', count: 1, ...question };
  return gatherCandidates(
    { prepared, question: asked, input, memo: new AssessMemo() },
    DEFAULT_COSTS,
    () => [0],
  );
}

describe('building outlines as candidates', () => {
  it('keep the storeys they state; of the others those of the question are assumed, and this is noted', () => {
    const { value } = gather({ candidates: { footprints: { most: 10 }, footprintFloors: 3 } });
    const outlineM2 = groundAreaM2(toGround(square(106.505, 29.505, 0.0003).geometry));
    const byId = new Map(value!.map((each) => [each.id, each]));
    const floors = [3, 6, 2, 3];
    expect(byId.size).toBe(4);
    for (const [at, storeys] of floors.entries()) {
      const place = byId.get(`footprint:building-${at + 1}`)!;
      expect(Math.abs(place.maxFloorAreaM2 - storeys * outlineM2)).toBeLessThan(1);
      expect(place.assumedArea).toBe(at === 1 || at === 2 ? undefined : 'storeys');
      expect(place.assumedPrice).toBe(true);
    }
  });

  it('are taken only where they are whole polygons, whatever else a file holds', () => {
    const broken: unknown[] = [
      null,
      7,
      {},
      { features: null },
      { features: [null, {}, { geometry: { type: 'Polygon' } }] },
      { features: [{ geometry: { type: 'Polygon', coordinates: [] } }] },
      {
        features: [
          {
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [1, 'a'],
                  [1, 1],
                  [0, 0],
                ],
              ],
            },
          },
        ],
      },
      { features: [{ geometry: { type: 'MultiPolygon', coordinates: [3, [[[0, 0]]]] } }] },
    ];
    for (const each of broken) expect(footprintsIn(each)).toEqual([]);
  });

  it('count one storey where the question assumes none, and leave out what is then too small', () => {
    const { value } = gather({ candidates: { footprints: { most: 10, leastM2: 1500 } } });
    expect(value!.map(({ id }) => id)).toEqual(['footprint:building-2', 'footprint:building-3']);
  });
});

describe('places that a question finds by itself', () => {
  const grid = { grid: { most: 9 } };
  const ids = gather({ candidates: grid }).value!.map(({ id }) => id);

  it('can be required and forbidden by their ids', () => {
    const requiredIds = [ids[0]!];
    const forbiddenIds = [ids[1]!];
    const { value } = gather({ candidates: grid, requiredIds, forbiddenIds });
    const roles = new Map(value!.map(({ id, role }) => [id, role]));
    expect([roles.size, roles.get(ids[0]!), roles.get(ids[1]!)]).toEqual([
      ids.length,
      'required',
      'forbidden',
    ]);
  });

  it('stay required when another grid is laid or none, and are forgotten when they were forbidden', () => {
    const requiredIds = [ids[4]!, 'footprint:building-2'];
    for (const candidates of [{ grid: { most: 4 } }, { footprints: { most: 1, leastM2: 4000 } }]) {
      const { value, issues } = gather({ candidates, requiredIds, forbiddenIds: [ids[8]!] });
      expect(issues).toEqual([]);
      const required = value!.filter(({ role }) => role === 'required').map(({ id }) => id);
      expect(required.toSorted()).toEqual(requiredIds.toSorted());
      expect(
        value!.find(({ id }) => id === 'footprint:building-2')!.maxFloorAreaM2,
      ).toBeGreaterThan(5000);
    }
  });

  it('that never were are refused', () => {
    const { value, issues } = gather({
      candidates: grid,
      requiredIds: ['footprint:building-99', 'x'],
    });
    expect(value).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['siting-unknown-candidate']);
  });
});
