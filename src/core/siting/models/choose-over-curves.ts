import { type MipSolver, MipBuilder } from '../solve/mip.ts';
import type { SolveControl } from '../solve/solve-control.ts';

/** One point of a curve: what it takes of what all curves share, and what it brings. */
export interface Offer {
  /** >= 0, in the unit of the limit. */
  takes: number;
  brings: number;
  /** Nothing that takes as much brings more; at least `brings`. */
  bound: number;
}

/** A point of each curve. */
export interface ChosenOffers {
  /** Position of the offer taken from each curve. */
  chosen: number[];
  takes: number;
  brings: number;
  /** No choice within the limit brings more. */
  bound: number;
  proven: boolean;
}

interface Column {
  curve: number;
  offer: number;
}

/** Offers that bring more than all that take no more, in the order of what they take. */
function worthwhile(curve: readonly Offer[], valueOf: (offer: Offer) => number): number[] {
  const order = [...curve.keys()].toSorted(
    (a, b) => curve[a]!.takes - curve[b]!.takes || valueOf(curve[b]!) - valueOf(curve[a]!),
  );
  let most = -Infinity;
  return order.filter((at) => {
    const isMore = valueOf(curve[at]!) > most;
    if (isMore) most = valueOf(curve[at]!);
    return isMore;
  });
}

/** One program: a point of each curve, all within the limit, so that they bring the most. */
function solve(
  curves: readonly (readonly Offer[])[],
  limit: number,
  valueOf: (offer: Offer) => number,
  solver: MipSolver,
  control: SolveControl,
): { chosen: number[]; bound: number } {
  const program = new MipBuilder();
  const columns: Column[] = [];
  const takes: [column: number, takes: number][] = [];
  let ceiling = 0;
  for (const [curve, offers] of curves.entries()) {
    const kept = worthwhile(offers, valueOf);
    // What is missed of the curve's best is what costs, so that the program is one of least cost.
    const best = valueOf(offers[kept.at(-1)!]!);
    ceiling += best;
    const own = kept.map((offer) => {
      columns.push({ curve, offer });
      const column = program.column(best - valueOf(offers[offer]!), 0, 1, true);
      takes.push([column, offers[offer]!.takes]);
      return [column, 1] as const;
    });
    program.row(1, 1, own);
  }
  program.row(-Infinity, limit, takes);
  const answer = solver(program.model(), control);
  if (!answer.values)
    throw new RangeError('the first points of the curves take more than there is');
  const chosen = curves.map(() => 0);
  for (const [at, { curve, offer }] of columns.entries())
    if (answer.values[at]! > 0.5) chosen[curve] = offer;
  return { chosen, bound: ceiling - answer.bound };
}

/**
 * Chooses a point of each curve, all within one limit, so that together they bring the most: a multiple-choice
 * knapsack (Sinha & Zoltners 1979) as one program. Where curves are not proven, their bounds are put into a second
 * one, so that the bound holds for what the curves only approach.
 * @param curves each with at least one offer; the first offers together must be within the limit
 * @throws RangeError where they are not
 */
export function chooseOverCurves(
  curves: readonly (readonly Offer[])[],
  limit: number,
  solver: MipSolver,
  control: SolveControl,
): ChosenOffers {
  const { chosen, bound: found } = solve(curves, limit, ({ brings }) => brings, solver, control);
  const taken = chosen.map((offer, curve) => curves[curve]![offer]!);
  const isProven = curves.every((curve) => curve.every(({ brings, bound }) => bound <= brings));
  const brings = taken.reduce((sum, offer) => sum + offer.brings, 0);
  const reached = isProven
    ? found
    : solve(curves, limit, (offer) => offer.bound, solver, control).bound;
  const bound = Math.max(brings, reached);
  return {
    chosen,
    takes: taken.reduce((sum, offer) => sum + offer.takes, 0),
    brings,
    bound,
    proven: bound - brings <= 1e-6 * Math.max(1, brings),
  };
}
