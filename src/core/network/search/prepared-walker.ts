import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { edgeTimes, type EdgeTimes } from '../costs/edge-times.ts';
import type { Graph } from '../graph/graph.ts';
import { keepSnaps } from '../snapping/keep-snaps.ts';
import type { NetworkWalker } from '../walkers/network-walkers.ts';
import type { Relief } from '../graph/relief.ts';
import { searchCosts, type Direction, type SearchCosts } from '../costs/search-costs.ts';
import { findOwnGround, type OwnGround } from './own-ground.ts';
import { joinedStreets, type JoinedStreets } from '../snapping/joined-streets.ts';
import type { StreetPieces } from '../snapping/leading-pieces.ts';
import { withOpenedGates } from '../snapping/second-joins.ts';
import { segmentIndex, type SegmentIndex } from '../snapping/segment-index.ts';
import { MAX_SNAP_M, snap, type Snaps } from '../snapping/snap.ts';

/** A network made ready for one walker and one direction; every query starts from it. */
export interface PreparedWalker {
  graph: Graph;
  walker: NetworkWalker;
  relief: Relief | null;
  direction: Direction;
  times: EdgeTimes;
  costs: SearchCosts;
  index: SegmentIndex;
  /** Pieces of the network, and which of them lead somewhere rather than being scraps. */
  pieces: StreetPieces;
  /** The streets that places are joined to; what is known of joins is kept by it. */
  joined: JoinedStreets;
  /** Ground behind gates for those alone who live or call there; null where there is none. */
  own: OwnGround | null;
  /** Largest way from a place to a street in metres. */
  maxSnapM: number;
  /** The same on the network before it was edited. */
  before: PreparedWalker | null;
}

export interface PrepareOptions {
  /** Absent: level ground. */
  relief?: Relief | null;
  /** Default: the way to the facility. */
  direction?: Direction;
  /**
   * The same walker on the network before it was edited; relief, direction and largest way stay the
   * same and only what the edit added is worked out.
   */
  before?: PreparedWalker;
  /** Largest way from a place to a street in metres, > 0; a place further off reaches nothing. */
  maxSnapM?: number;
  /** An index made before for this very graph; it serves every walker. */
  index?: SegmentIndex;
}

/** Works out times, search costs and the index for snapping. */
export function prepareWalker(
  graph: Graph,
  walker: NetworkWalker,
  options: PrepareOptions = {},
): PreparedWalker {
  const { before, index } = options;
  const { relief = null, direction = 'to', maxSnapM = MAX_SNAP_M } = before ?? options;
  const times = edgeTimes(graph, walker, relief, before?.times ?? null);
  const costs = searchCosts(graph, times, direction);
  const joined = joinedStreets(graph, costs, maxSnapM, before?.joined ?? null);
  return {
    graph,
    walker,
    relief,
    direction,
    times,
    costs,
    index: index ?? segmentIndex(graph, before?.index ?? null),
    pieces: joined.pieces,
    joined,
    own: findOwnGround(graph, costs, before?.own ?? null),
    maxSnapM,
    before: before ?? null,
  };
}

/**
 * Joins places to the edges this walker may use; see `snap`. On an edited network they stay where
 * they were joined before; see `keepSnaps` and `withOpenedGates`.
 */
export function snapFor(
  prepared: PreparedWalker,
  places: readonly LngLat[],
  maxM: number = prepared.maxSnapM,
): Snaps {
  const { before } = prepared;
  if (!before) return snap(prepared, places, maxM);
  return snapAgain(prepared, places, snapFor(before, places, maxM), maxM);
}

/** Joins of places to an edited network, from those that they had before. */
export function snapAgain(
  prepared: PreparedWalker,
  places: readonly LngLat[],
  earlier: Snaps,
  maxM: number = prepared.maxSnapM,
): Snaps {
  const kept = keepSnaps(prepared.graph, earlier, (again) =>
    snap(
      prepared,
      again.map((place) => places[place]!),
      maxM,
    ),
  );
  return withOpenedGates(prepared, places, kept, maxM);
}
