import { Clipper64, ClipType, FillRule, PolyTree64 } from 'clipper2-ts';
import type { Path64, Paths64, PolyPath64 } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { joinBoxes, type Box } from './box.ts';
import { EARTH_RADIUS_M } from './sphere.ts';

/**
 * Ground as rings of whole numbers, outer rings counter-clockwise and holes clockwise.
 *
 * Clipper2 clips it instead of Turf, which takes many times as long for unions and gaps alike (tests/bench/clipping.ts);
 * and on a grid of whole numbers it has no geometry on which it fails, so that nasty input needs no second try.
 */
export type Ground = readonly Path64[];

/** Grid steps per degree: 1e-8 degree is about 1 mm, finer than the 7 decimals of an export. */
export const STEPS_PER_DEGREE = 1e8;
const RADIANS_PER_STEP = Math.PI / 180 / STEPS_PER_DEGREE;

export const NO_GROUND: Ground = [];

function toPath(ring: readonly Position[]): Path64 {
  const path: Path64 = [];
  for (const [lng = NaN, lat = NaN] of ring) {
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return [];
    path.push({ x: Math.round(lng * STEPS_PER_DEGREE), y: Math.round(lat * STEPS_PER_DEGREE) });
  }
  return path;
}

function clip(type: ClipType, rule: FillRule, subject: Ground, other: Ground): Ground {
  const clipper = new Clipper64();
  clipper.addSubject(subject as Paths64);
  if (other.length > 0) clipper.addClip(other as Paths64);
  const solution: Paths64 = [];
  clipper.execute(type, rule, solution);
  return solution;
}

/**
 * Rings by the right hand: a ring that touches itself in many places can come back from the clipper
 * the wrong way round, which its area tells; joining what is there once more sets it right.
 */
function directed(ground: Ground): Ground {
  const isWrong = groundAreaM2(ground) < 0;
  return isWrong ? clip(ClipType.Union, FillRule.NonZero, ground, NO_GROUND) : ground;
}

/**
 * Ground of a polygon or multipolygon in WGS-84 degrees: self-crossings are cut by the even-odd
 * rule, parts that overlap are joined, a ring with a number that is not finite is left out.
 */
export function toGround(geometry: Polygon | MultiPolygon): Ground {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.map((rings) => {
    const paths = rings.map(toPath).filter((path) => path.length > 2);
    return directed(clip(ClipType.Union, FillRule.EvenOdd, paths, NO_GROUND));
  });
  return parts.length === 1 ? parts[0]! : uniteGround(parts);
}

/** Ground of closed rings known not to cross, outer ones counter-clockwise and holes clockwise, as it stands. */
export function groundOfRings(rings: readonly (readonly Position[])[]): Ground {
  return rings.map((ring) => toPath(ring.slice(1)));
}

/** Parts above which a union is made of the unions of its halves. */
const UNION_AT_ONCE = 8;

/**
 * Ground that any of the parts covers. Halves are joined first, which spares most crossings of
 * rings that vanish anyway; parts given in an order of place make it quicker.
 */
export function uniteGround(parts: readonly Ground[]): Ground {
  return unionOfMade(parts, (part) => part);
}

/** As `unionOf`, of parts that are made when it comes to them: of a very long list only a few stand at a time. */
export function unionOfMade<T>(all: readonly T[], make: (each: T) => Ground): Ground {
  if (all.length > UNION_AT_ONCE) {
    const middle = all.length >> 1;
    const halves = [all.slice(0, middle), all.slice(middle)];
    return uniteGround(halves.map((half) => unionOfMade(half, make)));
  }
  return clip(ClipType.Union, FillRule.NonZero, all.flatMap(make), NO_GROUND);
}

/** Ground of `a` that `b` does not cover. */
export function difference(a: Ground, b: Ground): Ground {
  if (a.length === 0 || b.length === 0) return a;
  return clip(ClipType.Difference, FillRule.NonZero, a, b);
}

/** Ground that both cover. */
export function intersection(a: Ground, b: Ground): Ground {
  if (a.length === 0 || b.length === 0) return NO_GROUND;
  return clip(ClipType.Intersection, FillRule.NonZero, a, b);
}

/** Part of a ring on one side of a line of latitude or longitude (Sutherland & Hodgman 1974). */
function cut(path: Path64, alongX: boolean, limit: number, keepAbove: boolean): Path64 {
  const kept: Path64 = [];
  let previous = path.at(-1)!;
  let was = alongX ? previous.x : previous.y;
  let wasIn = keepAbove ? was >= limit : was <= limit;
  for (const point of path) {
    const is = alongX ? point.x : point.y;
    const isIn = keepAbove ? is >= limit : is <= limit;
    if (isIn !== wasIn) {
      const share = (limit - was) / (is - was);
      const [from, to] = alongX ? [previous.y, point.y] : [previous.x, point.x];
      const at = Math.round(from + share * (to - from));
      kept.push(alongX ? { x: limit, y: at } : { x: at, y: limit });
    }
    if (isIn) kept.push(point);
    previous = point;
    was = is;
    wasIn = isIn;
  }
  return kept;
}

/** West, south, east, north of each ring, in steps; worked out once for each ground. */
const ringBoxes = new WeakMap<Ground, readonly Box[]>();

function boxesOfRings(ground: Ground): readonly Box[] {
  let boxes = ringBoxes.get(ground);
  if (!boxes) {
    boxes = ground.map((path): Box => {
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const { x, y } of path) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
      return [west, south, east, north];
    });
    ringBoxes.set(ground, boxes);
  }
  return boxes;
}

/** Smallest box around a ground; `EMPTY_BOX` for none. */
export function boundGround(ground: Ground): Box {
  const [west, south, east, north] = joinBoxes(boxesOfRings(ground));
  return [west, south, east, north].map((edge) => edge / STEPS_PER_DEGREE) as unknown as Box;
}

/** Steps by which a box is made wider, so that its edges do not run along those of the ground. */
const BOX_MARGIN_STEPS = 1_000;

/**
 * Ground near a box: all of it inside the box, none far outside. Quick, for clipping something small
 * with something large; rings may run along the edges of the (slightly wider) box.
 */
export function groundNear(ground: Ground, box: Box): Ground {
  const [west, south, east, north] = box.map((edge, at) => {
    const step = Math.round(edge * STEPS_PER_DEGREE);
    return at < 2 ? step - BOX_MARGIN_STEPS : step + BOX_MARGIN_STEPS;
  }) as [number, number, number, number];
  const boxes = boxesOfRings(ground);
  return ground.flatMap((path, at) => {
    // Most rings lie wholly inside or outside and are not looked through.
    const [ringWest, ringSouth, ringEast, ringNorth] = boxes[at]!;
    if (ringWest > east || ringEast < west || ringSouth > north || ringNorth < south) return [];
    let part = path;
    if (ringWest < west) part = cut(part, true, west, true);
    if (ringEast > east && part.length > 2) part = cut(part, true, east, false);
    if (ringSouth < south && part.length > 2) part = cut(part, false, south, true);
    if (ringNorth > north && part.length > 2) part = cut(part, false, north, false);
    return part.length > 2 ? [part] : [];
  });
}

/**
 * Area on the sphere in m², after Chamberlain & Duquette (2007), the formula of `turf.area`; holes
 * count negative by their direction.
 */
export function groundAreaM2(ground: Ground): number {
  let sum = 0;
  for (const path of ground) {
    let previous = path.at(-1)!;
    let before = path.at(-2)!;
    for (const point of path) {
      sum += (before.x - point.x) * Math.sin(previous.y * RADIANS_PER_STEP);
      before = previous;
      previous = point;
    }
  }
  return (sum * RADIANS_PER_STEP * EARTH_RADIUS_M * EARTH_RADIUS_M) / 2;
}

function toRing(path: Path64): Position[] {
  const ring = path.map(({ x, y }) => [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
  return [...ring, [...ring[0]!]];
}

function collect(node: PolyPath64, into: Position[][][]): void {
  for (let at = 0; at < node.count; at++) {
    const outer = node.child(at);
    const rings = [toRing(outer.poly!)];
    for (let hole = 0; hole < outer.count; hole++) {
      rings.push(toRing(outer.child(hole).poly!));
      collect(outer.child(hole), into);
    }
    into.push(rings);
  }
}

/** Polygon or multipolygon by RFC 7946 (outer rings counter-clockwise); null for no ground. */
export function toGeometry(ground: Ground): Polygon | MultiPolygon | null {
  return clippedGeometry(ClipType.Union, ground, NO_GROUND);
}

/** Geometry of the ground that any of the parts covers, in one clipping; for a few parts. */
export function geometryOfUnion(parts: readonly Ground[]): Polygon | MultiPolygon | null {
  return clippedGeometry(ClipType.Union, parts.flat(), NO_GROUND);
}

/** Geometry of the ground of `a` that `b` does not cover, in one clipping. */
export function geometryOfDifference(a: Ground, b: Ground): Polygon | MultiPolygon | null {
  return clippedGeometry(b.length > 0 ? ClipType.Difference : ClipType.Union, a, b);
}

function clippedGeometry(
  type: ClipType,
  subject: Ground,
  other: Ground,
): Polygon | MultiPolygon | null {
  const tree = new PolyTree64();
  const clipper = new Clipper64();
  clipper.addSubject(subject as Paths64);
  if (other.length > 0) clipper.addClip(other as Paths64);
  clipper.execute(type, FillRule.NonZero, tree);
  const polygons: Position[][][] = [];
  collect(tree, polygons);
  if (polygons.length === 0) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}
