import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/base/random.ts';
import {
  difference,
  groundAreaM2,
  toGround,
  intersection,
  uniteGround,
} from '../../../src/core/geo/ground.ts';
import { boxPolygon } from '../../../src/core/geo/box.ts';
import { holdsPoint } from '../../../src/core/geo/holds-point.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import { applyMend } from '../../../src/core/hygiene/apply-mend.ts';
import { checkHygiene } from '../../../src/core/hygiene/check-hygiene.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { change, startHistory, undo } from '../../../src/core/plan/changes/history.ts';
import type { HygieneCode, HygieneItem } from '../../../src/core/plan/hygiene-report.ts';
import { emptyProject, type Project } from '../../../src/core/plan/project.ts';
import { checkProject } from '../../../src/core/plan/schema/project-schema.ts';
import '../../support/seed.ts';

const WEST = 106.5;
const SOUTH = 29.5;
/** Degrees of latitude in a metre. */
const METRE = 1 / 111_195;

function box(x: number, y: number, width: number, height: number): Polygon {
  return boxPolygon([WEST + x, SOUTH + y, WEST + x + width, SOUTH + y + height]);
}
const area = (id: string, geometry: Polygon, more: Partial<Area> = {}): Area => ({
  id,
  name: `${id}街道`,
  level: 'street',
  geometry,
  ...more,
});
const facility = (
  id: string,
  name: string,
  x: number,
  y: number,
  more: Partial<Facility> = {},
): Facility => ({
  id,
  name,
  kinds: ['eldercare-institution'],
  lng: WEST + x,
  lat: SOUTH + y,
  ...more,
});
const projectOf = (data: Partial<Project>): Project => ({ ...emptyProject('p', '区'), ...data });
const itemsOf = (data: Parameters<typeof checkHygiene>[0], code: HygieneCode): HygieneItem[] =>
  checkHygiene(data).items.filter((item) => item.code === code);

/** Does a mend as the command does, and takes it back to see that it can be. */
function mended(project: Project, item: HygieneItem, at = 0): Project {
  const before = structuredClone(project);
  const history = change(startHistory(project), 'act', (draft) =>
    applyMend(draft, item.mends[at]!),
  );
  expect(undo(history).project).toEqual(before);
  return history.project;
}

describe('duplicates', () => {
  it.each([
    ['福寿园站（原夕阳红站）', '夕阳红站', 1],
    ['福寿园站(曾用名：夕阳红站)', '渝中区夕阳红站', 1],
    ['福寿园站（夕阳红路）', '夕阳红站', 0],
    ['福寿园站（原址）', '原址站', 0],
  ])('%s and %s twenty metres apart', (name, other, count) => {
    const facilities = [facility('a', name, 0, 0), facility('b', other, 0, 20 * METRE)];
    expect(itemsOf({ areas: [], facilities }, 'duplicate')).toHaveLength(count);
  });

  const same = (metres: number) => [
    facility('a', '渝中区七星岗街道养老服务中心（公办）', 0.01, 0.01, { beds: 20 }),
    facility('b', '七星岗街道养老服务中心', 0.01, 0.01 + metres * METRE, {
      floorAreaM2: 800,
      beds: 30,
    }),
  ];

  it('are one name within 50 m, and no farther', () => {
    expect(itemsOf({ areas: [], facilities: same(49.5) }, 'duplicate')).toMatchObject([
      { ids: ['a', 'b'], params: { metres: 50 } },
    ]);
    expect(itemsOf({ areas: [], facilities: same(50.5) }, 'duplicate')).toEqual([]);
  });

  it('become one that keeps what it had and takes what it lacked', () => {
    const facilities = same(10);
    const [item] = itemsOf({ areas: [], facilities }, 'duplicate');
    expect(mended(projectOf({ facilities }), item!).facilities).toEqual([
      { ...facilities[0], floorAreaM2: 800 },
    ]);
  });

  it('agree with all pairs looked at one by one', () => {
    const names = ['甲养老院', '乙养老院', '丙养老院'];
    const place = fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })),
      name: fc.constantFrom(...names),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const facilities = places.map(({ at: [x, y], name }, n) =>
          facility(`f${n}`, name, x * METRE, y * METRE),
        );
        const expected = facilities.flatMap((a, n) =>
          facilities
            .slice(n + 1)
            .filter((b) => a.name === b.name && distanceM(a, b) <= 50)
            .map((b) => `${a.id} ${b.id}`),
        );
        const found = itemsOf({ areas: [], facilities }, 'duplicate').map(({ ids }) =>
          ids.join(' '),
        );
        expect(found.toSorted()).toEqual(expected.slice(0, 300).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('tell one place under two names, of kinds that could be one', () => {
    const facilities = [
      facility('a', '康乐园', 0, 0),
      facility('b', '夕阳红', 0, METRE),
      facility('c', '小星星', 0, METRE, { kinds: ['nursery'] }),
    ];
    expect(itemsOf({ areas: [], facilities }, 'same-place')).toMatchObject([{ ids: ['a', 'b'] }]);
  });

  it('tell a crowd at one point once', () => {
    const facilities = Array.from({ length: 30 }, (_, n) => facility(`f${n}`, `第${n}号院`, 0, 0));
    expect(itemsOf({ areas: [], facilities }, 'same-place')).toMatchObject([
      { params: { count: 30 }, mends: [] },
    ]);
  });

  it('find nearly one name in two files, not in one', () => {
    const two = (sourceId: string) => [
      facility('a', '大坪养老服务中心', 0, 0, { sourceId: 'source-1' }),
      facility('b', '大平养老服务中心', 0, 100 * METRE, { sourceId }),
    ];
    expect(itemsOf({ areas: [], facilities: two('source-2') }, 'names-nearly')).toHaveLength(1);
    expect(itemsOf({ areas: [], facilities: two('source-1') }, 'names-nearly')).toEqual([]);
  });

  it('find an unplaced row that is placed already', () => {
    const unplaced = [{ id: 'u', name: '康乐养老院', kinds: ['eldercare-institution'], beds: 9 }];
    const facilities = [facility('a', '渝中区康乐养老院', 0, 0)];
    const [item] = itemsOf({ areas: [], facilities, unplaced }, 'unplaced-known');
    const project = mended(projectOf({ facilities, unplaced }), item!);
    expect(project).toMatchObject({ facilities: [{ id: 'a', beds: 9 }], unplaced: [] });
  });
});

describe('places', () => {
  const areas = [area('甲', box(0, 0, 0.01, 0.01)), area('乙', box(0.01, 0, 0.01, 0.01))];

  it('outside every area are told with how far, and moved inside', () => {
    const facilities = [facility('a', 'a', 0.005, 0.01 + 40 * METRE), facility('b', 'b', 0.1, 0.1)];
    const items = itemsOf({ areas, facilities }, 'outside-areas');
    expect(items).toMatchObject([
      { ids: ['a'], params: { area: '甲街道', metres: 40 } },
      { ids: ['b'], params: { area: '' }, mends: [{ act: 'remove-facility' }] },
    ]);
    const [moved] = mended(projectOf({ areas, facilities }), items[0]!).facilities;
    expect(holdsPoint(areas[0]!.geometry, moved!.lng, moved!.lat)).toBe(true);
    expect(distanceM(moved!, facilities[0]!)).toBeLessThan(45);
  });

  it('outside every area are told the area above that is near, where the finest are far', () => {
    const district = area('区', box(0, 0, 0.03, 0.01), { level: 'district', name: '区' });
    const [item] = itemsOf(
      {
        areas: [district, area('甲', box(0, 0, 0.01, 0.01))],
        facilities: [facility('a', 'a', 0.02, 0.01 + 40 * METRE)],
      },
      'outside-areas',
    );
    expect(item).toMatchObject({ params: { area: '区', metres: 40 } });
    expect(item!.mends[0]).toMatchObject({ act: 'move-facility', areaId: '区' });
  });

  it('on a border can go to either side', () => {
    const facilities = [facility('a', 'a', 0.01, 0.005), facility('b', 'b', 0.005, 0.005)];
    const [item, none] = itemsOf({ areas, facilities }, 'on-border');
    expect(none).toBeUndefined();
    const held = [0, 1].map((at) => {
      const [moved] = mended(projectOf({ areas, facilities }), item!, at).facilities;
      return areas.findIndex(({ geometry }) => holdsPoint(geometry, moved!.lng, moved!.lat));
    });
    expect(held.toSorted()).toEqual([0, 1]);
  });

  it('are moved into the area that the mend names, wherever they lay', () => {
    const random = seededRandom(5);
    const facilities = Array.from({ length: 200 }, (_, n) =>
      facility(`f${n}`, `f${n}`, random() * 0.024 - 0.002, random() * 0.014 - 0.002),
    );
    let moves = 0;
    for (const { mends } of checkHygiene({ areas, facilities }).items) {
      for (const mend of mends) {
        if (mend.act !== 'move-facility') continue;
        moves += 1;
        const into = areas.find(({ id }) => id === mend.areaId)!;
        expect(holdsPoint(into.geometry, mend.lng, mend.lat)).toBe(true);
      }
    }
    expect(moves).toBeGreaterThan(20);
  });
});

describe('ground', () => {
  it('shared by two areas of a level is told to the square metre and can be cut from either', () => {
    const areas = [area('甲', box(0, 0, 0.01, 0.01)), area('乙', box(0.009, 0, 0.01, 0.01))];
    const shared = groundAreaM2(toGround(box(0.009, 0, 0.001, 0.01)));
    const [item] = itemsOf({ areas, facilities: [] }, 'areas-overlap');
    expect(item).toMatchObject({ ids: ['甲', '乙'], params: { m2: Math.round(shared) } });
    for (const at of [0, 1]) {
      const after = mended(projectOf({ areas: structuredClone(areas) }), item!, at).areas;
      const [a, b] = after.map(({ geometry }) => toGround(geometry));
      expect(groundAreaM2(intersection(a!, b!))).toBeLessThan(1);
      const whole = uniteGround(areas.map(({ geometry }) => toGround(geometry)));
      expect(groundAreaM2(difference(whole, uniteGround([a!, b!])))).toBeLessThan(1);
    }
  });

  it('of levels that hold each other is no overlap', () => {
    const areas = [
      area('区', box(0, 0, 0.02, 0.01), { level: 'district' }),
      area('甲', box(0, 0, 0.01, 0.01), { parentId: '区' }),
      area('乙', box(0.01, 0, 0.01, 0.01), { parentId: '区' }),
    ];
    expect(checkHygiene({ areas, facilities: [] }).items).toEqual([]);
  });

  it('between areas is a sliver when thin, which a neighbour can take, and a gap when wide', () => {
    const district = area('区', box(0, 0, 0.03, 0.01), { level: 'district', name: '区' });
    const thin = [
      district,
      area('甲', box(0, 0, 0.01, 0.01), { parentId: '区' }),
      area('乙', box(0.0101, 0, 0.0199, 0.01), { parentId: '区' }),
    ];
    const [sliver] = itemsOf({ areas: thin, facilities: [] }, 'areas-sliver');
    expect(sliver!.params.width).toBe(10);
    const after = mended(projectOf({ areas: structuredClone(thin) }), sliver!);
    expect(checkHygiene({ areas: after.areas, facilities: [] }).items).toEqual([]);
    const wide = [
      district,
      area('甲', box(0, 0, 0.01, 0.01), { parentId: '区' }),
      area('乙', box(0.02, 0, 0.01, 0.01), { parentId: '区' }),
    ];
    expect(checkHygiene({ areas: wide, facilities: [] }).counts).toEqual({ 'areas-gap': 1 });
  });
});

describe('a hole among areas', () => {
  const metres = (n: number) => n * METRE;
  const wide = (n: number) => metres(n) / Math.cos((SOUTH / 180) * Math.PI);
  /** A district of two streets that leave a hole of so many metres between them. */
  const around = (across: number, along: number): Area[] => {
    const [w, h] = [wide(across), metres(along)];
    const half = 0.01;
    const ring = (points: [number, number][]): Polygon => ({
      type: 'Polygon',
      coordinates: [[...points, points[0]!].map(([x, y]) => [WEST + x, SOUTH + y])],
    });
    return [
      area('区', box(0, 0, 2 * half, 0.02), { level: 'district', name: '区' }),
      area('甲', box(0, 0, half, 0.02), { parentId: '区' }),
      area(
        '乙',
        ring([
          [half, 0],
          [2 * half, 0],
          [2 * half, 0.02],
          [half, 0.02],
          [half, 0.001 + h],
          [half + w, 0.001 + h],
          [half + w, 0.001],
          [half, 0.001],
        ]),
        { parentId: '区' },
      ),
    ];
  };

  it.each([
    [50, 50, 'areas-gap'],
    [45, 300, 'areas-gap'],
    [20, 100, 'areas-gap'],
    [20, 400, 'areas-sliver'],
    [5, 60, 'areas-sliver'],
    [20, 20, 'areas-sliver'],
    [5, 5, undefined],
  ] as const)('of %d × %d m is %s, and either neighbour can take it', (across, along, code) => {
    const areas = around(across, along);
    const { items } = checkHygiene({ areas, facilities: [] });
    expect(items.map((item) => item.code)).toEqual(code ? [code] : []);
    for (const [at, mend] of (items[0]?.mends ?? []).entries()) {
      expect(mend).toMatchObject({ act: 'fill-sliver', id: ['甲', '乙'][at === 0 ? 1 : 0] });
      const after = mended(projectOf({ areas: structuredClone(areas) }), items[0]!, at);
      expect(checkHygiene({ areas: after.areas, facilities: [] }).items).toEqual([]);
    }
    expect(items[0]?.mends ?? []).toHaveLength(code ? 2 : 0);
  });
});

describe('codes', () => {
  const at = (n: number) => box(n * 0.01, 0, 0.01, 0.01);
  const areas = [
    area('s1', at(0), { code: '500103001' }),
    area('s2', at(1), { code: '500103002000' }),
    area('c1', at(2), { level: 'community', code: '500103001001', parentId: 's1' }),
    area('c2', at(3), { level: 'community', code: '500103002001', parentId: 's1' }),
    area('c3', at(4), { level: 'community', code: '500103001001', parentId: 's1' }),
    area('c4', at(5), { level: 'community', code: '5001', parentId: 's1' }),
  ];

  it('that do not nest, stand twice or have a wrong length are told, with whom they mean', () => {
    const items = checkHygiene({ areas, facilities: [] }).items.filter(({ code }) =>
      code.startsWith('code'),
    );
    expect(items.map(({ code, ids }) => [code, ids[0]])).toEqual([
      ['code-twice', 'c3'],
      ['code-form', 'c4'],
      ['code-not-nested', 'c2'],
    ]);
    const nested = mended(projectOf({ areas }), items[2]!);
    expect(nested.areas[3]!.parentId).toBe('s2');
  });
});

describe('an area', () => {
  it('whose parent by code is not the one that holds its ground is told, and can be moved there', () => {
    const areas = [
      area('s1', box(0, 0, 0.01, 0.01)),
      area('s2', box(0.01, 0, 0.01, 0.01)),
      area('c1', box(0.012, 0, 0.005, 0.01), { level: 'community', parentId: 's1' }),
      area('c2', box(0.001, 0, 0.005, 0.01), { level: 'community', parentId: 's1' }),
    ];
    const items = itemsOf({ areas, facilities: [] }, 'area-elsewhere');
    expect(items.map(({ ids, params }) => [ids[0], params.pct])).toEqual([['c1', 100]]);
    const after = mended(projectOf({ areas: structuredClone(areas) }), items[0]!);
    expect(after.areas[2]!.parentId).toBe('s2');
    expect(itemsOf({ areas: after.areas, facilities: [] }, 'area-elsewhere')).toEqual([]);
  });
});

describe('names of a table of people', () => {
  const areas = ['大坪街道', '七星岗街道', '上清寺街道'].map((name, n) =>
    area(`s${n}`, box(n * 0.01, 0, 0.01, 0.01), { name }),
  );
  const row = (name: string) => ({ name, people: { residents: 100 }, file: '人口.csv', row: 2 });

  it.each([
    ['大平街道', 's0'],
    ['七星岗街道办事处', 's1'],
    ['上清寺', 's2'],
    ['解放碑街道', undefined],
  ])('%s is offered to %s', (name, id) => {
    const items = itemsOf({ areas, facilities: [], unjoined: [row(name)] }, 'name-near-area');
    expect(items.map(({ ids }) => ids[0])).toEqual(id ? [id] : []);
    if (!id) return;
    const after = mended(projectOf({ areas: structuredClone(areas) }), items[0]!);
    expect(after.areas.find((each) => each.id === id)).toMatchObject({ residents: 100 });
  });

  it('stay open over later checks until they are joined or kept', () => {
    const first = checkHygiene({ areas, facilities: [], unjoined: [row('大平街道')] });
    const again = checkHygiene({ areas, facilities: [] }, first);
    expect(again.items).toEqual(first.items);
    const kept = { ...first, kept: [first.items[0]!.id] };
    expect(checkHygiene({ areas, facilities: [] }, kept).items).toEqual([]);
    const joined = [{ ...areas[0]!, residents: 5 }, ...areas.slice(1)];
    expect(checkHygiene({ areas: joined, facilities: [] }, first).items).toEqual([]);
  });
});

describe('values', () => {
  const found = (more: Partial<Facility>) =>
    itemsOf({ areas: [], facilities: [facility('a', 'a', 0, 0, more)] }, 'value-impossible').map(
      ({ params }) => params.field,
    );

  it.each([
    [{ floorAreaM2: 5 }, ['floorAreaM2']],
    [{ beds: 3000, floorAreaM2: 60_000 }, ['beds']],
    [{ beds: 200, floorAreaM2: 800 }, ['floorAreaM2/beds']],
    [{ beds: 20, nursingBeds: 30, floorAreaM2: 800 }, ['beds/nursingBeds']],
    [{ openedYear: 1025 }, ['openedYear']],
    [{ beds: 300, floorAreaM2: 9000, openedYear: 2012 }, []],
    [{}, []],
  ] as const)('%j is told as %j', (more, fields) => expect(found(more)).toEqual(fields));

  it('can be set absent', () => {
    const facilities = [facility('a', 'a', 0, 0, { floorAreaM2: 5, beds: 10 })];
    const items = itemsOf({ areas: [], facilities }, 'value-impossible');
    expect(mended(projectOf({ facilities }), items[0]!).facilities[0]).not.toHaveProperty(
      'floorAreaM2',
    );
  });

  it('of people say when a part is more than the whole', () => {
    const areas = [area('甲', box(0, 0, 0.01, 0.01), { residents: 100, age60plus: 120 })];
    expect(itemsOf({ areas, facilities: [] }, 'people-parts')).toMatchObject([
      { params: { field: 'age60plus', part: 120, whole: 100 } },
    ]);
  });
});

describe('the report', () => {
  it('counts what it does not list, and survives a project file', () => {
    const facilities = Array.from({ length: 1000 }, (_, n) =>
      facility(`f${n}`, `第${n}院`, 1 + n * 0.001, 0),
    );
    const report = checkHygiene({ areas: [area('甲', box(0, 0, 0.01, 0.01))], facilities });
    expect(report.counts['outside-areas']).toBe(1000);
    expect(report.items).toHaveLength(300);
    const project = projectOf({ facilities, hygiene: report });
    const { value, issues } = checkProject(JSON.parse(JSON.stringify(project)));
    expect(issues).toEqual([]);
    expect(value?.hygiene).toEqual(report);
  });

  it('looks through 50 000 facilities in 5 s', () => {
    const random = seededRandom(3);
    const areas = Array.from({ length: 100 }, (_, n) =>
      area(`s${n}`, box((n % 10) * 0.02, Math.floor(n / 10) * 0.02, 0.02, 0.02)),
    );
    const facilities = Array.from({ length: 50_000 }, (_, n) =>
      facility(`f${n}`, `第${n}院`, random() * 0.2, random() * 0.2),
    );
    const start = process.cpuUsage();
    checkHygiene({ areas, facilities });
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
