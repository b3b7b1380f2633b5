import type { LngLatPair } from '../../../core/vocabulary/lng-lat.ts';
import type { Box } from '../../../core/geo/box.ts';

export function grown([west, south, east, north]: Box, marginDeg: number): Box {
  return [west - marginDeg, south - marginDeg, east + marginDeg, north + marginDeg];
}

function inBox([west, south, east, north]: Box, [lng, lat]: LngLatPair): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

type Side = { axis: 0 | 1; at: number; sign: 1 | -1 };

function sidesOf([west, south, east, north]: Box): Side[] {
  return [
    { axis: 0, at: west, sign: 1 },
    { axis: 0, at: east, sign: -1 },
    { axis: 1, at: south, sign: 1 },
    { axis: 1, at: north, sign: -1 },
  ];
}

function crossing(a: LngLatPair, b: LngLatPair, { axis, at }: Side): LngLatPair {
  const t = (at - a[axis]) / (b[axis] - a[axis]);
  const other = a[1 - axis]! + t * (b[1 - axis]! - a[1 - axis]!);
  return axis === 0 ? [at, other] : [other, at];
}

/** The part of a closed ring inside the box (Sutherland–Hodgman); empty when none is. */
export function clipRing(box: Box, ring: readonly LngLatPair[]): LngLatPair[] {
  if (ring.every((point) => inBox(box, point))) return [...ring];
  let points = ring.slice(0, -1);
  for (const side of sidesOf(box)) {
    const inside = (p: LngLatPair): boolean => (p[side.axis] - side.at) * side.sign >= 0;
    const kept: LngLatPair[] = [];
    points.forEach((point, i) => {
      const before = points[(i + points.length - 1) % points.length]!;
      if (inside(point) !== inside(before)) kept.push(crossing(before, point, side));
      if (inside(point)) kept.push(point);
    });
    points = kept;
  }
  return points.length < 3 ? [] : [...points, points[0]!];
}

/** The pieces of a line inside the box; where it was cut they end on the box's border. */
export function clipLine(box: Box, line: readonly LngLatPair[]): LngLatPair[][] {
  const pieces: LngLatPair[][] = [];
  let piece: LngLatPair[] = [];
  const close = (): void => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  for (let i = 0; i + 1 < line.length; i++) {
    let [a, b] = [line[i]!, line[i + 1]!];
    let outside = false;
    for (const side of sidesOf(box)) {
      const inside = (p: LngLatPair): boolean => (p[side.axis] - side.at) * side.sign >= 0;
      if (!inside(a) && !inside(b)) outside = true;
      else if (!inside(a)) a = crossing(a, b, side);
      else if (!inside(b)) b = crossing(a, b, side);
      if (outside) break;
    }
    if (outside) {
      close();
      continue;
    }
    if (piece.length === 0 || a !== line[i]) {
      close();
      piece = [a];
    }
    piece.push(b);
    if (b !== line[i + 1]) close();
  }
  close();
  return pieces;
}
