import { FREE, OPEN, type Lagrangian } from './lagrangian.ts';
import type { SiteSelection } from './selection.ts';

/** How long the prices are improved, and from which step length. */
export interface ClimbEffort {
  rounds: number;
  /** First step length, as a multiple of what would close the gap; at most 2. */
  step: number;
  /** Rounds without a better bound after which the step is halved. */
  patience: number;
  /** The climb ends when the step falls below it. */
  leastStep: number;
}

export interface Climbed {
  bound: number;
  prices: Float64Array;
  /** Sites opened at the best bound. */
  opened: Uint8Array;
  /** How often each site was opened lately, 0 … 1: near the fractional optimum. */
  lean: Float64Array;
}

/** The limit below which costs are of interest; it may fall while climbing. */
export interface ClimbWatch {
  limit(): number;
  /** Value towards which the prices are raised. */
  aim(): number;
  /** Shown the sites opened, and the bound, whenever it gets better. */
  onBetter(opened: Uint8Array, bound: number): void;
  mustStop(): boolean;
}

/**
 * Raises the Lagrangian bound by subgradient steps (Held, Wolfe & Crowder 1974) along an averaged
 * direction, and settles sites by reduced cost on the way; `fixed` is changed in place. Ends when
 * the bound reaches the limit: then nothing better is left in this part of the search.
 */
export function climb(
  { outside, rows, count }: SiteSelection,
  lagrangian: Lagrangian,
  start: Float64Array,
  fixed: Uint8Array,
  effort: ClimbEffort,
  watch: ClimbWatch,
): Climbed {
  const prices = start.slice();
  const best: Climbed = {
    bound: -Infinity,
    prices: start.slice(),
    opened: new Uint8Array(rows.siteCount),
    lean: new Float64Array(rows.siteCount),
  };
  const direction = new Float64Array(prices.length);
  let step = effort.step;
  let waited = 0;
  for (let round = 0; round < effort.rounds; round++) {
    lagrangian.evaluate(prices, fixed);
    const { value, opened, slope } = lagrangian;
    const limit = watch.limit();
    for (let site = 0; site < opened.length; site++) {
      best.lean[site]! += round === 0 ? opened[site]! : 0.06 * (opened[site]! - best.lean[site]!);
    }
    if (value > best.bound + 1e-7 * Math.abs(value)) waited = 0;
    else waited += 1;
    if (value > best.bound) {
      best.bound = value;
      best.prices.set(prices);
      best.opened.set(opened);
      watch.onBetter(opened, value);
      if (value >= limit) return best;
    }
    if (lagrangian.settle(fixed, limit) > 0 && !possible(fixed, count)) {
      best.bound = Infinity;
      return best;
    }
    if (waited >= effort.patience) {
      step /= 2;
      waited = 0;
      prices.set(best.prices);
      if (step < effort.leastStep) break;
      direction.fill(0);
      continue;
    }
    let norm = 0;
    for (let demand = 0; demand < prices.length; demand++) {
      direction[demand] = 0.6 * direction[demand]! + slope[demand]!;
      norm += direction[demand]! ** 2;
    }
    if (norm === 0 || watch.mustStop()) break;
    const length = (step * Math.max(watch.aim() - value, 1e-6 * Math.abs(value) + 1e-9)) / norm;
    for (let demand = 0; demand < prices.length; demand++) {
      const price = prices[demand]! + length * direction[demand]!;
      prices[demand] = price > outside[demand]! ? outside[demand]! : price;
    }
  }
  return best;
}

/** Exactly `count` sites can still be opened. */
export function possible(fixed: Uint8Array, count: number): boolean {
  let open = 0;
  let free = 0;
  for (const state of fixed) {
    if (state === OPEN) open += 1;
    else if (state === FREE) free += 1;
  }
  return open <= count && open + free >= count;
}
