import type { MipSolver } from '../solve/mip.ts';
import { nearEnough, quietly, withShare, type SolveControl } from '../solve/solve-control.ts';
import { closeStart } from './close-start.ts';
import { improveByParts } from './improve-by-parts.ts';
import { measureAsked, metBy, CLOSE_EPS, sumCostYuan } from './close-measure.ts';
import { closeMip } from './close-mip.ts';
import { leastYuan } from './least-yuan.ts';
import { YUAN_SCALE, type CloseAim } from './use-columns.ts';
import {
  isOfPeople,
  type CloseProblem,
  type CloseUses,
  type OptionNeed,
  type PeopleNeed,
} from './close-problem.ts';

/** Limits of a plan that closes requirements. */
export interface CloseLimits {
  mostYuan?: number;
  mostSites?: number;
  /** Uses that stand already. */
  begin?: CloseUses;
  /** A plan within the limits that is known, to begin with. */
  known?: CloseUses;
}

/** Share of the time in which the whole program is solved before parts of it are. */
const WHOLE_SHARE = 0.8;

/** A plan that closes what can be closed. */
export interface ClosePlan {
  uses: CloseUses;
  /** Cost in yuan and what no plan that closes as much goes below. */
  yuan: number;
  yuanBound: number;
  /** Requirements closed and what no plan goes above. */
  closed: number;
  closedBound: number;
  proven: boolean;
  /** Requirements that no building could meet even alone, with the most that is reached. */
  impossible: Map<number, number>;
  /** Requirements that stay open though each could be met: they clash with others, or the money ends. */
  open: number[];
}

/** More than building could add to a linear need, or as much, everything else left aside. */
function mostOf(problem: CloseProblem, need: OptionNeed): number {
  const isAmount = need.perUse.every((each) => each === 0);
  const bySite = new Map<number, number>();
  let sum = 0;
  for (const [i, option] of need.options.entries()) {
    const { site, program, most } = problem.options[option]!;
    // Amounts share the floor of a building, and its last metres can go to any of them.
    const { floorPerUnitM2 } = problem.programs[program]!;
    const units = isAmount ? problem.candidates[site]!.maxFloorAreaM2 / floorPerUnitM2 : most;
    const perUnit = Math.max(0, need.perUnit[i]! + need.perSafetyBed[i]!);
    const adds = Math.max(0, need.perUse[i]! + perUnit * units);
    const before = isAmount || need.oncePerSite ? (bySite.get(site) ?? 0) : 0;
    sum += Math.max(before, adds) - before;
    bySite.set(site, Math.max(before, adds));
  }
  return sum;
}

/** People whom any building could reach. */
function mostPeople({ reached, weights }: PeopleNeed): number {
  const inside = new Uint8Array(weights.length);
  for (const points of reached.values()) for (const point of points) inside[point] = 1;
  return weights.reduce((sum, weight, point) => (inside[point] === 1 ? sum + weight : sum), 0);
}

function mostReachable(problem: CloseProblem, at: number): number {
  const requirement = problem.requirements[at]!;
  switch (requirement.form) {
    case 'linear':
      return mostOf(problem, requirement.need);
    case 'areas':
      return requirement.areas.filter((needs) =>
        needs.every((need) => {
          const most = isOfPeople(need) ? mostPeople(need) : mostOf(problem, need);
          return most >= need.asked - CLOSE_EPS;
        }),
      ).length;
    case 'people':
      return mostPeople(requirement.need);
  }
}

/** Requirements that cannot be met even with every building for them alone. */
function impossibleIn(problem: CloseProblem): Map<number, number> {
  const impossible = new Map<number, number>();
  for (const [at, requirement] of problem.requirements.entries()) {
    const asked = measureAsked(requirement);
    const reach = Math.max(0, mostReachable(problem, at));
    if (asked > 0 && reach < asked - CLOSE_EPS * Math.max(1, asked)) impossible.set(at, reach);
  }
  return impossible;
}

/**
 * Closes all requirements at least cost. Where that cannot be, as few as possible stay open, and among
 * such plans the cost is least: first the number is settled, then the cost.
 * @param onBetter told each better plan.
 */
export function closePlan(
  problem: CloseProblem,
  { mostYuan, mostSites, begin, known }: CloseLimits,
  solver: MipSolver,
  control: SolveControl,
  onBetter: (uses: CloseUses, yuanBound: number) => void = () => {},
): ClosePlan {
  const impossible = impossibleIn(problem);
  const givenUp = new Set(impossible.keys());
  const total = problem.requirements.length - givenUp.size;
  const limits = {
    ...(mostYuan !== undefined && { mostYuan }),
    ...(mostSites !== undefined && { mostSites }),
    ...(begin && { begin }),
  };
  const openIn = (uses: CloseUses): number[] => {
    const met = metBy(problem, uses);
    return [...met.keys()].filter((at) => met[at] === 0 && !givenUp.has(at));
  };
  /** A plan of which nothing is proven yet, with what no other that leaves as few open costs less than. */
  const tell = (better: CloseUses): void =>
    onBetter(better, leastYuan(problem, givenUp, openIn(better).length));
  let uses = closeStart(problem, limits, givenUp, control, tell);
  if (known) {
    const other = closeStart(
      problem,
      { ...limits, begin: known },
      givenUp,
      control,
      () => undefined,
    );
    if (openIn(other).length < openIn(uses).length) {
      uses = other;
      tell(uses);
    }
  }
  let mostOpen = openIn(uses).length;
  let leastOpen = 0;
  let openProven = mostOpen === 0;
  if (mostOpen > 0) {
    const mip = closeMip(problem, { least: 'open', givenUp, ...limits });
    const own = { ...quietly(withShare(control, 0.5)), enoughGap: 0 };
    const answer = solver(mip.model, own, mip.columnsOf(uses));
    const found = answer.values && mip.usesOf(answer.values);
    if (found && openIn(found).length < mostOpen) uses = found;
    mostOpen = openIn(uses).length;
    leastOpen = Math.min(mostOpen, Math.max(0, Math.ceil(answer.bound - 1e-6)));
    openProven = answer.proven || leastOpen === mostOpen;
    tell(uses);
  }
  const aim: CloseAim = { least: 'yuan', givenUp, mostOpen, ...limits };
  const mip = closeMip(problem, aim);
  let lowest = leastYuan(problem, givenUp, mostOpen);
  const isBetter = (other: CloseUses): boolean => {
    const [ours, theirs] = [openIn(uses).length, openIn(other).length];
    return (
      theirs < ours ||
      (theirs === ours && sumCostYuan(problem, other) <= sumCostYuan(problem, uses))
    );
  };
  const take = (other: CloseUses): void => {
    if (!isBetter(other)) return;
    uses = other;
    onBetter(uses, lowest);
  };
  const told: SolveControl = {
    ...withShare(control, WHOLE_SHARE),
    onBetter(columns, _, bound) {
      lowest = Math.max(lowest, bound * YUAN_SCALE);
      onBetter(mip.usesOf(columns), lowest);
    },
  };
  const answer = solver(mip.model, told, mip.columnsOf(uses));
  lowest = Math.max(lowest, answer.bound * YUAN_SCALE);
  if (answer.values) take(mip.usesOf(answer.values));
  if (!answer.proven && !nearEnough(control, sumCostYuan(problem, uses), lowest)) {
    improveByParts(problem, mip, uses, solver, control, take);
  }
  const open = openIn(uses);
  const yuan = sumCostYuan(problem, uses);
  const proven = answer.proven && openProven && open.length === mostOpen;
  return {
    uses,
    yuan,
    yuanBound: proven ? yuan : Math.min(yuan, lowest),
    closed: total - open.length,
    closedBound: total - leastOpen,
    proven,
    impossible,
    open,
  };
}
