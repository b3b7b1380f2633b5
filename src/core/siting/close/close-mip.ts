import type { MipModel } from '../solve/mip.ts';
import { CloseColumns, YUAN_SCALE, type Entry } from './close-columns.ts';
import { metBy } from './close-measure.ts';
import type { CloseProblem, CloseUses } from './close-problem.ts';
import { CloseRows } from './close-rows.ts';

/** What a program of buildings seeks. */
export interface CloseAim {
  /** Least cost, or fewest requirements given up. */
  least: 'yuan' | 'open';
  /** Requirements, by position, that need not be met: no building could. */
  givenUp: ReadonlySet<number>;
  /** Most requirements besides those that may stay open; absent: none when cost is sought. */
  mostOpen?: number;
  mostYuan?: number;
  mostSites?: number;
  /** Uses that stand already and stay at least as large. */
  begin?: CloseUses;
}

/** A program with the columns that tell a plan. */
export interface CloseMip {
  model: MipModel;
  /** Building of each of the first columns; those after them follow from these. */
  siteOf: readonly number[];
  /** A plan as the columns of the program. */
  columnsOf(uses: CloseUses): Float64Array;
  usesOf(columns: ArrayLike<number>): CloseUses;
}

/**
 * All requirements at once as a mixed-integer program: a column for each building and each use in it,
 * one for its size where an amount is asked, and for circles the people newly inside.
 */
export function closeMip(problem: CloseProblem, aim: CloseAim): CloseMip {
  const { givenUp, mostOpen, least, mostYuan } = aim;
  const columns = new CloseColumns(problem, aim);
  const rows = new CloseRows(columns);
  const { mip, siteOf } = columns;
  const open: Entry[] = [];
  const isElastic = least === 'open' || (mostOpen ?? 0) > 0;
  for (const [at, requirement] of problem.requirements.entries()) {
    if (givenUp.has(at)) continue;
    let giveUp: number | undefined;
    if (isElastic) {
      const column = mip.column(least === 'open' ? 1 : 0, 0, 1, true);
      open.push([column, 1]);
      columns.fillBy((values, uses) => {
        values[column] = metBy({ ...problem, requirements: [requirement] }, uses)[0] ? 0 : 1;
      });
      giveUp = column;
    }
    rows.add(requirement, giveUp);
  }
  if (isElastic && mostOpen !== undefined) mip.row(-Infinity, mostOpen, open);
  if (mostYuan !== undefined) mip.row(-Infinity, mostYuan / YUAN_SCALE, columns.cost);
  const model = mip.model();
  return {
    model,
    siteOf,
    columnsOf: (uses) => columns.columnsOf(uses, model.cost.length),
    usesOf: (values) => columns.usesOf(values),
  };
}
