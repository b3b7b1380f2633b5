import { PEOPLE_FIELDS, type PeopleField } from '../../vocabulary/people.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import { type Assessment, type CoverageRow, type Finding, WHOLE_ID } from './assessment.ts';
import { compareFindings } from './compare-findings.ts';

/** People of a group in the circles of a kind, without a site and with it. */
export interface ReachedGroup {
  group: PeopleField;
  before: number;
  after: number;
  /** All of the group; absent where nobody knows. */
  of?: number;
}

/** What one site does while the rest of its scenario stays. */
export interface SiteEffect {
  kind: FacilityKind;
  /** Groups whose covered number is known. */
  people: ReachedGroup[];
  /** Covered ground in m² without it and with it; absent where the list of the kind is not loaded. */
  ground?: { before: number; after: number; of: number };
  /** Met with it and not without it. */
  closed: Finding[];
  /** The other way round. */
  opened: Finding[];
  /** Rows of its kind that stay unmet where it stands, the nearest to its target first. */
  open: Finding[];
}

function wholeIn({ coverage }: Assessment, kind: FacilityKind): CoverageRow | undefined {
  return coverage.find((row) => row.kind === kind && row.areaId === WHOLE_ID);
}

function shareMissing({ shortfall, target }: Finding): number {
  return target === 0 ? Infinity : Math.abs((shortfall ?? Infinity) / target);
}

/**
 * What a site does: the difference of the assessment with it from the one without it.
 * @param about rules that ask for its kind
 * @param areaIds areas that it stands in
 */
export function describeSite(
  without: Assessment,
  whole: Assessment,
  kind: FacilityKind,
  about: ReadonlySet<string>,
  areaIds: ReadonlySet<string>,
): SiteEffect {
  const [then, now] = [wholeIn(without, kind), wholeIn(whole, kind)];
  const people = PEOPLE_FIELDS.flatMap((group): ReachedGroup[] => {
    const [before, after, of] = [then?.covered[group], now?.covered[group], now?.people[group]];
    if (before === undefined || after === undefined) return [];
    return [{ group, before, after, ...(of !== undefined && { of }) }];
  });
  const ground =
    now?.groundCoveredM2 === undefined || then?.groundCoveredM2 === undefined
      ? undefined
      : { before: then.groundCoveredM2, after: now.groundCoveredM2, of: now.groundM2 };
  const pairs = compareFindings(without.findings, whole.findings).flatMap(({ before, after }) =>
    before && after && after.inForce ? [{ before, after }] : [],
  );
  const isMet = ({ verdict }: Finding) => verdict === 'met';
  const isHere = ({ areaId, level }: Finding) => areaIds.has(areaId) || level === 'all';
  return {
    kind,
    people,
    ...(ground && { ground }),
    closed: pairs.flatMap(({ before, after }) => (isMet(after) && !isMet(before) ? [after] : [])),
    opened: pairs.flatMap(({ before, after }) => (isMet(before) && !isMet(after) ? [after] : [])),
    open: pairs
      .flatMap(({ after }) =>
        after.verdict === 'unmet' && about.has(after.rule) && isHere(after) ? [after] : [],
      )
      .toSorted((a, b) => shareMissing(a) - shareMissing(b)),
  };
}
