import type { CoverageRow } from '../../../../core/assess/findings/assessment.ts';
import { WHOLE_ID } from '../../../../core/assess/findings/assessment.ts';
import { peopleServedBy, type FacilityKind } from '../../../../core/vocabulary/kinds.ts';
import type { PeopleField } from '../../../../core/vocabulary/people.ts';
import { formatNumber, formatShare } from '../../../../i18n/format.ts';
import { kindName } from '../../../../i18n/plan-text.ts';
import type { ReportContext, ReportState } from './report-context.ts';

/** The row of a kind in an area. */
export function findCoverage(
  { assessment }: ReportState,
  kind: FacilityKind,
  areaId: string,
): CoverageRow | undefined {
  return assessment.coverage.find((row) => row.kind === kind && row.areaId === areaId);
}

/** The row of a kind over everything: of all areas together, else of the only area that holds the others. */
export function wholeCoverage(
  state: ReportState,
  kind: FacilityKind,
  { input }: ReportContext,
): CoverageRow | undefined {
  const tops = input.project.areas.filter(({ parentId }) => parentId === undefined);
  return (
    findCoverage(state, kind, WHOLE_ID) ??
    (tops.length === 1 ? findCoverage(state, kind, tops[0]!.id) : undefined)
  );
}

/** Share of the people of a group that live within the circles, an em dash where it is not known. */
export function peopleShare(
  { input }: ReportContext,
  row: CoverageRow | undefined,
  group: PeopleField,
): string {
  return formatShare(input.language, row?.covered[group], row?.people[group]);
}

export function groundShare({ input }: ReportContext, row: CoverageRow | undefined): string {
  return formatShare(input.language, row?.groundCoveredM2, row?.groundM2);
}

/** What the circles of a kind hold, in a sentence; that nothing is known, where nothing is. */
export function coverageSentence(
  context: ReportContext,
  kind: FacilityKind,
  row: CoverageRow | undefined,
): string {
  const { t, within, input } = context;
  const { language } = input;
  const named = kindName(language, kind);
  if (row?.groundCoveredM2 === undefined) {
    return t('report.coverage-unknown', { kind: named });
  }
  const group = peopleServedBy(kind);
  const [people, covered] = [row.people[group], row.covered[group]];
  const words = { kind: named, within, ground: groundShare(context, row) };
  if (people === undefined || covered === undefined) return t('report.coverage-ground', words);
  return t(row.spreadEvenly ? 'report.coverage-people-even' : 'report.coverage-people', {
    ...words,
    group: t(`people.${group}`),
    covered: formatNumber(language, covered),
    share: peopleShare(context, row, group),
    outside: formatNumber(language, Math.max(0, people - covered)),
  });
}
