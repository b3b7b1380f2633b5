import type { SolveControl } from './solve-control.ts';

/** A mixed-integer linear program to be minimised, its rows packed one after another. */
export interface MipModel {
  cost: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** 1 where a column takes whole numbers only. */
  integer: Int32Array;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  /** Row i holds entries rowStarts[i] … rowStarts[i + 1] − 1. */
  rowStarts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

export interface MipAnswer {
  /** Value of each column in the best solution found; absent when none was. */
  values?: Float64Array;
  objective: number;
  /** No solution is below it; −Infinity when nothing is known. */
  bound: number;
  proven: boolean;
  infeasible: boolean;
}

/** A solver of such programs, handed in from outside; `start` is a solution to begin with. */
export type MipSolver = (model: MipModel, control: SolveControl, start?: Float64Array) => MipAnswer;

/** Collects columns and rows of a program. */
export class MipBuilder {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: number[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #rowStarts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #values: number[] = [];

  /** Adds a column; gives its position. */
  column(cost: number, lower: number, upper: number, integer: boolean): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#integer.push(integer ? 1 : 0);
    return this.#cost.push(cost) - 1;
  }

  /** Adds lower <= sum of value × column <= upper. */
  row(lower: number, upper: number, entries: readonly (readonly [number, number])[]): void {
    for (const [column, value] of entries) {
      this.#columns.push(column);
      this.#values.push(value);
    }
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    this.#rowStarts.push(this.#columns.length);
  }

  model(): MipModel {
    return {
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      integer: Int32Array.from(this.#integer),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      rowStarts: Int32Array.from(this.#rowStarts),
      columns: Int32Array.from(this.#columns),
      values: Float64Array.from(this.#values),
    };
  }
}
