import { boxAround, EMPTY_BOX, type Box } from '../../geo/box.ts';
import { groundOfRings, type Ground } from '../../geo/ground.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import {
  circleRings,
  demandByEdge,
  DRAWN_BESIDE_M,
  farthestM,
  FacilitySearch,
  forEachReachedTile,
  frameOf,
  nearest,
  type CircleOptions,
  type PreparedWalker,
  type Snaps,
} from '../../network/network-model.ts';
import { LazyReach, type CircleModel } from './circle-model.ts';
import { snapList, snapOnce } from './kept-joins.ts';
import type { DemandTable } from '../prepared/demand-table.ts';

export interface NetworkCircleOptions extends CircleOptions {
  /** Names the network and its edits (a checksum, say): two networks must never share a name. */
  networkKey: string;
  /** Names the relief; absent for level ground. */
  reliefKey?: string;
}

/** Grid of circles in an assessment, in metres: half the work of the finest one, a corner less round. */
export const CELL_M = 15;

/**
 * Circles along a walking network: a demand point is inside when its own walk fits into the time,
 * ground when that of somebody who lived there would. A place too far from any street reaches
 * nothing.
 * @param table demand points that `reach` answers for
 */
export function networkCircles(
  table: DemandTable,
  prepared: PreparedWalker,
  options: NetworkCircleOptions,
): CircleModel {
  const { networkKey, reliefKey = 'level', cellM = CELL_M, besideM = DRAWN_BESIDE_M } = options;
  const searches = new WeakMap<DemandTable, { each: FacilitySearch; demand: Snaps }>();
  const searchOver = (points: DemandTable): { each: FacilitySearch; demand: Snaps } => {
    let search = searches.get(points);
    if (!search) {
      const demand = snapList(prepared, points.points);
      search = { each: new FacilitySearch(prepared, demandByEdge(prepared, demand)), demand };
      searches.set(points, search);
    }
    return search;
  };
  const pointsReached: CircleModel['pointsReached'] = (points, place, minutes) => {
    const search = searchOver(points).each;
    search.run(snapOnce(prepared, [place]), 0, minutes * 60);
    return search.place.slice(0, search.count);
  };
  const drawn = (places: readonly LngLat[], minutes: number): Ground => {
    const { search } = searchOver(table).each;
    const joins = snapOnce(prepared, places);
    return groundOfRings(circleRings(prepared, joins, minutes, { cellM, besideM }, search));
  };
  const { walker, direction } = prepared;
  const boxReached = (place: LngLat, minutes: number): Box => {
    if (!Number.isFinite(place.lng) || !Number.isFinite(place.lat)) return EMPTY_BOX;
    return boxAround(place, farthestM(prepared, minutes * 60) + 2 * cellM);
  };
  return {
    key: [
      'network',
      networkKey,
      reliefKey,
      walker.id,
      walker.levelSpeedMps.value,
      direction,
      prepared.maxSnapM,
      cellM,
      besideM,
    ].join(' '),
    pointsReached,
    reach: (place, minutes) =>
      new LazyReach(
        () => pointsReached(table, place, minutes),
        () => drawn([place], minutes),
        () => boxReached(place, minutes),
      ),
    frame: () => frameOf(prepared, cellM),
    visitGround(places, minutes, _, visit) {
      const snaps = snapOnce(prepared, places);
      const boxes = places.map((place) => boxReached(place, minutes));
      const { search } = searchOver(table).each;
      forEachReachedTile(prepared, snaps, boxes, minutes, cellM, search, visit);
    },
    together(places, minutes) {
      const { each, demand } = searchOver(table);
      const facilities = snapOnce(prepared, places);
      const { timeS } = nearest(prepared, facilities, demand, minutes * 60, each.search);
      return {
        demand: table.all.filter((at) => timeS[at]! < Infinity),
        ground: () => drawn(places, minutes),
      };
    },
  };
}
