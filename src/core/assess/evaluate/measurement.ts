import { asksForMore, meets } from '../../standards/comparison.ts';
import type { Comparison } from '../../standards/rule.ts';
import type { Finding, Missing, RuleCheck, Verdict } from '../findings/assessment.ts';

/**
 * What the data allow to be said of one rule in one place: the true value lies in [lower, upper].
 * A value that does not exist (a share of nothing) has the bounds -Infinity and Infinity.
 */
export interface Measurement {
  lower: number;
  upper: number;
  /** What keeps the bounds apart; empty when they meet. */
  missing: Missing[];
  /** Ids of facilities that surely count, sorted. */
  evidence: string[];
  /** What came of each of several rules that it is made of. */
  checks?: RuleCheck[];
  /** What the value was divided by: persons, households, weight of all facilities, number of areas. */
  basis?: number;
}

/** Met when every possible value meets the target, unmet when none does, unassessed between. */
export function judgeInterval(
  { lower, upper }: Pick<Measurement, 'lower' | 'upper'>,
  comparison: Comparison,
  target: number,
): Verdict {
  const [worst, best] = asksForMore(comparison) ? [lower, upper] : [upper, lower];
  if (meets(worst, comparison, target)) return 'met';
  return meets(best, comparison, target) ? 'unassessed' : 'unmet';
}

/** Ends that differ by less than this share are one value, rounded in two ways. */
const SAME_SHARE = 1e-9;

/** The value where it is known; else what is known of it, if anything. */
export function knownValue({
  lower,
  upper,
}: Pick<Measurement, 'lower' | 'upper'>): Pick<Finding, 'measured' | 'bounds'> {
  if (Number.isFinite(upper) && upper - lower <= SAME_SHARE * Math.max(1, Math.abs(upper)))
    return { measured: lower };
  const known = { lower: finite(lower), upper: finite(upper) };
  // No figure here can be less than nothing.
  const saysNothing = (known.lower ?? 0) <= 0 && known.upper === null;
  return saysNothing ? { measured: null } : { measured: null, bounds: known };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

export function exactly(
  value: number,
  evidence: string[],
  missing: Missing[] = [],
  basis?: number,
): Measurement {
  return { lower: value, upper: value, missing, evidence, basis };
}

/** Nothing can be said, for want of these. */
export function unknown(missing: Missing[], evidence: string[] = []): Measurement {
  return { lower: -Infinity, upper: Infinity, missing, evidence };
}

/** Collects missing fields of facilities; ids come out sorted so that file order changes nothing. */
export class MissingFields {
  private readonly idsByField = new Map<string, Set<string>>();

  add(field: string, id: string): void {
    const ids = this.idsByField.get(field);
    if (ids) ids.add(id);
    else this.idsByField.set(field, new Set([id]));
  }

  list(of: Missing['of']): Missing[] {
    return [...this.idsByField]
      .map(([field, ids]) => ({ field, of, ids: [...ids].toSorted() }))

      .toSorted((a, b) => (a.field < b.field ? -1 : 1));
  }
}

/** Merges lists of missing fields: one entry for each field and table. */
export function mergeMissing(lists: readonly (readonly Missing[])[]): Missing[] {
  const merged = new Map<string, { entry: Missing; ids: Set<string> | undefined }>();
  for (const entry of lists.flat()) {
    const key = `${entry.of}/${entry.field}`;
    const known = merged.get(key);
    if (!known) {
      merged.set(key, { entry, ids: undefined });
      continue;
    }
    known.ids ??= new Set(known.entry.ids);
    for (const id of entry.ids) known.ids.add(id);
  }
  return [...merged.values()].map(({ entry, ids }) => ({
    ...entry,
    ids: ids ? [...ids].toSorted() : [...entry.ids],
  }));
}
