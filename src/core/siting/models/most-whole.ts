import { mustStop, withShare } from '../solve/solve-control.ts';
import { WholeSearch } from '../solve/whole-search.ts';
import { solveWhole } from './whole-program.ts';
import type { WholeResult, WholeTask } from './whole-task.ts';

/** The best choice of a given number of sites. */
export function mostWhole(
  task: WholeTask,
  count: number,
  beyond: number,
  isMedian: boolean,
): WholeResult {
  const { rows, weights, room, roles, tolerance, solveMip, control } = task;
  const search = new WholeSearch({ rows, weights, room }, roles, count, tolerance, control);
  const isOver = (least: number): boolean => search.best.service.left - beyond > least + tolerance;
  let leastLeft = 0;
  if (isOver(0)) {
    const timed = isMedian ? withShare(control, 0.5) : control;
    // Prices first: they give the bound, and tell which sites to look at.
    leastLeft = Math.max(0, search.leastLeft(withShare(timed, 0.6)) - beyond);
    if (isOver(leastLeft)) search.improve(withShare(timed, 0.5));
    if (isOver(leastLeft)) {
      const least = leftByProgram({ ...task, control: timed }, count, search);
      leastLeft = Math.max(leastLeft, least - beyond);
    }
  }
  if (!isMedian) return { ...search.best, leastLeft, bound: 0 };
  const first = search.leastCost(withShare(control, 0.5));
  search.improve(withShare(control, 0.5));
  const found = mustStop(control) ? first : search.leastCost(withShare(control, 0.5));
  const { cost } = search.best.service;
  let bound = Math.max(first.bound, found.bound);
  if (bound < cost * (1 - 1e-9)) {
    const mostLeft = search.best.service.left + tolerance;
    const program = { ...found, weights, room, count, least: 'cost' as const, mostLeft };
    const solved = solveWhole(program, solveMip, control, search.best);
    if (solved.found) search.offer(solved.found);
    bound = solved.proven
      ? search.best.service.cost
      : Math.max(bound, Math.min(solved.bound, search.best.service.cost));
  }
  return { ...search.best, leastLeft, bound };
}

/** Lets the program leave out as few as it can; gives what none goes below. */
function leftByProgram(
  { rows, weights, room, roles, solveMip, control }: WholeTask,
  count: number,
  search: WholeSearch,
): number {
  const program = { rows, weights, room, roles, count, least: 'left' as const, mostLeft: 0 };
  const solved = solveWhole(program, solveMip, control, search.best);
  if (solved.found) search.offer(solved.found);
  return solved.proven ? search.best.service.left : solved.bound;
}
