import { clear } from '../../geo/cell-shares.ts';
import type { Field } from './reach-field.ts';
import { thinRing, type SideCrossing } from './thin-ring.ts';

/** An outline comes no nearer to a point of the grid. */
const SPARED_M = 0.02;

/** A closed ring of `[x, y]` in metres, first point repeated at the end. */
export type Ring = [number, number][];

/**
 * Rings of the border of what is inside (value <= 0), by marching squares with linear crossings:
 * outer rings counter-clockwise, holes clockwise. Where inside and outside meet crosswise in a cell,
 * the mean of its corners decides. Lower values never lose ground.
 * @param besideM an outline with fewer corners may lie so far beside the border; each point of the grid stays on its
 * side, but of two borders one may then lose what the other holds by as little
 */
export function contourRings(field: Field, besideM = 0): Ring[] {
  const { width, height } = field;
  const next = new Int32Array(2 * width * height).fill(-1);
  for (let row = 0; row + 1 < height; row++) {
    for (let column = 0; column + 1 < width; column++) linkCell(field, next, column, row);
  }
  const rings: Ring[] = [];
  for (let start = 0; start < next.length; start++) {
    if (next[start]! < 0) continue;
    const crossings: SideCrossing[] = [];
    let at = start;
    while (next[at]! >= 0) {
      crossings.push(crossing(field, at, besideM));
      const follow = next[at]!;
      next[at] = -1;
      at = follow;
    }
    const drawn = besideM > 0 ? thinRing(crossings) : crossings;
    const ring = drawn.map(({ x, y }): [number, number] => [x, y]);
    ring.push([...ring[0]!]);
    rings.push(ring);
  }
  return rings;
}

/** Side of a cell: even numbers run to the east of a grid point, odd ones to the north of it. */
function linkCell({ width, value }: Field, next: Int32Array, column: number, row: number): void {
  const sw = row * width + column;
  const nw = sw + width;
  const a = value[sw]! <= 0 ? 1 : 0;
  const b = value[sw + 1]! <= 0 ? 2 : 0;
  const c = value[nw + 1]! <= 0 ? 4 : 0;
  const d = value[nw]! <= 0 ? 8 : 0;
  const corners = a + b + c + d;
  if (corners === 0 || corners === 15) return;
  const south = 2 * sw;
  const west = south + 1;
  const north = 2 * nw;
  const east = 2 * (sw + 1) + 1;
  const joined =
    clear(value[sw]!) + clear(value[sw + 1]!) + clear(value[nw + 1]!) + clear(value[nw]!) <= 0;
  switch (corners) {
    case 1:
      next[south] = west;
      break;
    case 2:
      next[east] = south;
      break;
    case 3:
      next[east] = west;
      break;
    case 4:
      next[north] = east;
      break;
    case 5:
      next[south] = joined ? east : west;
      next[north] = joined ? west : east;
      break;
    case 6:
      next[north] = south;
      break;
    case 7:
      next[north] = west;
      break;
    case 8:
      next[west] = north;
      break;
    case 9:
      next[south] = north;
      break;
    case 10:
      next[east] = joined ? north : south;
      next[west] = joined ? south : north;
      break;
    case 11:
      next[east] = north;
      break;
    case 12:
      next[west] = east;
      break;
    case 13:
      next[south] = east;
      break;
    default:
      next[west] = south;
  }
}

function crossing(field: Field, side: number, besideM: number): SideCrossing {
  const { width, value, cellM, firstColumn, firstRow } = field;
  const at = side >> 1;
  const column = at % width;
  const row = (at - column) / width;
  const toNorth = (side & 1) === 1;
  const a = clear(value[at]!);
  const b = clear(value[toNorth ? at + width : at + 1]!);
  const share = a / (a - b);
  const fromM = (toNorth ? firstRow + row : firstColumn + column) * cellM;
  const alongM = fromM + share * cellM;
  return {
    x: toNorth ? (firstColumn + column) * cellM : alongM,
    y: toNorth ? alongM : (firstRow + row) * cellM,
    toNorth,
    least: Math.max(fromM + SPARED_M, alongM - besideM),
    most: Math.min(fromM + cellM - SPARED_M, alongM + besideM),
  };
}

/** Twice the area of a ring, positive counter-clockwise. */
function signedArea(ring: Ring): number {
  let sum = 0;
  // About the first point: the coordinates are large beside the ring.
  const [ox, oy] = ring[0]!;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return sum;
}

function holds(ring: Ring, [x, y]: [number, number]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Puts holes into the smallest outer ring around them. */
export function ringsToPolygons(rings: readonly Ring[]): Ring[][] {
  const outers: { rings: Ring[]; area: number; box: number[] }[] = [];
  const holes: Ring[] = [];
  for (const ring of rings) {
    const area = signedArea(ring);
    if (area > 0) outers.push({ rings: [ring], area, box: boxOf(ring) });
    else if (area < 0) holes.push(ring);
  }
  outers.sort((a, b) => a.area - b.area);
  for (const hole of holes) {
    const [x, y] = hole[0]!;
    const home = outers.find(
      ({ rings, box }) =>
        x >= box[0]! && x <= box[2]! && y >= box[1]! && y <= box[3]! && holds(rings[0]!, [x, y]),
    );
    home?.rings.push(hole);
  }
  return outers.map(({ rings }) => rings).toReversed();
}

function boxOf(ring: Ring): number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0]!, x);
    box[1] = Math.min(box[1]!, y);
    box[2] = Math.max(box[2]!, x);
    box[3] = Math.max(box[3]!, y);
  }
  return box;
}
