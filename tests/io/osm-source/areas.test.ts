import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { area } from '@turf/turf';
import { beforeAll, describe, expect, test } from 'vitest';
import { ringsAreaM2 } from '../../../src/io/osm-source/rings/ring-ground.ts';
import type { OsmData } from '../../../src/io/osm-pbf/osm-data.ts';
import { readOsmPbf } from '../../../src/io/osm-pbf/read-osm-pbf.ts';
import { areasFromOsm } from '../../../src/io/osm-source/areas-from-osm.ts';
import { extentArea, findExtent } from '../../../src/io/osm-source/extent-area.ts';
import { elementsWith } from '../../../src/io/osm-source/rings/osm-elements.ts';
import { waysById } from '../../../src/io/osm-source/rings/osm-rings.ts';
import { relationOutline, wayOutline } from '../../../src/io/osm-source/outline.ts';
import { osmDataOf, type Elements } from './osm-data-of.ts';

const root = join(import.meta.dirname, '../../..');

async function extract(path: string): Promise<OsmData> {
  const { value } = await readOsmPbf(new Uint8Array(readFileSync(join(root, path))));
  return value!;
}

/**
 * What another program makes of the same file: `osmium export hangzhou_core.osm.pbf
 * --geometry-types=polygon -u type_id`, boundaries of levels 6, 8 and 10, areas in m² by the formula of
 * Chamberlain & Duquette (2007). Relation id, name, area.
 */
const BY_OSMIUM: [number, string, number][] = [
  [8280750, '米市巷街道', 1711529],
  [8289205, '灵隐街道', 5527584],
  [8289206, '北山街道', 11173605],
  [8310303, '朝晖街道', 2962369],
  [8504429, '湖滨街道', 1596350],
  [8504430, '清波街道', 2254776],
  [8504431, '紫阳街道', 5807431],
  [8504433, '望江街道', 4743128],
  [8504434, '小营街道', 2974247],
  [9086403, '采荷街道', 2573445],
  [9086418, '凯旋街道', 3370593],
  [9088442, '闸弄口街道', 3633472],
  [13038439, '翠苑街道', 3859333],
  [13039584, '西溪街道', 3027892],
  [16609305, '文新街道', 4096134],
  [16612018, '古荡街道', 4564893],
  [16613270, '潮鸣街道', 1908732],
  [16613271, '长庆街道', 1401301],
  [16613272, '武林街道', 1218743],
  [16613273, '天水街道', 1320012],
];

describe('杭州 core', () => {
  let osm: OsmData;
  let made: ReturnType<typeof areasFromOsm>;
  beforeAll(async () => {
    osm = await extract('data/samples/hangzhou/source/hangzhou_core.osm.pbf');
    made = areasFromOsm(osm, waysById(osm), 's');
  });

  test('the whole streets are those that osmium makes, with the same ground', () => {
    expect(made.areas.map(({ id, name }) => [id, name])).toEqual(
      BY_OSMIUM.map(([id, name]) => [`osm-r${id}`, name]).toSorted((a, b) =>
        a[0]! < b[0]! ? -1 : 1,
      ),
    );
    for (const [id, , areaM2] of BY_OSMIUM) {
      const { geometry, level } = made.areas.find((each) => each.id === `osm-r${id}`)!;
      expect(level).toBe('street');
      expect(Math.abs(area(geometry) / areaM2 - 1)).toBeLessThan(1e-6);
    }
  });

  test('what the extract cuts is left out and reported by name, with what is missing and where', () => {
    expect(made.levels).toEqual([
      { level: 'district', whole: 0, cut: 4 },
      { level: 'street', whole: 20, cut: 17 },
    ]);
    const cut = made.issues.filter(({ code }) => code === 'osm-area-not-whole');
    expect(cut).toHaveLength(21);
    const names = cut.map(({ params }) => params?.name);
    expect(names).toEqual(expect.arrayContaining(['滨江区', '拱墅区', '上城区', '西湖区']));
    const shangcheng = cut.find(({ params }) => params?.name === '上城区')!;
    expect(shangcheng.params).toMatchObject({ missingWays: 18, cutWays: 0, gaps: 2 });
    const [lng, lat] = shangcheng.place.lngLat!;
    expect(lng).toBeGreaterThan(119.9);
    expect(lat).toBeGreaterThan(30);
  });

  // Sums over all polygons of the tag that the same export holds.
  test.each([
    ['apartments', 3831, 2_539_986.7],
    ['residential', 2566, 1_417_310.2],
    ['dormitory', 63, 64_873.2],
  ])('footprints of building=%s are those of osmium', (value, count, areaM2) => {
    const byId = waysById(osm);
    let found = 0;
    let sum = 0;
    for (const { type, index, tags } of elementsWith(osm, ['building'])) {
      if (tags.get('building') !== value || type === 'node') continue;
      const outline = type === 'way' ? wayOutline(osm, index) : relationOutline(osm, index, byId);
      if (!outline.whole) continue;
      found++;
      sum += ringsAreaM2(outline.rings);
    }
    expect(found).toBe(count);
    expect(Math.abs(sum / areaM2 - 1)).toBeLessThan(1e-4);
  });

  // Holes and several outer rings, areas of the same export.
  test.each([
    [57179, 28227.9],
    [57180, 28642.9],
    [60178, 1637.1],
    [4762996, 15561.5],
    [9355064, 1547.1],
  ])('the building of relation %i has its holes left out', (id, areaM2) => {
    const index = osm.relations.ids.indexOf(id);
    const { rings, whole } = relationOutline(osm, index, waysById(osm));
    expect(whole).toBe(true);
    expect(rings.length).toBeGreaterThan(1);
    expect(Math.abs(ringsAreaM2(rings) / areaM2 - 1)).toBeLessThan(1e-4);
  });
});

/** A square of 0.02° with a hole of 0.01°, both in two ways, around 30° N. */
function square(change: (elements: Elements) => void = () => undefined): OsmData {
  const elements: Elements = {
    nodes: [
      [1, 120, 30],
      [2, 120.02, 30],
      [3, 120.02, 30.02],
      [4, 120, 30.02],
      [5, 120.005, 30.005],
      [6, 120.015, 30.005],
      [7, 120.015, 30.015],
      [8, 120.005, 30.015],
    ],
    ways: [
      { id: 1, nodes: [1, 2, 3] },
      { id: 2, nodes: [1, 4, 3] },
      { id: 3, nodes: [5, 6, 7] },
      { id: 4, nodes: [5, 8, 7] },
    ],
    relations: [
      {
        id: 9,
        members: [
          ['way', 1, 'outer'],
          ['way', 3, 'inner'],
          ['way', 2, 'outer'],
          ['way', 4, 'inner'],
          ['node', 1, 'admin_centre'],
        ],
        tags: {
          type: 'boundary',
          boundary: 'administrative',
          admin_level: '6',
          name: 'Mitte',
          'name:zh': '中区',
          'ref:admin:CN:nbs': '330100',
        },
      },
    ],
  };
  change(elements);
  return osmDataOf(elements);
}

const WITH_HOLE_M2 = 3 * (111195.08 / 100) ** 2 * Math.cos((30.01 * Math.PI) / 180);

function areasOf(osm: OsmData) {
  return areasFromOsm(osm, waysById(osm), 's');
}

test('a ring in a ring is a hole; name in Chinese, code and level by their tags', () => {
  const { areas, issues } = areasOf(square());
  expect(issues).toEqual([]);
  expect(areas[0]).toMatchObject({ id: 'osm-r9', name: '中区', level: 'district', code: '330100' });
  expect(area(areas[0]!.geometry) / WITH_HOLE_M2).toBeCloseTo(1, 3);
});

test('roles that are wrong or empty change nothing', () => {
  const osm = square(({ relations }) => {
    for (const member of relations![0]!.members) if (member[0] === 'way') member[2] = '';
    relations![0]!.members[1]![2] = 'outer';
  });
  expect(area(areasOf(osm).areas[0]!.geometry) / WITH_HOLE_M2).toBeCloseTo(1, 3);
});

test('a member listed twice counts once', () => {
  const osm = square(({ relations }) => relations![0]!.members.push(['way', 1, 'outer']));
  expect(area(areasOf(osm).areas[0]!.geometry) / WITH_HOLE_M2).toBeCloseTo(1, 3);
});

test('an island apart makes a multipolygon', () => {
  const osm = square(({ nodes, ways, relations }) => {
    nodes.push([11, 121, 30], [12, 121.01, 30], [13, 121, 30.01]);
    ways!.push({ id: 5, nodes: [11, 12, 13, 11] });
    relations![0]!.members.push(['way', 5, 'outer']);
  });
  const [only] = areasOf(osm).areas;
  expect(only!.geometry.type).toBe('MultiPolygon');
  expect(area(only!.geometry)).toBeGreaterThan(WITH_HOLE_M2 * 1.1);
});

test.each([
  [
    'a way that is missing',
    { missingWays: 1, cutWays: 0, gaps: 1 },
    (e: Elements) => e.ways!.splice(1, 1),
  ],
  [
    'a hole that is missing',
    { missingWays: 1, cutWays: 0, gaps: 1 },
    (e: Elements) => e.ways!.pop(),
  ],
  [
    'a node that is missing',
    { missingWays: 0, cutWays: 1, gaps: 0 },
    (e: Elements) => e.nodes.splice(3, 1),
  ],
  [
    'an end that is missing',
    { missingWays: 0, cutWays: 2, gaps: 1 },
    (e: Elements) => e.nodes.splice(2, 1),
  ],
  [
    'a line that stops short',
    { missingWays: 0, cutWays: 0, gaps: 1 },
    (e: Elements) => e.ways![1]!.nodes.pop(),
  ],
])('%s leaves the area out and says what is missing', (_what, params, change) => {
  const { areas, levels, issues } = areasOf(square((elements) => void change(elements)));
  expect(areas).toEqual([]);
  expect(levels).toEqual([{ level: 'district', whole: 0, cut: 1 }]);
  expect(issues).toMatchObject([
    { code: 'osm-area-not-whole', place: { id: 'osm-r9' }, params: { name: '中区', ...params } },
  ]);
});

test.each(['4', '7', '9', '10 ', ''])('admin_level=%s is no level of an area', (level) => {
  const osm = square(({ relations }) => (relations![0]!.tags!.admin_level = level));
  expect(areasOf(osm)).toMatchObject({ areas: [], levels: [], issues: [] });
});

test('a closed way with a name is an area and nests in the relation around it', () => {
  const osm = square(({ ways, nodes }) => {
    nodes.push([21, 120.001, 30.001], [22, 120.004, 30.001], [23, 120.004, 30.004]);
    const tags = { boundary: 'administrative', admin_level: '10', name: '一社区' };
    ways!.push({ id: 6, nodes: [21, 22, 23, 21], tags });
    ways![0]!.tags = { boundary: 'administrative', admin_level: '6' };
  });
  const { areas } = areasOf(osm);
  expect(areas.map(({ id, level, parentId }) => [id, level, parentId])).toEqual([
    ['osm-r9', 'district', undefined],
    ['osm-w6', 'community', 'osm-r9'],
  ]);
});

test('without any boundary the extent stands in: by the header, else by the nodes without stragglers', () => {
  const grid: Elements['nodes'] = [];
  for (let i = 0; i < 1000; i++) grid.push([i + 1, 120 + (i % 100) / 1000, 30 + i / 10_000]);
  grid.push([5000, 170, 80], [5001, -170, -80]);
  const osm = osmDataOf({ nodes: grid });
  const extent = findExtent(osm)!;
  expect(extent[0]).toBeCloseTo(120, 2);
  expect(extent[2]).toBeCloseTo(120.099, 2);
  osm.header.bbox = [1, 2, 3, 4];
  expect(findExtent(osm)).toEqual([1, 2, 3, 4]);
  expect(extentArea([1, 2, 3, 4], 's')).toMatchObject({ synthetic: true, level: 'district' });
  expect(extentArea([1, 2, 3, 4], 's').name).toContain('示意');
  expect(findExtent(osmDataOf({ nodes: [[1, 5, 5]] }))).toBeUndefined();
});
