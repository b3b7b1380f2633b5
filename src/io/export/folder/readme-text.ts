import { translate } from '../../../i18n/translate.ts';
import type { TextKey } from '../../../i18n/catalogue.ts';
import type { FormatFiles } from '../formats/write-results.ts';
import { WITH_ENCODING } from '../formats/formats.ts';
import type { ResultSet } from '../layers/result-layer.ts';

export interface ReadmeInput {
  set: ResultSet;
  written: readonly FormatFiles[];
  encoding: string;
  /** Files beside those of the formats, by name. */
  others: readonly string[];
  /** Why the circles are as wide as they are: straight or along the network. */
  circle: 'straight' | 'network';
}

const OTHERS: Readonly<Record<string, TextKey>> = {
  'run.json': 'readme.run',
  'assessment.json': 'readme.assessment',
  'coverage.geojson': 'readme.coverage',
  'verdicts.csv': 'readme.verdicts',
};

/** What lies in a results folder, how to open it, whose the data are and what they are not; as text with a byte order mark. */
export function readmeText({ set, written, encoding, others, circle }: ReadmeInput): Uint8Array {
  const { language } = set;
  const t = (key: TextKey, params: Record<string, string | number> = {}) =>
    translate(language, key, params);
  const shifted = written.some(({ crs }) => crs.kind === 'shifted');
  const layers = set.layers.filter(({ rows }) => rows.length > 0);
  const lines = [
    `${set.title} · ${set.scenario}`,
    '',
    ...(set.synthetic ? [t('exported.synthetic'), ''] : []),
    ...set.notices,
    ...(shifted
      ? [t('exported.shifted', { crs: written.find(({ crs }) => crs.kind === 'shifted')!.crs.id })]
      : []),
    '',
    t('readme.files'),
    ...others.map((name) => `  ${name}  ${OTHERS[name] ? t(OTHERS[name]) : ''}`),
    ...written.flatMap(({ format, crs, files }) => [
      `  ${t(`readme-format.${format}`)}`,
      `    ${t('exported.crs', { value: crs.name })}`,
      ...(WITH_ENCODING.has(format)
        ? [`    ${t('readme.encoding', { encoding: encoding.toUpperCase() })}`]
        : []),
      ...files.map(({ name }) => `    ${name}`),
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
    ...(['verdict', circle === 'straight' ? 'straight' : 'network', 'map', 'date'] as const).map(
      (limit) => `  ${t(`readme-limit.${limit}`)}`,
    ),
    '',
    t('exported.made-with'),
  ];
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
