import { greedyStart } from '../solve/interchange.ts';
import { exactly, withShare, type SolveControl } from '../solve/solve-control.ts';
import { costColumns } from '../rows/cost-rows.ts';
import { coverChoice } from './cover-choice.ts';
import type { SitingProblem } from '../rows/siting-problem.ts';

/** The people whom p sites can reach at all: what a median or a center is held to before its own value. */
export interface MostReached {
  isChosen: Uint8Array;
  /** Weight that some site reaches and this choice does not, and what no choice goes below. */
  left: number;
  least: number;
  proven: boolean;
}

/** Weights that differ by less than this part of their sum are told apart by rounding only. */
const ROUNDING = 1e-9;

/** How far two sums of weights may be apart and count as equal. */
export function weightTolerance(weights: Float64Array): number {
  return ROUNDING * weights.reduce((sum, weight) => sum + weight, 0);
}

/**
 * p sites that reach the most weight at any cost.
 * @param problem rows hold allowed sites only.
 */
export function reachMost(
  { rows, weights, roles }: SitingProblem,
  p: number,
  control: SolveControl,
): MostReached {
  const outside = new Float64Array(rows.demandCount).fill(1);
  const same = { ...rows, costs: new Float64Array(rows.costs.length) };
  const all = { rows: same, outside, count: p, roles, whole: true };
  const isChosen = greedyStart(all, costColumns(same));
  if (countMissed(same, isChosen) === 0) return { isChosen, left: 0, least: 0, proven: true };
  const ask = { rows: same, weights, roles, radius: Infinity, count: p };
  const found = coverChoice(ask, withShare(exactly(control), 0.5));
  return {
    isChosen: found.isChosen,
    left: found.left,
    least: found.proven ? found.left : Math.max(0, found.leftBound),
    proven: found.proven,
  };
}

/** Demand points with a site that is allowed and none that is chosen. */
function countMissed(
  { demandCount, starts, sites }: SitingProblem['rows'],
  isChosen: Uint8Array,
): number {
  let missed = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    const own = sites.subarray(starts[demand], starts[demand + 1]);
    if (own.length > 0 && !own.some((site) => isChosen[site] === 1)) missed += 1;
  }
  return missed;
}
