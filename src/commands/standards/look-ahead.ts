import { today } from '../../platform/clock.ts';
import type { PeopleField } from '../../core/vocabulary/people.ts';
import { GROWTH_LIMITS_PCT, growthThrough, type Growth } from '../../core/plan/areas/growth.ts';
import type { Project } from '../../core/plan/project.ts';
import { printedPeople } from '../../core/plan/areas/in-force.ts';
import { LIBRARY } from '../../core/standards/library.ts';
import { changeProject } from '../project/change-project.ts';

/** Years that can be looked at. */
export const YEAR_LIMITS = [1990, 2100] as const;

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= YEAR_LIMITS[0] && value <= YEAR_LIMITS[1];
}

/** Moves the year looked at; undefined is the present state. What is no year changes nothing. */
export function setYear(year: number | undefined): void {
  if (year !== undefined && !isYear(year)) return;
  changeProject('act.year', (draft) => {
    if (year === undefined) delete draft.settings.year;
    else draft.settings.year = year;
  });
}

/** Last year that counts as near term; a value that is no year changes nothing. */
export function setNearTermEnd(year: number): void {
  if (!isYear(year)) return;
  changeProject('act.near-term', (draft) => {
    draft.settings.nearTermEnd = year;
  });
}

function growthOf(draft: Project): Growth {
  draft.settings.growth ??= { baseYear: new Date().getFullYear(), rates: {} };
  return draft.settings.growth;
}

export function setBaseYear(year: number): void {
  if (!isYear(year)) return;
  changeProject('act.growth', (draft) => {
    growthOf(draft).baseYear = year;
  });
}

/** Sets a rate in percent a year for an area, or for all of them (null); undefined takes it away. */
export function setGrowthRate(
  areaId: string | null,
  field: PeopleField,
  ratePct: number | undefined,
): void {
  const [least, most] = GROWTH_LIMITS_PCT;
  if (ratePct !== undefined && !(ratePct >= least && ratePct <= most)) return;
  changeProject('act.growth', (draft) => {
    const growth = growthOf(draft);
    if (areaId !== null) {
      growth.areas ??= {};
      growth.areas[areaId] ??= {};
    }
    const rates = areaId === null ? growth.rates : growth.areas![areaId]!;
    if (ratePct === undefined) delete rates[field];
    else rates[field] = ratePct;
    if (areaId !== null && Object.keys(rates).length === 0) delete growth.areas![areaId];
  });
}

/** Growth that the people printed in the most local document in force imply; undefined where none prints any. */
export function printedGrowth(project: Pick<Project, 'areas'>): Growth | undefined {
  const printed = printedPeople(project.areas, LIBRARY.documents);
  return printed && growthThrough(printed.figures);
}

export function adoptGrowth(growth: Growth): void {
  changeProject('act.growth', (draft) => {
    draft.settings.growth = structuredClone(growth);
  });
}

/** The year that is looked at where the planner has chosen none. */
export function yearOfToday(): number {
  return Number(today().slice(0, 4));
}
