import type { Rule } from '../../standards/rule.ts';
import { isOfKind, isUnder, KINDS, type FacilityKind } from '../../vocabulary/kinds.ts';
import { byWords } from '../../vocabulary/own-words.ts';
import type { Facility } from '../../plan/records/facility.ts';
import { mergeMissing, unknown, type Measurement } from './measurement.ts';
import type { Territory } from './place.ts';

const byRecords = byWords(() => new WeakMap<readonly Facility[], ReadonlySet<FacilityKind>>());

function kindsOfRecords(facilities: readonly Facility[]): ReadonlySet<FacilityKind> {
  const kept = byRecords().get(facilities);
  if (kept) return kept;
  const found = KINDS.filter(({ id }) => facilities.some((facility) => isOfKind(facility, id)));
  const kinds = new Set(found.map(({ id }) => id));
  byRecords().set(facilities, kinds);
  return kinds;
}

/**
 * Whether a branch of the kinds tree is in the data: some record is of it, or the planner says that the list of it, or
 * of a branch around it, is complete. What is not in the data is not loaded, which is not the same as none.
 */
export function isInData(
  kind: FacilityKind,
  facilities: readonly Facility[],
  completeKinds: readonly FacilityKind[] = [],
): boolean {
  return (
    kindsOfRecords(facilities).has(kind) ||
    completeKinds.some((complete) => isUnder(kind, complete))
  );
}

/** Name of the field by which a finding asks for the list of a kind. */
export const LIST_FIELD = 'list.';

/** Shapes of which the value is a part of a whole, never more than all of it. */
const PARTS: ReadonlySet<Rule['shape']> = new Set(['circle', 'share', 'nearness']);

interface Asked {
  /** What is counted. */
  of: readonly FacilityKind[];
  /** What may make a counted one pass. */
  where: readonly FacilityKind[];
}

function kindsAsked(rule: Rule): Asked {
  switch (rule.shape) {
    case 'reported':
    case 'area-share':
    case 'either':
    case 'tiered':
      return { of: [], where: [] };
    case 'circle':
      return { of: rule.kinds, where: [] };
    case 'nearness':
      return { of: rule.of.kinds, where: rule.near };
    case 'share':
    case 'mean-ratio':
      return { of: rule.of.kinds, where: rule.where?.kinds ?? [] };
    default:
      return { of: rule.of.kinds, where: [] };
  }
}

/**
 * A measurement with what the lists that are not loaded may hold: there may be any number more of what is counted, so that
 * a total has no upper end and a proportion of it is unknown; what is known to be there stays the lower end.
 */
export function openForMissingLists(
  rule: Rule,
  measurement: Measurement,
  { input }: Territory,
): Measurement {
  const { inData } = input;
  if (!inData) return measurement;
  const { of, where } = kindsAsked(rule);
  const absent = (kinds: readonly FacilityKind[]) => kinds.filter((kind) => !inData(kind));
  const lists = [...new Set([...absent(of), ...absent(where)])];
  if (lists.length === 0) return measurement;
  const missing = mergeMissing([
    lists.map((kind) => ({ field: `${LIST_FIELD}${kind}`, of: 'facility' as const, ids: [] })),
    measurement.missing,
  ]);
  const isProportion =
    rule.shape === 'share' || rule.shape === 'mean-ratio' || rule.shape === 'nearness';
  if (isProportion && absent(of).length > 0) return unknown(missing, measurement.evidence);
  // More facilities leave fewer people to each.
  if (rule.shape === 'per-facility') return { ...measurement, lower: 0, missing };
  // Anything from nothing to all says nothing.
  const isPart = PARTS.has(rule.shape) && measurement.lower > 0;
  return { ...measurement, upper: isPart ? 100 : Infinity, missing };
}
