import { issue, type Issue } from '../../base/issue.ts';
import { PEOPLE_FIELDS, type People } from '../../vocabulary/people.ts';
import type { DemandPoint } from './demand.ts';

/**
 * Whole numbers in proportion to weights >= 0 that add up to `total` exactly (largest remainders, the
 * first of equals before the others); undefined when no weight is above zero.
 */
export function spreadTotal(total: number, weights: ArrayLike<number>): number[] | undefined {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  if (!(sum > 0)) return undefined;
  const parts: number[] = [];
  const rests: number[] = [];
  let given = 0;
  for (let i = 0; i < weights.length; i++) {
    const exact = (total * weights[i]!) / sum;
    const whole = Math.floor(exact);
    parts.push(whole);
    rests.push(exact - whole);
    given += whole;
  }
  const order = Array.from(rests, (_, i) => i).toSorted((a, b) => rests[b]! - rests[a]! || a - b);
  // Rounding of the shares can make the floors add up to one more than the total.
  const step = given > total ? -1 : 1;
  const from = step < 0 ? order.toReversed() : order;
  for (let i = 0, left = Math.abs(total - given); left > 0; i = (i + 1) % from.length) {
    const at = from[i]!;
    if (weights[at] === 0 || (step < 0 && parts[at] === 0)) continue;
    parts[at]! += step;
    left--;
  }
  return parts;
}

/** What is wrong with totals that are to be spread; undefined when nothing is. */
export function totalsIssue(totals: People): Issue | undefined {
  const { residents, ...groups } = totals;
  if (Object.values(totals).some((total) => !Number.isSafeInteger(total) || total! < 0)) {
    return issue('osm-total-not-whole', 'error');
  }
  if (residents === undefined || Object.values(groups).every((group) => group! <= residents)) {
    return undefined;
  }
  return issue('osm-total-group', 'error', {}, { residents });
}

/**
 * Points with totals of people, whole numbers >= 0, spread over them by their floor area, and a group of
 * age by the residents where these are given, so that no point has more of a group than residents.
 * Earlier people of the points go. Undefined when there is no floor area to spread by.
 */
export function spreadPeople(
  points: readonly DemandPoint[],
  totals: People,
): DemandPoint[] | undefined {
  const weights = points.map(({ weightM2 }) => weightM2 ?? 0);
  const residents =
    totals.residents === undefined ? undefined : spreadTotal(totals.residents, weights);
  const spread = PEOPLE_FIELDS.flatMap((field) => {
    const total = totals[field];
    if (total === undefined) return [];
    const parts = field === 'residents' ? residents : spreadTotal(total, residents ?? weights);
    return [{ field, parts }];
  });
  if (!weights.some((weight) => weight > 0)) return undefined;
  return points.map(
    ({ residents: _r, age60plus: _a, age65plus: _b, age0to3: _c, ...point }, at) => {
      const next: DemandPoint = { ...point };
      for (const { field, parts } of spread) next[field] = parts?.[at] ?? 0;
      return next;
    },
  );
}
