import { holdsPoint } from '../geo/holds-point.ts';
import { AREA_LEVELS } from '../vocabulary/area-levels.ts';
import { PEOPLE_FIELDS, type People } from '../vocabulary/people.ts';
import type { Area } from './areas/area.ts';
import { findGrowthRate, growthFactor } from './areas/growth.ts';
import { yearOf } from './delivery/delivery-project.ts';
import type { EstatePlan } from './delivery/estate-plan.ts';
import type { Settings } from './project.ts';
import type { Facility } from './records/facility.ts';
import type { DemandPoint } from './records/demand.ts';

interface Data {
  areas: readonly Area[];
  facilities: readonly Facility[];
  demand: readonly DemandPoint[];
}
type Look = Pick<Settings, 'year' | 'growth'>;

/** Data with the estates of which people move in and the year looked at; without them nobody joins. */
export type DataWithEstates = Data & { estates?: readonly EstatePlan[]; settings?: Look };

/** Estates whose people join those of the year looked at: lived in by then, placed, and not in the figures yet. */
export function joiningEstates(
  estates: readonly EstatePlan[],
  { year }: Pick<Settings, 'year'>,
): EstatePlan[] {
  if (year === undefined) return [];
  return estates.filter(({ livedIn, isCounted, lng, lat }) => {
    if (isCounted || lng === undefined || lat === undefined) return false;
    return livedIn !== undefined && yearOf(livedIn) <= year;
  });
}

/** What the loaded figure has to be so that, grown to the year, it holds these people on top. */
function asLoaded(
  people: People,
  area: Area | undefined,
  byId: ReadonlyMap<string, Area>,
  { year, growth }: Look,
): People {
  const before: People = {};
  for (const field of PEOPLE_FIELDS) {
    const own = people[field];
    if (own === undefined) continue;
    const rate = growth ? (findGrowthRate(growth, area, byId, field) ?? 0) : 0;
    before[field] = growth ? own / growthFactor(rate, year! - growth.baseYear) : own;
  }
  return before;
}

function withPeople(area: Area, added: People): Area {
  const next = { ...area };
  for (const field of PEOPLE_FIELDS) {
    const [own, more] = [area[field], added[field]];
    if (own !== undefined && more !== undefined) next[field] = own + more;
  }
  return next;
}

/** Positions of the areas that hold a place, one of each level, the finest last; on a border that of the smallest id. */
function holdersOf(areas: readonly Area[], lng: number, lat: number): number[] {
  return AREA_LEVELS.flatMap((level) => {
    let found = -1;
    for (const [at, area] of areas.entries()) {
      if (area.level !== level || !holdsPoint(area.geometry, lng, lat)) continue;
      if (found < 0 || area.id < areas[found]!.id) found = at;
    }
    return found < 0 ? [] : [found];
  });
}

function join(
  { areas, facilities, demand, settings = {} }: DataWithEstates,
  estates: EstatePlan[],
): Data {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const grown = [...areas];
  const points: DemandPoint[] = [];
  for (const estate of estates) {
    const { id, lng, lat } = estate;
    let finest: Area | undefined;
    for (const at of holdersOf(areas, lng!, lat!)) {
      finest = areas[at]!;
      grown[at] = withPeople(grown[at]!, asLoaded(estate, finest, byId, settings));
    }
    const people = asLoaded(estate, finest, byId, settings);
    points.push({ id: `estate:${id}`, lng: lng!, lat: lat!, ...people });
  }
  // Without points people are spread over the ground; a few points would draw all of them to the estates.
  return { areas: grown, facilities, demand: demand.length > 0 ? [...demand, ...points] : demand };
}

/** The present state and a year are asked for in turn, and each has to stay the same lists. */
const MOST_KEPT = 4;
let kept: { of: unknown[]; made: Data }[] = [];

/**
 * The data with the people of new estates in the year looked at: in the numbers of the areas that hold them and as
 * points of demand. The data themselves where nobody joins; the same lists for the same parts.
 */
export function withEstatePeople(data: DataWithEstates): Data {
  const { areas, facilities, demand, estates = [], settings = {} } = data;
  const joining = joiningEstates(estates, settings);
  if (joining.length === 0) return data;
  const of = [areas, facilities, demand, estates, settings.year, settings.growth];
  const known = kept.find((each) => each.of.every((part, at) => part === of[at]));
  const made = known?.made ?? join(data, joining);
  kept = [{ of, made }, ...kept.filter((each) => each !== known)].slice(0, MOST_KEPT);
  return made;
}
