import type { Site } from './records/facility.ts';
import { NEAR_TERM_END, type Settings } from './project.ts';

export type Term = 'near' | 'far' | 'any';

/** Near term 近期 up to the year that the settings name, long term 远期 after it; `any` without a year. */
export function classifyTerm(
  { year }: Pick<Site, 'year'>,
  { nearTermEnd = NEAR_TERM_END }: Pick<Settings, 'nearTermEnd'>,
): Term {
  if (year === undefined) return 'any';
  return year <= nearTermEnd ? 'near' : 'far';
}
