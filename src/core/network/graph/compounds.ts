import Flatbush from 'flatbush';
import { lngMetresPerE7, METRES_PER_E7 } from '../ways/e7-metres.ts';
import type { WalkCompound, WalkWays } from '../ways/walk-ways.ts';

/** Enclosed ground with known gates, as flat arrays in units of 1e-7 degree. */
export interface Compounds {
  /**
   * Rings of compound `c`, its outline before its holes: points `compoundStart[c]` …
   * `compoundStart[c + 1] - 1`, none closed.
   */
  compoundStart: Uint32Array;
  /** Points at which a hole begins, in their order. */
  holeStart: Uint32Array;
  compoundLngE7: Int32Array;
  compoundLatE7: Int32Array;
  /** Its gates: `gateStart[c]` … `gateStart[c + 1] - 1`. */
  gateStart: Uint32Array;
  gateLngE7: Int32Array;
  gateLatE7: Int32Array;
}

export const NO_COMPOUNDS: Compounds = {
  compoundStart: new Uint32Array(0),
  holeStart: new Uint32Array(0),
  compoundLngE7: new Int32Array(0),
  compoundLatE7: new Int32Array(0),
  gateStart: new Uint32Array(0),
  gateLngE7: new Int32Array(0),
  gateLatE7: new Int32Array(0),
};

/** Only the compounds of a graph. */
export function compoundsIn(graph: Compounds): Compounds {
  const { compoundStart, holeStart, compoundLngE7, compoundLatE7 } = graph;
  const { gateStart, gateLngE7, gateLatE7 } = graph;
  return {
    compoundStart,
    holeStart,
    compoundLngE7,
    compoundLatE7,
    gateStart,
    gateLngE7,
    gateLatE7,
  };
}

/** Twice the area of a ring of nodes, without sign. */
function ringArea({ ring }: WalkCompound, { nodeLngE7: x, nodeLatE7: y }: WalkWays): number {
  let sum = 0;
  ring.forEach((node, at) => {
    const next = ring[(at + 1) % ring.length]!;
    sum += x[node]! * y[next]! - x[next]! * y[node]!;
  });
  return Math.abs(sum);
}

/** Compounds of some ways, the smallest first, so that of nested ones the inner comes first. */
export function findCompounds(ways: WalkWays): Compounds {
  const { compounds = [], nodeLngE7, nodeLatE7 } = ways;
  if (compounds.length === 0) return NO_COMPOUNDS;
  const sorted = compounds.toSorted((a, b) => ringArea(a, ways) - ringArea(b, ways));
  const starts = (counts: readonly number[]): Uint32Array => {
    const start = new Uint32Array(counts.length + 1);
    counts.forEach((count, at) => (start[at + 1] = start[at]! + count));
    return start;
  };
  const rings = sorted.map(({ ring, holes = [] }) => [ring, ...holes]);
  const points = rings.flat(2);
  const holeStart: number[] = [];
  let point = 0;
  for (const each of rings) {
    each.forEach((ring, at) => {
      if (at > 0) holeStart.push(point);
      point += ring.length;
    });
  }
  const gates = sorted.flatMap((compound) => compound.gates);
  return {
    compoundStart: starts(rings.map((each) => each.flat().length)),
    holeStart: Uint32Array.from(holeStart),
    compoundLngE7: Int32Array.from(points, (node) => nodeLngE7[node]!),
    compoundLatE7: Int32Array.from(points, (node) => nodeLatE7[node]!),
    gateStart: starts(sorted.map((compound) => compound.gates.length)),
    gateLngE7: Int32Array.from(gates, (node) => nodeLngE7[node]!),
    gateLatE7: Int32Array.from(gates, (node) => nodeLatE7[node]!),
  };
}

/** Nearer to the outline than this a place lies on it, not inside, in metres. */
export const ON_OUTLINE_M = 1;

/** True when a place (units of 1e-7 degree) lies inside a compound, more than a metre off its outline. */
export function isInCompound(
  compounds: Compounds,
  compound: number,
  x: number,
  y: number,
): boolean {
  const { compoundStart, compoundLngE7: lng, compoundLatE7: lat } = compounds;
  const cornerBefore = cornersBefore(compounds);
  const metresX = lngMetresPerE7(y);
  let inside = false;
  for (let at = compoundStart[compound]!; at < compoundStart[compound + 1]!; at++) {
    const before = cornerBefore[at]!;
    const ax = lng[before]! - x;
    const ay = lat[before]! - y;
    const bx = lng[at]! - x;
    const by = lat[at]! - y;
    if (ay > 0 !== by > 0 && 0 < ((bx - ax) * -ay) / (by - ay) + ax) inside = !inside;
    if (
      segmentM(ax * metresX, ay * METRES_PER_E7, bx * metresX, by * METRES_PER_E7) < ON_OUTLINE_M
    ) {
      return false;
    }
  }
  return inside;
}

/** Distance from the origin to a segment. */
function segmentM(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const part = square > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square)) : 0;
  return Math.hypot(ax + dx * part, ay + dy * part);
}

const cornersOf = new WeakMap<Int32Array, Uint32Array>();

/** By point: the point before it in its ring, the last before the first. */
export function cornersBefore(compounds: Compounds): Uint32Array {
  const { compoundStart, holeStart, compoundLngE7 } = compounds;
  let before = cornersOf.get(compoundLngE7);
  if (before) return before;
  before = Uint32Array.from(compoundLngE7, (_, at) => Math.max(0, at - 1));
  const starts = [...compoundStart, ...holeStart].toSorted((a, b) => a - b);
  for (let ring = 0; ring + 1 < starts.length; ring++) {
    if (starts[ring + 1]! > starts[ring]!) before[starts[ring]!] = starts[ring + 1]! - 1;
  }
  cornersOf.set(compoundLngE7, before);
  return before;
}

const boxesOf = new WeakMap<Int32Array, Int32Array>();

/** West, south, east, north of each compound in units of 1e-7 degree, four numbers each. */
export function compoundBoxes(compounds: Compounds): Int32Array {
  const { compoundStart, compoundLngE7: lng, compoundLatE7: lat } = compounds;
  let boxes = boxesOf.get(lng);
  if (boxes) return boxes;
  boxes = new Int32Array(4 * Math.max(0, compoundStart.length - 1));
  for (let compound = 0; compound + 1 < compoundStart.length; compound++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let p = compoundStart[compound]!; p < compoundStart[compound + 1]!; p++) {
      west = Math.min(west, lng[p]!);
      south = Math.min(south, lat[p]!);
      east = Math.max(east, lng[p]!);
      north = Math.max(north, lat[p]!);
    }
    boxes.set([west, south, east, north], 4 * compound);
  }
  boxesOf.set(lng, boxes);
  return boxes;
}

const treeOf = new WeakMap<Int32Array, Flatbush>();
const NO_COMPOUND: readonly number[] = [];

/** Compounds whose boxes meet a box (units of 1e-7 degree), the inner of nested ones first. */
export function compoundsMeeting(
  compounds: Compounds,
  west: number,
  south: number,
  east: number,
  north: number,
): readonly number[] {
  const boxes = compoundBoxes(compounds);
  if (boxes.length === 0) return NO_COMPOUND;
  let tree = treeOf.get(boxes);
  if (!tree) {
    tree = new Flatbush(boxes.length / 4, 16, Int32Array);
    for (let at = 0; at < boxes.length; at += 4) {
      tree.add(boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!);
    }
    tree.finish();
    treeOf.set(boxes, tree);
  }
  return tree.search(west, south, east, north).toSorted((a, b) => a - b);
}

/** The innermost compound that holds a place (units of 1e-7 degree); −1 for none. */
export function compoundAt(compounds: Compounds, x: number, y: number): number {
  const around = compoundsMeeting(compounds, x, y, x, y);
  return around.find((compound) => isInCompound(compounds, compound, x, y)) ?? -1;
}
