import { closeGreedy, type GreedyAsk } from './close-greedy.ts';
import { metBy, sumCostYuan } from './close-measure.ts';
import { mustStop, type SolveControl } from '../solve/solve-control.ts';
import type { CloseProblem, CloseUses } from './close-problem.ts';

/** Rounds in which what was left open is looked at earlier, and how much more it counts each time. */
const ROUNDS = 4;
const MORE_URGENT = 5;

/**
 * A first plan by greed, then again with what it left open looked at earlier (squeaky wheel
 * optimization, Joslin & Clements 1999); the one that leaves the fewest open, then the cheapest.
 * @param givenUp requirements that no building could meet.
 * @param onBetter told each better plan.
 */
export function closeStart(
  problem: CloseProblem,
  ask: Omit<GreedyAsk, 'urgency'>,
  givenUp: ReadonlySet<number>,
  control: SolveControl,
  onBetter: (uses: CloseUses) => void,
): CloseUses {
  const urgency = new Float64Array(problem.requirements.length).fill(1);
  let best: CloseUses = new Map();
  let [fewest, cheapest] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS && fewest > 0; round++) {
    if (round > 0 && mustStop(control)) break;
    const uses = closeGreedy(problem, { ...ask, urgency });
    const open = [...metBy(problem, uses).entries()].flatMap(([at, met]) =>
      met === 1 || givenUp.has(at) ? [] : at,
    );
    const yuan = sumCostYuan(problem, uses);
    for (const at of open) urgency[at]! *= MORE_URGENT;
    if (open.length > fewest || (open.length === fewest && yuan >= cheapest)) continue;
    best = uses;
    [fewest, cheapest] = [open.length, yuan];
    onBetter(best);
  }
  return best;
}
