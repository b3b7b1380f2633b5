import type { Finding } from '../../../core/assess/findings/assessment.ts';
import { missingFields } from '../../../core/hygiene/missing-fields.ts';
import type { Project } from '../../../core/plan/project.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { hygieneWords, missingWords } from '../../../i18n/hygiene-text.ts';
import { translate } from '../../../i18n/translate.ts';
import { recordLines } from '../../text/json/stable-json.ts';
import { csvBytes } from './csv-cell.ts';

type Row = (string | number | null)[];
type Data = Pick<Project, 'hygiene' | 'unplaced'>;

/** The hygiene report as a table: missing fields first, then every line, then what lies nowhere. */
export function hygieneTable(
  { hygiene, unplaced = [] }: Data,
  findings: readonly Finding[],
  language: Language,
): { headers: string[]; rows: Row[] } {
  const t = translate.bind(null, language);
  const headers = (['code', 'severity', 'what', 'ids', 'lng', 'lat'] as const).map((column) =>
    t(`hygiene.column.${column}`),
  );
  const missing = missingFields(findings).map((line): Row => [
    t('hygiene.missing'),
    t('severity.warning'),
    missingWords(language, line),
    line.ids.join(' '),
    null,
    null,
  ]);
  const lines = (hygiene?.items ?? []).map((item): Row => [
    t(`hygiene.code.${item.code}`),
    t(`severity.${item.severity}`),
    hygieneWords(language, item),
    item.ids.join(' '),
    ...(item.lngLat ?? [null, null]),
  ]);
  const nowhere = unplaced.map(({ id, name, address = '' }): Row => [
    t('hygiene.unplaced'),
    t('severity.warning'),
    `${name} ${address}`.trim(),
    id,
    null,
    null,
  ]);
  return { headers, rows: [...missing, ...lines, ...nowhere] };
}

/** The table as CSV that Excel opens in Chinese. */
export function hygieneCsv(
  data: Data,
  findings: readonly Finding[],
  language: Language,
): Uint8Array {
  const { headers, rows } = hygieneTable(data, findings, language);
  return csvBytes([headers, ...rows]);
}

/** The report as data, with the missing fields and the unplaced facilities. */
export function hygieneJson(
  { hygiene, unplaced = [] }: Data,
  findings: readonly Finding[],
): Uint8Array {
  const report = hygiene ?? { items: [], counts: {}, kept: [] };
  const record = { missing: missingFields(findings), ...report, unplaced };
  return new TextEncoder().encode(recordLines(record));
}
