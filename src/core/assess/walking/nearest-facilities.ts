import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { isOnIsland, nearest, snapFor, type PreparedWalker } from '../../network/network-model.ts';

/** Walks longer than this count as none, in seconds: an hour. */
export const LONGEST_WALK_S = 3600;

/** The nearest facility of each demand point, by position. */
export interface NearestFacilities {
  /** Straight way from the point to the network in metres; NaN where it is too far off. */
  snapM: Float64Array;
  /** True for a point that is joined to a part of the network cut off from most of it. */
  isOnIsland(point: number): boolean;
  /** Seconds on foot; Infinity where no facility is reached within the longest walk. */
  timeS: Float64Array;
  /** Position in the given facilities, −1 where none is reached. */
  facility: Int32Array;
}

/** Nearest of some facilities and its time for each point, along a network made ready for a walker. */
export function nearestFacilities(
  prepared: PreparedWalker,
  facilities: readonly LngLat[],
  points: readonly LngLat[],
  budgetS: number = LONGEST_WALK_S,
): NearestFacilities {
  const demand = snapFor(prepared, points);
  const { timeS, facility } = nearest(prepared, snapFor(prepared, facilities), demand, budgetS);
  return {
    snapM: demand.distanceM.subarray(0, points.length),
    isOnIsland: (point) => isOnIsland(prepared, demand, point),
    timeS,
    facility,
  };
}
