import { FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';
import type { CostRows } from '../rows/cost-rows.ts';
import { MipBuilder, type MipSolver } from '../solve/mip.ts';
import { mustStop, quietly, type SolveControl } from '../solve/solve-control.ts';
import type { WholeChoice } from '../solve/whole-search.ts';

/** Entries beyond which a program takes too long to build up and to be stopped in time. */
const MOST_ENTRIES = 3000;
/** Sites that serve demand points whole, as an integer program. */
export interface WholeProgram {
  rows: CostRows;
  weights: Float64Array;
  room: Float64Array;
  roles: Uint8Array;
  /** Number of sites; absent: any. */
  count?: number;
  /** What is least: the weight left out, what serving costs, or the number of sites. */
  least: 'left' | 'cost' | 'sites';
  /** Weight that may be left out; of no account where that is what is least. */
  mostLeft: number;
}

export interface WholeSolved {
  /** Absent where none was found. */
  found?: { isChosen: Uint8Array; servedBy: Int32Array };
  bound: number;
  proven: boolean;
}

/** Solves the program where it is small enough; else nothing is known. */
export function solveWhole(
  { rows, weights, room, roles, count, least, mostLeft }: WholeProgram,
  solveMip: MipSolver,
  control: SolveControl,
  start: WholeChoice,
): WholeSolved {
  if (rows.sites.length > MOST_ENTRIES || mustStop(control)) {
    return { bound: -Infinity, proven: false };
  }
  const builder = new MipBuilder();
  for (const role of roles) {
    const lower = role === REQUIRED ? 1 : 0;
    builder.column(least === 'sites' ? 1 : 0, lower, role === FORBIDDEN ? 0 : 1, true);
  }
  const begin: number[] = [...start.isChosen];
  let isWithin = true;
  const load: [number, number][][] = Array.from(roles, () => []);
  const left: [number, number][] = [];
  for (let demand = 0; demand < rows.demandCount; demand++) {
    const weight = weights[demand]!;
    const served: [number, number][] = [];
    for (let at = rows.starts[demand]!; at < rows.starts[demand + 1]!; at++) {
      const site = rows.sites[at]!;
      const column = builder.column(least === 'cost' ? rows.costs[at]! : 0, 0, 1, true);
      begin.push(start.service.servedBy[demand] === site ? 1 : 0);
      served.push([column, 1]);
      load[site]!.push([column, weight]);
      builder.row(-Infinity, 0, [
        [column, 1],
        [site, -1],
      ]);
    }
    const site = start.service.servedBy[demand]!;
    const own = rows.sites.subarray(rows.starts[demand], rows.starts[demand + 1]);
    if (site >= 0 && !own.includes(site)) isWithin = false;
    const column = builder.column(least === 'left' ? weight : 0, 0, 1, false);
    begin.push(site < 0 ? 1 : 0);
    left.push([column, weight]);
    builder.row(1, 1, [...served, [column, 1]]);
  }
  for (const [site, entries] of load.entries()) {
    if (entries.length > 0) builder.row(-Infinity, 0, [...entries, [site, -room[site]!]]);
  }
  if (least !== 'left') builder.row(-Infinity, mostLeft, left);
  if (count !== undefined) {
    builder.row(
      count,
      count,
      Array.from(roles, (_, site) => [site, 1] as const),
    );
  }
  const own = quietly(control);
  const answer = solveMip(builder.model(), own, isWithin ? Float64Array.from(begin) : undefined);
  const { values } = answer;
  return {
    ...(values && {
      found: {
        isChosen: Uint8Array.from(roles, (_, site) => (values[site]! > 0.5 ? 1 : 0)),
        servedBy: readServed(rows, roles.length, values),
      },
    }),
    bound: answer.bound,
    // Rows without what no better plan has may leave none: then there is none.
    proven: answer.proven || answer.infeasible,
  };
}

function readServed(rows: CostRows, siteCount: number, values: Float64Array): Int32Array {
  const servedBy = new Int32Array(rows.demandCount).fill(-1);
  let column = siteCount;
  for (let demand = 0; demand < rows.demandCount; demand++) {
    for (let at = rows.starts[demand]!; at < rows.starts[demand + 1]!; at++) {
      if (values[column]! > 0.5) servedBy[demand] = rows.sites[at]!;
      column += 1;
    }
    column += 1;
  }
  return servedBy;
}
