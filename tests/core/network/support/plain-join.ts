import { lngMetresPerE7, METRES_PER_E7 } from '../../../../src/core/network/ways/e7-metres.ts';

/** Units of 1e-7 degree. */
export type At = readonly [x: number, y: number];

/** A stretch of street that places may be joined to. */
export interface Stretch {
  a: At;
  b: At;
  /** Piece of the network. */
  piece: number;
  leads: boolean;
}

/** Ground with walls, the smaller before the larger. */
export interface Walled {
  rings: readonly (readonly At[])[];
  gates: readonly At[];
}

export interface PlainJoin {
  metres: number;
  /** Position among the stretches, and the share of it. */
  stretch: number;
  share: number;
}

export function plainMetres(from: At, to: At, atLat = (from[1] + to[1]) / 2): number {
  return Math.hypot((to[0] - from[0]) * lngMetresPerE7(atLat), (to[1] - from[1]) * METRES_PER_E7);
}

/** Metres from a place to a stretch and where, by the foot of the perpendicular or an end. */
function foot(from: At, { a, b }: Stretch): { metres: number; share: number; at: At } {
  const scale = lngMetresPerE7(from[1]) / METRES_PER_E7;
  const [vx, vy] = [(b[0] - a[0]) * scale, b[1] - a[1]];
  const along = ((from[0] - a[0]) * scale * vx + (from[1] - a[1]) * vy) / (vx * vx + vy * vy || 1);
  const share = Math.min(1, Math.max(0, along));
  const at: At = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  return { metres: plainMetres(from, at, from[1]), share, at };
}

const pairs = (ring: readonly At[]): [At, At][] =>
  ring.map((corner, at) => [corner, ring[(at + 1) % ring.length]!]);

/** Inside by the sum of the angles under which the rings are seen, and over a metre from each. */
export function isWithin({ rings }: Walled, place: At): boolean {
  const scale = lngMetresPerE7(place[1]);
  let inside = false;
  for (const ring of rings) {
    let turn = 0;
    for (const [a, b] of pairs(ring)) {
      if (foot(place, { a, b, piece: 0, leads: true }).metres < 1) return false;
      const [ax, ay] = [(a[0] - place[0]) * scale, (a[1] - place[1]) * METRES_PER_E7];
      const [bx, by] = [(b[0] - place[0]) * scale, (b[1] - place[1]) * METRES_PER_E7];
      turn += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }
    if (Math.abs(turn) > Math.PI) inside = !inside;
  }
  return inside;
}

/** Whether a straight way, its first and last metre left out, meets a wall: by Cramer's rule. */
function meetsWall({ rings }: Walled, from: At, to: At): boolean {
  const metres = plainMetres(from, to, from[1]);
  if (metres <= 2) return false;
  return rings.flatMap(pairs).some(([a, b]) => {
    const [ux, uy] = [to[0] - from[0], to[1] - from[1]];
    const [vx, vy] = [b[0] - a[0], b[1] - a[1]];
    const turn = ux * vy - uy * vx;
    if (turn === 0) return false;
    const along = ((a[0] - from[0]) * vy - (a[1] - from[1]) * vx) / turn;
    const onWall = ((a[0] - from[0]) * uy - (a[1] - from[1]) * ux) / turn;
    return along * metres > 1 && (1 - along) * metres > 1 && onWall > 0 && onWall < 1;
  });
}

const nearer = (a: PlainJoin | undefined, b: PlainJoin | undefined): PlainJoin | undefined =>
  !a || (b && b.metres < a.metres) ? b : a;

/** The way from a place to the nearest of some stretches, by the rules of walls and gates. */
function nearestWay(
  stretches: readonly (Stretch | undefined)[],
  walled: readonly Walled[],
  from: At,
  maxM: number,
  isGate = false,
): PlainJoin | undefined {
  const straightTo = (mayEnd: (at: At) => boolean): PlainJoin | undefined => {
    let best: PlainJoin | undefined;
    stretches.forEach((each, stretch) => {
      if (!each) return;
      const { metres, share, at } = foot(from, each);
      if (metres <= maxM && mayEnd(at)) best = nearer(best, { metres, stretch, share });
    });
    return best;
  };
  const byGates = (grounds: readonly Walled[], farthestM: number): PlainJoin | undefined => {
    let best: PlainJoin | undefined;
    for (const ground of grounds) {
      for (const gate of ground.gates) {
        const metres = plainMetres(from, gate);
        if (metres > farthestM) continue;
        const others = walled.filter((other) => other !== ground);
        const onward = nearestWay(stretches, others, gate, maxM, true);
        if (onward) best = nearer(best, { ...onward, metres: metres + onward.metres });
      }
    }
    return best;
  };
  const own = walled.find((ground) => isWithin(ground, from));
  const straight = straightTo(
    (at) => (!own || isWithin(own, at)) && !walled.some((ground) => meetsWall(ground, from, at)),
  );
  const anyway = () => straightTo(() => true);
  if (own) return nearer(straight, byGates([own], Infinity)) ?? anyway();
  return straight ?? (isGate ? undefined : byGates(walled, maxM)) ?? anyway();
}

/** Joins of a place: a street that leads somewhere, else the nearest scrap, then the nearer scraps. */
export function plainJoins(
  stretches: readonly Stretch[],
  walled: readonly Walled[],
  from: At,
  maxM: number,
): PlainJoin[] {
  const joins: PlainJoin[] = [];
  let left: (Stretch | undefined)[] = [...stretches];
  for (;;) {
    const join = nearestWay(left, walled, from, maxM);
    if (!join) return joins;
    const { leads, piece } = stretches[join.stretch]!;
    if (leads) return [join, ...joins];
    joins.push(join);
    left = left.map((each) => (each?.piece === piece ? undefined : each));
  }
}
