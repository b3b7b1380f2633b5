import { translate } from '../../../i18n/translate.ts';
import type { TextKey } from '../../../i18n/catalogue.ts';
import type { FormatFiles } from '../formats/write-results.ts';
import { WITH_ENCODING } from '../formats/formats.ts';
import type { FieldValue, ResultSet } from '../layers/result-layer.ts';

export interface ReadmeInput {
  set: ResultSet;
  written: readonly FormatFiles[];
  /** Ids of the layers that were wanted; absent: all. */
  chosen?: readonly string[];
  encoding: string;
  /** Files beside those of the formats, by name. */
  others: readonly string[];
  /** Why the circles are as wide as they are: straight or along the network. */
  circle: 'straight' | 'network';
}

/** Parts of a Shapefile, which is named by its main file. */
const BESIDE = /\.(cpg|dbf|prj|shx|qml|shp\.xml)$/;

const OTHERS: Readonly<Record<string, TextKey>> = {
  'run.json': 'readme.run',
  'assessment.json': 'readme.assessment',
  'coverage.geojson': 'readme.coverage',
  'verdicts.csv': 'readme.verdicts',
  'hygiene.json': 'readme.hygiene-data',
  'hygiene.csv': 'readme.hygiene',
};

/** Values of one layer's rows by the names of its fields. */
function rowsOf({ layers }: ResultSet, id: string): Map<string, FieldValue>[] {
  const layer = layers.find((one) => one.id === id);
  return (layer?.rows ?? []).map(
    ({ values }) => new Map(layer!.fields.map(({ name }, at) => [name, values[at] ?? null])),
  );
}

/** What was found and under which settings, where the results hold it. */
function summaryLines(set: ResultSet): string[] {
  const { language } = set;
  const verdicts = rowsOf(set, 'verdicts');
  const count = (code: string) =>
    verdicts.filter((row) => row.get('verdictCode') === code && row.get('inForce') !== false)
      .length;
  const documents = new Set(verdicts.map((row) => String(row.get('document') ?? '')));
  const parameters = rowsOf(set, 'parameters');
  const group = translate(language, 'column.group-settings');
  const settings = parameters.filter((row) => row.get('group') === group);
  const time = parameters.find(
    (row) => row.get('parameter') === translate(language, 'column.time'),
  );
  const join = (words: readonly string[]): string => words.join(language === 'en' ? '; ' : '；');
  const lines = [
    ...(verdicts.length > 0
      ? [
          translate(language, 'readme.verdict-counts', {
            all: verdicts.length,
            met: count('met'),
            unmet: count('unmet'),
            unassessed: count('unassessed'),
          }),
          translate(language, 'readme.standards', { list: join([...documents]) }),
        ]
      : []),
    ...(settings.length > 0
      ? [
          translate(language, 'readme.settings', {
            list: join(settings.map((row) => `${row.get('parameter')} ${row.get('value')}`)),
          }),
        ]
      : []),
    ...(time ? [translate(language, 'readme.time', { time: String(time.get('value')) })] : []),
  ];
  if (lines.length === 0) return [];
  return ['', translate(language, 'readme.summary'), ...lines.map((line) => `  ${line}`)];
}

/** What lies in a results folder, how to open it, whose the data are and what they are not; as text with a byte order mark. */
export function readmeText({
  set,
  written,
  chosen,
  encoding,
  others,
  circle,
}: ReadmeInput): Uint8Array {
  const { language } = set;
  const t = (key: TextKey, params: Record<string, string | number> = {}) =>
    translate(language, key, params);
  const shifted = written.some(({ crs }) => crs.kind === 'shifted');
  const layers = set.layers.filter(
    ({ id, rows }) => rows.length > 0 && (chosen === undefined || chosen.includes(id)),
  );
  const lines = [
    `${set.title} · ${set.scenario}`,
    '',
    ...(set.synthetic ? [t('exported.synthetic'), ''] : []),
    ...set.notices,
    ...(shifted
      ? [t('exported.shifted', { crs: written.find(({ crs }) => crs.kind === 'shifted')!.crs.id })]
      : []),
    ...summaryLines(set),
    '',
    t('readme.files'),
    ...others.map((name) => `  ${name}  ${OTHERS[name] ? t(OTHERS[name]) : ''}`),
    ...written.flatMap(({ format, crs, files }) => [
      `  ${t(`readme-format.${format}`)}`,
      `    ${t('exported.crs', { value: crs.name })}`,
      ...(WITH_ENCODING.has(format)
        ? [`    ${t('readme.encoding', { encoding: encoding.toUpperCase() })}`]
        : []),
      ...files.filter(({ name }) => !BESIDE.test(name)).map(({ name }) => `    ${name}`),
    ]),
    '',
    t('readme.layers'),
    ...layers.map(
      ({ id, title, rows }) => `  ${id}  ${title}  ${t('readme.rows', { n: rows.length })}`,
    ),
    '',
    t('readme.open'),
    ...(['qgis', 'arcgis', 'excel', 'cad'] as const).map(
      (program) => `  ${t(`readme-open.${program}`)}`,
    ),
    '',
    t('readme.sources'),
    ...(set.attribution.length > 0 ? set.attribution : [t('readme.no-sources')]).map(
      (line) => `  ${line}`,
    ),
    ...(set.licences.length > 0
      ? [`  ${t('exported.licences', { value: set.licences.join(', ') })}`]
      : []),
    '',
    t('readme.limits'),
    ...(
      ['verdict', circle === 'straight' ? 'straight' : 'network', 'area', 'map', 'date'] as const
    ).map((limit) => `  ${t(`readme-limit.${limit}`)}`),
    '',
    t('exported.made-with'),
  ];
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
