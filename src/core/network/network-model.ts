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
export { BoundedSearch } from './search/bounded-search.ts';
export { buildGraph, type BuildOptions } from './graph/build-graph.ts';
export {
  circleRings,
  DRAWN_BESIDE_M,
  circles,
  ringsBetween,
  type Circle,
  type CircleOptions,
  type Circles,
} from './ground/circles.ts';
export { forEachReachedTile } from './ground/reached-ground.ts';
export { frameOf } from './ground/snap-grid.ts';
export type { Ring } from './ground/contour.ts';
export {
  demandByEdge,
  FacilitySearch,
  mergeSite,
  type DemandByEdge,
} from './search/facility-search.ts';
export { farthestM } from './search/farthest.ts';
export { readGraph, writeGraph } from './graph/graph-binary.ts';
export type { GraphReport } from './graph/graph-report.ts';
export type { Graph } from './graph/graph.ts';
export { nearest, type NearestTimes } from './search/nearest.ts';
export {
  applyEdits,
  linkFaults,
  LINK_KINDS,
  type LinkKind,
  type NetworkClosure,
  type NetworkEdits,
  type NetworkLink,
} from './edits/network-edits.ts';
export { CLOSURE_REACH_M, findJoin, LINK_REACH_M } from './edits/snap-drawn.ts';
export { climbM, lineLengthM, mostSteps, proposeSteps } from './edits/link-length.ts';
export type { JoinedStreets } from './snapping/joined-streets.ts';
export {
  atSpeed,
  NETWORK_WALKERS,
  networkWalkerById,
  WALKER_SOURCES,
  type NetworkWalker,
} from './walkers/network-walkers.ts';
export { isOnIsland, placeIssues, reliefIssues, type ListedPlace } from './search/place-report.ts';
export {
  prepareWalker,
  snapFor,
  type PreparedWalker,
  type PrepareOptions,
} from './search/prepared-walker.ts';
export { reachedStreets, streetsWithin, type StreetBand } from './ground/reached-streets.ts';
export type { Relief } from './graph/relief.ts';
export type { Direction } from './costs/search-costs.ts';
export { segmentIndex, type SegmentIndex } from './snapping/segment-index.ts';
export { MAX_SNAP_M, placesIn, type Snaps } from './snapping/snap.ts';
export { walkWaysFromGeojson } from './ways/walk-ways-from-geojson.ts';
export { NO_NODE, type Tags, type WalkWays } from './ways/walk-ways.ts';
