import { MipBuilder, type MipSolver } from '../solve/mip.ts';
import { quietly, type SolveControl } from '../solve/solve-control.ts';
import { filterRows, type CostRows } from '../rows/cost-rows.ts';
import { nearRows } from '../rows/near-rows.ts';
import { marked } from '../rows/nearest-chosen.ts';
import { listReachClashes } from './left-out.ts';
import { totalCost } from './p-median.ts';
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

/** What a model with capacities minimises, and how its program is read. */
interface Form {
  /** Cost of a site, and of serving a demand point from one. */
  perSite: number;
  perServed(weight: number, cost: number): number;
  /** Leaving a demand point costs more than serving everyone can, where everyone is to be served. */
  everyone: boolean;
  penalty(near: CostRows, weights: Float64Array): number;
  /** The number of sites is given. */
  hasCount: boolean;
  objective(problem: SitingProblem, isChosen: Uint8Array, servedBy: Int32Array): number;
  /** No plan is better, out of the bound of the program without what is left. */
  bound(least: number, objective: number, total: number): number;
}

const FORMS: Readonly<Record<CapacitatedAsk['model'], Form>> = {
  lscp: {
    perSite: 1,
    perServed: () => 0,
    everyone: true,
    penalty: ({ siteCount }) => siteCount + 1,
    hasCount: false,
    objective: (_, isChosen) => marked(isChosen).length,
    bound: (least, objective) => Math.min(objective, Math.max(0, Math.ceil(least - 1e-6))),
  },
  mclp: {
    perSite: 0,
    perServed: () => 0,
    everyone: false,
    penalty: () => 0,
    hasCount: true,
    objective: ({ weights }, _, servedBy) => weightServed(weights, servedBy),
    bound: (least, objective, total) => Math.min(total, Math.max(objective, total - least)),
  },
  pmedian: {
    perSite: 0,
    perServed: (weight, cost) => weight * cost,
    everyone: true,
    penalty: dearestServing,
    hasCount: true,
    objective: (problem, _, servedBy) => totalCost(problem, servedBy),
    bound: (least, objective) => Math.min(objective, Math.max(0, least)),
  },
};

/** Whether a model can be asked of sites that hold only so much. */
export function hasCapacities(model: SitingModel): model is CapacitatedAsk['model'] {
  return model in FORMS;
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
  const { perSite, perServed, everyone, hasCount, ...form } = FORMS[model];
  const penalty = form.penalty(near, weights);
  const builder = new MipBuilder();
  for (const role of roles) {
    const lower = role === REQUIRED ? 1 : 0;
    builder.column(perSite, lower, role === FORBIDDEN ? 0 : 1, true);
  }
  const load: [number, number][][] = Array.from(roles, () => []);
  for (let demand = 0; demand < near.demandCount; demand++) {
    const weight = weights[demand]!;
    const served: [number, number][] = [];
    for (let at = near.starts[demand]!; at < near.starts[demand + 1]!; at++) {
      const site = near.sites[at]!;
      const column = builder.column(perServed(weight, near.costs[at]!), 0, 1, true);
      served.push([column, 1]);
      load[site]!.push([column, weight]);
      builder.row(-Infinity, 0, [
        [column, 1],
        [site, -1],
      ]);
    }
    const left = builder.column(everyone ? penalty : weight, 0, 1, false);
    builder.row(1, 1, [...served, [left, 1]]);
  }
  for (const [site, entries] of load.entries()) {
    if (entries.length > 0) builder.row(-Infinity, 0, [...entries, [site, -capacities[site]!]]);
  }
  if (hasCount)
    builder.row(
      p,
      p,
      Array.from(roles, (_, site) => [site, 1] as const),
    );

  const begin = greedy(near, weights, capacities, roles, hasCount ? p : roles.length);
  const start = columnsOf(near, begin.isChosen, begin.servedBy);
  const answer = solveMip(builder.model(), quietly(control), start);
  const values = answer.values ?? start;
  const isChosen = Uint8Array.from(roles, (_, site) => (values[site]! > 0.5 ? 1 : 0));
  const servedBy = servedIn(near, roles.length, values);
  const left = [...servedBy.keys()].filter((demand) => servedBy[demand] === -1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const objective = form.objective(problem, isChosen, servedBy);
  const open = form.bound(answer.bound - left.length * penalty, objective, total);
  return {
    model,
    chosen: marked(isChosen),
    objective,
    bound: answer.proven ? objective : open,
    proven: answer.proven,
    servedBy,
    clashes: everyone ? clashesIn(problem, radius, left) : [],
  };
}

/** More than serving everyone from the dearest site of each can cost. */
function dearestServing(near: CostRows, weights: Float64Array): number {
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
