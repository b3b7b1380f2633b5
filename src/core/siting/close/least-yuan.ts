import { costOfUse, measureAsked } from './close-measure.ts';
import {
  isOfPeople,
  type CloseProblem,
  type OptionNeed,
  type PeopleNeed,
} from './close-problem.ts';

const least = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b), Infinity);

/** Cost of the smallest use of an option, with its place but not the floor to spare, which other uses may fill. */
function yuanOfLeast(problem: CloseProblem, option: number): number {
  const { site, program } = problem.options[option]!;
  const own = costOfUse(problem, option, problem.programs[program]!.least, false);
  return own + problem.candidates[site]!.costYuan;
}

/** Yuan of a use for each unit of a need that it brings, at the size where that is least; its place left aside. */
function yuanPerAdded(problem: CloseProblem, need: OptionNeed, i: number): number {
  const option = need.options[i]!;
  const { program, most } = problem.options[option]!;
  // Cost by what is brought is a quotient of two linear functions: it is least at an end.
  const ends = [problem.programs[program]!.least, most];
  const perUnit = need.perUnit[i]! + Math.max(0, need.perSafetyBed[i]!);
  return least(
    ends.map((units) => {
      const adds = need.perUse[i]! + perUnit * units;
      return adds > 0 ? costOfUse(problem, option, units, false) / adds : Infinity;
    }),
  );
}

function leastOfNeed(problem: CloseProblem, need: OptionNeed): number {
  if (need.asked <= 0) return 0;
  const each = need.options.map((_, i) => yuanPerAdded(problem, need, i));
  const useful = need.options.filter((_, i) => each[i]! < Infinity);
  if (useful.length === 0) return Infinity;
  return Math.max(
    need.asked * least(each),
    least(useful.map((option) => yuanOfLeast(problem, option))),
  );
}

function leastOfPeople(
  problem: CloseProblem,
  { options, reached, weights, asked }: PeopleNeed,
): number {
  if (asked <= 0) return 0;
  const sites = [...options].map(([site, own]) => {
    const people = [...(reached.get(site) ?? [])].reduce((sum, at) => sum + weights[at]!, 0);
    return { people, yuan: least(own.map((option) => yuanOfLeast(problem, option))) };
  });
  const useful = sites.filter(({ people, yuan }) => people > 0 && yuan < Infinity);
  if (useful.length === 0) return Infinity;
  return Math.max(
    asked * least(useful.map(({ people, yuan }) => yuan / people)),
    least(useful.map(({ yuan }) => yuan)),
  );
}

/** What a requirement costs at least, whatever else is built; Infinity where nothing helps. */
function leastOf(problem: CloseProblem, at: number): number {
  const requirement = problem.requirements[at]!;
  if (measureAsked(requirement) <= 0) return 0;
  if (requirement.form === 'linear') return leastOfNeed(problem, requirement.need);
  if (requirement.form === 'people') return leastOfPeople(problem, requirement.need);
  const areas = requirement.areas.map((needs) =>
    needs.reduce(
      (most, need) =>
        Math.max(
          most,
          isOfPeople(need) ? leastOfPeople(problem, need) : leastOfNeed(problem, need),
        ),
      0,
    ),
  );
  return areas.toSorted((a, b) => a - b)[Math.ceil(requirement.asked) - 1] ?? Infinity;
}

/**
 * Yuan that no plan goes below which leaves at most so many requirements open: the dearest of those that it cannot leave.
 * Worked out in no time, so that a plan has a bound before any program is solved.
 */
export function leastYuan(
  problem: CloseProblem,
  givenUp: ReadonlySet<number>,
  mostOpen: number,
): number {
  const each = [...problem.requirements.keys()]
    .filter((at) => !givenUp.has(at))
    .map((at) => leastOf(problem, at))
    .toSorted((a, b) => b - a);
  const bound = each[mostOpen] ?? 0;
  return bound < Infinity ? bound : 0;
}
