import { filterRows, type CostRows } from './cost-rows.ts';
import { FORBIDDEN, type SitingProblem } from './siting-problem.ts';

/** What the sites that are not forbidden reach within a radius, at equality too. */
export function nearRows(
  { rows, roles }: Pick<SitingProblem, 'rows' | 'roles'>,
  radius = Infinity,
): CostRows {
  return filterRows(rows, (_, site, cost) => cost <= radius && roles[site] !== FORBIDDEN);
}
