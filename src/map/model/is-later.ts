import type { Site } from '../../core/plan/records/facility.ts';

/** True when a site does not stand yet in the year looked at; null is the present state, in which every site counts. */
export function isLater({ year }: Pick<Site, 'year'>, lookedAt: number | null): boolean {
  return lookedAt !== null && year !== undefined && year > lookedAt;
}
