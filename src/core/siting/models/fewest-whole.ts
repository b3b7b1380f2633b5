import { FORBIDDEN, REQUIRED, sitesOfRole } from '../rows/siting-problem.ts';
import { marked } from '../rows/nearest-chosen.ts';
import { costColumns } from '../rows/cost-rows.ts';
import { roomiestStart } from '../solve/roomiest-start.ts';
import { mustStop } from '../solve/solve-control.ts';
import { serveMost } from '../solve/serve-most.ts';
import { WholeSearch, type WholeChoice } from '../solve/whole-search.ts';
import type { WholeResult, WholeTask } from './whole-task.ts';
import { solveWhole } from './whole-program.ts';

/** The fewest sites that leave out as few people as all of them together. */
export function fewestWhole(task: WholeTask, beyond: number): WholeResult {
  const { rows, weights, room, roles, tolerance, solveMip, control } = task;
  const searchFor = (count: number): WholeSearch =>
    new WholeSearch({ rows, weights, room }, roles, count, tolerance, control);
  const open = roles.filter((role) => role !== FORBIDDEN).length;
  const all = searchFor(open);
  const flow = Math.max(0, leftWhenAllOpen(task) - beyond);
  let leastLeft = flow <= tolerance ? 0 : flow;
  if (all.best.service.left - beyond > leastLeft + tolerance) {
    const program = { rows, weights, room, roles, least: 'left' as const, mostLeft: 0 };
    const solved = solveWhole(program, solveMip, control, all.best);
    if (solved.found) all.offer(solved.found);
    const proven = solved.proven ? all.best.service.left : solved.bound;
    leastLeft = Math.max(leastLeft, proven - beyond);
  }
  const mostLeft = all.best.service.left + tolerance;

  let best: WholeChoice = withoutIdle(all.best, roles);
  const size = (): number => marked(best.isChosen).length;
  let least = leastByRoom(task, mostLeft);
  const columns = costColumns(rows);
  const parts = marked(
    roomiestStart({ rows, weights, room }, columns, roles, open, mostLeft),
  ).length;
  const greedy = firstThatServes(searchFor, Math.max(1, parts), size(), mostLeft);
  if (greedy) best = withoutIdle(greedy, roles);
  while (size() > least && !mustStop(control)) {
    const search = searchFor(size() - 1);
    if (search.best.service.left > mostLeft) search.improve();
    if (search.best.service.left > mostLeft) {
      if (search.leastLeft() > mostLeft) least = size();
      else search.improve();
    }
    if (search.best.service.left > mostLeft) break;
    best = withoutIdle(search.best, roles);
  }
  while (size() > least && !mustStop(control)) {
    if (searchFor(least).leastLeft() <= mostLeft) break;
    least += 1;
  }
  if (size() > least) {
    const program = { rows, weights, room, roles, least: 'sites' as const, mostLeft };
    const solved = solveWhole(program, solveMip, control, best);
    if (solved.found) best = betterOf(best, all.read(solved.found), mostLeft);
    least = solved.proven
      ? size()
      : Math.max(least, Math.min(size(), Math.ceil(solved.bound - 1e-6)));
  }
  return { ...best, leastLeft, bound: least };
}

/** The fewer sites of two, where they serve as many. */
function betterOf(one: WholeChoice, other: WholeChoice, mostLeft: number): WholeChoice {
  const isFewer = marked(other.isChosen).length < marked(one.isChosen).length;
  return isFewer && other.service.left <= mostLeft ? other : one;
}

/** The choice without sites that serve nobody and need not be. */
function withoutIdle({ isChosen, service }: WholeChoice, roles: Uint8Array): WholeChoice {
  const serves = new Set(service.servedBy);
  return {
    service,
    isChosen: isChosen.map((is, site) =>
      is === 1 && (roles[site] === REQUIRED || serves.has(site)) ? 1 : 0,
    ),
  };
}

/** The first number of sites whose greedy choice serves as many, from that at which parts of all find room. */
function firstThatServes(
  searchFor: (count: number) => WholeSearch,
  least: number,
  most: number,
  mostLeft: number,
): WholeChoice | null {
  for (let [count, step] = [least, 1]; count < most; count += step, step *= 2) {
    const { best } = searchFor(count);
    if (best.service.left <= mostLeft) return best;
  }
  return null;
}

/** No fewer sites than the roomiest that together hold who must be served. */
function leastByRoom({ weights, room, roles }: WholeTask, mostLeft: number): number {
  const fixed = sitesOfRole(roles, REQUIRED);
  let rest = weights.reduce((sum, weight) => sum + weight, -mostLeft);
  for (const site of fixed) rest -= room[site]!;
  const free = [...room.keys()]
    .filter((site) => roles[site] !== REQUIRED && roles[site] !== FORBIDDEN)
    .map((site) => room[site]!)
    .toSorted((a, b) => b - a);
  let count = fixed.length;
  for (const each of free) {
    if (rest <= 0) break;
    rest -= each;
    count += 1;
  }
  return count;
}

/** Weight that even parts of demand points could not be served of, were every site open. */
function leftWhenAllOpen({ rows, weights, room, roles }: WholeTask): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total - serveMost(rows, weights, room, (site) => roles[site] !== FORBIDDEN).total;
}
