import { issue, type Issue } from '../../base/issue.ts';
import { fromE7 } from '../ways/e7-metres.ts';
import { nodeCount, type Graph } from '../graph/graph.ts';
import { heightAtM, type Relief } from '../graph/relief.ts';
import type { Snaps } from '../snapping/snap.ts';

/** A connected part shorter than this share of the longest one is an island to be pointed out. */
const ISLAND_SHARE = 0.05;

/** True when a place is joined to a part of the network that is cut off from most of it. */
export function isOnIsland(graph: Graph, snaps: Snaps, place: number): boolean {
  const edge = snaps.edge[place]!;
  if (edge < 0) return false;
  const part = graph.nodeComponent[graph.edgeFrom[edge]!]!;
  return graph.componentLengthM[part]! < ISLAND_SHARE * graph.componentLengthM[0]!;
}

/**
 * What a planner should know of places joined to a network: those too far from any street they could
 * walk, and those on islands.
 * @param ids one for each place; the issues name the first
 */
export function placeIssues(
  graph: Graph,
  snaps: Snaps,
  ids: readonly string[],
  role: 'facility' | 'demand',
  maxM: number,
): Issue[] {
  const far: string[] = [];
  const island: string[] = [];
  ids.forEach((id, place) => {
    if (snaps.edge[place]! < 0) far.push(id);
    else if (isOnIsland(graph, snaps, place)) island.push(id);
  });
  const issues: Issue[] = [];
  if (far.length > 0) {
    const params = { count: far.length, of: ids.length, metres: maxM };
    const all = far.length === ids.length;
    issues.push(
      all
        ? issue(`network-${role}-all-off`, 'error', { id: far[0]! }, params)
        : issue(`network-${role}-off`, 'warning', { id: far[0]! }, params),
    );
  }
  if (island.length > 0) {
    const params = { count: island.length, of: ids.length };
    issues.push(issue(`network-${role}-island`, 'warning', { id: island[0]! }, params));
  }
  return issues;
}

/** Says when a relief does not cover a network, wholly or in part. */
export function reliefIssues(graph: Graph, relief: Relief): Issue[] {
  const nodes = nodeCount(graph);
  let known = 0;
  for (let node = 0; node < nodes; node++) {
    const lng = fromE7(graph.nodeLngE7[node]!);
    const lat = fromE7(graph.nodeLatE7[node]!);
    if (!Number.isNaN(heightAtM(relief, lng, lat))) known++;
  }
  if (known === 0) return [issue('relief-elsewhere', 'error')];
  const sharePct = Math.floor((known / nodes) * 1000) / 10;
  return sharePct < 99 ? [issue('relief-part', 'warning', {}, { sharePct })] : [];
}
