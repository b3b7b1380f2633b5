import { MipBuilder, type MipSolver } from '../solve/mip.ts';
import { quietly, type SolveControl } from '../solve/solve-control.ts';
import { filterRows, type CostRows } from '../rows/cost-rows.ts';
import { nearRows } from '../rows/near-rows.ts';
import { marked } from '../rows/nearest-chosen.ts';
import { listReachClashes, totalCost } from './p-median.ts';
import { CANDIDATE, FORBIDDEN, REQUIRED, type SitingProblem } from '../rows/siting-problem.ts';
import type { Clash, SitingModel, SitingPlan } from './siting-plan.ts';
import { weightServed } from './mclp.ts';

/** A question about sites that hold only so much. */
export interface CapacitatedAsk {
  model: Exclude<SitingModel, 'pcenter'>;
  /** Weight that each site can serve, >= 0. */
  capacities: Float64Array;
  /** Infinity for a p-median. */
  radius: number;
  /** Number of sites; of no account for lscp. */
  p: number;
}

/**
 * The covering and median models with capacities (Current & Storbeck 1988): each demand point is
 * served whole by one site, and a site serves no more weight than its capacity. When not everyone
 * can be served, as few demand points as possible are left (lscp, pmedian).
 */
export function capacitated(
  problem: SitingProblem,
  { model, capacities, radius, p }: CapacitatedAsk,
  solveMip: MipSolver,
  control: SolveControl,
): SitingPlan {
  const { rows, weights, roles } = problem;
  const near = filterRows(
    rows,
    (demand, site, cost) =>
      cost <= radius && roles[site] !== FORBIDDEN && weights[demand]! <= capacities[site]!,
  );
  const penalty = penaltyOf(model, near, weights);
  const builder = new MipBuilder();
  for (const role of roles) {
    const lower = role === REQUIRED ? 1 : 0;
    builder.column(model === 'lscp' ? 1 : 0, lower, role === FORBIDDEN ? 0 : 1, true);
  }
  const load: [number, number][][] = Array.from(roles, () => []);
  for (let demand = 0; demand < near.demandCount; demand++) {
    const weight = weights[demand]!;
    const served: [number, number][] = [];
    for (let at = near.starts[demand]!; at < near.starts[demand + 1]!; at++) {
      const site = near.sites[at]!;
      const cost = model === 'pmedian' ? weight * near.costs[at]! : 0;
      const column = builder.column(cost, 0, 1, true);
      served.push([column, 1]);
      load[site]!.push([column, weight]);
      builder.row(-Infinity, 0, [
        [column, 1],
        [site, -1],
      ]);
    }
    const left = builder.column(model === 'mclp' ? weight : penalty, 0, 1, false);
    builder.row(1, 1, [...served, [left, 1]]);
  }
  for (const [site, entries] of load.entries()) {
    if (entries.length > 0) builder.row(-Infinity, 0, [...entries, [site, -capacities[site]!]]);
  }
  if (model !== 'lscp')
    builder.row(
      p,
      p,
      Array.from(roles, (_, site) => [site, 1] as const),
    );

  const begin = greedy(near, weights, capacities, roles, model === 'lscp' ? roles.length : p);
  const start = columnsOf(near, begin.isChosen, begin.servedBy);
  const answer = solveMip(builder.model(), quietly(control), start);
  const values = answer.values ?? start;
  const isChosen = Uint8Array.from(roles, (_, site) => (values[site]! > 0.5 ? 1 : 0));
  const servedBy = servedIn(near, roles.length, values);
  const left = [...servedBy.keys()].filter((demand) => servedBy[demand] === -1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const objective =
    model === 'mclp'
      ? weightServed(weights, servedBy)
      : model === 'lscp'
        ? marked(isChosen).length
        : totalCost(problem, servedBy);
  const least = answer.bound - left.length * penalty;
  const open =
    model === 'mclp'
      ? Math.min(total, Math.max(objective, total - answer.bound))
      : Math.min(objective, Math.max(0, model === 'lscp' ? Math.ceil(least - 1e-6) : least));
  return {
    model,
    chosen: marked(isChosen),
    objective,
    bound: answer.proven ? objective : open,
    proven: answer.proven,
    servedBy,
    clashes: model === 'mclp' ? [] : clashesIn(problem, radius, left),
  };
}

/** More than serving everyone can cost. */
function penaltyOf(model: SitingModel, near: CostRows, weights: Float64Array): number {
  if (model === 'lscp') return near.siteCount + 1;
  if (model === 'mclp') return 0;
  let sum = 1;
  for (let demand = 0; demand < near.demandCount; demand++) {
    const end = near.starts[demand + 1]!;
    if (end > near.starts[demand]!) sum += weights[demand]! * near.costs[end - 1]!;
  }
  return sum;
}

function clashesIn(
  { rows, roles }: SitingProblem,
  radius: number,
  left: readonly number[],
): Clash[] {
  const near = nearRows({ rows, roles }, radius);
  const reached = (demand: number): boolean => near.starts[demand] !== near.starts[demand + 1];
  const short = left.filter(reached);
  return [
    ...listReachClashes(
      left.filter((demand) => !reached(demand)),
      [],
    ),
    ...(short.length > 0 ? [{ code: 'too-little-capacity' as const, demands: short }] : []),
  ];
}

/** The largest sites, and the heaviest demand points first to the cheapest of them with room. */
function greedy(
  near: CostRows,
  weights: Float64Array,
  capacities: Float64Array,
  roles: Uint8Array,
  count: number,
): { isChosen: Uint8Array; servedBy: Int32Array } {
  const isChosen = Uint8Array.from(roles, (role) => (role === REQUIRED ? 1 : 0));
  const free = [...roles.keys()]
    .filter((site) => roles[site] === CANDIDATE)
    .toSorted((a, b) => capacities[b]! - capacities[a]! || a - b);
  const wanted = count - marked(isChosen).length;
  for (const site of free.slice(0, wanted)) isChosen[site] = 1;
  const room = capacities.slice();
  const servedBy = new Int32Array(weights.length).fill(-1);
  const order = [...weights.keys()].toSorted((a, b) => weights[b]! - weights[a]! || a - b);
  for (const demand of order) {
    for (let at = near.starts[demand]!; at < near.starts[demand + 1]!; at++) {
      const site = near.sites[at]!;
      if (isChosen[site] === 0 || room[site]! < weights[demand]!) continue;
      room[site]! -= weights[demand]!;
      servedBy[demand] = site;
      break;
    }
  }
  return { isChosen, servedBy };
}

/** A plan as the columns of the program: sites, then for each demand point its sites and "left". */
function columnsOf(near: CostRows, isChosen: Uint8Array, servedBy: Int32Array): Float64Array {
  const values: number[] = [...isChosen];
  for (let demand = 0; demand < near.demandCount; demand++) {
    for (let at = near.starts[demand]!; at < near.starts[demand + 1]!; at++) {
      values.push(near.sites[at] === servedBy[demand] ? 1 : 0);
    }
    values.push(servedBy[demand]! < 0 ? 1 : 0);
  }
  return Float64Array.from(values);
}

function servedIn(near: CostRows, siteCount: number, values: Float64Array): Int32Array {
  const servedBy = new Int32Array(near.demandCount).fill(-1);
  let column = siteCount;
  for (let demand = 0; demand < near.demandCount; demand++) {
    for (let at = near.starts[demand]!; at < near.starts[demand + 1]!; at++) {
      if (values[column]! > 0.5) servedBy[demand] = near.sites[at]!;
      column += 1;
    }
    column += 1;
  }
  return servedBy;
}
