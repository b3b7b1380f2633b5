import type { DemandTable } from '../../assess/prepared/demand-table.ts';
import { demandWithin } from '../../assess/prepared/demand-table.ts';
import { distanceM } from '../../geo/sphere.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { straightRadiusM } from '../../geo/straight-radius.ts';
import {
  demandByEdge,
  FacilitySearch,
  snapFor,
  type PreparedWalker,
} from '../../network/network-model.ts';
import type { Settings } from '../../plan/project.ts';
import type { CostRows } from '../rows/cost-rows.ts';

/** Walks longer than two hours are not searched: whoever has none as short is counted apart. */
export const LONGEST_TO_SITES_S = 7200;

/** Points that a place reaches, ascending, and their walking times in seconds. */
export interface TimesOfPlace {
  points: Uint32Array;
  timeS: Float64Array;
}

/** How the settings' walker goes. */
export interface Walking {
  settings: Pick<Settings, 'circle' | 'speedMps' | 'detour'>;
  /** Needed for circles along the network. */
  walker?: PreparedWalker;
}

/**
 * Walking times between places and the points of a table, up to and including `limitS`: along the
 * network, or straight as circles are drawn. A point at the limit is within it, as in an assessment.
 */
export function walkTimes(
  table: DemandTable,
  places: readonly LngLat[],
  { settings, walker }: Walking,
  limitS: number,
): TimesOfPlace[] {
  if (settings.circle === 'network' && walker) return networkTimes(table, places, walker, limitS);
  const { speedMps, detour } = settings;
  const radiusM = straightRadiusM(limitS / 60, speedMps, detour);
  return places.map((place) => {
    const points = radiusM > 0 ? demandWithin(table, place, radiusM).toSorted() : new Uint32Array();
    const timeS = Float64Array.from(points, (at) =>
      Math.min(limitS, (distanceM(place, table.points[at]!) * detour) / speedMps),
    );
    return { points, timeS };
  });
}

function networkTimes(
  table: DemandTable,
  places: readonly LngLat[],
  walker: PreparedWalker,
  limitS: number,
): TimesOfPlace[] {
  const search = new FacilitySearch(walker, demandByEdge(walker, snapFor(walker, table.points)));
  const snaps = snapFor(walker, places);
  return places.map((_, at) => {
    search.run(snaps, at, limitS);
    const order = Array.from({ length: search.count }, (_, i) => i).toSorted(
      (a, b) => search.place[a]! - search.place[b]!,
    );
    return {
      points: Uint32Array.from(order, (i) => search.place[i]!),
      timeS: Float64Array.from(order, (i) => search.timeS[i]!),
    };
  });
}

/** Times of several places taken as one: the least at each point, and the place it belongs to. */
export function leastTimes(
  pointCount: number,
  times: readonly TimesOfPlace[],
): { timeS: Float64Array; place: Int32Array } {
  const timeS = new Float64Array(pointCount).fill(Infinity);
  const place = new Int32Array(pointCount).fill(-1);
  for (const [at, { points, timeS: own }] of times.entries()) {
    for (let i = 0; i < points.length; i++) {
      const point = points[i]!;
      if (own[i]! >= timeS[point]!) continue;
      timeS[point] = own[i]!;
      place[point] = at;
    }
  }
  return { timeS, place };
}

/** The least times of several places as those of one. */
export function timesOfAll(nearestS: Float64Array): TimesOfPlace {
  const points = Uint32Array.from([...nearestS.keys()].filter((at) => nearestS[at]! < Infinity));
  return { points, timeS: Float64Array.from(points, (at) => nearestS[at]!) };
}

/** Rows of costs out of the times of sites, for the points that are kept, in their order. */
export function rowsOfTimes(times: readonly TimesOfPlace[], kept: readonly number[]): CostRows {
  const rowOf = new Map(kept.map((point, row) => [point, row]));
  const lists = kept.map((): [site: number, timeS: number][] => []);
  for (const [site, { points, timeS }] of times.entries()) {
    for (let i = 0; i < points.length; i++) {
      const row = rowOf.get(points[i]!);
      if (row !== undefined) lists[row]!.push([site, timeS[i]!]);
    }
  }
  const starts = new Uint32Array(kept.length + 1);
  for (const [row, list] of lists.entries()) {
    list.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
    starts[row + 1] = starts[row]! + list.length;
  }
  const all = lists.flat();
  return {
    demandCount: kept.length,
    siteCount: times.length,
    starts,
    sites: Uint32Array.from(all, ([site]) => site),
    costs: Float64Array.from(all, ([, timeS]) => timeS),
  };
}
