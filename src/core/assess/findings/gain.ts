import { peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import { WHOLE_ID, type Assessment } from './assessment.ts';

/** What a part of a scenario brings: what is lost without it while the rest stays; negative where it takes away. */
export interface Gain {
  kind: FacilityKind;
  group: PeopleField;
  /** Covered people of the group that the kind is for, in the whole; null where unknown. */
  people: number | null;
  groundM2: number;
  /** Findings that are met with it and not without it, less those that it spoils. */
  met: number;
}

/** What covers the whole more of a kind, and meets more findings, than without a part. */
export function gainBetween(
  whole: Assessment,
  without: Assessment,
  kind: FacilityKind,
): Gain | null {
  const rowOf = ({ coverage }: Assessment) =>
    coverage.find((row) => row.kind === kind && row.areaId === WHOLE_ID);
  const [now, then] = [rowOf(whole), rowOf(without)];
  if (!now || !then) return null;
  const group = peopleServedBy(kind);
  const [after, before] = [now.covered[group], then.covered[group]];
  const metIn = ({ findings }: Assessment) =>
    findings.reduce((sum, { verdict }) => (verdict === 'met' ? sum + 1 : sum), 0);
  return {
    kind,
    group,
    people: after === undefined || before === undefined ? null : after - before,
    groundM2: (now.groundCoveredM2 ?? 0) - (then.groundCoveredM2 ?? 0),
    met: metIn(whole) - metIn(without),
  };
}
