import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { NO_COMPOUNDS } from '../graph/compounds.ts';
import { cutLine } from '../graph/cut-line.ts';
import { edgeCount, type Graph } from '../graph/graph.ts';
import type { SegmentIndex } from '../snapping/segment-index.ts';
import { snap, type Snaps } from '../snapping/snap.ts';

/** Farther from any street than this an end of a link hangs loose, in metres. */
export const LINK_REACH_M = 50;
/** A closure names the street it lies on, so it must lie close to one, in metres. */
export const CLOSURE_REACH_M = 30;

/**
 * Streets that drawn places are joined to.
 * @param anyEdge index over all edges of `graph`, elevated ones too
 * @param maxM longest way to a street, in metres
 */
export function snapDrawn(
  graph: Graph,
  anyEdge: SegmentIndex,
  places: LngLat[],
  maxM: number,
): Snaps {
  const open = new Float32Array(edgeCount(graph));
  // What a planner draws is joined where they draw it, inside a compound as well.
  const unwalled = { ...graph, ...NO_COMPOUNDS };
  const streets = { graph: unwalled, index: anyEdge, costs: { alongS: open, againstS: open } };
  return snap(streets, places, maxM);
}

/** Place on the street that a drawn place would be joined to, WGS-84 degrees; null: no street is near enough. */
export function findJoin(
  graph: Graph,
  anyEdge: SegmentIndex,
  place: LngLat,
  maxM: number,
): [number, number] | null {
  const { edge, fraction } = snapDrawn(graph, anyEdge, [place], maxM);
  if (edge[0]! < 0) return null;
  const [lng, lat] = cutLine(graph, edge[0]!, 0, fraction[0]!).at(-1)!;
  return [lng / 1e7, lat / 1e7];
}
