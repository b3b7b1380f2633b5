import { boundGeometry } from '../../geo/box.ts';
import { boxIndex, type BoxIndex } from '../../geo/box-index.ts';
import { groundAreaM2, toGround, uniteGround, type Ground } from '../../geo/ground.ts';
import type { Area } from '../../plan/areas/area.ts';
import { AREA_LEVELS } from '../../vocabulary/area-levels.ts';
import type { DemandPoint } from '../../plan/records/demand.ts';
import type { Facility } from '../../plan/records/facility.ts';
import { demandTable, type DemandTable } from './demand-table.ts';
import { fingerprint } from './fingerprint.ts';
import { areaFinder, finestLevel, placesByArea, type AreaFinder } from './membership.ts';
import { peopleTotals, type PeopleTotals } from './people.ts';
import type { PreparedArea } from './prepared-area.ts';

/** What is loaded, apart from scenario and settings. */
export interface ProjectData {
  areas: readonly Area[];
  facilities: readonly Facility[];
  demand: readonly DemandPoint[];
}

/** The unmoving part of all assessments of one set of data. */
export interface Prepared extends ProjectData {
  places: readonly PreparedArea[];
  /** Position of an area by its id. */
  areaAt: ReadonlyMap<string, number>;
  /** Positions of the areas whose parent is not loaded; together they are the whole. */
  roots: readonly number[];
  find: AreaFinder;
  /** Position of the area that each one counts towards as a part; −1 for none. */
  parentAt: Int32Array;
  /** Finds areas by their boxes. */
  areaIndex: BoxIndex;
  /** Areas that hold each loaded facility. */
  facilityAreas: ReadonlyMap<string, readonly number[]>;
  table: DemandTable;
  people: PeopleTotals;
  /** Ground of the finest loaded level, made when first asked for. */
  finestGround: () => Ground;
  /** Hash of the data; the same for every year looked at. */
  fingerprint: string;
  /** The loaded data, where the people are those of another year. */
  grownFrom?: Prepared;
}

/** Positions of the areas that name an area as parent, by level, larger levels first. */
export function childrenByLevel(
  areas: readonly Area[],
  areaAt: ReadonlyMap<string, number>,
): number[][][] {
  const lists = areas.map((): number[][] => AREA_LEVELS.map(() => []));
  for (const [at, area] of areas.entries()) {
    const parent = area.parentId === undefined ? undefined : areaAt.get(area.parentId);
    if (parent === undefined || parent === at) continue;
    lists[parent]![AREA_LEVELS.indexOf(area.level)]!.push(at);
  }
  return lists.map((levels, at) =>
    levels.filter(
      (children, level) => children.length > 0 && level > AREA_LEVELS.indexOf(areas[at]!.level),
    ),
  );
}

/** Grounds, sizes, nesting, memberships and people of the loaded data; once per change of the data. */
export function prepare({ areas, facilities, demand }: ProjectData): Prepared {
  const boxes = areas.map((area) => boundGeometry(area.geometry));
  const areaIndex = boxIndex(boxes);
  const find = areaFinder(areas, boxes, areaIndex);
  const areaAt = new Map<string, number>();
  for (const [at, { id }] of areas.entries()) if (!areaAt.has(id)) areaAt.set(id, at);
  const table = demandTable(demand);
  const inside = placesByArea(areas.length, demand, find);
  const children = childrenByLevel(areas, areaAt);
  const places = areas.map((area, at): PreparedArea => {
    const [west, south, east, north] = boxes[at]!;
    const ground = toGround(area.geometry);
    return {
      area,
      box: boxes[at]!,
      centre: { lng: (west + east) / 2, lat: (south + north) / 2 },
      ground,
      groundM2: groundAreaM2(ground),
      demand: inside[at]!,
      childrenByLevel: children[at]!,
    };
  });
  const isChild = new Set(children.flat(2));
  const roots = areas.flatMap((_, at) => (isChild.has(at) ? [] : [at]));
  const parentAt = new Int32Array(areas.length).fill(-1);
  for (const [at, levels] of children.entries())
    for (const child of levels.flat()) parentAt[child] = at;
  const finest = finestLevel(areas);
  let finestGround: Ground | undefined;
  return {
    areas,
    facilities,
    demand,
    places,
    areaAt,
    roots,
    find,
    parentAt,
    areaIndex,
    facilityAreas: new Map(facilities.map((facility) => [facility.id, find.all(facility)])),
    table,
    people: peopleTotals(places, roots, table),
    finestGround: () =>
      (finestGround ??= uniteGround(
        places.filter(({ area }) => area.level === finest).map(({ ground }) => ground),
      )),
    fingerprint: fingerprint(areas, facilities, demand),
  };
}
