import { compareFindings } from '../../../../core/assess/findings/compare-findings.ts';
import { countInForce } from '../../../../core/assess/findings/assessment.ts';
import { classifyTerm } from '../../../../core/plan/term.ts';
import type { Site } from '../../../../core/plan/records/facility.ts';
import { peopleServedBy } from '../../../../core/vocabulary/kinds.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { kindName } from '../../../../i18n/plan-text.ts';
import { groupBy } from '../../layers/layer-context.ts';
import { figures, heading, itemsUnder, marks, table, text, words } from '../words/blocks.ts';
import { groundShare, peopleShare, wholeCoverage } from '../words/coverage-words.ts';
import { ruleTitle } from '../words/finding-words.ts';
import type { ReportBlock } from '../words/report.ts';
import { circlesFigure } from './figures.ts';
import type { ReportContext } from '../words/report-context.ts';

/** Beds, nursery places and floor area of a site, as far as it has and states them. */
export function sizeWords({ input, t, join }: ReportContext, site: Site): string {
  const { beds, places, floorAreaM2 } = site;
  const number = (value: number) => formatNumber(input.language, value);
  const parts = [
    ...(beds ? [t('suggestion.beds', { n: number(beds) })] : []),
    ...(places ? [t('suggestion.places', { n: number(places) })] : []),
    ...(floorAreaM2 ? [`${number(floorAreaM2)} ${t('unit.m2')}`] : []),
  ];
  return parts.length === 0 ? t('report.size-unknown') : join(parts);
}

/** When a site is to stand. */
export function termWords({ input, t }: ReportContext, site: Site): string {
  const term = t(`term.${classifyTerm(site, input.project.settings)}`);
  return site.year === undefined
    ? term
    : t('report.beside', { word: String(site.year), beside: term });
}

function siteTable(context: ReportContext): ReportBlock[] {
  const { input, t, layers, join } = context;
  const { scenario } = input;
  return table(
    t('report.table-sites', { name: scenario!.name }),
    [
      marks(t('report.column-order'), 0.9),
      words(t('report.column-name'), 3),
      words(t('report.column-kind'), 2.6),
      words(t('report.column-area'), 2),
      words(t('report.column-size'), 2.2),
      marks(t('report.column-term'), 1.8),
      words(t('report.column-reason'), 4.5),
    ],
    scenario!.sites.map((site, at) => [
      String(at + 1),
      site.name || t('site.default-name', { n: at + 1 }),
      join(layers.kindNames(site.kinds)),
      context.areaNameAt(site) || t('report.outside-areas'),
      sizeWords(context, site),
      termWords(context, site),
      site.reason ?? t('report.no-reason'),
    ]),
  );
}

/** Circles and verdicts before and after. */
function effectTable(context: ReportContext): ReportBlock[] {
  const { input, t } = context;
  const { present, planned, kinds, language } = input;
  if (!planned) return [];
  const counts = [present, planned].map(({ assessment }) => countInForce(assessment.findings));
  const row = (name: string, values: readonly string[]): string[] => [name, ...values];
  const shares = kinds.flatMap((kind) => {
    const rows = [present, planned].map((state) => wholeCoverage(state, kind, context));
    const group = peopleServedBy(kind);
    const named = { kind: kindName(language, kind), group: t(`people.${group}`) };
    return [
      row(
        t('report.effect-people', named),
        rows.map((each) => peopleShare(context, each, group)),
      ),
      row(
        t('report.effect-ground', named),
        rows.map((each) => groundShare(context, each)),
      ),
    ];
  });
  return table(
    t('report.table-effect'),
    [
      words(t('report.column-what'), 5),
      figures(t('ui.present-state'), 2),
      figures(t('report.column-with-scenario'), 2),
    ],
    [
      ...shares,
      ...(['met', 'unmet', 'unassessed'] as const).map((verdict) =>
        row(
          t('report.effect-count', { verdict: t(`verdict.${verdict}`) }),
          counts.map((each) => String(each[verdict])),
        ),
      ),
    ],
  );
}

/** Rows with the areas that the scenario makes meet them, or no longer meet them. */
function changedLines(context: ReportContext, change: 'closed' | 'opened'): string[] {
  const { input, t, join } = context;
  const pairs = compareFindings(
    input.present.assessment.findings,
    input.planned?.assessment.findings ?? [],
  ).filter((pair) => pair.change === change && pair.after?.inForce);
  const groups = groupBy(pairs, ({ rule, part }) => JSON.stringify([rule, part]));
  return [...groups.values()].map((own) =>
    t('report.changed', {
      row: own[0]!.rule,
      title: ruleTitle(context, own[0]!),
      areas: join(own.map(({ after }) => after!.areaName || t('level.all'))),
    }),
  );
}

/** What the scenario adds, closes and brings. */
export function scenarioBlocks(context: ReportContext): ReportBlock[] {
  const { input, t, join } = context;
  const { scenario, project } = input;
  if (!scenario) return [];
  const closed = project.facilities.filter(({ id }) => scenario.closedFacilityIds.includes(id));
  const { links = [], closures = [] } = scenario.network ?? {};
  return [
    heading(2, t('report.scenario-holds')),
    ...text(
      t('report.scenario-lead', {
        name: scenario.name,
        sites: scenario.sites.length,
        closed: closed.length,
        links: links.length,
        closures: closures.length,
      }),
    ),
    ...text(
      closed.length === 0
        ? ''
        : t('report.scenario-closed', { names: join(closed.map(({ name }) => name)) }),
    ),
    ...siteTable(context),
    ...circlesFigure(context, t('report.figure-scenario', { name: scenario.name }), {
      planned: true,
    }),
    heading(2, t('report.scenario-effect')),
    ...effectTable(context),
    ...itemsUnder(t('report.newly-met'), changedLines(context, 'closed')),
    ...itemsUnder(t('report.newly-unmet'), changedLines(context, 'opened')),
  ];
}
