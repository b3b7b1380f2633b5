import { boxOf, EMPTY_BOX } from '../geo/box.ts';
import { groundOfSimple, NO_GROUND } from '../geo/ground.ts';
import type { LngLat } from '../geo/sphere.ts';
import {
  circles,
  demandByEdge,
  FacilitySearch,
  snapFor,
  type CircleOptions,
  type PreparedWalker,
} from '../network/network-model.ts';
import { LazyReach, type CircleModel, type Reach } from './circle-model.ts';
import type { DemandTable } from './demand-table.ts';

export interface NetworkCircleOptions extends CircleOptions {
  /** Names the network and its edits (a checksum, say): two networks must never share a name. */
  networkKey: string;
  /** Names the relief; absent for level ground. */
  reliefKey?: string;
  /** Largest way from a place to the network in metres; default 100. */
  maxSnapM?: number;
}

/** Grid of circles in an assessment, in metres: half the work of the finest one, a corner less round. */
export const CELL_M = 15;

/**
 * Circles along a walking network: a demand point is inside when its own walk fits into the time,
 * ground when it lies within reach of a street that does. A place too far from any street reaches
 * nothing.
 * @param table demand points that `reach` answers for
 */
export function networkCircles(
  table: DemandTable,
  prepared: PreparedWalker,
  options: NetworkCircleOptions,
): CircleModel {
  const { networkKey, reliefKey = 'level', maxSnapM, cellM = CELL_M, offNetworkM } = options;
  const searches = new WeakMap<DemandTable, FacilitySearch>();
  const searchOver = (points: DemandTable): FacilitySearch => {
    let search = searches.get(points);
    if (!search) {
      const snaps = snapFor(prepared, points.points, maxSnapM);
      search = new FacilitySearch(prepared, demandByEdge(prepared, snaps));
      searches.set(points, search);
    }
    return search;
  };
  const pointsReached: CircleModel['pointsReached'] = (points, place, minutes) => {
    const search = searchOver(points);
    search.run(snapFor(prepared, [place], maxSnapM), 0, minutes * 60);
    return search.place.slice(0, search.count);
  };
  const groundReached = (place: LngLat, minutes: number): Pick<Reach, 'ground' | 'box'> => {
    const snaps = snapFor(prepared, [place], maxSnapM);
    const { search } = searchOver(table);
    const drawn = circles(
      prepared,
      snaps,
      [minutes],
      { cellM, ...(offNetworkM !== undefined && { offNetworkM }) },
      search,
    );
    const { geometry } = drawn.circles[0]!;
    if (!geometry) return { ground: NO_GROUND, box: EMPTY_BOX };
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return {
      ground: polygons.flatMap((coordinates) => groundOfSimple({ type: 'Polygon', coordinates })),
      box: boxOf(geometry),
    };
  };
  const { walker, direction } = prepared;
  return {
    key: [
      'network',
      networkKey,
      reliefKey,
      walker.id,
      walker.levelSpeedMps.value,
      direction,
      maxSnapM,
      cellM,
      offNetworkM,
    ].join(' '),
    pointsReached,
    reach: (place, minutes) =>
      new LazyReach(pointsReached(table, place, minutes), () => groundReached(place, minutes)),
  };
}
