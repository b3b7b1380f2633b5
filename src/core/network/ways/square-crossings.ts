import { distanceE7M } from './e7-metres.ts';
import type { WalkWays } from './walk-ways.ts';

type Places = Pick<WalkWays, 'nodeLngE7' | 'nodeLatE7'>;

/**
 * Sights from one corner to another that are looked along, at most, times the edges each is held
 * against: it bounds the time that a square takes, whatever its size.
 */
const MOST_TESTS = 60_000_000;
const FEWEST_NEIGHBOURS = 24;
/** Up to so many entrances each sees every other one; beyond, the nearest in each of `CONES`. */
const MOST_ENTRANCES = 64;
const CONES = 64;

/** A place where a path across a square may bend or end. */
interface Corner {
  node: number;
  x: number;
  y: number;
  isEntrance: boolean;
  /** Positions of its neighbours along the border. */
  before: readonly [x: number, y: number];
  after: readonly [x: number, y: number];
  ring: number;
  place: number;
}

/** Borders of the ground of a square: edges as `ax, ay, bx, by`, and the nodes at their ends. */
interface Border {
  at: Float64Array;
  nodes: Uint32Array;
}

/**
 * Straight lines across a closed way, as pairs of node indexes, over which every path from entrance
 * to entrance is as short as a person would walk it: from entrance to entrance, and by the corners
 * that stand in the way. They stay inside the outline and outside its holes, and do not run along the
 * outline, which is walked anyway.
 * @param ring closed, first node repeated; with fewer than four nodes, or open, it is no square
 * @param holes rings that are no ground, first node not repeated
 */
export function squareCrossings(
  ways: Places,
  ring: ArrayLike<number>,
  isEntrance: (node: number) => boolean,
  holes: readonly (readonly number[])[] = [],
): [number, number][] {
  const size = ring.length - 1;
  if (size < 3 || ring[0] !== ring[size]) return [];
  const outline = Array.from({ length: size }, (_, at) => ring[at]!);
  const rings = [outline, ...holes]
    .map((nodes) => withoutStraight(ways, nodes, isEntrance))
    .filter((nodes) => nodes.length > 2);
  const corners = rings.flatMap((nodes, at) => cornersOf(ways, nodes, at, isEntrance));
  if (corners.filter((corner) => corner.isEntrance).length < 2) return [];
  const border = bordersOf(ways, rings);
  const sights: Sight[] = [];
  for (const { from, to } of neighbours(corners, border)) {
    const [a, b] = [corners[from]!, corners[to]!];
    const sizeOfRing = rings[a.ring]!.length;
    const step = Math.abs(a.place - b.place);
    const isSide = a.ring === b.ring && (step === 1 || step === sizeOfRing - 1);
    // The outline is walked along as a way; of a hole nobody draws one.
    if (isSide && a.ring === 0) continue;
    if (!isTangent(a, b) || !isTangent(b, a)) continue;
    if (isSide || isFree(border, a, b)) sights.push({ from, to });
  }
  return thinned(corners, sights).map(({ from, to }) => [corners[from]!.node, corners[to]!.node]);
}

interface Sight {
  from: number;
  to: number;
}

/** A ring without the nodes that lie exactly on the line between their neighbours. */
function withoutStraight(
  { nodeLngE7: x, nodeLatE7: y }: Places,
  nodes: readonly number[],
  isEntrance: (node: number) => boolean,
): number[] {
  const kept: number[] = [];
  const distinct = nodes.filter((node, at) => {
    const before = nodes.at(at - 1)!;
    return x[node] !== x[before] || y[node] !== y[before] || isEntrance(node);
  });
  distinct.forEach((node, at) => {
    const a = kept.at(-1) ?? distinct.at(-1)!;
    const b = distinct[(at + 1) % distinct.length]!;
    const turn = side(x[a]!, y[a]!, x[node]!, y[node]!, x[b]!, y[b]!);
    if (turn !== 0 || isEntrance(node)) kept.push(node);
  });
  return kept;
}

function side(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Entrances, and the corners that bulge into the ground. */
function cornersOf(
  { nodeLngE7: x, nodeLatE7: y }: Places,
  nodes: readonly number[],
  ring: number,
  isEntrance: (node: number) => boolean,
): Corner[] {
  const originX = x[nodes[0]!]!;
  const originY = y[nodes[0]!]!;
  let area = 0;
  nodes.forEach((node, at) => {
    const next = nodes[(at + 1) % nodes.length]!;
    area +=
      (x[node]! - originX) * (y[next]! - originY) - (x[next]! - originX) * (y[node]! - originY);
  });
  // Seen from the ground the border of a hole runs the other way round.
  const inward = ring === 0 ? -Math.sign(area) : Math.sign(area);
  return nodes.flatMap((node, place) => {
    const a = nodes.at(place - 1)!;
    const b = nodes[(place + 1) % nodes.length]!;
    const turn = side(x[a]!, y[a]!, x[node]!, y[node]!, x[b]!, y[b]!);
    const entrance = isEntrance(node);
    if (!entrance && turn * inward <= 0) return [];
    return [
      {
        node,
        x: x[node]!,
        y: y[node]!,
        isEntrance: entrance,
        before: [x[a]!, y[a]!] as const,
        after: [x[b]!, y[b]!] as const,
        ring,
        place,
      },
    ];
  });
}

function bordersOf({ nodeLngE7: x, nodeLatE7: y }: Places, rings: readonly number[][]): Border {
  const nodes = rings.flatMap((ring) =>
    ring.flatMap((node, at) => [node, ring[(at + 1) % ring.length]!]),
  );
  const at = new Float64Array(nodes.length * 2);
  nodes.forEach((node, end) => {
    at[2 * end] = x[node]!;
    at[2 * end + 1] = y[node]!;
  });
  return { at, nodes: Uint32Array.from(nodes) };
}

/** Pairs to look along: all, or of each corner the nearest ones where that would take too long. */
function neighbours(corners: readonly Corner[], border: Border): Sight[] {
  const edges = border.nodes.length / 2;
  const most = Math.max(FEWEST_NEIGHBOURS, Math.floor(MOST_TESTS / (corners.length * edges)));
  const pairs: Sight[] = [];
  corners.forEach((corner, from) => {
    let others = corners.map((_, to) => to).filter((to) => to > from);
    if (corners.length > most) {
      const distance = (to: number): number =>
        distanceE7M(corner.x, corner.y, corners[to]!.x, corners[to]!.y);
      others = corners
        .map((_, to) => to)
        .filter((to) => to !== from)
        .toSorted((a, b) => distance(a) - distance(b))
        .slice(0, most);
    }
    for (const to of others) {
      if (corners[to]!.node === corner.node) continue;
      pairs.push({ from: Math.min(from, to), to: Math.max(from, to) });
    }
  });
  if (corners.length <= most) return pairs;
  const seen = new Set<number>();
  return pairs.filter(({ from, to }) => {
    const key = from * corners.length + to;
    return !seen.has(key) && seen.add(key);
  });
}

/** A shortest path only bends around a corner: its border lies on one side of the line. */
function isTangent(corner: Corner, other: Corner): boolean {
  if (corner.isEntrance) return true;
  const a = side(other.x, other.y, corner.x, corner.y, ...corner.before);
  const b = side(other.x, other.y, corner.x, corner.y, ...corner.after);
  return a * b >= 0;
}

/** True when the line between two corners touches no other part of the border and lies on the ground. */
function isFree({ at, nodes }: Border, a: Corner, b: Corner): boolean {
  const west = Math.min(a.x, b.x);
  const east = Math.max(a.x, b.x);
  const south = Math.min(a.y, b.y);
  const north = Math.max(a.y, b.y);
  const middleX = (a.x + b.x) / 2;
  const middleY = (a.y + b.y) / 2;
  let inside = false;
  for (let edge = 0; edge < nodes.length / 2; edge++) {
    const cx = at[4 * edge]!;
    const cy = at[4 * edge + 1]!;
    const dx = at[4 * edge + 2]!;
    const dy = at[4 * edge + 3]!;
    if (cy > middleY !== dy > middleY) {
      if (middleX < ((cx - dx) * (middleY - dy)) / (cy - dy) + dx) inside = !inside;
    }
    if (cx < west && dx < west) continue;
    if (cx > east && dx > east) continue;
    if (cy < south && dy < south) continue;
    if (cy > north && dy > north) continue;
    const [first, last] = [nodes[2 * edge]!, nodes[2 * edge + 1]!];
    if (first === a.node || last === a.node || first === b.node || last === b.node) continue;
    const sidesOfEdge = side(a.x, a.y, b.x, b.y, cx, cy) * side(a.x, a.y, b.x, b.y, dx, dy) <= 0;
    if (sidesOfEdge && side(cx, cy, dx, dy, a.x, a.y) * side(cx, cy, dx, dy, b.x, b.y) <= 0) {
      return false;
    }
  }
  return inside;
}

/** Of very many entrances each keeps, in every direction, the sight to the nearest. */
function thinned(corners: readonly Corner[], sights: readonly Sight[]): Sight[] {
  const entrances = corners.filter(({ isEntrance }) => isEntrance).length;
  if (entrances <= MOST_ENTRANCES) return [...sights];
  const nearest = new Map<number, { sight: Sight; metres: number }>();
  const kept = new Set<Sight>();
  for (const sight of sights) {
    const [a, b] = [corners[sight.from]!, corners[sight.to]!];
    if (!a.isEntrance || !b.isEntrance) {
      kept.add(sight);
      continue;
    }
    const metres = distanceE7M(a.x, a.y, b.x, b.y);
    for (const [own, here, there] of [
      [sight.from, a, b],
      [sight.to, b, a],
    ] as const) {
      const turn = Math.atan2(there.y - here.y, there.x - here.x) / (2 * Math.PI) + 0.5;
      const key = own * CONES + Math.min(CONES - 1, Math.floor(turn * CONES));
      const best = nearest.get(key);
      if (!best || metres < best.metres) nearest.set(key, { sight, metres });
    }
  }
  for (const { sight } of nearest.values()) kept.add(sight);
  return sights.filter((sight) => kept.has(sight));
}
