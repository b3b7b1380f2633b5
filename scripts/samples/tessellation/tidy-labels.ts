import { OUTSIDE } from './grow.ts';
import type { Raster } from './raster.ts';

const SIDES: readonly [number, number][] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];

/** Parts of equal label that hang together over cell sides; part number by cell, and the parts' sizes. */
function connectedParts(raster: Raster, labels: Int32Array): { part: Int32Array; sizes: number[] } {
  const part = new Int32Array(labels.length).fill(-1);
  const sizes: number[] = [];
  const stack: number[] = [];
  for (let start = 0; start < labels.length; start++) {
    if (part[start]! >= 0) continue;
    const id = sizes.length;
    let size = 0;
    part[start] = id;
    stack.push(start);
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
      size++;
      const column = cell % raster.columns;
      for (const [dx, dy] of SIDES) {
        if (column + dx < 0 || column + dx >= raster.columns) continue;
        const next = cell + dx + dy * raster.columns;
        if (next < 0 || next >= labels.length || part[next]! >= 0) continue;
        if (labels[next] !== labels[cell]) continue;
        part[next] = id;
        stack.push(next);
      }
    }
    sizes.push(size);
  }
  return { part, sizes };
}

/** Label most common among the cell's neighbours that `allowed` accepts; undefined when none is. */
function commonest(
  raster: Raster,
  labels: Int32Array,
  cell: number,
  reach: number,
  allowed: (label: number, at: number) => boolean,
): { label: number; votes: number } | undefined {
  const votes = new Map<number, number>();
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const at = cell + dx + dy * raster.columns;
      if ((dx === 0 && dy === 0) || at < 0 || at >= labels.length) continue;
      const label = labels[at]!;
      if (allowed(label, at)) votes.set(label, (votes.get(label) ?? 0) + 1);
    }
  }
  let winner: { label: number; votes: number } | undefined;
  for (const [label, count] of votes) {
    if (!winner || count > winner.votes) winner = { label, votes: count };
  }
  return winner;
}

/** Takes off spikes: a cell that most of its neighbourhood outvotes joins it. */
function smoothLabels(raster: Raster, labels: Int32Array, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    const before = labels.slice();
    for (let cell = 0; cell < labels.length; cell++) {
      if (before[cell] === OUTSIDE) continue;
      const winner = commonest(raster, before, cell, 2, (label) => label !== OUTSIDE);
      if (winner && winner.votes > 12) labels[cell] = winner.label;
    }
  }
}

/** Keeps the largest part of each label; the rest joins what surrounds it. */
function keepWhole(raster: Raster, labels: Int32Array): void {
  for (let round = 0; round < 50; round++) {
    const { part, sizes } = connectedParts(raster, labels);
    const largest = new Map<number, number>();
    part.forEach((id, cell) => {
      const label = labels[cell]!;
      const known = largest.get(label);
      if (known === undefined || sizes[id]! > sizes[known]!) largest.set(label, id);
    });
    const stray: number[] = [];
    part.forEach((id, cell) => {
      if (largest.get(labels[cell]!) !== id) stray.push(cell);
    });
    if (stray.length === 0) return;
    const before = labels.slice();
    for (const cell of stray) {
      const own = part[cell];
      const winner = commonest(raster, before, cell, 1, (_, at) => part[at] !== own);
      if (winner) labels[cell] = winner.label;
    }
  }
  throw new Error('labels do not settle into whole parts');
}

/** Changes cells until no corner has more than three borders, so that parts meet along lines only. */
function openCorners(raster: Raster, labels: Int32Array): boolean {
  let changed = false;
  const { columns, rows } = raster;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const sw = row * columns + column;
      const [a, b, c, d] = [sw, sw + 1, sw + columns, sw + columns + 1] as const;
      const crossed =
        labels[a] !== labels[b] &&
        labels[c] !== labels[d] &&
        labels[a] !== labels[c] &&
        labels[b] !== labels[d];
      if (!crossed) continue;
      const [cell, from] = labels[d] === OUTSIDE || labels[b] === OUTSIDE ? [c, a] : [d, b];
      labels[cell] = labels[from]!;
      changed = true;
    }
  }
  return changed;
}

/** Whole parts that meet along lines: the two rules applied until both hold. */
export function tidyLabels(raster: Raster, labels: Int32Array, smoothing: number): void {
  smoothLabels(raster, labels, smoothing);
  for (let round = 0; round < 20; round++) {
    keepWhole(raster, labels);
    if (!openCorners(raster, labels)) return;
  }
  throw new Error('labels do not settle');
}
