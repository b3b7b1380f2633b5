import { CORNERS } from '../../geo/tile-frame.ts';
import type { StreetTimes } from '../search/street-times.ts';
import type { PreparedWalker } from '../search/prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';

/** Points of a tile: the corners of its cells. */
export const TILE_POINTS = CORNERS * CORNERS;

const NONE = 0xffff;
const MOST = 0xffff;

/**
 * Joins of a tile's points to the network in few bytes: shares are kept in 65 535ths, which is some
 * millimetres. Points come first, by row from south to north; second joins follow.
 */
export interface TileJoins {
  /** Edges that some point of the tile is joined to. */
  edges: Uint32Array;
  /** Position of each join's edge among them; `NONE` for a point without a join. */
  edgeAt: Uint16Array;
  fraction: Uint16Array;
  /** Way to the edge, as a share of the longest. */
  leg: Uint16Array;
  longestLegM: number;
  /** Point of each second join. */
  alsoOf: Uint32Array | undefined;
}

/** Undefined where no point has a join. */
export function packJoins(snaps: Snaps): TileJoins | undefined {
  const count = snaps.edge.length;
  const positions = new Map<number, number>();
  let longestLegM = 0;
  for (let join = 0; join < count; join++) {
    const edge = snaps.edge[join]!;
    if (edge < 0) continue;
    if (!positions.has(edge)) positions.set(edge, positions.size);
    longestLegM = Math.max(longestLegM, snaps.distanceM[join]!);
  }
  if (positions.size === 0) return undefined;
  const edgeAt = new Uint16Array(count).fill(NONE);
  const fraction = new Uint16Array(count);
  const leg = new Uint16Array(count);
  for (let join = 0; join < count; join++) {
    const edge = snaps.edge[join]!;
    if (edge < 0) continue;
    edgeAt[join] = positions.get(edge)!;
    fraction[join] = Math.round(snaps.fraction[join]! * MOST);
    leg[join] = longestLegM > 0 ? Math.round((snaps.distanceM[join]! / longestLegM) * MOST) : 0;
  }
  const edges = Uint32Array.from(positions.keys());
  return { edges, edgeAt, fraction, leg, longestLegM, alsoOf: snaps.alsoOf };
}

/** The joins as places have them. */
export function unpackJoins(joins: TileJoins): Snaps {
  const { edges, edgeAt, longestLegM, alsoOf } = joins;
  return {
    edge: Int32Array.from(edgeAt, (at) => (at === NONE ? -1 : edges[at]!)),
    fraction: Float64Array.from(joins.fraction, (part) => part / MOST),
    distanceM: Float64Array.from(joins.leg, (part, at) =>
      edgeAt[at] === NONE ? NaN : (part / MOST) * longestLegM,
    ),
    ...(alsoOf && { alsoOf }),
  };
}

/** How a tile stands to what is reached within a time. */
export type TileReach = 'none' | 'whole' | 'part';

/**
 * Tells quickly whether a finished search reaches no point of a tile within `budgetS`, every joined
 * one with `sparedS` to spare, or perhaps some.
 */
export function lookAtTile(
  { graph, costs, walker }: PreparedWalker,
  streets: StreetTimes,
  joins: TileJoins,
  budgetS: number,
  sparedS: number,
): TileReach {
  const mostS = budgetS - sparedS - joins.longestLegM / walker.levelSpeedMps.value;
  let isWhole = true;
  let isNone = true;
  for (let i = 0; i < joins.edges.length; i++) {
    const edge = joins.edges[i]!;
    const fromS = streets.nodeS(graph.edgeFrom[edge]!);
    const toS = streets.nodeS(graph.edgeTo[edge]!);
    if (fromS <= budgetS || toS <= budgetS || streets.onEdge.has(edge)) isNone = false;
    // The whole edge from one of its ends.
    if (!(fromS + costs.alongS[edge]! <= mostS || toS + costs.againstS[edge]! <= mostS)) {
      isWhole = false;
    }
    if (!isWhole && !isNone) return 'part';
  }
  return isNone ? 'none' : isWhole ? 'whole' : 'part';
}

/** Seconds at each point of a tile after a search, Infinity beyond the budget: the rule of `readTimes`. */
export function readTileTimes(
  prepared: PreparedWalker,
  streets: StreetTimes,
  joins: TileJoins,
  budgetS: number,
  into: Float32Array,
): void {
  into.fill(Infinity);
  const { graph, costs, walker } = prepared;
  const { edges, edgeAt, fraction, leg, longestLegM, alsoOf } = joins;
  const legUnitS = longestLegM / walker.levelSpeedMps.value / MOST;
  const count = edges.length;
  const fromS = new Float64Array(count);
  const toS = new Float64Array(count);
  const alongS = new Float64Array(count);
  const againstS = new Float64Array(count);
  const isOwn = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const edge = edges[i]!;
    fromS[i] = streets.nodeS(graph.edgeFrom[edge]!);
    toS[i] = streets.nodeS(graph.edgeTo[edge]!);
    alongS[i] = costs.alongS[edge]!;
    againstS[i] = costs.againstS[edge]!;
    isOwn[i] = streets.onEdge.has(edge) ? 1 : 0;
  }
  for (let join = 0; join < edgeAt.length; join++) {
    const i = edgeAt[join]!;
    if (i === NONE) continue;
    const part = fraction[join]! / MOST;
    let streetS: number;
    if (isOwn[i]) {
      streets.look(edges[i]!);
      streetS = streets.timeS(part);
    } else {
      // A share of nothing costs nothing even on a closed edge.
      const byFromS = part > 0 ? fromS[i]! + part * alongS[i]! : fromS[i]!;
      const byToS = part < 1 ? toS[i]! + (1 - part) * againstS[i]! : toS[i]!;
      streetS = byToS < byFromS ? byToS : byFromS;
    }
    const timeS = streetS + leg[join]! * legUnitS;
    if (timeS > budgetS) continue;
    const point = join < TILE_POINTS ? join : alsoOf![join - TILE_POINTS]!;
    if (timeS < into[point]!) into[point] = timeS;
  }
}
