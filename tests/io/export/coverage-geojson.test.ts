import * as fc from 'fast-check';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coverageGeojson } from '../../../src/io/export/coverage-geojson.ts';
import { exportPolygon } from '../../../src/io/export/values/rfc7946-geometry.ts';
import { readFile } from '../../../src/io/open/read-file.ts';
import { projectArbitrary } from '../../support/project-arbitrary.ts';
import { smallExport } from '../../support/small-export.ts';

type Collection = FeatureCollection & Record<string, unknown>;

const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Collection;
const withRole = ({ features }: Collection, role: string): Feature[] =>
  features.filter(({ properties }) => properties?.role === role);

/** Shoelace formula, kept apart from the product's own. */
function signedArea(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], at) => {
    const [px = 0, py = 0] = ring[at]!;
    return sum + (px - 106) * (y - 29) - (x - 106) * (py - 29);
  }, 0);
}

function positionsOf(value: unknown): Position[] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf);
}

function expectRfc7946(collection: Collection): void {
  expect(collection).not.toHaveProperty('crs');
  const all: Position[] = [];
  for (const { geometry } of collection.features) {
    if (geometry.type === 'GeometryCollection') throw new Error('no collections expected');
    const positions = positionsOf(geometry.coordinates);
    all.push(...positions);
    for (const number of positions.flat()) {
      expect(Math.abs(number * 1e7 - Math.round(number * 1e7))).toBeLessThan(1e-4);
    }
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [shell, ...holes] of polygons) {
      expect(signedArea(shell!)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
      for (const ring of [shell!, ...holes]) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
    }
  }
  if (all.length === 0) return;
  const lngs = all.map(([lng]) => lng!);
  const lats = all.map(([, lat]) => lat!);
  const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  expect(collection.bbox).toEqual(box);
}

describe('coverageGeojson', () => {
  const collection = parsed(coverageGeojson(smallExport()));

  it('follows RFC 7946', () => expectRfc7946(collection));

  it('gives every feature a role', () => {
    const roles = collection.features.map(({ properties }) => properties?.role as string);
    expect(roles).toEqual(['circle', 'gap', 'area', 'site', 'facility', 'facility']);
  });

  it('carries links and closures of the scenario, each by its role', () => {
    const input = smallExport();
    const edited = parsed(
      coverageGeojson({
        ...input,
        scenario: {
          id: 's',
          name: '天桥',
          sites: [],
          closedFacilityIds: [],
          network: {
            links: [
              {
                id: 'bridge',
                kind: 'footbridge',
                line: [
                  [106.500000049, 29.5],
                  [106.501, 29.5],
                ],
              },
            ],
            closures: [{ id: 'shut', lng: 106.5005, lat: 29.5001 }],
          },
        },
      }),
    );
    expectRfc7946(edited);
    expect(withRole(edited, 'network-link')).toMatchObject([
      {
        properties: { id: 'bridge', kind: 'footbridge', scenario: '天桥' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [106.5, 29.5],
            [106.501, 29.5],
          ],
        },
      },
    ]);
    expect(withRole(edited, 'network-closure')).toMatchObject([
      { properties: { id: 'shut' }, geometry: { type: 'Point', coordinates: [106.5005, 29.5001] } },
    ]);
  });

  it('leaves out parts that are smaller than the last decimal', () => {
    expect(withRole(collection, 'gap')[0]!.geometry.type).toBe('Polygon');
  });

  it('says with what the circles were drawn, and 示意 where made up', () => {
    expect(withRole(collection, 'circle')[0]!.properties).toMatchObject({
      kind: 'day-care-centre',
      minutes: 15,
      walkerId: 'older-adult',
      speedMps: 1,
      detour: 1,
      circleType: 'straight',
      synthetic: true,
      note: '示意',
    });
    expect(withRole(collection, 'area')[0]!.properties).toMatchObject({
      synthetic: true,
      note: '示意',
    });
    expect(collection.attribution).toEqual(['© OpenStreetMap contributors']);
    expect(collection.notices).toHaveLength(1);
  });

  it('holds verdicts in a list and one by one, and those of the whole place beside the features', () => {
    expect(withRole(collection, 'area')[0]!.properties).toMatchObject({
      id: 'c1',
      residents: 100,
      verdict_A2: 'met',
      verdict_A7_eldercare: 'unassessed',
      verdicts: [
        { rule: 'A2', verdict: 'met', measured: 0, target: 1, unit: 'site', shortfall: 0 },
        { rule: 'A7', part: 'eldercare', verdict: 'unassessed', measured: null },
      ],
      coverage: [{ kind: 'day-care-centre', groundM2: 1000, groundCoveredM2: 333.3 }],
    });
    expect(collection.verdictsOfAll).toMatchObject([{ rule: 'A2', measured: 0.333333 }]);
  });

  it('tells sites of the scenario from facilities, and closed ones from open', () => {
    expect(withRole(collection, 'site')[0]).toMatchObject({
      properties: { id: 'n1', scenario: '方案一' },
      geometry: { coordinates: [106.5, 29.5] },
    });
    expect(withRole(collection, 'facility').map(({ properties }) => properties?.closed)).toEqual([
      undefined,
      true,
    ]);
  });

  it('is read back by the product itself', () => {
    expect(readFile(coverageGeojson(smallExport()), 'c.geojson').value?.records).toHaveLength(6);
  });

  it('follows RFC 7946 for any project, and equal inputs give equal bytes', () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        const input = {
          project,
          scenario: project.scenarios[0] ?? null,
          assessment: { key: 'k', findings: [], coverage: [] },
          shapes: [],
        };
        const bytes = coverageGeojson(input);
        expectRfc7946(parsed(bytes));
        expect(coverageGeojson(structuredClone(input))).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('has no bbox when there is nothing to draw', () => {
    const { project, ...rest } = smallExport();
    const bare = { ...project, areas: [], facilities: [] };
    expect(
      parsed(coverageGeojson({ ...rest, project: bare, scenario: null, shapes: [] })),
    ).not.toHaveProperty('bbox');
  });
});

describe('exportPolygon', () => {
  it('turns shell and holes whichever way they came', () => {
    const shell = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ];
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    for (const rings of [
      [shell, hole],
      [shell.toReversed(), hole.toReversed()],
    ]) {
      const out = exportPolygon({ type: 'Polygon', coordinates: rings }) as Polygon | MultiPolygon;
      const [outer, inner] = out.coordinates as Position[][];
      expect([signedArea(outer!) > 0, signedArea(inner!) < 0]).toEqual([true, true]);
    }
  });
});
