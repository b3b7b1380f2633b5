import { OUTCOME_RANK, type Finding } from '../../../../core/assess/findings/assessment.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { kindName } from '../../../../i18n/plan-text.ts';
import { figures, heading, marks, table, text, words } from '../words/blocks.ts';
import { groundShare, peopleShare } from '../words/coverage-words.ts';
import {
  factWords,
  measuredWords,
  ruleTitle,
  shortfallWords,
  targetWords,
  verdictWords,
} from '../words/finding-words.ts';
import type { ReportBlock } from '../words/report.ts';
import type { ReportContext } from '../words/report-context.ts';
import { rowStatuses } from '../words/row-statuses.ts';
import { sizeWords } from './scenario.ts';

/** Rows that a table on paper holds at most; the workbook has all of them, and the paper says so. */
export const MOST_ROWS = 1500;
const EVIDENCE_NAMED = 4;

/** As many rows as paper holds, and a note where there are more. */
function limited<T>(
  { t, input }: ReportContext,
  all: readonly T[],
): { shown: readonly T[]; note: string } {
  const shown = all.slice(0, MOST_ROWS);
  const left = all.length - shown.length;
  const n = formatNumber(input.language, left);
  return { shown, note: left === 0 ? '' : t('report.rows-left', { n }) };
}

function findingTable(context: ReportContext): ReportBlock[] {
  const { input, t, join, layers } = context;
  const facts = factWords(context);
  const places = [...input.project.facilities, ...(input.scenario?.sites ?? [])];
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const evidence = ({ evidence: ids }: Finding): string => {
    if (ids.length === 0) return '—';
    const names = ids.slice(0, EVIDENCE_NAMED).map((id) => nameOf.get(id) || id);
    return ids.length <= EVIDENCE_NAMED
      ? join(names)
      : t('siting.and-more', { named: join(names), n: ids.length });
  };
  const sorted = input.present.assessment.findings.toSorted(
    (a, b) => OUTCOME_RANK[a.verdict] - OUTCOME_RANK[b.verdict],
  );
  const { shown, note } = limited(context, sorted);
  const numberOf = ({ rule, clause }: Finding): string => {
    const document = input.library.documentOf(rule);
    return `${document?.number ?? layers.pick(document?.title)} ${clause}`.trim();
  };
  return table(
    t('report.table-findings'),
    [
      words(t('verdicts-csv.area'), 2.2),
      marks(t('report.column-rule'), 1),
      words(t('verdicts-csv.title'), 3.8),
      words(t('report.column-clause'), 2.6),
      marks(t('verdicts-csv.force'), 1.4),
      words(t('verdicts-csv.departments'), 2),
      words(t('verdicts-csv.target'), 2.2),
      words(t('report.column-present'), 2),
      words(t('verdicts-csv.shortfall'), 1.6),
      marks(t('verdicts-csv.verdict'), 2),
      words(t('verdicts-csv.evidence'), 3.2),
    ],
    shown.map((finding) => {
      const { force, departments } = facts(finding);
      return [
        finding.areaName || t('level.all'),
        finding.rule,
        ruleTitle(context, finding),
        numberOf(finding),
        force,
        departments,
        targetWords(context, finding),
        measuredWords(context, finding),
        shortfallWords(context, finding),
        verdictWords(context, finding),
        evidence(finding),
      ];
    }),
    note,
  );
}

/** Where each row that was asked stands, how binding it is, and everybody who answers for it. */
function clauseTable(context: ReportContext): ReportBlock[] {
  const { input, t, layers } = context;
  const facts = factWords(context);
  const rows = rowStatuses(input.present.assessment.findings);
  const first = new Map(rows.map(({ rule, findings }) => [rule, findings[0]!]));
  return table(
    t('report.table-clauses'),
    [
      marks(t('report.column-rule'), 1),
      words(t('verdicts-csv.title'), 4),
      words(t('report.column-clause'), 3.5),
      marks(t('verdicts-csv.force'), 1.4),
      marks(t('verdicts-csv.targetYear'), 1.2),
      words(t('verdicts-csv.departments'), 6),
    ],
    [...first].map(([rule, finding]) => {
      const { force, year, everyDepartment } = facts(finding);
      const document = input.library.documentOf(rule);
      return [
        rule,
        layers.pick(input.library.standardById(rule)?.title) || rule,
        `${document?.number ?? layers.pick(document?.title)} ${finding.clause}`.trim(),
        force,
        year,
        everyDepartment,
      ];
    }),
  );
}

function coverageTable(context: ReportContext): ReportBlock[] {
  const { input, t, level } = context;
  const ids = new Set(context.areas.map(({ id }) => id));
  const rows = input.present.assessment.coverage.filter(
    ({ areaId, level: own, groundCoveredM2 }) =>
      groundCoveredM2 !== undefined && (ids.has(areaId) || own === 'district' || own === 'all'),
  );
  const { shown, note } = limited(context, rows);
  return table(
    t('report.table-coverage'),
    [
      words(t('report.column-kind'), 3),
      words(level ? t(`level.${level}`) : t('verdicts-csv.area'), 3),
      ...(['residents', 'age60plus', 'age0to3'] as const).map((group) =>
        figures(t(`people.${group}`), 2),
      ),
      figures(t('report.column-ground'), 2),
    ],
    shown.map((row) => [
      kindName(input.language, row.kind),
      row.areaName || t('level.all'),
      ...(['residents', 'age60plus', 'age0to3'] as const).map((group) =>
        peopleShare(context, row, group),
      ),
      groundShare(context, row),
    ]),
    [t('report.coverage-note'), note].filter((words) => words !== '').join(' '),
  );
}

function facilityTable(context: ReportContext): ReportBlock[] {
  const { input, t, layers, join } = context;
  const { shown, note } = limited(context, input.project.facilities);
  return table(
    t('report.table-facilities'),
    [
      marks(t('report.column-order'), 0.8),
      words(t('report.column-name'), 4),
      words(t('report.column-kind'), 3.4),
      words(t('report.column-area'), 2.2),
      words(t('report.column-size'), 2.6),
      marks(t('report.column-remark'), 1.2),
    ],
    shown.map((facility, at) => [
      String(at + 1),
      facility.name || t('report.unnamed'),
      join(layers.kindNames(facility.kinds)),
      context.areaNameAt(facility) || t('report.outside-areas'),
      sizeWords(context, facility),
      facility.synthetic ? t('ui.synthetic') : '',
    ]),
    note,
  );
}

/** All tables: findings with clause, force, department and evidence; circles; facilities. */
export function annexBlocks(context: ReportContext): ReportBlock[] {
  const { t } = context;
  const parts = [
    [t('report.annex-clauses'), clauseTable(context)],
    [t('report.annex-findings'), findingTable(context)],
    [t('report.annex-coverage'), coverageTable(context)],
    [t('report.annex-facilities'), facilityTable(context)],
  ] as const;
  return parts.flatMap(([title, blocks]) => [
    heading(2, title),
    ...(blocks.length === 0 ? text(t('report.annex-empty')) : blocks),
  ]);
}
