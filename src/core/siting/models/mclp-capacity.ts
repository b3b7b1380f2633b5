import { mergeDemand, rowsOfGroups } from '../solve/merge-demand.ts';
import { MipBuilder, type MipSolver } from '../solve/mip.ts';
import { selectSites } from '../solve/select-sites.ts';
import { serveMost } from '../solve/serve-most.ts';
import { toldOfRest, type SolveControl } from '../solve/solve-control.ts';
import { nearRows } from '../rows/near-rows.ts';
import {
  CANDIDATE,
  FORBIDDEN,
  REQUIRED,
  sitesOfRole,
  type SitingProblem,
} from '../rows/siting-problem.ts';

/** Sites that hold so many people each, and how many may be taken. */
export interface RoomAsk {
  /** People that each site can hold at its largest, and at its least where it is taken at all. */
  most: Float64Array;
  least: Float64Array;
  /** Number of sites to take at most, the required ones among them. */
  count: number;
  /** Cost of each site for being taken and for each person it holds, and what there is to spend. */
  money?: { fixed: Float64Array; perPerson: Float64Array; most: number };
}

export interface RoomPlan {
  chosen: number[];
  /** People whom each chosen site must hold. */
  held: Float64Array;
  objective: number;
  bound: number;
  proven: boolean;
}

/** Entries beyond which the program with a budget is not asked for a proof and the bound is that of room and reach alone. */
const MOST_ENTRIES = 60_000;

/**
 * Sites that serve the most people within reach when each holds only so many: capacitated maximal
 * covering (Current & Storbeck 1988) with demand points that may be split among sites. A number of
 * sites is settled by prices and branching, a budget by a program.
 * @param problem rows hold only what is within reach.
 */
export function mclpWithRoom(
  problem: SitingProblem,
  ask: RoomAsk,
  solveMip: MipSolver,
  control: SolveControl,
): RoomPlan {
  const { rows, weights } = problem;
  const { most, least, money } = ask;
  const found = money
    ? withinBudget(problem, { ...ask, money }, solveMip, control)
    : withinCount(problem, ask, control);
  const isTaken = withoutIdle(problem, most, found.isTaken);
  const served = serveMost(rows, weights, most, (site) => isTaken[site] === 1);
  const objective = money ? found.objective : served.total;
  const proven = found.proven || found.bound <= objective * (1 + 1e-9);
  return {
    chosen: [...isTaken.keys()].filter((site) => isTaken[site] === 1),
    held: served.bySite.map((people, site) =>
      isTaken[site] === 1 ? Math.max(least[site]!, people) : 0,
    ),
    objective,
    bound: proven ? objective : Math.max(found.bound, objective),
    proven,
  };
}

interface Taken {
  isTaken: Uint8Array;
  objective: number;
  bound: number;
  proven: boolean;
}

/** A number of sites; demand points that the same sites reach are taken together. */
function withinCount(
  { rows, weights, roles }: SitingProblem,
  { most, count }: RoomAsk,
  control: SolveControl,
): Taken {
  const near = nearRows({ rows, roles });
  const { groups, weights: merged } = mergeDemand(near, weights);
  const within = merged.reduce((sum, weight) => sum + weight, 0);
  const open = roles.filter((role) => role !== FORBIDDEN).length;
  const found = selectSites(
    {
      rows: rowsOfGroups(groups, rows.siteCount),
      outside: merged,
      count: Math.max(sitesOfRole(roles, REQUIRED).length, Math.min(count, open)),
      roles,
      whole: false,
      room: most,
    },
    toldOfRest(control, within),
  );
  return {
    isTaken: found.isChosen,
    objective: within - found.cost,
    bound: within - found.bound,
    proven: found.proven,
  };
}

/** Takes away sites that serve nobody the others could not serve too. */
function withoutIdle(
  { rows, weights, roles }: SitingProblem,
  most: Float64Array,
  isTaken: Uint8Array,
): Uint8Array {
  const left = isTaken.slice();
  const served = () => serveMost(rows, weights, most, (site) => left[site] === 1);
  const { total, bySite } = served();
  for (const [site, people] of bySite.entries()) {
    if (left[site] === 0 || roles[site] === REQUIRED || people > 1e-6) continue;
    left[site] = 0;
    if (served().total < total * (1 - 1e-12)) left[site] = 1;
  }
  return left;
}

/** A budget, perhaps with a number of sites: the program with a column for each flow. */
function withinBudget(
  { rows, weights, roles }: SitingProblem,
  ask: RoomAsk & Required<Pick<RoomAsk, 'money'>>,
  solveMip: MipSolver,
  control: SolveControl,
): Taken {
  const { most, least, count, money } = ask;
  const { demandCount, siteCount, starts, sites } = rows;
  let isTaken = greedy(rows, weights, roles, ask);
  let objective = serveMost(rows, weights, most, (site) => isTaken[site] === 1).total;
  control.onBetter?.(isTaken, objective, Infinity);
  const bound = simpleBound(rows, weights, roles, ask);
  if (bound <= objective * (1 + 1e-9) || sites.length > MOST_ENTRIES) {
    return { isTaken, objective, bound, proven: false };
  }
  const builder = new MipBuilder();
  const taken = Array.from(roles, (role) =>
    builder.column(0, role === REQUIRED ? 1 : 0, role === FORBIDDEN ? 0 : 1, true),
  );
  const held = Array.from(roles, (_, site) => builder.column(0, 0, most[site]!, false));
  const load: [number, number][][] = Array.from({ length: siteCount }, () => []);
  for (let demand = 0; demand < demandCount; demand++) {
    const own: [number, number][] = [];
    const reaching: [number, number][] = [];
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      const site = sites[at]!;
      if (roles[site] === FORBIDDEN) continue;
      const carried = builder.column(-1, 0, Math.min(weights[demand]!, most[site]!), false);
      own.push([carried, 1]);
      reaching.push([taken[site]!, -weights[demand]!]);
      load[site]!.push([carried, 1]);
    }
    if (own.length === 0) continue;
    builder.row(-Infinity, weights[demand]!, own);
    // Nobody is served unless a site within reach is taken: without this the bound is far too high.
    builder.row(-Infinity, 0, [...own, ...reaching]);
  }
  for (let site = 0; site < siteCount; site++) {
    builder.row(-Infinity, 0, [...load[site]!, [held[site]!, -1]]);
    builder.row(-Infinity, 0, [
      [held[site]!, 1],
      [taken[site]!, -most[site]!],
    ]);
    builder.row(0, Infinity, [
      [held[site]!, 1],
      [taken[site]!, -least[site]!],
    ]);
  }
  builder.row(
    -Infinity,
    count,
    taken.map((column): [number, number] => [column, 1]),
  );
  builder.row(-Infinity, money.most, [
    ...taken.map((column, site): [number, number] => [column, money.fixed[site]!]),
    ...held.map((column, site): [number, number] => [column, money.perPerson[site]!]),
  ]);
  const marksOf = (columns: ArrayLike<number>): Uint8Array =>
    Uint8Array.from(taken, (column) => (columns[column]! > 0.5 ? 1 : 0));
  const answer = solveMip(builder.model(), {
    ...control,
    onProgress: (lowest, below) => control.onProgress?.(-lowest, -below),
    onBetter: (columns, lowest, below) => control.onBetter?.(marksOf(columns), -lowest, -below),
  });
  if (answer.values && -answer.objective > objective + 1e-9) {
    isTaken = marksOf(answer.values);
    objective = -answer.objective;
  }
  return {
    isTaken,
    objective,
    bound: Math.max(objective, Math.min(bound, -answer.bound)),
    proven: answer.proven,
  };
}

/** No plan serves more than all within reach, nor more than the roomiest sites hold. */
function simpleBound(
  { demandCount, starts, sites }: SitingProblem['rows'],
  weights: Float64Array,
  roles: Uint8Array,
  { most, count }: RoomAsk,
): number {
  let reached = 0;
  for (let demand = 0; demand < demandCount; demand++) {
    const own = sites.subarray(starts[demand], starts[demand + 1]);
    if (own.some((site) => roles[site] !== FORBIDDEN)) reached += weights[demand]!;
  }
  const fixed = [...roles.keys()].filter((site) => roles[site] === REQUIRED);
  const free = [...roles.keys()]
    .filter((site) => roles[site] === CANDIDATE)
    .map((site) => most[site]!)
    .toSorted((a, b) => b - a)
    .slice(0, Math.max(0, count - fixed.length));
  const held = fixed.reduce((sum, site) => sum + most[site]!, 0);
  return Math.min(
    reached,
    free.reduce((sum, room) => sum + room, held),
  );
}

/** Each time the site that can hold most of those still unserved, for its cost where money is short. */
function greedy(
  rows: SitingProblem['rows'],
  weights: Float64Array,
  roles: Uint8Array,
  { most, least, count, money }: RoomAsk,
): Uint8Array {
  const isTaken = Uint8Array.from(roles, (role) => (role === REQUIRED ? 1 : 0));
  const yuanOf = (site: number): number =>
    money ? money.fixed[site]! + money.perPerson[site]! * Math.max(least[site]!, most[site]!) : 0;
  let spent = 0;
  let size = 0;
  for (const [site, is] of isTaken.entries()) {
    if (is === 0) continue;
    size += 1;
    spent += yuanOf(site);
  }
  while (size < count) {
    const { ofDemand } = serveMost(rows, weights, most, (site) => isTaken[site] === 1);
    const within = new Float64Array(rows.siteCount);
    for (let demand = 0; demand < rows.demandCount; demand++) {
      const left = weights[demand]! - ofDemand[demand]!;
      if (left <= 1e-9) continue;
      for (let at = rows.starts[demand]!; at < rows.starts[demand + 1]!; at++) {
        within[rows.sites[at]!]! += left;
      }
    }
    let [best, bestScore] = [-1, 0];
    for (let site = 0; site < roles.length; site++) {
      if (roles[site] !== CANDIDATE || isTaken[site] === 1) continue;
      const yuan = yuanOf(site);
      if (money && spent + yuan > money.most) continue;
      const score = Math.min(within[site]!, most[site]!) / (money ? yuan + 1 : 1);
      if (score > bestScore * (1 + 1e-9)) [best, bestScore] = [site, score];
    }
    if (best < 0) break;
    isTaken[best] = 1;
    spent += yuanOf(best);
    size += 1;
  }
  return isTaken;
}
