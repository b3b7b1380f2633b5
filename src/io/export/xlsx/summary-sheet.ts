import type { CellObject, Row } from 'write-excel-file/universal';
import { OUTCOMES } from '../../../core/assess/findings/assessment.ts';
import { translate } from '../../../i18n/translate.ts';
import type { OutputCrs } from '../tables/output-crs.ts';
import { provenanceLines } from '../tables/provenance-text.ts';
import { groupBy } from '../layers/layer-context.ts';
import type { FieldValue, ResultLayer, ResultSet } from '../layers/result-layer.ts';
import { measureRowHeight } from './text-size.ts';
import { HEADER, valueCell, type VerdictWords, type WorkbookSheet } from './table-sheet.ts';

const WIDTHS = [60, 16, 16, 16, 16, 16];

/** Reads a layer's values by the names of its fields. */
function reader(layer: ResultLayer | undefined): Map<string, FieldValue>[] {
  return (layer?.rows ?? []).map(
    ({ values }) => new Map(layer!.fields.map(({ name }, at) => [name, values[at] ?? null])),
  );
}

/** A row of heads, those of numbers to the right like the numbers themselves. */
function header(words: readonly string[], texts: number): Row {
  const height = measureRowHeight(words, WIDTHS, 2);
  return words.map((value, at) => ({
    type: String,
    value,
    ...HEADER,
    ...(at === 0 && { height }),
    ...(at >= texts && { align: 'right' as const }),
  }));
}

/** What the figures hold for: minutes, walker, speed, way of drawing circles. */
function settingRows({ language, layers }: ResultSet): Row[] {
  const rows = reader(layers.find(({ id }) => id === 'parameters'));
  const group = translate(language, 'column.group-settings');
  const shown = rows.filter((row) => row.get('group') === group);
  return shown.map((row) =>
    [row.get('parameter'), row.get('value')].map((value) => {
      const text = String(value ?? '');
      // A number that is stored as a text is marked as an error by Excel.
      return text !== '' && Number.isFinite(Number(text))
        ? { type: Number, value: Number(text), align: 'left' as const }
        : { type: String, value: text };
    }),
  );
}

/** How much was assessed: areas of each level, facilities, sites. */
function extentRows({ layers }: ResultSet): Row[] {
  const areas = layers.find(({ id }) => id === 'areas');
  const byLevel = groupBy(reader(areas), (row) => String(row.get('levelName') ?? ''));
  const counts: [string, number][] = [...byLevel].map(([level, rows]) => [level, rows.length]);
  for (const id of ['facilities', 'sites'] as const) {
    const layer = layers.find((one) => one.id === id);
    if (layer && layer.rows.length > 0) counts.push([layer.title, layer.rows.length]);
  }
  return counts.map(([name, count]) => [
    { type: String, value: name },
    { type: Number, value: count, format: '#,##0', align: 'left' as const },
  ]);
}

/** Counts of verdicts by document, and in all. */
function verdictRows(set: ResultSet, words: VerdictWords): Row[] {
  const { language, layers } = set;
  const findings = reader(layers.find(({ id }) => id === 'verdicts'));
  const counted = (name: string, some: typeof findings): Row => [
    valueCell(name, words),
    ...OUTCOMES.map((verdict) =>
      valueCell(some.filter((one) => one.get('verdictCode') === verdict).length, words, '#,##0'),
    ),
  ];
  const byDocument = groupBy(findings, (one) => {
    const title = String(one.get('documentTitle') ?? '');
    const number = String(one.get('document') ?? '');
    return title === number ? title : `${title}（${number}）`;
  });
  return [
    header(
      [
        translate(language, 'verdicts-csv.document'),
        ...OUTCOMES.map((verdict) => translate(language, `verdict.${verdict}`)),
      ],
      1,
    ),
    ...[...byDocument].map(([name, some]) => counted(name, some)),
    counted(
      translate(language, 'exported.all-documents'),
      findings.filter((one) => one.get('inForce') !== false),
    ).map((cell) => cell && { ...(cell as CellObject), fontWeight: 'bold' as const }),
  ];
}

/** Coverage of each kind over the largest areas. */
function coverageRows(set: ResultSet, words: VerdictWords): Row[] {
  const layer = set.layers.find(({ id }) => id === 'coverage');
  const rows = reader(layer);
  const level = rows[0]?.get('levelName');
  const alias = (name: string) => layer?.fields.find((field) => field.name === name)?.alias ?? '';
  const shown = [
    'kindName',
    'area',
    'groundSharePct',
    'residentsPct',
    'age60plusPct',
    'age0to3Pct',
  ];
  return [
    header(shown.map(alias), 2),
    ...rows
      .filter((row) => row.get('levelName') === level)
      .map((row) =>
        shown.map((name) => {
          const value = row.get(name) ?? null;
          return valueCell(
            typeof value === 'number' || value === null ? value : String(value),
            words,
            '0.0',
          );
        }),
      ),
  ];
}

/** The first sheet: what this is, what was found, how far the circles reach, whose the data are. */
export function summarySheet(set: ResultSet, crs: OutputCrs, words: VerdictWords): WorkbookSheet {
  const { language, title, scenario } = set;
  const heading: Row = [
    { type: String, value: `${title} · ${scenario}`, fontWeight: 'bold', fontSize: 16 },
  ];
  const notes = provenanceLines(set, crs).map((value): Row => [{ type: String, value }]);
  return {
    sheet: translate(language, 'exported.sheet-summary'),
    columns: WIDTHS.map((width) => ({ width })),
    data: [
      heading,
      ...(set.synthetic
        ? [
            [
              {
                type: String,
                value: translate(language, 'exported.synthetic'),
                textColor: '#a61b1b',
                fontWeight: 'bold',
              } as const,
            ],
          ]
        : []),
      ...settingRows(set),
      ...extentRows(set),
      [],
      ...verdictRows(set, words),
      [],
      ...coverageRows(set, words),
      [],
      ...notes,
    ],
    filter: false,
  };
}
