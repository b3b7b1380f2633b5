import { issue, type Issue } from '../../base/issue.ts';
import { fromE7 } from '../ways/e7-metres.ts';
import { nodeCount, type Graph } from '../graph/graph.ts';
import { heightAtM, type Relief } from '../graph/relief.ts';
import type { PreparedWalker } from './prepared-walker.ts';
import type { Snaps } from '../snapping/snap.ts';

/** True when a place is joined to streets that lead nowhere, since nothing better is near. */
export function isOnIsland({ pieces }: PreparedWalker, snaps: Snaps, place: number): boolean {
  const edge = snaps.edge[place]!;
  return edge >= 0 && !pieces.leads(edge);
}

/** A place by its id, with the people who live there and where that is, in words, where they are known. */
export interface ListedPlace {
  id: string;
  people?: number;
  where?: () => string;
}

/** Where most people are concerned: so many are named. */
const NAMED = 5;

/** Facts about some places: how many of all, and whom it concerns. */
function describePlaces(
  some: readonly ListedPlace[],
  all: readonly ListedPlace[],
): { count: number; of: number; people?: number; list?: string } {
  const counts = { count: some.length, of: all.length };
  const peopled = some.filter(({ people = 0 }) => people > 0);
  if (peopled.length === 0) return counts;
  const total = Math.round(peopled.reduce((sum, { people }) => sum + people!, 0));
  const byWhere = new Map<string, number>();
  for (const { where, people } of peopled) {
    const words = where?.();
    if (words !== undefined) byWhere.set(words, (byWhere.get(words) ?? 0) + people!);
  }
  const most = [...byWhere].toSorted((a, b) => b[1] - a[1]).slice(0, NAMED);
  return {
    ...counts,
    people: total,
    ...(most.length > 0 && {
      list: most.map(([words, people]) => `${words} (${Math.round(people)})`).join(', '),
    }),
  };
}

/**
 * What a planner should know of places joined to a network: those too far from any street they could
 * walk, and those on islands, each with the people who live there.
 * @param places one for each join; the issues name the first, and those with the most people
 */
export function placeIssues(
  prepared: PreparedWalker,
  snaps: Snaps,
  places: readonly ListedPlace[],
  role: 'facility' | 'demand',
  maxM: number,
): Issue[] {
  const far = places.filter((_, place) => snaps.edge[place]! < 0);
  const island = places.filter((_, place) => isOnIsland(prepared, snaps, place));
  const issues: Issue[] = [];
  if (far.length > 0) {
    const params = { ...describePlaces(far, places), metres: maxM };
    const all = far.length === places.length;
    issues.push(
      all
        ? issue(`network-${role}-all-off`, 'error', { id: far[0]!.id }, params)
        : issue(`network-${role}-off`, 'warning', { id: far[0]!.id }, params),
    );
  }
  if (island.length > 0) {
    const params = describePlaces(island, places);
    issues.push(issue(`network-${role}-island`, 'warning', { id: island[0]!.id }, params));
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
