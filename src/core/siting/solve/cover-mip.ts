import { FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';
import { MipBuilder, type MipSolver } from './mip.ts';
import { quietly, type SolveControl } from './solve-control.ts';

/** A covering program on merged demand. */
export interface CoverProgram {
  /** Sites that reach each group. */
  groups: readonly Uint32Array[];
  weights: Float64Array;
  roles: Uint8Array;
  /** Weight that may be left outside. */
  enough: number;
  /** When given, any cover by exactly so many sites will do; else the fewest sites are sought. */
  count?: number;
  /** A cover to begin with. */
  start?: Uint8Array;
}

export interface MipCover {
  isChosen?: Uint8Array;
  /** No cover takes fewer sites. */
  bound: number;
  /** The fewest are found, or with `count` it is settled whether there is a cover. */
  proven: boolean;
}

/** Set covering as an integer program (Toregas et al. 1971), in part when some may be left. */
export function coverByMip(
  { groups, weights, roles, enough, count, start }: CoverProgram,
  solveMip: MipSolver,
  control: SolveControl,
): MipCover {
  const builder = new MipBuilder();
  for (const role of roles) {
    const lower = role === REQUIRED ? 1 : 0;
    builder.column(count === undefined ? 1 : 0, lower, role === FORBIDDEN ? 0 : 1, true);
  }
  const values: number[] = start ? [...start] : [];
  const left: [number, number][] = [];
  for (const [group, sites] of groups.entries()) {
    const entries: [number, number][] = Array.from(sites, (site) => [site, 1]);
    if (enough > 0) {
      const column = builder.column(0, 0, 1, false);
      left.push([column, weights[group]!]);
      entries.push([column, 1]);
      values.push(sites.some((site) => start?.[site] === 1) ? 0 : 1);
    }
    builder.row(1, Infinity, entries);
  }
  if (enough > 0) builder.row(-Infinity, enough, left);
  if (count !== undefined) {
    builder.row(
      count,
      count,
      Array.from(roles, (_, site) => [site, 1] as const),
    );
  }
  const begin = start ? Float64Array.from(values) : undefined;
  const answer = solveMip(builder.model(), quietly(control), begin);
  const found = answer.values;
  return {
    ...(found
      ? { isChosen: Uint8Array.from(roles, (_, site) => (found[site]! > 0.5 ? 1 : 0)) }
      : {}),
    bound: Math.ceil(answer.bound - 1e-6),
    proven: answer.proven || answer.infeasible,
  };
}
