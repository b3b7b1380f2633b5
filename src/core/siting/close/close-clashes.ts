import type { PlanClash } from '../question/plan-answer.ts';
import { toFindingRef } from '../answer/finding-ref.ts';
import type { MipSolver } from '../solve/mip.ts';
import { mustStop, type SolveControl } from '../solve/solve-control.ts';
import { measureAsked, CLOSE_EPS, metBy, measureReached } from './close-measure.ts';
import { closeMip } from './close-mip.ts';
import type { ClosePlan } from './close-plan.ts';
import { isOfPeople, type AreaNeed, type CloseProblem } from './close-problem.ts';
import type { CloseSetup } from './close-setup.ts';

/** Most seconds for finding out which requirements exclude one another, once the plan stands. */
const SEARCH_S = 3;
/** Any plan at all will do. */
const ANY_GAP = 1e6;

function optionsOf(problem: CloseProblem, at: number): Set<number> {
  const requirement = problem.requirements[at]!;
  const ofNeed = (need: AreaNeed): number[] =>
    isOfPeople(need) ? [...need.options.values()].flat() : need.options;
  if (requirement.form === 'areas') return new Set(requirement.areas.flat().flatMap(ofNeed));
  return new Set(ofNeed(requirement.need));
}

/** Requirements that a plan meets in buildings that an open one could use. */
function rivalsOf(problem: CloseProblem, { uses }: ClosePlan, at: number): number[] {
  const met = metBy(problem, uses);
  const siteOf = (option: number): number => problem.options[option]!.site;
  const wanted = new Set([...optionsOf(problem, at)].map(siteOf));
  return [...problem.requirements.keys()].filter(
    (other) =>
      other !== at &&
      met[other] === 1 &&
      [...optionsOf(problem, other)].some(
        (option) => uses.has(option) && wanted.has(siteOf(option)),
      ),
  );
}

/** Whether nothing that could be built meets all of these; false also where that is not known. */
function excludeOneAnother(
  problem: CloseProblem,
  wanted: readonly number[],
  solver: MipSolver,
  control: SolveControl,
): boolean {
  if (mustStop(control)) return false;
  const requirements = wanted.map((at) => problem.requirements[at]!);
  const { model } = closeMip({ ...problem, requirements }, { least: 'yuan', givenUp: new Set() });
  return solver(model, control).infeasible;
}

/** As few of the rivals as cannot be met together with an open requirement; absent where it is not they, or not found out. */
function leastRivals(
  problem: CloseProblem,
  at: number,
  rivals: readonly number[],
  solver: MipSolver,
  control: SolveControl,
): readonly number[] | undefined {
  if (!excludeOneAnother(problem, [at, ...rivals], solver, control)) return undefined;
  let least = rivals;
  for (const rival of rivals) {
    const rest = least.filter((each) => each !== rival);
    if (excludeOneAnother(problem, [at, ...rest], solver, control)) least = rest;
  }
  return least;
}

/** Why findings stay open: nothing built helps, no building is at hand or large enough, others hold them, or money or number end. */
export function explainClashes(
  setup: CloseSetup,
  plan: ClosePlan,
  { budgetYuan, count }: { budgetYuan?: number | undefined; count?: number | undefined },
  solver: MipSolver,
  { nowS, stopped, deadlineS }: SolveControl,
): PlanClash[] {
  const { problem, requirements, leftAside } = setup;
  const control: SolveControl = {
    nowS,
    deadlineS: Math.min(deadlineS, nowS() + SEARCH_S),
    enoughGap: ANY_GAP,
    ...(stopped && { stopped }),
  };
  const impossible = [...plan.impossible].map(([at, reachable]): PlanClash => ({
    code: reachable <= CLOSE_EPS ? 'no-candidate' : 'too-small',
    finding: toFindingRef(requirements[at]!.measured.finding),
    reachable,
    asked: measureAsked(problem.requirements[at]!),
  }));
  const isFewest = plan.closed === plan.closedBound;
  const open = plan.open.map((at): PlanClash => {
    const own = {
      finding: toFindingRef(requirements[at]!.measured.finding),
      asked: measureAsked(problem.requirements[at]!),
      reachable: measureReached(problem, problem.requirements[at]!, plan.uses),
    };
    if (budgetYuan !== undefined) return { code: 'budget', ...own };
    if (count !== undefined) return { code: 'count', ...own };
    const rivals = rivalsOf(problem, plan, at);
    const least = leastRivals(problem, at, rivals, solver, control);
    if (!least) return { code: isFewest ? 'in-exchange' : 'not-found', ...own };
    if (least.length === 0) return { code: 'too-small', ...own };
    const others = least.map((each) => toFindingRef(requirements[each]!.measured.finding));
    return { code: 'conflict', ...own, with: others };
  });
  return [
    ...impossible,
    ...open,
    ...leftAside.map(({ measured, code }): PlanClash => ({
      code,
      finding: toFindingRef(measured.finding),
    })),
  ];
}
