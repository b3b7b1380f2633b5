import type { Area } from './area.ts';
import { PEOPLE_FIELDS, type PeopleField, type PeopleFigure } from '../../vocabulary/people.ts';

/** Percent a year by group; an absent group stays as loaded. */
export type GrowthRates = Partial<Record<PeopleField, number>>;

/** How people change from year to year; the planner's, or what a document's printed figures imply. */
export interface Growth {
  /** Year that the loaded people are of. */
  baseYear: number;
  /** For every area that has no rates of its own and lies in none that has. */
  rates: GrowthRates;
  /** By area id: rates of that area and of those inside it, group by group. */
  areas?: Record<string, GrowthRates>;
}

/** Least and most percent a year that a rate may be; a value outside is refused. */
export const GROWTH_LIMITS_PCT = [-50, 100] as const;

/** Factor of a rate compounded over whole or part years; `years` may be negative. */
export function growthFactor(ratePct: number, years: number): number {
  return (1 + ratePct / 100) ** years;
}

/** Percent a year that leads from one number to another, compounded; undefined where none does. */
export function rateBetween(from: number, to: number, years: number): number | undefined {
  if (!(from > 0) || !(to > 0) || years === 0) return undefined;
  return 100 * ((to / from) ** (1 / years) - 1);
}

/** Rate of a group in an area: its own, else that of the nearest area around it, else that for all. */
export function findGrowthRate(
  growth: Growth,
  area: Area | undefined,
  byId: ReadonlyMap<string, Area>,
  field: PeopleField,
): number | undefined {
  const seen = new Set<string>();
  for (let at = area; at && !seen.has(at.id); at = byId.get(at.parentId ?? '')) {
    seen.add(at.id);
    const own = growth.areas?.[at.id]?.[field];
    if (own !== undefined) return own;
  }
  return growth.rates[field];
}

/** Growth that leads through the first and the last of some printed figures, group by group. */
export function growthThrough(figures: readonly PeopleFigure[]): Growth | undefined {
  const first = figures[0];
  const last = figures.at(-1);
  if (!first || !last || last.year <= first.year) return undefined;
  const rates: GrowthRates = {};
  for (const field of PEOPLE_FIELDS) {
    const [from, to] = [first[field], last[field]];
    if (from === undefined || to === undefined) continue;
    const rate = rateBetween(from, to, last.year - first.year);
    if (rate !== undefined) rates[field] = rate;
  }
  return { baseYear: first.year, rates };
}
