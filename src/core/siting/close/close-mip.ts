import type { MipModel } from '../solve/mip.ts';
import { addBuildings } from './building-rows.ts';
import type { CloseProblem, CloseUses } from './close-problem.ts';
import { RequirementRows } from './requirement-rows.ts';
import { UseColumns, YUAN_SCALE, type CloseAim } from './use-columns.ts';

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
  const columns = new UseColumns(problem, aim);
  columns.addUses();
  addBuildings(columns);
  new RequirementRows(columns).add();
  const { mostYuan } = aim;
  if (mostYuan !== undefined) columns.mip.row(-Infinity, mostYuan / YUAN_SCALE, columns.cost);
  const model = columns.mip.model();
  return {
    model,
    siteOf: columns.siteOf,
    columnsOf: (uses) => columns.columnsOf(uses, model.cost.length),
    usesOf: (values) => columns.usesOf(values),
  };
}
