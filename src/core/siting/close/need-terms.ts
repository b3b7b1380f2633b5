import { mergeDemand, type MergedCover } from '../solve/merge-demand.ts';
import { onceKey } from './close-measure.ts';
import {
  isOfPeople,
  type CloseProblem,
  type CloseRequirement,
  type OptionNeed,
  type PeopleNeed,
} from './close-problem.ts';

/** All linear needs of some requirements. */
export function listNeeds(requirements: readonly CloseRequirement[]): OptionNeed[] {
  return requirements.flatMap((each) =>
    each.form === 'linear'
      ? [each.need]
      : each.form === 'areas'
        ? each.areas.flat().flatMap((need) => (isOfPeople(need) ? [] : [need]))
        : [],
  );
}

/** Uses of a need, as positions in it, that one building counts together: each its own where amounts are asked. */
export function countedTogether(
  { options }: Pick<CloseProblem, 'options'>,
  need: OptionNeed,
): number[][] {
  const groups = new Map<string, number[]>();
  for (const [i, option] of need.options.entries()) {
    const key = need.oncePerSite ? onceKey(options[option]!.site, need.perUse[i]!) : `${i}`;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  }
  return [...groups.values()];
}

/** Least that a linear need can come to, for the room that giving it up must leave. */
export function leastSum(
  problem: Pick<CloseProblem, 'options'>,
  { options, perUse, perUnit }: OptionNeed,
): number {
  let sum = 0;
  for (const [i, option] of options.entries()) {
    const { most } = problem.options[option]!;
    sum += Math.min(0, perUse[i]! + Math.min(0, perUnit[i]! * most));
  }
  return sum;
}

/** Floor of a use at its smallest, in m². */
export function leastFloorM2(
  { options, programs }: Pick<CloseProblem, 'options' | 'programs'>,
  option: number,
): number {
  const { floorM2, floorPerUnitM2, least } = programs[options[option]!.program]!;
  return floorM2 + floorPerUnitM2 * least;
}

/** People outside all circles, merged by the buildings that reach them, as positions among those that count. */
export function mergePeople({ options, reached, weights }: PeopleNeed): MergedCover {
  const lists = Array.from(weights, (): number[] => []);
  const sites = [...options.keys()];
  for (const [at, site] of sites.entries()) {
    for (const point of reached.get(site)!) lists[point]!.push(at);
  }
  const starts = new Uint32Array(weights.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = starts[at]! + list.length;
  const rows = {
    demandCount: weights.length,
    siteCount: sites.length,
    starts,
    sites: Uint32Array.from(lists.flat()),
    costs: new Float64Array(starts.at(-1)!),
  };
  return mergeDemand(rows, weights);
}
