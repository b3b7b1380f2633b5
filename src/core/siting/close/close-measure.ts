import {
  isOfPeople,
  type AreaNeed,
  type CloseProblem,
  type CloseRequirement,
  type CloseUses,
  type OptionNeed,
  type PeopleNeed,
} from './close-problem.ts';
import type { SiteUse } from '../question/plan-answer.ts';
import { useOfProgram } from './program.ts';

/** Rounding of sums that is forgiven. */
export const CLOSE_EPS = 1e-6;

/** Names what a building counts for once: uses that add differently count each. */
export function onceKey(site: number, perUse: number): string {
  return `${site}|${perUse}`;
}

/** What a plan adds up to for a linear need. */
export function sumOfNeed(problem: CloseProblem, need: OptionNeed, uses: CloseUses): number {
  const counted = new Set<string>();
  let sum = 0;
  for (const [i, option] of need.options.entries()) {
    const use = uses.get(option);
    if (!use) continue;
    if (need.oncePerSite) {
      const key = onceKey(problem.options[option]!.site, need.perUse[i]!);
      if (counted.has(key)) continue;
      counted.add(key);
    }
    sum +=
      need.perUse[i]! + need.perUnit[i]! * use.units + need.perSafetyBed[i]! * use.safetyNetBeds;
  }
  return sum;
}

/** People whom a plan newly reaches. */
export function peopleReached(need: PeopleNeed, uses: CloseUses): number {
  const inside = new Uint8Array(need.weights.length);
  for (const [site, options] of need.options) {
    if (!options.some((option) => uses.has(option))) continue;
    for (const point of need.reached.get(site)!) inside[point] = 1;
  }
  return need.weights.reduce((sum, weight, at) => (inside[at] === 1 ? sum + weight : sum), 0);
}

/** Whether a plan brings what an area of a share, or a choice, must come to. */
export function isReached(problem: CloseProblem, need: AreaNeed, uses: CloseUses): boolean {
  const sum = isOfPeople(need) ? peopleReached(need, uses) : sumOfNeed(problem, need, uses);
  return sum >= need.asked - CLOSE_EPS;
}

/** What a plan does for a requirement, in the unit of what it asks. */
export function measureReached(
  problem: CloseProblem,
  requirement: CloseRequirement,
  uses: CloseUses,
): number {
  switch (requirement.form) {
    case 'linear':
      return sumOfNeed(problem, requirement.need, uses);
    case 'people':
      return peopleReached(requirement.need, uses);
    case 'areas':
      return requirement.areas.filter((needs) =>
        needs.every((need) => isReached(problem, need, uses)),
      ).length;
  }
}

/** What a requirement asks. */
export function measureAsked(requirement: CloseRequirement): number {
  return requirement.form === 'areas' ? requirement.asked : requirement.need.asked;
}

/** 1 for each requirement that a plan meets. */
export function metBy(problem: CloseProblem, uses: CloseUses): Uint8Array {
  return Uint8Array.from(problem.requirements, (requirement) => {
    const asked = measureAsked(requirement);
    const slack = CLOSE_EPS * Math.max(1, Math.abs(asked));
    return measureReached(problem, requirement, uses) >= asked - slack ? 1 : 0;
  });
}

/** Uses of each building in use, with floor that is left over to reach what it is at least worth taking for. */
export function usesBySite(problem: CloseProblem, uses: CloseUses): Map<number, SiteUse[]> {
  const bySite = new Map<number, SiteUse[]>();
  for (const [option, { units, safetyNetBeds }] of [...uses].toSorted((a, b) => a[0] - b[0])) {
    const { site, program } = problem.options[option]!;
    const use = useOfProgram(problem.programs[program]!, units, safetyNetBeds);
    const list = bySite.get(site);
    if (list) list.push(use);
    else bySite.set(site, [use]);
  }
  for (const [site, list] of bySite) {
    const spare =
      problem.candidates[site]!.minFloorAreaM2 -
      list.reduce((sum, { floorAreaM2 }) => sum + floorAreaM2, 0);
    if (spare > 0) list[0] = { ...list[0]!, floorAreaM2: list[0]!.floorAreaM2 + spare };
  }
  return bySite;
}

/** Cost of a plan in yuan, the places themselves once each. */
export function sumCostYuan(problem: CloseProblem, uses: CloseUses): number {
  let sum = 0;
  const floorOf = new Map<number, number>();
  for (const [option, { units }] of uses) {
    const { site, program } = problem.options[option]!;
    const { yuan, yuanPerUnit, floorM2, floorPerUnitM2 } = problem.programs[program]!;
    sum += yuan + yuanPerUnit * units;
    floorOf.set(site, (floorOf.get(site) ?? 0) + floorM2 + floorPerUnitM2 * units);
  }
  for (const [site, floorAreaM2] of floorOf) {
    const { costYuan, minFloorAreaM2 } = problem.candidates[site]!;
    sum += costYuan + Math.max(0, minFloorAreaM2 - floorAreaM2) * problem.yuanPerM2;
  }
  return sum;
}

/** Cost of a use in yuan, that of the place too where it is the first in its building. */
export function costOfUse(
  problem: CloseProblem,
  option: number,
  units: number,
  isFirst: boolean,
): number {
  const { site, program } = problem.options[option]!;
  const { yuan, yuanPerUnit, floorM2, floorPerUnitM2 } = problem.programs[program]!;
  const own = yuan + yuanPerUnit * units;
  if (!isFirst) return own;
  const { costYuan, minFloorAreaM2 } = problem.candidates[site]!;
  const spareM2 = Math.max(0, minFloorAreaM2 - floorM2 - floorPerUnitM2 * units);
  return own + costYuan + spareM2 * problem.yuanPerM2;
}

/** Two programs that one building cannot hold together: the same kind twice, or public beside private. */
export function excludes(problem: CloseProblem, a: number, b: number): boolean {
  const [one, other] = [a, b].map((option) => problem.programs[problem.options[option]!.program]!);
  return one!.kind === other!.kind || one!.operator !== other!.operator;
}
