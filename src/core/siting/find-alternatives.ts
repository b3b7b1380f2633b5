import type { Result } from '../base/issue.ts';
import type { Alternative, Alternatives, PlanAnswer } from './question/plan-answer.ts';
import type { SitingCase, SitingControl } from './question/siting-input.ts';
import { solveControl } from './question/solver-control.ts';
import type { MipSolver } from './solve/mip.ts';
import { mustStop, withShare } from './solve/solve-control.ts';
import { solverFor } from './solver-for.ts';

/** Plans this much behind the best are as good as it. */
const NEAR = 0.01;

/**
 * Plans within one percent of an answer, and the sites that are in all of them: the question is solved
 * again without each site in turn. A site is sure when even the bound without it is more than one
 * percent behind.
 */
export function findAlternatives(
  asked: SitingCase,
  solver: MipSolver,
  control: SitingControl,
  answer: Pick<PlanAnswer, 'chosen' | 'objective' | 'maximises'>,
): Result<Alternatives> {
  const { question } = asked;
  const solve = solverFor(question).without(asked, solver);
  if (!solve.value) return { issues: solve.issues };
  const own = solveControl(question, control);
  const tried = answer.chosen.filter(({ required }) => !required);
  const sureIds = answer.chosen.flatMap(({ id, required }) => (required ? [id] : []));
  const found = new Map<string, Alternative>();
  const best = answer.objective;
  const behind = (value: number): number => {
    const worse = answer.maximises ? best - value : value - best;
    return Math.max(0, worse) / Math.max(1e-9, Math.abs(best));
  };
  let complete = true;
  for (const [at, { id }] of tried.entries()) {
    if (mustStop(own)) {
      complete = false;
      break;
    }
    const other = solve.value(id, {
      ...withShare(own, 1 / (tried.length - at)),
      enoughGap: NEAR / 4,
    });
    control.onProgress?.({ phase: 'alternatives', share: (at + 1) / tried.length });
    if (other === null || behind(other.bound) > NEAR) {
      sureIds.push(id);
      continue;
    }
    if (!other.isPlan || behind(other.objective) > NEAR) {
      complete = false;
      continue;
    }
    const key = other.chosenIds.join('\u0000');
    const { chosenIds, objective } = other;
    if (!found.has(key))
      found.set(key, { chosenIds, objective, behindPct: 100 * behind(objective) });
  }
  const list = [...found.values()].toSorted((a, b) => a.behindPct - b.behindPct);
  const order = new Map(answer.chosen.map(({ id }, at) => [id, at]));
  return {
    value: { list, sureIds: sureIds.toSorted((a, b) => order.get(a)! - order.get(b)!), complete },
    issues: [],
  };
}
