import type { BoundedSearch } from './bounded-search.ts';
import type { PreparedWalker } from './prepared-walker.ts';
import { legS, StreetTimes } from './street-times.ts';
import { findSnappedPlace, placesIn, type Snaps } from '../snapping/snap.ts';

/** Nearest facility of every demand point. */
export interface NearestTimes {
  /** Seconds, ways off the network at both ends included; Infinity beyond the budget. */
  timeS: Float64Array;
  /** Position in the list of facilities; −1 where none is in time. */
  facility: Int32Array;
}

/** One search from all facilities at once. */
export function searchFromAll(
  prepared: PreparedWalker,
  facilities: Snaps,
  budgetS: number,
  search?: BoundedSearch,
): StreetTimes {
  const streets = new StreetTimes(prepared, search);
  streets.run(facilities, facilities.edge.keys(), budgetS);
  return streets;
}

/**
 * The nearest facility and its time for every demand point, exact also where both stand in the
 * middle of edges or on the same edge.
 * @param budgetS longest walk in seconds; longer ones count as none
 * @param into arrays of the caller, one entry for each demand point; made anew when absent
 */
export function nearest(
  prepared: PreparedWalker,
  facilities: Snaps,
  demand: Snaps,
  budgetS: number,
  search?: BoundedSearch,
  into: NearestTimes = emptyTimes(placesIn(demand)),
): NearestTimes {
  const streets = searchFromAll(prepared, facilities, budgetS, search);
  return readTimes({ prepared, facilities, streets }, demand, budgetS, into);
}

/** A finished search, and the facilities that it started from. */
export interface Searched {
  prepared: PreparedWalker;
  facilities: Snaps;
  streets: StreetTimes;
}

/** Times of some places from a finished search: the one rule by which a place has its time. */
export function readTimes(
  { prepared, facilities, streets }: Searched,
  places: Snaps,
  budgetS: number,
  into: NearestTimes,
): NearestTimes {
  into.timeS.fill(Infinity);
  into.facility.fill(-1);
  for (let join = 0; join < places.edge.length; join++) {
    const edge = places.edge[join]!;
    if (edge < 0) continue;
    streets.look(edge);
    const timeS = streets.timeS(places.fraction[join]!) + legS(prepared, places, join);
    const place = findSnappedPlace(places, join);
    if (timeS <= budgetS && timeS < into.timeS[place]!) {
      into.timeS[place] = timeS;
      into.facility[place] = findSnappedPlace(facilities, streets.owner);
    }
  }
  return into;
}

export function emptyTimes(places: number): NearestTimes {
  return {
    timeS: new Float64Array(places).fill(Infinity),
    facility: new Int32Array(places).fill(-1),
  };
}
