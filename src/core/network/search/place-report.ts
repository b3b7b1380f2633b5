import { issue, type Issue } from '../../base/issue.ts';
import { fromE7 } from '../ways/e7-metres.ts';
import { nodeCount, type Graph } from '../graph/graph.ts';
import { heightAtM, type Relief } from '../graph/relief.ts';
import type { PreparedWalker } from './prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';

/** True when a place is joined to streets that lead nowhere, since nothing better is near. */
export function isOnIsland({ leads }: PreparedWalker, snaps: Snaps, place: number): boolean {
  const edge = snaps.edge[place]!;
  return edge >= 0 && !leads(edge);
}

/**
 * What a planner should know of places joined to a network: those too far from any street they could
 * walk, and those on islands.
 * @param ids one for each place; the issues name the first
 */
export function placeIssues(
  prepared: PreparedWalker,
  snaps: Snaps,
  ids: readonly string[],
  role: 'facility' | 'demand',
  maxM: number,
): Issue[] {
  const far: string[] = [];
  const island: string[] = [];
  ids.forEach((id, place) => {
    if (snaps.edge[place]! < 0) far.push(id);
    else if (isOnIsland(prepared, snaps, place)) island.push(id);
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
