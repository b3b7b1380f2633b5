import type { Language } from '../../i18n/catalogue.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { list } from '../../i18n/siting-text.ts';
import { translate } from '../../i18n/translate.ts';
import type { Drawing, Mark } from '../../io/export/drawing/drawing.ts';
import { boxRing } from '../../io/export/drawing/drawing.ts';
import type { ResultLayer } from '../../io/export/layers/result-layer.ts';
import { figures, itemsUnder, table, text, words } from '../../io/export/report/words/blocks.ts';
import type { Chapter, Report, ReportBlock } from '../../io/export/report/words/report.ts';
import { distanceColour, distanceLegend } from '../../io/province/distance-colour.ts';
import { placeDistricts } from '../../io/province/place-districts.ts';
import type { ProvinceView, RowOfProvince } from '../../io/province/province-view.ts';
import { rankDistricts, type RankedDistrict } from '../../io/province/rank-districts.ts';
import { answerLines } from './answer-lines.ts';
import type { QuestionAnswer } from './ask-districts.ts';

/** What the report of a province is made of. */
export interface ProvinceReportInput {
  language: Language;
  view: ProvinceView;
  answers: readonly QuestionAnswer[];
  /** Tables of the questions, and of the verdicts that turned. */
  plans: readonly ResultLayer[];
  changes: ResultLayer | null;
  notices: readonly string[];
  day: string;
}

type T = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]) => string;

const FIGURE = { width: 156, height: 100, margin: 3 };
const LEGEND_MM = 12;
const NAME_MM = 2.6;
/** Lines of a table of a report of ten pages; all of them stand in the workbook. */
const MOST_LINES = 60;
const NAMED = 3;

/** The districts coloured by how far they are from the target, with a legend below. */
function mapOf(ranked: readonly RankedDistrict[], t: T): Drawing {
  const placed = placeDistricts(ranked, FIGURE);
  const areas = placed.map(({ ranked: { distance }, rings }): Mark => ({
    ...{ type: 'area', rings, fill: distanceColour(distance) },
    pen: { colour: '#ffffff', widthMm: 0.2 },
  }));
  const names = placed.flatMap(({ ranked: { district }, label }): Mark[] =>
    label && label.width > district.name.length * NAME_MM
      ? [
          {
            ...{ type: 'text', text: district.name, at: label.at, sizeMm: NAME_MM },
            ...{ align: 'middle', colour: '#1d2530', halo: true },
          },
        ]
      : [],
  );
  const entries = distanceLegend(t('province-report.met'), t('province-report.unknown'));
  const step = FIGURE.width / entries.length;
  const legend = entries.flatMap(({ colour, words: said }, at): Mark[] => [
    {
      ...{ type: 'area', fill: colour },
      rings: [boxRing({ x: at * step, y: FIGURE.height + 4, width: 4, height: 4 })],
    },
    {
      ...{ type: 'text', text: said, at: [at * step + 5.5, FIGURE.height + 7.2], sizeMm: 3 },
      ...{ align: 'start', colour: '#1d2530' },
    },
  ]);
  return {
    ...{ widthMm: FIGURE.width, heightMm: FIGURE.height + LEGEND_MM },
    marks: [...areas, ...names, ...legend],
  };
}

/** Some columns of a table of results as a table of the report. */
function tableOf(
  { fields, rows }: ResultLayer,
  caption: string,
  columns: readonly (readonly [name: string, weight: number])[],
  { language, t }: { language: Language; t: T },
): ReportBlock[] {
  const at = columns.flatMap(([name, weight]) => {
    const index = fields.findIndex((field) => field.name === name);
    return index < 0 ? [] : [{ index, field: fields[index]!, weight }];
  });
  const say = (value: unknown, decimals?: number): string =>
    value === null || value === undefined
      ? '—'
      : Array.isArray(value)
        ? list(language, value as string[])
        : typeof value === 'number'
          ? formatNumber(language, value, decimals ?? 0)
          : String(value);
  const shown = rows.slice(0, MOST_LINES);
  return table(
    caption,
    at.map(({ field: { alias, type }, weight }) =>
      type === 'integer' || type === 'real' ? figures(alias, weight) : words(alias, weight),
    ),
    shown.map(({ values }) => at.map(({ index, field }) => say(values[index], field.decimals))),
    rows.length > shown.length ? t('province-report.more', { n: rows.length - shown.length }) : '',
  );
}

/** The rows that most districts are far from, with the districts farthest away. */
function rowsBlocks({ language, view }: ProvinceReportInput, t: T): ReportBlock[] {
  const pick = (said: RowOfProvince['title']): string => (language === 'en' ? said.en : said.zh);
  const lines = view.rows
    .map((row) => {
      const ranked = rankDistricts(view, row.key).filter(({ distance }) => distance !== null);
      const far = ranked.filter(({ distance }) => distance! > 0);
      return { row, judged: ranked.length, far };
    })
    .filter(({ far }) => far.length > 0)
    .toSorted((a, b) => b.far.length / b.judged - a.far.length / a.judged);
  const shown = lines.slice(0, MOST_LINES);
  return table(
    t('province-report.table-rows'),
    [
      words(t('province.row'), 5),
      words(t('province.clause'), 2),
      figures(t('province-report.districts-short'), 2),
      words(t('province-report.farthest'), 4),
    ],
    shown.map(({ row, judged, far }) => [
      `${pick(row.title)}（${translate(language, `level.${row.level}` as 'level.all')}）`,
      row.clause,
      `${far.length} / ${judged}`,
      list(
        language,
        far
          .slice(0, NAMED)
          .map(
            ({ district, distance }) => `${district.name} ${formatPercent(language, distance!)}`,
          ),
      ),
    ]),
    lines.length > shown.length
      ? t('province-report.more', { n: lines.length - shown.length })
      : '',
  );
}

function districtBlocks(
  ranked: readonly RankedDistrict[],
  { view, language }: ProvinceReportInput,
  t: T,
) {
  const since = view.runs.at(-2)?.date;
  return table(
    t('province-report.table-districts'),
    [
      figures(t('province.order'), 1),
      words(t('province.district'), 3),
      figures(t('province.met'), 1.4),
      figures(t('province.unmet'), 1.4),
      figures(t('province.unassessed'), 1.4),
      figures(t('province-report.share-unmet'), 2),
      ...(since === undefined ? [] : [figures(t('province-report.since', { date: since }), 2)]),
    ],
    ranked.map(({ district: { name, reason, met, unmet, unassessed }, distance, before }, at) => [
      `${at + 1}`,
      name,
      ...(reason === undefined ? [met, unmet, unassessed].map(String) : ['—', '—', '—']),
      distance === null ? '—' : formatPercent(language, distance),
      ...(since === undefined ? [] : [before === null ? '—' : formatPercent(language, before)]),
    ]),
  );
}

/** The report of a province, of about ten pages: everything from the run, nothing added. */
export function provinceReport(input: ProvinceReportInput): Report {
  const { language, view, answers, plans, changes, notices, day } = input;
  const t: T = (key, params) => translate(language, key, params);
  const ranked = rankDistricts(view, null);
  const missing = view.districts.filter(({ reason }) => reason !== undefined);
  const sum = (count: 'met' | 'unmet' | 'unassessed'): number =>
    view.districts.reduce((all, district) => all + district[count], 0);
  const far = ranked.filter(({ distance }) => distance !== null && distance > 0);
  const summary: ReportBlock[] = [
    ...notices.flatMap(text),
    ...text(
      t('province-report.lead', {
        ...{ n: view.districts.length - missing.length, of: view.districts.length },
        ...{ met: sum('met'), unmet: sum('unmet'), unassessed: sum('unassessed') },
      }),
    ),
    ...itemsUnder(
      t('province-report.far-lead'),
      far.slice(0, 5).map(({ district, distance, unmet, judged }) =>
        t('province-report.far', {
          ...{ district: district.name, unmet, judged },
          share: formatPercent(language, distance!),
        }),
      ),
    ),
    ...itemsUnder(t('province-report.questions-lead'), answerLines(answers, language)),
    { type: 'figure', caption: t('province-report.map'), drawing: mapOf(ranked, t) },
  ];
  const planned = plans.flatMap((layer) =>
    tableOf(
      layer,
      layer.title,
      layer.id.startsWith('sites-')
        ? [
            ['order', 1],
            ['district', 3],
            ['site', 4],
            ['newly', 2],
            ['cost', 2],
            ['nearest', 3],
          ]
        : [
            ['district', 3],
            ['sites', 1.2],
            ['brings', 2],
            ['withinToday', 2],
            ['withinPlan', 2],
            ['cost', 2],
            ['note', 3],
          ],
      { language, t },
    ),
  );
  const data: ReportBlock[] = [
    ...itemsUnder(
      t('province-report.missing-lead'),
      missing.map(({ name, reason }) => `${name}：${reason}`),
    ),
    ...(changes
      ? tableOf(
          changes,
          changes.title,
          [
            ['district', 2],
            ['area', 3],
            ['row', 5],
            ['before', 2],
            ['now', 2],
            ['why', 2],
          ],
          { language, t },
        )
      : text(t('province-report.first'))),
  ];
  const chapter = (id: Chapter['id'], title: string, blocks: readonly ReportBlock[]): Chapter[] =>
    blocks.length === 0 ? [] : [{ id, title, blocks }];
  return {
    ...{ language, title: t('province-report.title', { name: view.name }), head: [day] },
    chapters: [
      ...chapter('summary', t('report.chapter.summary'), summary),
      ...chapter('areas', t('province-report.chapter-districts'), districtBlocks(ranked, input, t)),
      ...chapter('documents', t('report.chapter.documents'), rowsBlocks(input, t)),
      ...chapter('scenario', t('report.chapter.scenario'), planned),
      ...chapter('data', t('province-report.chapter-changes'), data),
      ...chapter('basis', t('report.chapter.basis'), [
        ...text(t('province-report.method')),
        ...view.attribution.flatMap(text),
      ]),
    ],
  };
}
