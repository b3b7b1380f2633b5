import type { MeasuredFinding } from '../../assess/evaluate/judge-part.ts';
import type { Finding } from '../../assess/findings/assessment.ts';
import type { Site } from '../../plan/records/facility.ts';
import type { Standard } from '../../standards/standard.ts';
import { findingKey } from '../answer/finding-ref.ts';
import type { CountedSite } from './suggested-sites.ts';

/** What is left of a finding after a site and those before it. */
export interface SiteJudgement {
  closesFinding: boolean;
  /** In the finding's unit; as before where the finding can no longer be assessed. */
  remaining: number;
}

/** A finding with the sites that are to close it. */
export interface FindingPlan {
  measured: MeasuredFinding;
  sites: readonly CountedSite[];
}

/** Finds one row again with sites added to the scenario: the evaluator itself is the judge. */
export type Judge = (standard: Standard, sites: readonly Site[]) => readonly Finding[];

/**
 * By how much one of what a requirement asks for brings its finding nearer, in the finding's unit;
 * undefined where that changes with each more.
 */
function step({ part: { rule }, measurement: { basis } }: MeasuredFinding): number | undefined {
  switch (rule.shape) {
    case 'count':
    case 'sum':
    case 'growth':
      return 1;
    case 'per-people':
      return basis === undefined ? undefined : rule.per / basis;
    case 'per-km2':
      return basis === undefined ? undefined : 1 / basis;
    case 'circle':
    case 'area-share':
      return basis === undefined ? undefined : 100 / basis;
    default:
      return undefined;
  }
}

/** Whether sites for other areas of the row's level change nothing for this finding. */
function isLocal({ standard, finding, part }: MeasuredFinding): boolean {
  const isAlone = ['count', 'sum', 'per-people', 'per-km2', 'growth'].includes(part.rule.shape);
  return isAlone && standard.level === finding.level && finding.level !== 'district';
}

function outcomeIn(found: readonly Finding[], { finding }: MeasuredFinding): SiteJudgement {
  const key = findingKey(finding);
  const after = found.find((each) => findingKey(each) === key);
  return {
    closesFinding: after?.verdict === 'met',
    remaining: after?.shortfall ?? finding.shortfall ?? 0,
  };
}

/**
 * What is left of each finding after each of its sites. The evaluator judges them all together, those of
 * one row in different areas of its level at once; before the last site a finding is open by what is
 * still asked for, or, where each more counts differently, as the evaluator says.
 */
export function judgeSites(
  plans: readonly FindingPlan[],
  judge: Judge,
): Map<FindingPlan, readonly SiteJudgement[]> {
  const local = new Map<Standard, Site[]>();
  for (const { measured, sites } of plans) {
    if (!isLocal(measured)) continue;
    const own = local.get(measured.standard) ?? [];
    local.set(measured.standard, [...own, ...sites.map(({ site }) => site)]);
  }
  const foundOf = new Map(
    [...local].map(([standard, sites]) => [standard, judge(standard, [...new Set(sites)])]),
  );
  return new Map(
    plans.map((plan) => {
      const { measured, sites } = plan;
      const after = (count: number): SiteJudgement =>
        outcomeIn(
          judge(
            measured.standard,
            sites.slice(0, count).map(({ site }) => site),
          ),
          measured,
        );
      const last = isLocal(measured)
        ? outcomeIn(foundOf.get(measured.standard)!, measured)
        : after(sites.length);
      const each = step(measured);
      const shortfall = measured.finding.shortfall ?? 0;
      const outcomes = sites.map(({ added }, at): SiteJudgement => {
        if (at === sites.length - 1) return last;
        if (each === undefined) return after(at + 1);
        return { closesFinding: false, remaining: Math.max(0, shortfall - added * each) };
      });
      return [plan, outcomes];
    }),
  );
}
