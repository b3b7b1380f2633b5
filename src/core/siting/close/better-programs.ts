import { isServing, servedBy } from '../../assess/matching/serving.ts';
import type { Program } from './program.ts';
import type { LinearNeed, Requirement, NeedTerm } from './requirement.ts';

const NOTHING: Omit<NeedTerm, 'program'> = { perUse: 0, perUnit: 0, perSafetyBed: 0 };

/**
 * For each program those that do at least as much for every requirement in no more room for no more
 * money, so that where one of them is allowed it need not be looked at. Of equals the first stays.
 */
export function betterPrograms(
  programs: readonly Program[],
  requirements: readonly Requirement[],
): number[][] {
  const needs = requirements.flatMap((each): LinearNeed[] =>
    each.form === 'linear'
      ? [each.need]
      : each.form === 'areas'
        ? each.areas.flat().flatMap((need) => ('rule' in need ? [] : [need]))
        : [],
  );
  const terms = needs.map(({ terms: own }) => new Map(own.map((term) => [term.program, term])));
  const circles = requirements.flatMap((each) =>
    each.form === 'people'
      ? [each.rule]
      : each.form === 'areas'
        ? each.areas.flat().flatMap((need) => ('rule' in need ? [need.rule] : []))
        : [],
  );
  const isAtLeast = (a: number, b: number): boolean => {
    const [one, other] = [programs[a]!, programs[b]!];
    return (
      one.of === other.of &&
      one.operator === other.operator &&
      one.least <= other.least &&
      one.floorM2 <= other.floorM2 &&
      one.floorPerUnitM2 <= other.floorPerUnitM2 &&
      one.yuan <= other.yuan &&
      one.yuanPerUnit <= other.yuanPerUnit &&
      circles.every(
        (rule) =>
          isServing(one.probe, rule.kinds, servedBy(rule)) ||
          !isServing(other.probe, rule.kinds, servedBy(rule)),
      ) &&
      terms.every((own) => {
        const [ours, theirs] = [own.get(a) ?? NOTHING, own.get(b) ?? NOTHING];
        return (
          ours.perUse >= theirs.perUse &&
          ours.perUnit >= theirs.perUnit &&
          ours.perSafetyBed >= theirs.perSafetyBed
        );
      })
    );
  };
  return programs.map((_, program) =>
    [...programs.keys()].filter(
      (other) =>
        other !== program &&
        isAtLeast(other, program) &&
        (other < program || !isAtLeast(program, other)),
    ),
  );
}
