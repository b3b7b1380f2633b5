/** A regular grid in metres; values by row from south to north, `x` fastest. */
export interface Field {
  width: number;
  height: number;
  /** Column and row of the first value, counted in cells from the frame's origin. */
  firstColumn: number;
  firstRow: number;
  cellM: number;
  /** Metres to the border of what is reached: <= 0 inside. */
  value: Float32Array;
}

/** Segments of reached street on the plane: `x, y, seconds` of both ends, six numbers each. */
export type TimedSegments = readonly number[];

export interface FieldOptions {
  cellM: number;
  /** How far one goes off the street, in metres. */
  offNetworkM: number;
  speedMps: number;
  budgetS: number;
}

/**
 * Least distance from a street at which a place still counts as reached: a cell's diagonal, so that
 * the contour holds every reached point of a street however the grid lies.
 */
export function leastReachM(cellM: number): number {
  return cellM * Math.SQRT2;
}

/**
 * The ground within reach of some streets, as a field that is negative inside. A street point that
 * is reached with time to spare reaches as far off the street as that time allows, at least
 * `leastReachM` and at most `offNetworkM`; the ground is the union of these discs, measured exactly
 * for each segment, so that more time or more street never takes ground away.
 */
export function reachField(segments: TimedSegments, options: FieldOptions): Field {
  const { cellM, speedMps, budgetS } = options;
  const leastM = leastReachM(cellM);
  const mostM = Math.max(options.offNetworkM, leastM);
  const field = emptyField(segments, cellM, mostM, budgetS);
  for (let i = 0; i < segments.length; i += 6) {
    let [ax, ay, aS, bx, by, bS] = [0, 0, 0, 0, 0, 0];
    ax = segments[i]!;
    ay = segments[i + 1]!;
    aS = segments[i + 2]!;
    bx = segments[i + 3]!;
    by = segments[i + 4]!;
    bS = segments[i + 5]!;
    if (aS > bS) [ax, ay, aS, bx, by, bS] = [bx, by, bS, ax, ay, aS];
    if (aS > budgetS) continue;
    // Radius over time is level, then falls, then is level again: stamp the three parts.
    const cuts = [budgetS - mostM / speedMps, budgetS - leastM / speedMps, budgetS];
    let [fromX, fromY, fromS] = [ax, ay, aS];
    for (const cutS of cuts) {
      if (cutS < fromS) continue;
      const endS = Math.min(cutS, bS);
      const share = bS > aS ? (endS - aS) / (bS - aS) : 1;
      const toX = ax + (bx - ax) * share;
      const toY = ay + (by - ay) * share;
      const fromM = Math.max(leastM, Math.min(mostM, (budgetS - fromS) * speedMps));
      const toM = Math.max(leastM, Math.min(mostM, (budgetS - endS) * speedMps));
      stamp(field, fromX, fromY, fromM, toX, toY, toM);
      if (cutS >= bS) break;
      [fromX, fromY, fromS] = [toX, toY, endS];
    }
  }
  return field;
}

function emptyField(
  segments: TimedSegments,
  cellM: number,
  reachM: number,
  budgetS: number,
): Field {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < segments.length; i += 3) {
    const other = i % 6 === 0 ? i + 3 : i - 3;
    if (Math.min(segments[i + 2]!, segments[other + 2]!) > budgetS) continue;
    west = Math.min(west, segments[i]!);
    east = Math.max(east, segments[i]!);
    south = Math.min(south, segments[i + 1]!);
    north = Math.max(north, segments[i + 1]!);
  }
  if (!(west <= east)) return { ...EMPTY_FIELD, cellM };
  const firstColumn = Math.floor((west - reachM) / cellM) - 2;
  const firstRow = Math.floor((south - reachM) / cellM) - 2;
  const width = Math.ceil((east + reachM) / cellM) + 3 - firstColumn;
  const height = Math.ceil((north + reachM) / cellM) + 3 - firstRow;
  const value = new Float32Array(width * height).fill(2 * cellM);
  return { width, height, firstColumn, firstRow, cellM, value };
}

const EMPTY_FIELD: Omit<Field, 'cellM'> = {
  width: 0,
  height: 0,
  firstColumn: 0,
  firstRow: 0,
  value: new Float32Array(0),
};

/** Lowers the field to the distance from the discs along a segment whose radius runs from `ra` to `rb`. */
function stamp(
  field: Field,
  ax: number,
  ay: number,
  ra: number,
  bx: number,
  by: number,
  rb: number,
): void {
  const { cellM, firstColumn, firstRow, width, height, value } = field;
  const lengthM = Math.hypot(bx - ax, by - ay);
  const slope = lengthM > 0 ? (rb - ra) / lengthM : 0;
  // A radius that shrinks as fast as one walks: the largest disc holds all others.
  const oneDisc = lengthM === 0 || Math.abs(slope) >= 1;
  const ux = lengthM > 0 ? (bx - ax) / lengthM : 0;
  const uy = lengthM > 0 ? (by - ay) / lengthM : 0;
  const lean = oneDisc ? 0 : slope / Math.sqrt(1 - slope * slope);
  const [cx, cy, cr] = ra >= rb ? [ax, ay, ra] : [bx, by, rb];
  const reachM = Math.max(ra, rb) + 1.5 * cellM;
  const left = Math.max(0, Math.ceil((Math.min(ax, bx) - reachM) / cellM) - firstColumn);
  const right = Math.min(width - 1, Math.floor((Math.max(ax, bx) + reachM) / cellM) - firstColumn);
  const bottom = Math.max(0, Math.ceil((Math.min(ay, by) - reachM) / cellM) - firstRow);
  const top = Math.min(height - 1, Math.floor((Math.max(ay, by) + reachM) / cellM) - firstRow);
  for (let row = bottom; row <= top; row++) {
    const y = (row + firstRow) * cellM;
    for (let column = left; column <= right; column++) {
      const x = (column + firstColumn) * cellM;
      let metres: number;
      if (oneDisc) {
        metres = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)) - cr;
      } else {
        const along = (x - ax) * ux + (y - ay) * uy;
        const across = Math.abs((y - ay) * ux - (x - ax) * uy);
        let s = along + across * lean;
        if (s < 0) s = 0;
        else if (s > lengthM) s = lengthM;
        const d = along - s;
        metres = Math.sqrt(d * d + across * across) - ra - s * slope;
      }
      const at = row * width + column;
      if (metres < value[at]!) value[at] = metres;
    }
  }
}
