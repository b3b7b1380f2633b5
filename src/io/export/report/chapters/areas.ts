import { OUTCOME_RANK } from '../../../../core/assess/findings/assessment.ts';
import type { Area } from '../../../../core/plan/areas/area.ts';
import { peopleServedBy } from '../../../../core/vocabulary/kinds.ts';
import { PEOPLE_FIELDS } from '../../../../core/vocabulary/people.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { kindName } from '../../../../i18n/plan-text.ts';
import { namedAreas } from '../../../../i18n/siting-text.ts';
import { suggestionWords } from '../../../../i18n/suggestion-text.ts';
import { figures, heading, itemsUnder, marks, table, text, words } from '../words/blocks.ts';
import { coverageSentence, findCoverage, peopleShare } from '../words/coverage-words.ts';
import {
  countFindings,
  measuredWords,
  ruleTitle,
  shortfallWords,
  targetWords,
  verdictWords,
} from '../words/finding-words.ts';
import type { ReportBlock } from '../words/report.ts';
import { circlesFigure, unmetFigure } from './figures.ts';
import type { ReportContext } from '../words/report-context.ts';
import { rowStatuses } from '../words/row-statuses.ts';

/** More sections than this nobody reads: the table of all areas stands for them. */
export const MOST_SECTIONS = 120;
const SUGGESTIONS_NAMED = 6;

/** All areas of the level in one table, those with the most unmet findings first. */
function rankingTable(context: ReportContext): ReportBlock[] {
  const { input, t, areas, level } = context;
  const { kinds, present, language } = input;
  const number = (value: number | undefined) =>
    value === undefined ? '—' : formatNumber(language, value);
  const ranked = areas
    .map((area) => ({ area, counts: countFindings(context, context.findingsUnder(area)) }))
    .toSorted((a, b) => b.counts.unmet - a.counts.unmet || b.counts.binding - a.counts.binding);
  return table(
    t('report.table-areas', { level: t(`level.${level!}`) }),
    [
      words(t(`level.${level!}`), 2.6),
      figures(t('people.residents'), 1.6),
      figures(t('report.column-60'), 1.5),
      figures(t('report.column-0to3'), 1.5),
      figures(t('report.column-sites'), 1.2),
      ...kinds.map((kind) =>
        figures(t('report.column-covered', { kind: kindName(language, kind) }), 1.8),
      ),
      figures(t('verdict.unmet'), 1.4),
      figures(t('report.column-binding'), 1.4),
      figures(t('verdict.unassessed'), 1.4),
    ],
    ranked.map(({ area, counts }) => {
      const people = kinds[0] && findCoverage(present, kinds[0], area.id)?.people;
      return [
        area.name,
        number((people || area).residents),
        number((people || area).age60plus),
        number((people || area).age0to3),
        number(context.facilitiesIn(area).length),
        ...kinds.map((kind) =>
          peopleShare(context, findCoverage(present, kind, area.id), peopleServedBy(kind)),
        ),
        number(counts.unmet),
        number(counts.binding),
        number(counts.unassessed),
      ];
    }),
    t('report.areas-note'),
  );
}

/** What stands and who lives in an area, in sentences. */
function figuresText(context: ReportContext, area: Area): string {
  const { input, t, join } = context;
  const { language, present, kinds } = input;
  const people = (kinds[0] && findCoverage(present, kinds[0], area.id)?.people) || area;
  const known = PEOPLE_FIELDS.filter((field) => field !== 'age65plus').flatMap((field) =>
    people[field] === undefined
      ? []
      : [
          t('report.people-of', {
            group: t(`people.${field}`),
            n: formatNumber(language, people[field]),
          }),
        ],
  );
  const below = input.project.areas.filter(({ parentId }) => parentId === area.id);
  const parts = [...new Set(below.map(({ level }) => level))].map((level) =>
    t('report.count-areas', {
      level: t(`level.${level}`),
      n: below.filter((each) => each.level === level).length,
    }),
  );
  return t('report.area-figures', {
    area: area.name,
    parts: parts.length === 0 ? '' : t('report.area-parts', { parts: join(parts) }),
    people: known.length === 0 ? t('report.area-no-people') : join(known),
    facilities: formatNumber(language, context.facilitiesIn(area).length),
  });
}

/** Verdicts of the area itself row by row, then of the areas in it row by row. */
function verdictTables(context: ReportContext, area: Area): ReportBlock[] {
  const { t, input } = context;
  const all = context.findingsUnder(area);
  const own = all
    .filter(({ areaId }) => areaId === area.id)
    .toSorted((a, b) => OUTCOME_RANK[a.verdict] - OUTCOME_RANK[b.verdict]);
  const below = rowStatuses(all.filter(({ areaId }) => areaId !== area.id));
  return [
    ...table(
      t('report.table-area-verdicts', { area: area.name }),
      [
        marks(t('report.column-rule'), 1),
        words(t('verdicts-csv.title'), 4.5),
        words(t('verdicts-csv.target'), 2.6),
        words(t('report.column-present'), 2.4),
        words(t('verdicts-csv.shortfall'), 2),
        marks(t('verdicts-csv.verdict'), 2.2),
      ],
      own.map((finding) => [
        finding.rule,
        ruleTitle(context, finding),
        targetWords(context, finding),
        measuredWords(context, finding),
        shortfallWords(context, finding),
        verdictWords(context, finding),
      ]),
    ),
    ...table(
      t('report.table-below', { area: area.name }),
      [
        marks(t('report.column-rule'), 1),
        words(t('verdicts-csv.title'), 4.5),
        figures(t('verdict.met'), 1.2),
        figures(t('verdict.unmet'), 1.3),
        figures(t('verdict.unassessed'), 1.3),
        words(t('report.column-unmet-areas'), 5),
      ],
      below.map(({ rule, part, status, findings }) => {
        const unmet = findings.filter(({ verdict }) => verdict === 'unmet');
        return [
          rule,
          ruleTitle(context, { rule, ...(part !== undefined && { part }) }),
          String(status.counts.met),
          String(status.counts.unmet),
          String(status.counts.unassessed),
          unmet.length === 0
            ? '—'
            : namedAreas(
                input.language,
                unmet.map(({ areaName }) => areaName),
              ),
        ];
      }),
    ),
  ];
}

/** What would help the area: the scenario's sites in it, else what the software suggests. */
function proposals(context: ReportContext, area: Area): ReportBlock[] {
  const { input, t, layers } = context;
  const { scenario, language, suggestions } = input;
  if (scenario) {
    const sites = context.sitesIn(area);
    if (sites.length === 0) return text(t('report.area-no-sites', { name: scenario.name }));
    return itemsUnder(
      t('report.area-sites', { name: scenario.name, n: sites.length }),
      sites.map((site) =>
        t('report.area-site', {
          name: site.name || t('report.unnamed'),
          kinds: context.join(layers.kindNames(site.kinds)),
          reason: site.reason ?? t('report.no-reason'),
        }),
      ),
    );
  }
  const ids = context.idsUnder(area);
  const own = suggestions.filter(({ areaId }) => ids.has(areaId));
  if (own.length === 0) return text(t('report.area-no-suggestions'));
  return [
    ...itemsUnder(
      t('report.area-suggestions', { n: own.length }),
      own.slice(0, SUGGESTIONS_NAMED).map((suggestion) => {
        const { title, reason } = suggestionWords(language, suggestion);
        return t('report.suggestion', { title, reason });
      }),
    ),
    ...text(
      own.length > SUGGESTIONS_NAMED
        ? t('report.area-suggestions-more', { n: own.length - SUGGESTIONS_NAMED })
        : '',
    ),
  ];
}

/** Figures, map, verdicts, gaps and proposals of one area. */
export function areaSection(context: ReportContext, area: Area): ReportBlock[] {
  const { input, t } = context;
  const { present, kinds } = input;
  const counts = countFindings(context, context.findingsUnder(area));
  return [
    ...text(figuresText(context, area)),
    ...kinds.flatMap((kind) =>
      text(coverageSentence(context, kind, findCoverage(present, kind, area.id))),
    ),
    ...text(
      context.findingsUnder(area).length === 0
        ? t('report.area-nothing-asked')
        : t('report.area-verdicts', { ...counts }),
    ),
    ...circlesFigure(context, t('report.figure-area', { area: area.name }), { focus: area }),
    ...verdictTables(context, area),
    ...proposals(context, area),
  ];
}

/** The present state by area: a table of all, then a section for each. */
export function areaBlocks(context: ReportContext): ReportBlock[] {
  const { t, areas, level } = context;
  if (level === undefined) return text(t('report.no-areas-loaded'));
  const tooMany = areas.length > MOST_SECTIONS;
  return [
    ...text(
      t(tooMany ? 'report.areas-too-many' : 'report.areas-lead', {
        n: areas.length,
        level: t(`level.${level}`),
        most: MOST_SECTIONS,
      }),
    ),
    ...rankingTable(context),
    ...circlesFigure(context, t('report.figure-circles'), {}),
    ...unmetFigure(context, t('report.figure-unmet', { level: t(`level.${level}`) })),
    ...(tooMany
      ? []
      : areas.flatMap((area) => [heading(2, area.name), ...areaSection(context, area)])),
  ];
}
