import { classifyNode, classifyWay, type WalkNode, type WalkWay } from '../ways/classify-way.ts';
import { distanceE7M } from '../ways/e7-metres.ts';
import { STEPS } from '../ways/edge-flags.ts';
import type { DroppedWays } from './graph-report.ts';
import { GrowingUint32 } from '../../base/growing-array.ts';
import { squareCrossings } from '../ways/square-crossings.ts';
import { NO_NODE, type WalkWays } from '../ways/walk-ways.ts';

/** West, south, east, north in units of 1e-7 degree. */
export type ClipE7 = readonly [west: number, south: number, east: number, north: number];

/** Stretches between junctions, still numbered by the nodes of the file. */
export interface RawEdges {
  /** Nodes of edge `e`: `nodes[start[e]]` … `nodes[start[e + 1] - 1]`. */
  start: Uint32Array;
  nodes: Uint32Array;
  /** Way of each edge, and `SQUARE_BIT` where it crosses the way's square. */
  way: Uint32Array;
  /** What the rule table made of each way; undefined for ways left out. */
  traits: (WalkWay | undefined)[];
  /** Barriers, gates and lifts by node. */
  passes: Map<number, WalkNode>;
  dropped: DroppedWays[];
  flightsOfSteps: number;
  missingNodes: number;
}

/** Marks an edge that crosses a square instead of running along the way. */
export const SQUARE_BIT = 0x8000_0000;

/** Applies the rule table, cuts the ways at junctions, missing nodes, barriers and the clip box. */
export function rawEdges(ways: WalkWays, clip: ClipE7 | null): RawEdges {
  const passes = new Map<number, WalkNode>();
  for (const [node, tags] of ways.nodeTags) {
    const pass = classifyNode(tags);
    if (pass) passes.set(node, pass);
  }
  const { traits, dropped, flightsOfSteps } = classifyAll(ways);
  const runs = openRuns(ways, traits, clip);
  const uses = new Uint8Array(ways.nodeLngE7.length);
  for (let run = 0; run + 1 < runs.start.length; run++) {
    const first = runs.start[run]!;
    const last = runs.start[run + 1]! - 1;
    // Where a closed run begins is no junction by itself.
    const isClosed = runs.nodes[first] === runs.nodes[last];
    for (let at = isClosed ? first + 1 : first; at <= last; at++) {
      const node = runs.nodes[at]!;
      const isEnd = !isClosed && (at === first || at === last);
      uses[node] = Math.min(2, uses[node]! + (isEnd || passes.has(node) ? 2 : 1));
    }
  }
  const crossings = crossSquares(ways, traits, runs, uses);
  const start = new GrowingUint32();
  const nodes = new GrowingUint32();
  const way = new GrowingUint32();
  for (let run = 0; run + 1 < runs.start.length; run++) {
    const first = runs.start[run]!;
    const last = runs.start[run + 1]! - 1;
    start.push(nodes.length);
    way.push(runs.way[run]!);
    for (let at = first; at <= last; at++) {
      const node = runs.nodes[at]!;
      nodes.push(node);
      if (at > first && at < last && uses[node]! > 1) {
        start.push(nodes.length);
        way.push(runs.way[run]!);
        nodes.push(node);
      }
    }
    for (const [from, to] of crossings.get(run) ?? []) {
      start.push(nodes.length);
      way.push((runs.way[run]! | SQUARE_BIT) >>> 0);
      nodes.push(from);
      nodes.push(to);
    }
  }
  start.push(nodes.length);
  return {
    start: start.view(),
    nodes: nodes.view(),
    way: way.view(),
    traits,
    passes,
    dropped,
    flightsOfSteps,
    missingNodes: runs.missingNodes,
  };
}

/** Lines across each run that is a square; their ends become junctions of the outline. */
function crossSquares(
  ways: WalkWays,
  traits: readonly (WalkWay | undefined)[],
  runs: ReturnType<typeof openRuns>,
  uses: Uint8Array,
): Map<number, [number, number][]> {
  const crossings = new Map<number, [number, number][]>();
  for (let run = 0; run + 1 < runs.start.length; run++) {
    const way = runs.way[run]!;
    if (!traits[way]!.area) continue;
    const ring = runs.nodes.subarray(runs.start[run]!, runs.start[run + 1]!);
    const found = squareCrossings(ways, ring, (node) => uses[node]! > 1, ways.holes?.get(way));
    if (found.length > 0) crossings.set(run, found);
  }
  for (const pairs of crossings.values()) for (const node of pairs.flat()) uses[node] = 2;
  return crossings;
}

function classifyAll(ways: WalkWays): Pick<RawEdges, 'traits' | 'dropped' | 'flightsOfSteps'> {
  const traits: (WalkWay | undefined)[] = [];
  const droppedBy = new Map<string, DroppedWays>();
  let flightsOfSteps = 0;
  ways.wayTags.forEach((tags, way) => {
    const found = classifyWay(tags);
    const open = found && !('droppedBy' in found) ? found : undefined;
    traits.push(open);
    if (open && open.flags & STEPS) flightsOfSteps++;
    if (found && 'droppedBy' in found) {
      const rule = found.droppedBy;
      const row = droppedBy.get(rule) ?? { rule, ways: 0, lengthM: 0 };
      row.ways++;
      row.lengthM += wayLengthM(ways, way);
      droppedBy.set(rule, row);
    }
  });
  const dropped = [...droppedBy.values()].toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
  return { traits, dropped, flightsOfSteps };
}

/** Length in metres of a way over the nodes that are there. */
export function wayLengthM(ways: WalkWays, way: number): number {
  let sum = 0;
  for (let at = ways.wayStart[way]! + 1; at < ways.wayStart[way + 1]!; at++) {
    const a = ways.wayNodes[at - 1]!;
    const b = ways.wayNodes[at]!;
    if (a === NO_NODE || b === NO_NODE) continue;
    const { nodeLngE7: lng, nodeLatE7: lat } = ways;
    sum += distanceE7M(lng[a]!, lat[a]!, lng[b]!, lat[b]!);
  }
  return sum;
}

/** Longest pieces of the open ways without a missing node, a repeated one or one beyond the clip. */
function openRuns(ways: WalkWays, traits: readonly (WalkWay | undefined)[], clip: ClipE7 | null) {
  const start = new GrowingUint32();
  const nodes = new GrowingUint32();
  const way = new GrowingUint32();
  let missingNodes = 0;
  for (let w = 0; w < traits.length; w++) {
    if (!traits[w]) continue;
    let from = nodes.length;
    const close = (): void => {
      if (nodes.length === from) return;
      start.push(from);
      way.push(w);
      from = nodes.length;
    };
    let last = NO_NODE;
    let lastInside = false;
    for (let at = ways.wayStart[w]!; at < ways.wayStart[w + 1]!; at++) {
      const node = ways.wayNodes[at]!;
      if (node === NO_NODE) {
        missingNodes++;
        close();
        last = NO_NODE;
        continue;
      }
      const inside = clip === null || isInside(ways, node, clip);
      if (last !== NO_NODE && node !== last) {
        // A segment stays when either end is inside, so that the network reaches over the border.
        if (inside || lastInside) {
          if (nodes.length === from) nodes.push(last);
          nodes.push(node);
        } else {
          close();
        }
      }
      last = node;
      lastInside = inside;
    }
    close();
  }
  start.push(nodes.length);
  return { start: start.view(), nodes: nodes.view(), way: way.view(), missingNodes };
}

function isInside(ways: WalkWays, node: number, clip: ClipE7): boolean {
  const lng = ways.nodeLngE7[node]!;
  const lat = ways.nodeLatE7[node]!;
  return lng >= clip[0] && lng <= clip[2] && lat >= clip[1] && lat <= clip[3];
}
