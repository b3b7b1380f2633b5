import { coverByMip } from '../solve/cover-mip.ts';
import { mergeDemand } from '../solve/merge-demand.ts';
import type { MipSolver } from '../solve/mip.ts';
import { mustStop, NO_LIMIT, quietly, type SolveControl } from '../solve/solve-control.ts';
import { costColumns, type CostRows } from '../rows/cost-rows.ts';
import { coverChoice } from './cover-choice.ts';
import { nearRows } from '../rows/near-rows.ts';
import { marked, nearestChosen, weightServed } from '../rows/nearest-chosen.ts';
import { listReachClashes } from './left-out.ts';
import { reachingEveryone } from './reaching-everyone.ts';
import { CANDIDATE, REQUIRED, sitesOfRole, type SitingProblem } from '../rows/siting-problem.ts';
import type { SitingPlan } from './siting-plan.ts';

/** Parts into which the search by prices may split one number of sites before the other solver goes on. */
const PATIENCE = 60;

/**
 * Fewest sites that bring everyone within a radius, which counts at equality (location set covering,
 * Toregas et al. 1971), or at least `share` of the weight (partial cover). Demand points that no
 * allowed site reaches are named as a clash and the rest is covered; with a share below 1 they
 * clash only when the share cannot be reached.
 * @param share 0 < share <= 1.
 * @param solveMip goes on when the search by prices does not close the gap soon.
 */
export function lscp(
  problem: SitingProblem,
  radius: number,
  control: SolveControl = NO_LIMIT,
  share = 1,
  solveMip?: MipSolver,
): SitingPlan {
  const { rows, roles } = problem;
  const near = nearRows(problem, radius);
  const everyone = share >= 1;
  // Where everyone counts it does not matter how heavy a demand point is.
  const weights = everyone ? new Float64Array(rows.demandCount).fill(1) : problem.weights;
  const outOfReach = [...weights.keys()].filter((at) => near.starts[at] === near.starts[at + 1]);
  const lost = outOfReach.reduce((sum, at) => sum + weights[at]!, 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = everyone ? 0 : total - share * total;
  const enough = Math.max(0, spare - lost) + 1e-9 * (everyone ? 0 : total);

  const cover = everyone ? reachingEveryone(near, roles) : { rows: near, weights, roles };
  const fixed = sitesOfRole(cover.roles, REQUIRED).length;
  let least = everyone
    ? fixed + apart(cover.rows)
    : fewestByWeight(near, weights, roles, total - lost - enough);
  let best = greedyCover(cover.rows, cover.weights, cover.roles, enough);
  let count = best.reduce((sum, is) => sum + is, 0);
  let proven = count <= least;
  control.onBetter?.(best, count, least);
  const own = solveMip ? { ...control, mostNodes: PATIENCE } : control;
  while (!proven && !mustStop(control)) {
    const found = coverChoice({ ...cover, radius, count: count - 1, enough }, quietly(own));
    if (found.left > enough) {
      proven = found.proven;
      break;
    }
    best = found.isChosen;
    count -= 1;
    control.onBetter?.(best, count, least);
    control.onProgress?.(count, least);
    proven = count <= least;
  }
  if (!proven && solveMip) {
    const merged = mergeDemand(cover.rows, cover.weights, cover.roles);
    const program = { ...merged, roles: cover.roles, enough, start: best };
    const found = coverByMip(program, solveMip, control);
    best = found.isChosen ?? best;
    count = best.reduce((sum, is) => sum + is, 0);
    least = Math.min(count, Math.max(least, found.bound));
    proven = found.proven || count <= least;
  }
  const servedBy = nearestChosen(near, best);
  const short = everyone || weightServed(weights, servedBy) < share * total - 1e-9 * total;
  return {
    model: 'lscp',
    chosen: marked(best),
    objective: count,
    bound: proven ? count : least,
    proven,
    servedBy,
    clashes: short ? listReachClashes(outOfReach, []) : [],
  };
}

/** Required sites, then each time the site that newly covers most, until no more than `enough` is left. */
function greedyCover(
  near: CostRows,
  weights: Float64Array,
  roles: Uint8Array,
  enough: number,
): Uint8Array {
  const columns = costColumns(near);
  const left = weights.slice();
  for (let at = 0; at < left.length; at++) {
    if (near.starts[at] === near.starts[at + 1]) left[at] = 0;
  }
  const isChosen = new Uint8Array(near.siteCount);
  const demandsOf = (site: number): Uint32Array =>
    columns.demands.subarray(columns.starts[site], columns.starts[site + 1]);
  const take = (site: number): void => {
    isChosen[site] = 1;
    for (const demand of demandsOf(site)) left[demand] = 0;
  };
  for (const site of sitesOfRole(roles, REQUIRED)) take(site);
  const known = new Float64Array(near.siteCount).fill(Infinity);
  while (left.reduce((sum, weight) => sum + weight, 0) > enough) {
    let [best, bestGain] = [-1, 0];
    for (let site = 0; site < near.siteCount; site++) {
      if (roles[site] !== CANDIDATE || isChosen[site] === 1 || known[site]! <= bestGain) continue;
      let gain = 0;
      for (const demand of demandsOf(site)) gain += left[demand]!;
      known[site] = gain;
      if (gain > bestGain) [best, bestGain] = [site, gain];
    }
    if (best < 0) break;
    take(best);
  }
  return isChosen;
}

/** No fewer sites than those that reach most, were nobody reached twice. */
function fewestByWeight(
  near: CostRows,
  weights: Float64Array,
  roles: Uint8Array,
  asked: number,
): number {
  const reached = new Float64Array(near.siteCount);
  for (let demand = 0; demand < near.demandCount; demand++) {
    for (let at = near.starts[demand]!; at < near.starts[demand + 1]!; at++) {
      reached[near.sites[at]!]! += weights[demand]!;
    }
  }
  const fixed = sitesOfRole(roles, REQUIRED);
  let rest = fixed.reduce((left, site) => left - reached[site]!, asked);
  let count = fixed.length;
  const free = sitesOfRole(roles, CANDIDATE).map((site) => reached[site]!);
  for (const weight of free.toSorted((a, b) => b - a)) {
    if (rest <= 0 || weight <= 0) break;
    rest -= weight;
    count += 1;
  }
  return count;
}

/** Demand points that share no site with one another: each needs a site of its own. */
function apart(near: CostRows): number {
  const size = (at: number): number => near.starts[at + 1]! - near.starts[at]!;
  const order = Array.from({ length: near.demandCount }, (_, at) => at)
    .filter((at) => size(at) > 0)
    .toSorted((a, b) => size(a) - size(b) || a - b);
  const used = new Uint8Array(near.siteCount);
  let count = 0;
  for (const demand of order) {
    const sites = near.sites.subarray(near.starts[demand], near.starts[demand + 1]);
    if (sites.some((site) => used[site] === 1)) continue;
    for (const site of sites) used[site] = 1;
    count += 1;
  }
  return count;
}
