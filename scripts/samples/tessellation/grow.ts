import FlatQueue from 'flatqueue';
import type { Raster } from './raster.ts';

/** Cells that are not to be divided. */
export const OUTSIDE = -1;

export interface Ground {
  raster: Raster;
  /** Region of each cell that is divided on its own (a street when communities grow); OUTSIDE elsewhere. */
  region: Int32Array;
  /** Extra metres for entering a cell: roads and rails keep borders on themselves. */
  barrierM: Float64Array;
  /** Weight of each cell, such as people. */
  weight: Float64Array;
}

export interface Seed {
  cell: number;
  /** Weight that its part should hold. */
  target: number;
  /** Head start of the others, in metres. */
  offsetM: number;
}

/** Columns, rows and lengths (in cells) of the steps to the eight neighbours. */
const STEP_COLUMNS = [1, -1, 0, 0, 1, 1, -1, -1] as const;
const STEP_ROWS = [0, 0, 1, -1, 1, -1, 1, -1] as const;
const STEP_LENGTHS = [1, 1, 1, 1, Math.SQRT2, Math.SQRT2, Math.SQRT2, Math.SQRT2] as const;

/** Each cell's nearest seed over the ground, never across the border of a region. */
function growOnce(ground: Ground, seeds: readonly Seed[]): Int32Array {
  const { raster, region, barrierM } = ground;
  const { columns, cellM } = raster;
  const labels = new Int32Array(region.length).fill(OUTSIDE);
  const reachedM = new Float64Array(region.length).fill(Infinity);
  const queue = new FlatQueue<number>();
  seeds.forEach((seed, i) => {
    if (seed.offsetM >= reachedM[seed.cell]!) return;
    reachedM[seed.cell] = seed.offsetM;
    labels[seed.cell] = i;
    queue.push(seed.cell, seed.offsetM);
  });
  for (;;) {
    const distance = queue.peekValue();
    const cell = queue.pop();
    if (cell === undefined || distance === undefined) return labels;
    if (distance > reachedM[cell]!) continue;
    const column = cell % columns;
    for (let step = 0; step < 8; step++) {
      const there = column + STEP_COLUMNS[step]!;
      if (there < 0 || there >= columns) continue;
      const next = cell + STEP_COLUMNS[step]! + STEP_ROWS[step]! * columns;
      if (region[next] !== region[cell]) continue;
      const at = distance + cellM * STEP_LENGTHS[step]! + barrierM[next]!;
      if (at >= reachedM[next]!) continue;
      reachedM[next] = at;
      labels[next] = labels[cell]!;
      queue.push(next, at);
    }
  }
}

function massOf(labels: Int32Array, weight: Float64Array, count: number): Float64Array {
  const mass = new Float64Array(count);
  for (let cell = 0; cell < labels.length; cell++) {
    if (labels[cell]! >= 0) mass[labels[cell]!]! += weight[cell]!;
  }
  return mass;
}

/** Moves each seed to the cell of its part that lies nearest to the part's centre of weight. */
function recentre(ground: Ground, labels: Int32Array, seeds: readonly Seed[]): Seed[] {
  const { columns } = ground.raster;
  const sums = seeds.map(() => ({ x: 0, y: 0, w: 0 }));
  for (let cell = 0; cell < labels.length; cell++) {
    const sum = sums[labels[cell]!];
    if (!sum) continue;
    const w = ground.weight[cell]! + 1e-3;
    sum.x += w * (cell % columns);
    sum.y += w * Math.floor(cell / columns);
    sum.w += w;
  }
  const best = seeds.map((seed) => ({ cell: seed.cell, d: Infinity }));
  for (let cell = 0; cell < labels.length; cell++) {
    const label = labels[cell]!;
    const sum = sums[label];
    if (!sum || ground.barrierM[cell]! > 0) continue;
    const d = Math.hypot(
      (cell % columns) - sum.x / sum.w,
      Math.floor(cell / columns) - sum.y / sum.w,
    );
    if (d < best[label]!.d) best[label] = { cell, d };
  }
  return seeds.map((seed, i) => ({ ...seed, cell: best[i]!.cell }));
}

export interface BalanceOptions {
  rounds: number;
  /** In the first so many rounds seeds move to the middle of their part. */
  moving: number;
  /** Metres that a part twice as heavy as it should be is set back by. */
  gainM: number;
}

/** Grows again and again, setting heavy parts back, and returns the best balanced division that it saw. */
export function growBalanced(
  ground: Ground,
  start: readonly Seed[],
  { rounds, moving, gainM }: BalanceOptions,
): Int32Array {
  let seeds = [...start];
  let best: Int32Array | undefined;
  let bestError = Infinity;
  for (let round = 0; round < rounds; round++) {
    const labels = growOnce(ground, seeds);
    const mass = massOf(labels, ground.weight, seeds.length);
    let error = 0;
    const damping = 1 / (1 + (3 * round) / rounds);
    seeds = seeds.map((seed, i) => {
      const excess = mass[i]! / seed.target - 1;
      error += excess * excess + (mass[i] === 0 ? 1000 : 0);
      const push = Math.max(-1, Math.min(1, excess)) * gainM * damping;
      return { ...seed, offsetM: seed.offsetM + push };
    });
    if (round >= moving && error < bestError) {
      bestError = error;
      best = labels;
    }
    if (round < moving) seeds = recentre(ground, labels, seeds);
  }
  return best!;
}
