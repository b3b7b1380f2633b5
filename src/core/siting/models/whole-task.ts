import type { CostRows } from '../rows/cost-rows.ts';
import type { MipSolver } from '../solve/mip.ts';
import type { SolveControl } from '../solve/solve-control.ts';
import type { WholeChoice } from '../solve/whole-search.ts';

/** What every search for sites that serve demand points whole starts from. */
export interface WholeTask {
  /** Costs of serving each demand point whole; all 0 where nearness does not count. */
  rows: CostRows;
  weights: Float64Array;
  room: Float64Array;
  roles: Uint8Array;
  tolerance: number;
  solveMip: MipSolver;
  control: SolveControl;
}

/** A choice with what is proven of it. */
export interface WholeResult extends WholeChoice {
  /** No choice leaves out less weight, of those that a site could serve at all. */
  leastLeft: number;
  /** Cost or number of sites of any choice that leaves out no more, at the least. */
  bound: number;
}
