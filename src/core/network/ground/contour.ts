import { clear } from '../../geo/cell-shares.ts';
import { CORNERS, TILE, tileKey } from '../../geo/tile-frame.ts';
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
  const windows = borderWindows(field);
  const rings: Ring[] = [];
  forEachSide(windows, (window, x, y, toNorth) => {
    if (window.seen[sideAt(x, y, toNorth)] || !isCrossed(window, x, y, toNorth)) return;
    const crossings: SideCrossing[] = [];
    const side = { window, x, y, toNorth };
    do {
      side.window.seen[sideAt(side.x, side.y, side.toNorth)] = 1;
      crossings.push(crossing(side, field.cellM, besideM));
      goOn(windows, side);
    } while (!side.window.seen[sideAt(side.x, side.y, side.toNorth)]);
    const drawn = besideM > 0 ? thinRing(crossings) : crossings;
    const ring = drawn.map(({ x: atX, y: atY }): [number, number] => [atX, atY]);
    ring.push([...ring[0]!]);
    rings.push(ring);
  });
  return rings;
}

/** A block of 16 × 16 cells through which the border runs, with the values at their corners. */
interface Window {
  column: number;
  row: number;
  value: Float32Array;
  /** 1 for each side that is on a ring already. */
  seen: Uint8Array;
}

/** A side of cells: to the east of a point of its window, or to the north of it. */
interface Side {
  window: Window;
  x: number;
  y: number;
  toNorth: boolean;
}

const sideAt = (x: number, y: number, toNorth: boolean): number =>
  2 * (y * TILE + x) + (toNorth ? 1 : 0);

/** Windows with a border, by row and column from the south-west. */
function borderWindows(field: Field): Map<number, Window> {
  // A border may run between a block and the ones west and south of it that nobody has set.
  const near = new Map<number, readonly [column: number, row: number]>();
  for (const { column, row } of field.points.blocks()) {
    for (const [c, r] of [
      [column - 1, row - 1],
      [column, row - 1],
      [column - 1, row],
      [column, row],
    ] as const) {
      near.set(tileKey(c, r), [c, r]);
    }
  }
  const windows: Window[] = [];
  const value = new Float32Array(CORNERS * CORNERS);
  for (const [column, row] of near.values()) {
    fillWindow(field, column, row, value);
    let inside = 0;
    for (const each of value) if (each <= 0) inside++;
    if (inside === 0 || inside === value.length) continue;
    const seen = new Uint8Array(2 * TILE * TILE);
    windows.push({ column, row, value: value.slice(), seen });
  }
  windows.sort((a, b) => a.row - b.row || a.column - b.column);
  return new Map(windows.map((window) => [tileKey(window.column, window.row), window]));
}

function fillWindow(
  { points, cellM, borderM }: Field,
  column: number,
  row: number,
  into: Float32Array,
): void {
  into.fill(cellM);
  for (const [east, north] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const block = points.at(column + east, row + north);
    if (!block) continue;
    const width = east ? 1 : TILE;
    const height = north ? 1 : TILE;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        into[(y + north * TILE) * CORNERS + x + east * TILE] = borderM(block[y * TILE + x]!);
      }
    }
  }
}

/** Visits the sides of some windows row by row, as one reads a map from the south-west. */
function forEachSide(
  windows: ReadonlyMap<number, Window>,
  visit: (window: Window, x: number, y: number, toNorth: boolean) => void,
): void {
  const rows = new Map<number, Window[]>();
  for (const window of windows.values()) {
    const there = rows.get(window.row);
    if (there) there.push(window);
    else rows.set(window.row, [window]);
  }
  for (const there of rows.values()) {
    for (let y = 0; y < TILE; y++) {
      for (const window of there) {
        for (let x = 0; x < TILE; x++) {
          visit(window, x, y, false);
          visit(window, x, y, true);
        }
      }
    }
  }
}

function isCrossed({ value }: Window, x: number, y: number, toNorth: boolean): boolean {
  const at = y * CORNERS + x;
  return value[at]! <= 0 !== value[toNorth ? at + CORNERS : at + 1]! <= 0;
}

/** Takes a side to the next one of its ring, with what is inside on the left. */
function goOn(windows: ReadonlyMap<number, Window>, side: Side): void {
  const { value } = side.window;
  const isInside = value[side.y * CORNERS + side.x]! <= 0;
  // The cell that the border goes into: east or west of the side, north or south of it.
  if (side.toNorth && isInside) move(windows, side, -1, 0);
  else if (!side.toNorth && !isInside) move(windows, side, 0, -1);
  const entered = side.toNorth ? (isInside ? EAST : WEST) : isInside ? SOUTH : NORTH;
  const left = leaveCell(side, entered);
  side.toNorth = left === WEST || left === EAST;
  if (left === EAST) move(windows, side, 1, 0);
  else if (left === NORTH) move(windows, side, 0, 1);
}

/** Moves a side by a cell, into the next window where it has to be. */
function move(windows: ReadonlyMap<number, Window>, side: Side, byX: number, byY: number): void {
  const { column, row } = side.window;
  const [x, y] = [side.x + byX, side.y + byY];
  side.x = (x + TILE) % TILE;
  side.y = (y + TILE) % TILE;
  if (side.x === x && side.y === y) return;
  side.window = windows.get(tileKey(column + (x - side.x) / TILE, row + (y - side.y) / TILE))!;
}

const SOUTH = 0;
const EAST = 1;
const NORTH = 2;
const WEST = 3;

/**
 * By which corners are inside (1 south-west, 2 south-east, 4 north-east, 8 north-west): where a border that enters
 * the cell leaves it. Crosswise ones have two borders.
 */
const LEAVES: readonly number[] = [
  -1,
  WEST,
  SOUTH,
  WEST,
  EAST,
  -1,
  SOUTH,
  WEST,
  NORTH,
  NORTH,
  -1,
  NORTH,
  EAST,
  EAST,
  SOUTH,
];

/** Side by which a border leaves the cell to the north-east of the given side's point. */
function leaveCell({ window: { value }, x, y }: Side, entered: number): number {
  const at = y * CORNERS + x;
  const [a, b] = [value[at]!, value[at + 1]!];
  const [d, c] = [value[at + CORNERS]!, value[at + CORNERS + 1]!];
  const corners = (a <= 0 ? 1 : 0) + (b <= 0 ? 2 : 0) + (c <= 0 ? 4 : 0) + (d <= 0 ? 8 : 0);
  if (corners !== 5 && corners !== 10) return LEAVES[corners]!;
  const joined = clear(a) + clear(b) + clear(c) + clear(d) <= 0;
  if (corners === 5) return (entered === SOUTH) === joined ? EAST : WEST;
  return (entered === EAST) === joined ? NORTH : SOUTH;
}

function crossing({ window, x, y, toNorth }: Side, cellM: number, besideM: number): SideCrossing {
  const at = y * CORNERS + x;
  const a = clear(window.value[at]!);
  const b = clear(window.value[toNorth ? at + CORNERS : at + 1]!);
  const share = a / (a - b);
  const column = window.column * TILE + x;
  const row = window.row * TILE + y;
  const fromM = (toNorth ? row : column) * cellM;
  const alongM = fromM + share * cellM;
  return {
    x: toNorth ? column * cellM : alongM,
    y: toNorth ? alongM : row * cellM,
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
