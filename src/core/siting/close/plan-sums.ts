import { CLOSE_EPS } from './close-measure.ts';
import {
  isOfPeople,
  type CloseProblem,
  type OptionNeed,
  type PeopleNeed,
} from './close-problem.ts';

/** A linear need with what is left of it. */
export interface NeedSum {
  need: OptionNeed;
  left: number;
  requirement: number;
  /** Area of a share of areas; −1 for a requirement of its own. */
  area: number;
  /** For each use of the need the group that a building counts once; absent: each use counts. */
  groupOf?: Int32Array;
  /** Uses of each such group in the plan. */
  counted: Uint16Array;
}

/** People to be reached with what is left of them. */
export interface PeopleSum {
  need: PeopleNeed;
  requirement: number;
  /** As of a linear need. */
  area: number;
  left: number;
  /** Uses in the plan that reach each point. */
  reachedBy: Uint16Array;
}

export interface PlanUse {
  units: number;
  safetyNetBeds: number;
}

/** What a plan adds up to for each requirement while uses come and go. */
export interface PlanSums {
  problem: CloseProblem;
  /** Uses in the plan, in the order in which they came. */
  uses: Map<number, PlanUse>;
  /** What each option counts for: a use of a need, or people. */
  touches: readonly { sum: NeedSum; at: number }[][];
  people: readonly PeopleSum[][];
  /** Of a share of areas: needs that each area still misses, and areas that miss none. */
  openNeeds: readonly Uint16Array[];
  passed: Float64Array;
  /** Left of each linear requirement's need or people, by requirement. */
  sumOf: readonly (NeedSum | PeopleSum | undefined)[];
  /** Floor that is left in each building, in m², and the uses in it. */
  floorLeft: Float64Array;
  usesAt: Uint16Array;
}

/** Groups of uses that a building counts once: those of one building that add as much. */
function onceGroups({ options }: CloseProblem, need: OptionNeed): Int32Array {
  const groups = new Map<string, number>();
  return Int32Array.from(need.options, (option, at) => {
    const key = `${options[option]!.site}|${need.perUse[at]!}`;
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    return group;
  });
}

function needSum(
  problem: CloseProblem,
  need: OptionNeed,
  requirement: number,
  area: number,
): NeedSum {
  const own = { need, left: need.asked, requirement, area };
  if (!need.oncePerSite) return { ...own, counted: new Uint16Array() };
  const groupOf = onceGroups(problem, need);
  return { ...own, groupOf, counted: new Uint16Array(groupOf.length) };
}

/** The sums of a plan without any use. */
export function emptySums(problem: CloseProblem): PlanSums {
  const { options, candidates, requirements } = problem;
  const touches = options.map((): { sum: NeedSum; at: number }[] => []);
  const people = options.map((): PeopleSum[] => []);
  const touched = (sum: NeedSum): NeedSum => {
    for (const [at, option] of sum.need.options.entries()) touches[option]!.push({ sum, at });
    return sum;
  };
  const reaching = (need: PeopleNeed, requirement: number, area: number): PeopleSum => {
    const reachedBy = new Uint16Array(need.weights.length);
    const sum: PeopleSum = { need, requirement, area, left: need.asked, reachedBy };
    for (const option of [...need.options.values()].flat()) people[option]!.push(sum);
    return sum;
  };
  const openNeeds = requirements.map((each) =>
    each.form === 'areas' ? new Uint16Array(each.areas.length) : new Uint16Array(),
  );
  const passed = new Float64Array(requirements.length);
  const sumOf = requirements.map((each, at) => {
    if (each.form === 'linear') return touched(needSum(problem, each.need, at, -1));
    if (each.form === 'people') return reaching(each.need, at, -1);
    for (const [area, needs] of each.areas.entries()) {
      for (const need of needs) {
        if (isOfPeople(need)) reaching(need, at, area);
        else touched(needSum(problem, need, at, area));
      }
      openNeeds[at]![area] = needs.filter(({ asked }) => asked > CLOSE_EPS).length;
      if (openNeeds[at]![area] === 0) passed[at]! += 1;
    }
    return undefined;
  });
  return {
    problem,
    uses: new Map(),
    touches,
    people,
    openNeeds,
    passed,
    sumOf,
    floorLeft: Float64Array.from(candidates, ({ maxFloorAreaM2 }) => maxFloorAreaM2),
    usesAt: new Uint16Array(candidates.length),
  };
}

/** What a use adds to a need beside those that count already. */
export function addedTo(
  { need, groupOf, counted }: NeedSum,
  at: number,
  { units, safetyNetBeds }: PlanUse,
): number {
  if (groupOf && counted[groupOf[at]!]! > 0) return 0;
  return need.perUse[at]! + need.perUnit[at]! * units + need.perSafetyBed[at]! * safetyNetBeds;
}

function change(sums: PlanSums, sum: NeedSum | PeopleSum, by: number): void {
  const was = sum.left > CLOSE_EPS;
  sum.left -= by;
  const is = sum.left > CLOSE_EPS;
  if (sum.area < 0 || was === is) return;
  const open = sums.openNeeds[sum.requirement]!;
  if (open[sum.area] === 0) sums.passed[sum.requirement]! -= 1;
  open[sum.area]! += is ? 1 : -1;
  if (open[sum.area] === 0) sums.passed[sum.requirement]! += 1;
}

function changeFloor(sums: PlanSums, option: number, units: number, sign: 1 | -1): void {
  const { site, program } = sums.problem.options[option]!;
  const { floorM2, floorPerUnitM2 } = sums.problem.programs[program]!;
  sums.floorLeft[site]! -= sign * (floorM2 + floorPerUnitM2 * units);
  sums.usesAt[site]! += sign;
}

/** Puts a use into the plan. */
export function addUse(sums: PlanSums, option: number, use: PlanUse): void {
  sums.uses.set(option, use);
  changeFloor(sums, option, use.units, 1);
  for (const { sum, at } of sums.touches[option]!) {
    change(sums, sum, addedTo(sum, at, use));
    if (sum.groupOf) sum.counted[sum.groupOf[at]!]! += 1;
  }
  const { site } = sums.problem.options[option]!;
  for (const sum of sums.people[option]!) {
    let newly = 0;
    for (const point of sum.need.reached.get(site)!) {
      if (sum.reachedBy[point] === 0) newly += sum.need.weights[point]!;
      sum.reachedBy[point]! += 1;
    }
    change(sums, sum, newly);
  }
}

/** Takes a use out of the plan again. */
export function dropUse(sums: PlanSums, option: number): void {
  const use = sums.uses.get(option)!;
  sums.uses.delete(option);
  changeFloor(sums, option, use.units, -1);
  for (const { sum, at } of sums.touches[option]!) {
    if (sum.groupOf) sum.counted[sum.groupOf[at]!]! -= 1;
    change(sums, sum, -addedTo(sum, at, use));
  }
  const { site } = sums.problem.options[option]!;
  for (const sum of sums.people[option]!) {
    let lost = 0;
    for (const point of sum.need.reached.get(site)!) {
      sum.reachedBy[point]! -= 1;
      if (sum.reachedBy[point] === 0) lost += sum.need.weights[point]!;
    }
    change(sums, sum, -lost);
  }
}

/** What a requirement still misses of what it asks; at most 0 where it is met. */
export function measureMissing(sums: PlanSums, at: number): number {
  const requirement = sums.problem.requirements[at]!;
  const missing =
    requirement.form === 'areas' ? requirement.asked - sums.passed[at]! : sums.sumOf[at]!.left;
  const asked = requirement.form === 'areas' ? requirement.asked : requirement.need.asked;
  return missing <= CLOSE_EPS * Math.max(1, Math.abs(asked)) ? Math.min(0, missing) : missing;
}

/** Requirements, by position, to which an option counts. */
export function listTouched(sums: PlanSums, option: number): number[] {
  return [
    ...new Set([
      ...sums.touches[option]!.map(({ sum }) => sum.requirement),
      ...sums.people[option]!.map(({ requirement }) => requirement),
    ]),
  ];
}
