import { countInForce } from '../../../../core/assess/findings/assessment.ts';
import { makeHeadline } from '../../../../core/assess/findings/headline.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { coverageSentence, wholeCoverage } from '../words/coverage-words.ts';
import { ruleTitle } from '../words/finding-words.ts';
import { rowStatuses } from '../words/row-statuses.ts';
import type { ReportBlock } from '../words/report.ts';
import type { ReportContext } from '../words/report-context.ts';
import { listAttribution } from '../../values/export-input.ts';

const ROWS_NAMED = 5;

/** What was looked at: areas by level, facilities, documents. */
function extentText(context: ReportContext): string {
  const { input, t, join, place } = context;
  const { areas, facilities, settings } = input.project;
  const levels = [...new Set(areas.map(({ level }) => level))].map((level) =>
    t('report.count-areas', {
      level: t(`level.${level}`),
      n: formatNumber(input.language, areas.filter((area) => area.level === level).length),
    }),
  );
  const documents = new Set(
    settings.standardIds.map((id) => input.library.documentOf(id)?.id).filter(Boolean),
  );
  return t('report.extent', {
    place: place || t('report.this-place'),
    areas: levels.length === 0 ? t('report.no-areas') : join(levels),
    facilities: formatNumber(input.language, facilities.length),
    documents: documents.size,
    rows: settings.standardIds.length,
  });
}

/** The worst rows of documents in force, by how many areas miss them. */
function worstLines(context: ReportContext): string[] {
  const { input, t } = context;
  const unmet = rowStatuses(input.present.assessment.findings)
    .filter(({ inForce, status }) => inForce && status.counts.unmet > 0)
    .toSorted((a, b) => b.status.counts.unmet - a.status.counts.unmet);
  return unmet.slice(0, ROWS_NAMED).map(({ rule, part, status }) =>
    t('report.row-unmet', {
      row: rule,
      title: ruleTitle(context, { rule, ...(part !== undefined && { part }) }),
      n: status.counts.unmet,
    }),
  );
}

/** What must be said wherever the data show, such as 示意. */
export function noticeBlocks({ input, t, layers }: ReportContext): ReportBlock[] {
  return input.project.notices
    .filter(({ kind }) => kind !== 'attribution')
    .map((notice): ReportBlock => ({
      type: 'text',
      text: t('report.notice', { notice: layers.pick(notice) }),
    }));
}

/** What the report comes to, on a page: extent, circles, verdicts, scenario, and what to keep in mind. */
export function summaryBlocks(context: ReportContext): ReportBlock[] {
  const { input, t, join } = context;
  const { project, present, planned, scenario, kinds, library } = input;
  const { findings } = present.assessment;
  const counts = countInForce(findings);
  const headline = makeHeadline(findings, library);
  const { binding } = headline;
  const rows = binding.met + binding.unmet + binding.unassessed;
  const worst = headline.worst.map(({ areaName: area, unmet: n }) =>
    t('headline.worst-area', { area, n }),
  );
  const lines = worstLines(context);
  const after = planned && countInForce(planned.assessment.findings);
  return [
    { type: 'text', text: extentText(context) },
    ...kinds.map((kind): ReportBlock => ({
      type: 'text',
      text: coverageSentence(context, kind, wholeCoverage(present, kind, context)),
    })),
    ...(findings.length === 0
      ? [{ type: 'text' as const, text: t('report.nothing-asked') }]
      : [
          { type: 'text' as const, text: t('report.verdicts', { ...counts }) },
          ...(rows === 0
            ? []
            : [
                {
                  type: 'text' as const,
                  text: t('report.binding', {
                    n: rows,
                    met: binding.met,
                    unmet: binding.unmet,
                    unassessed: binding.unassessed,
                  }),
                },
              ]),
          ...(worst.length === 0
            ? []
            : [{ type: 'text' as const, text: t('report.worst-areas', { areas: join(worst) }) }]),
          ...(lines.length === 0
            ? []
            : [
                { type: 'text' as const, text: t('report.worst-rows') },
                { type: 'items' as const, items: lines },
              ]),
        ]),
    ...(scenario && after
      ? [
          {
            type: 'text' as const,
            text: t('report.scenario-summary', {
              name: scenario.name,
              n: scenario.sites.length,
              before: counts.unmet,
              after: after.unmet,
            }),
          },
        ]
      : []),
    ...noticeBlocks(context),
    ...(listAttribution(project).length === 0
      ? []
      : [
          {
            type: 'text' as const,
            text: t('report.sources', { sources: listAttribution(project).join('；') }),
          },
        ]),
  ];
}
