import type { MeanRatioRule } from '../../standards/rule.ts';
import { hasNumber, matchCondition, readFacilityNumber } from '../matching/match-condition.ts';
import { MissingFields, unknown, type Measurement } from './measurement.ts';
import type { JudgedPlace, Territory } from './place.ts';

/** Least and most that one facility can add to a mean; the ends meet where its number is known. */
interface Value {
  least: number;
  most: number;
}

/** Facilities by the means that they may belong to. */
interface Sides {
  /** Surely in the mean above the line, and below it. */
  inside: Value[];
  outside: Value[];
  /** In one of the two, nobody knows which. */
  either: Value[];
  /** Perhaps in neither. */
  perhapsInside: Value[];
  perhapsOutside: Value[];
}

/**
 * Ratio of two means in percent. Where numbers or conditions are unknown it lies between the least
 * and the most over all that they may be; where a side may be empty there is no ratio to bound.
 */
export function measureMeanRatio(
  rule: MeanRatioRule,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  const missing = new MissingFields();
  const evidence: string[] = [];
  const sides: Sides = {
    inside: [],
    outside: [],
    either: [],
    perhapsInside: [],
    perhapsOutside: [],
  };
  for (const { facility, match: base } of territory.matchesIn(place, rule.of)) {
    if (!hasNumber(facility, rule.field, rule.of.kinds)) continue;
    const match = matchCondition(facility, rule.where);
    const known = readFacilityNumber(facility, rule.field, rule.of.kinds);
    for (const field of [...base.fields, ...match.fields]) missing.add(field, facility.id);
    if (known === undefined) missing.add(rule.field, facility.id);
    const value = { least: known ?? 0, most: known ?? Infinity };
    const isSure = base.answer === 'yes';
    if (match.answer !== 'no' && !isSure) sides.perhapsInside.push(value);
    if (match.answer !== 'yes' && !isSure) sides.perhapsOutside.push(value);
    if (!isSure) continue;
    if (match.answer === 'unknown') sides.either.push(value);
    else if (match.answer === 'no') sides.outside.push(value);
    else {
      sides.inside.push(value);
      if (known !== undefined) evidence.push(facility.id);
    }
  }
  const lacking = missing.list('facility');
  const bounds = boundRatio(sides, rule.each ? extremeSingle : extremeMean);
  if (!bounds) {
    const all = { field: rule.field, of: 'facility' as const, ids: evidence };
    return unknown(lacking.length > 0 ? lacking : [all], evidence);
  }
  return { ...bounds, missing: lacking, evidence };
}

/** Undefined where one of the means may not exist or the lower one may be nothing. */
function boundRatio(
  sides: Sides,
  top: typeof extremeMean,
): Pick<Measurement, 'lower' | 'upper'> | undefined {
  const market = sides.outside.some(({ least }) => least > 0);
  if (sides.inside.length === 0 || !market) return undefined;
  return {
    lower: extremeRatio(sides, 'least', top),
    upper: extremeRatio(sides, 'most', top),
  };
}

/**
 * The least (or most) ratio over every way to share out the facilities that may be on either side.
 * For a given number of them inside, the smallest (largest) belong inside; each number is tried.
 * Facilities that may be on no side are taken where they help, for each mean by itself, which is a
 * bound that holds even where one could not serve both.
 */
function extremeRatio(
  { inside, outside, either, perhapsInside, perhapsOutside }: Sides,
  end: 'least' | 'most',
  top: typeof extremeMean,
): number {
  const other = end === 'least' ? 'most' : 'least';
  const sign = end === 'least' ? 1 : -1;
  const shared = either.toSorted((a, b) => sign * compare(a[end], b[end]));
  let best = end === 'least' ? Infinity : -Infinity;
  for (let count = 0; count <= shared.length; count++) {
    const above = top(
      [...inside, ...shared.slice(0, count)].map((value) => value[end]),
      perhapsInside.map((value) => value[end]),
      end,
    );
    const below = extremeMean(
      [...outside, ...shared.slice(count)].map((value) => value[other]),
      perhapsOutside.map((value) => value[other]),
      other,
    );
    const ratio = (100 * above) / below;
    best = end === 'least' ? Math.min(best, ratio) : Math.max(best, ratio);
  }
  return best;
}

/** As for sorting; two endless numbers are the same. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The largest of some numbers; with others that may be there where that makes it more. */
function extremeSingle(
  sure: readonly number[],
  perhaps: readonly number[],
  end: 'least' | 'most',
): number {
  return Math.max(...sure, ...(end === 'most' ? perhaps : []));
}

/** Mean of some numbers, with those of others that make it less (or more). */
function extremeMean(
  sure: readonly number[],
  perhaps: readonly number[],
  end: 'least' | 'most',
): number {
  let sum = sure.reduce((total, one) => total + one, 0);
  let count = sure.length;
  const helpful = perhaps.toSorted((a, b) => (end === 'least' ? compare(a, b) : compare(b, a)));
  for (const one of helpful) {
    const mean = sum / count;
    if (end === 'least' ? one >= mean : one <= mean) break;
    sum += one;
    count += 1;
  }
  return sum / count;
}
