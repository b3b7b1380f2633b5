import type { Assessment, Finding } from '../../core/assess/findings/assessment.ts';
import type { TimesReport } from '../../core/assess/walking/times-report.ts';
import type { Settings } from '../../core/plan/project.ts';
import type { StandardLibrary } from '../../core/standards/library.ts';
import { kindRecord, peopleServedBy, type FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Language, TextKey } from '../../i18n/catalogue.ts';
import { formatNumber, formatPercent, formatValue } from '../../i18n/format.ts';
import { translate, type TextParams } from '../../i18n/translate.ts';
import { wayMinutes } from '../../i18n/way-text.ts';
import { ACCENT, TIME_COLOURS, VERDICT_COLOURS } from '../../map/look/palette.ts';
import { wholeRow } from '../parts/whole-row.ts';
import type { Chart, ChartRow } from './chart.ts';

/** What charts are made of. */
export interface ChartSource {
  active: Assessment;
  baseline: Assessment | null;
  /** Null: nobody asked for times along the network. */
  times: TimesReport | null;
  /** Row that is looked at. */
  ruleId: string | null;
  /** Area that is looked at. */
  areaId: string | null;
  settings: Pick<Settings, 'circle' | 'minutes' | 'year'>;
  library: StandardLibrary;
  language: Language;
}

export const CHARTS = ['shortfall', 'coverage', 'times', 'years'] as const;
export type ChartName = (typeof CHARTS)[number];

/** A scenario beside the present state. */
const PLAN_COLOUR = '#7a5195';

interface Words {
  t: (key: TextKey, params?: TextParams) => string;
  pick: (text: { zh: string; en: string } | undefined) => string;
}

function wordsOf({ language }: ChartSource): Words {
  return {
    t: (key, params) => translate(language, key, params),
    pick: (text) => (text ? (language === 'en' ? text.en : text.zh) : ''),
  };
}

function groupBy<T, K>(list: readonly T[], key: (each: T) => K): T[][] {
  const groups = new Map<K, T[]>();
  for (const each of list) {
    const own = groups.get(key(each));
    if (own) own.push(each);
    else groups.set(key(each), [each]);
  }
  return [...groups.values()];
}

const falling = (a: ChartRow, b: ChartRow): number => (b.values[0] ?? 0) - (a.values[0] ?? 0);

/** Areas by what they lack of the row that is looked at, else by how many rows in force they do not meet. */
function shortfallChart(source: ChartSource): Chart | null {
  const { active, ruleId, library, language } = source;
  const { t, pick } = wordsOf(source);
  const head = t('table.area');
  const colour = VERDICT_COLOURS.unmet;
  if (ruleId !== null) {
    const lacking = active.findings.filter(
      ({ rule, shortfall }) => rule === ruleId && (shortfall ?? 0) > 0,
    );
    const [first] = lacking;
    if (!first) return null;
    // Parts of a row are of different units: the one that most areas fall short of.
    const parts = groupBy(lacking, ({ part }) => part);
    const own = parts.toSorted((a, b) => b.length - a.length)[0]!;
    const { part, unit } = own[0]!;
    const title = [pick(library.standardById(ruleId)?.title)];
    if (part !== undefined) title.push(pick(library.partById(ruleId, part)?.title));
    return {
      title: t('chart.shortfall-of', { row: title.filter((each) => each !== '').join(' · ') }),
      head,
      series: [{ name: t('table.shortfall'), colour }],
      rows: own
        .map(({ areaName, shortfall }) => ({ name: areaName, values: [shortfall] }))
        .toSorted(falling),
      words: (value) => formatValue(language, value, unit),
    };
  }
  const unmet = active.findings.filter(({ verdict, inForce }) => verdict === 'unmet' && inForce);
  // The whole place beside its parts would leave them no room.
  const isPart = ({ level }: Finding) => level !== 'all' && level !== 'district';
  const own = unmet.some(isPart) ? unmet.filter(isPart) : unmet;
  const areas = groupBy(own, ({ areaId }) => areaId);
  if (areas.length === 0) return null;
  return {
    title: t('chart.unmet-rows'),
    head,
    series: [{ name: t('chart.rows'), colour }],
    rows: areas
      .map((rows) => ({ name: rows[0]!.areaName, values: [rows.length] }))
      .toSorted(falling),
    words: (value) => formatNumber(language, value),
  };
}

/** The highest share that a row in force asks of the circles of a kind, over the whole place. */
function circleTarget(source: ChartSource, kind: FacilityKind): number | null {
  const { active, library } = source;
  const targets = active.findings.flatMap(({ rule, part, inForce, level, target }) => {
    if (!inForce || (level !== 'all' && level !== 'district')) return [];
    const asked = library.partById(rule, part)?.rule;
    const isOfKind =
      asked?.shape === 'circle' && asked.by === undefined && asked.kinds.includes(kind);
    return isOfKind ? [target] : [];
  });
  return targets.length > 0 ? Math.max(...targets) : null;
}

/** Share of the people whom each kind serves that its circles reach. */
function coverageChart(source: ChartSource): Chart | null {
  const { active, settings, language } = source;
  const { t, pick } = wordsOf(source);
  const kinds = [...new Set(active.coverage.map(({ kind }) => kind))];
  const rows = kinds.flatMap((kind): ChartRow[] => {
    const row = wholeRow(active.coverage, kind);
    const group = peopleServedBy(kind);
    const [all, covered] = [row?.people[group], row?.covered[group]];
    if (all === undefined || covered === undefined || all <= 0) return [];
    return [
      {
        name: pick(kindRecord(kind)),
        values: [(100 * covered) / all],
        target: circleTarget(source, kind),
      },
    ];
  });
  if (rows.length === 0) return null;
  const way = wayMinutes(language, settings.circle, settings.minutes);
  const isAsked = rows.some(({ target }) => typeof target === 'number');
  return {
    title: t('chart.coverage', { way }),
    head: t('present.kind'),
    series: [{ name: t('chart.reached'), colour: ACCENT }],
    rows: rows.toSorted(falling),
    words: (value) => formatPercent(language, value),
    ...(isAsked && { targetName: t('table.target') }),
  };
}

/** People by their time on foot to the nearest facility of the kind that is looked at. */
function timesChart(source: ChartSource): Chart | null {
  const { times, language } = source;
  const { t, pick } = wordsOf(source);
  if (!times || times.histogram.length === 0) return null;
  const last = TIME_COLOURS.length - 1;
  return {
    title: t('walking.chart-title', {
      kind: pick(kindRecord(times.kind)),
      group: t(`people.${times.group}`),
    }),
    head: t('chart.minutes'),
    series: [{ name: t('chart.people'), colour: TIME_COLOURS[0] }],
    rows: times.histogram.map(({ fromMin, toMin, people }, at) => ({
      name: toMin === null ? t('walking.unreached-bar') : `${fromMin}–${toMin}`,
      values: [people],
      colour: toMin === null ? VERDICT_COLOURS.unmet : TIME_COLOURS[Math.min(at, last)]!,
    })),
    words: (value) => formatNumber(language, value),
  };
}

function findingFor(
  findings: readonly Finding[] | undefined,
  { ruleId, areaId }: ChartSource,
): Finding | undefined {
  const own = findings?.filter(({ rule }) => rule === ruleId) ?? [];
  return own.find((each) => each.areaId === areaId) ?? own[0];
}

/** The row that is looked at through the years: what the document prints, what is there, the plan, and the targets. */
function yearsChart(source: ChartSource): Chart | null {
  const { active, baseline, ruleId, settings, library, language } = source;
  const { t, pick } = wordsOf(source);
  const now = findingFor(baseline?.findings, source) ?? findingFor(active.findings, source);
  const standard = ruleId === null ? undefined : library.standardById(ruleId);
  const part = now && library.partById(now.rule, now.part);
  if (!now || !standard || !part) return null;
  const isPlanned = baseline !== null && baseline !== active;
  const plan = isPlanned ? (findingFor(active.findings, source)?.measured ?? null) : null;
  const printed = part.present?.unit === undefined ? part.present : undefined;
  const targets = part.targets.flatMap(({ year, value }) =>
    value === null ? [] : [{ year, value }],
  );
  if (now.measured === null && plan === null && !printed && targets.length === 0) return null;
  const yearName = (year: number | null | undefined, other: string) =>
    year === null || year === undefined ? other : t('chart.year', { year });
  const rows: ChartRow[] = [
    ...(printed
      ? [
          {
            name: t('chart.printed', { year: yearName(printed.year, '') }),
            values: [printed.value, null],
          },
        ]
      : []),
    { name: yearName(settings.year, t('chart.present')), values: [now.measured, plan] },
    ...targets.map(({ year, value }) => ({
      name: yearName(year, t('table.target')),
      values: [null, null],
      target: value,
    })),
  ];
  return {
    title: `${pick(standard.title)} · ${now.areaName}`,
    head: t('chart.when'),
    series: [
      { name: t('chart.present'), colour: ACCENT },
      ...(isPlanned ? [{ name: t('chart.plan'), colour: PLAN_COLOUR }] : []),
    ],
    rows: isPlanned ? rows : rows.map((row) => ({ ...row, values: row.values.slice(0, 1) })),
    words: (value) => formatValue(language, value, now.unit),
    targetName: t('table.target'),
  };
}

const MAKERS: Record<ChartName, (source: ChartSource) => Chart | null> = {
  shortfall: shortfallChart,
  coverage: coverageChart,
  times: timesChart,
  years: yearsChart,
};

/** A chart of what is looked at; null where there is nothing to draw. */
export function makeChart(name: ChartName, source: ChartSource): Chart | null {
  return MAKERS[name](source);
}
