/**
 * The walking network, for the rest of the product. In order:
 *
 * 1. Ways: `walkWaysFromGeojson(features)` or a PBF reader make `WalkWays`.
 * 2. Graph: `buildGraph(ways, { clip })` → `Result<Graph>`; `graph.report` tells its state.
 *    `writeGraph` and `readGraph` keep it as bytes that need no parsing.
 * 3. Edits of a scenario: `applyEdits(graph, segmentIndex(graph, null, true), edits)` → another
 *    `Graph`; hand the walker prepared before to `prepareWalker` as `before`, so that only what is
 *    new is worked out.
 * 4. Walker: `prepareWalker(graph, walker, { relief, direction })`. `atSpeed` sets another speed.
 *    Prepare once for each walker, direction and graph; all queries start from it.
 * 5. Places: `snapFor(prepared, places)` joins facilities and demand points to edges;
 *    `placeIssues` says which are too far off or on an island. After an edit they stay where they
 *    were joined, so that a new link never lengthens a walk.
 * 6. Times: `nearest(prepared, facilities, demand, budgetS)`: nearest facility and seconds of every
 *    demand point. `FacilitySearch` for the reach of one facility after another; `mergeSite` for a
 *    site that moves while the others stay.
 * 7. Drawing: `circles` (polygons), `ringsBetween`, `reachedStreets` (lines by time).
 *
 * Seconds, metres, WGS-84 degrees. Times include the straight ways off the network at both ends.
 */
export { BoundedSearch } from './bounded-search.ts';
export { buildGraph, type BuildOptions } from './build-graph.ts';
export {
  circleRings,
  circles,
  ringsBetween,
  type Circle,
  type CircleOptions,
  type Circles,
} from './circles.ts';
export type { Ring } from './contour.ts';
export { demandByEdge, FacilitySearch, mergeSite, type DemandByEdge } from './facility-search.ts';
export { readGraph, writeGraph } from './graph-binary.ts';
export type { GraphReport } from './graph-report.ts';
export type { Graph } from './graph.ts';
export { nearest, type NearestTimes } from './nearest.ts';
export {
  applyEdits,
  LINK_KINDS,
  type LinkKind,
  type NetworkClosure,
  type NetworkEdits,
  type NetworkLink,
} from './network-edits.ts';
export { lineLengthM, stepsOfLength } from './link-length.ts';
export {
  atSpeed,
  NETWORK_WALKERS,
  networkWalkerById,
  WALKER_SOURCES,
  type NetworkWalker,
} from './network-walkers.ts';
export { isOnIsland, placeIssues, reliefIssues } from './place-report.ts';
export {
  prepareWalker,
  snapFor,
  type PreparedWalker,
  type PrepareOptions,
} from './prepared-walker.ts';
export { reachedStreets, streetsWithin, type StreetBand } from './reached-streets.ts';
export type { Relief } from './relief.ts';
export type { Direction } from './search-costs.ts';
export { segmentIndex, type SegmentIndex } from './segment-index.ts';
export { MAX_SNAP_M, type Snaps } from './snap.ts';
export { walkWaysFromGeojson } from './walk-ways-from-geojson.ts';
export { NO_NODE, type Tags, type WalkWays } from './walk-ways.ts';
