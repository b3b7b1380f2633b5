import type { Finding } from '../../../core/assess/findings/assessment.ts';
import { missingFields } from '../../../core/hygiene/missing-fields.ts';
import type { Project } from '../../../core/plan/project.ts';
import { isMadeId } from '../../../core/plan/records/made-id.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { hygieneWords, missingWords } from '../../../i18n/hygiene-text.ts';
import { translate } from '../../../i18n/translate.ts';
import { recordLines } from '../../text/json/stable-json.ts';
import { chooseSeparator } from './list-separator.ts';
import { csvBytes } from './csv-cell.ts';

type Data = Pick<Project, 'hygiene' | 'unplaced'>;
type NamedRecords = Data & Pick<Project, 'areas' | 'facilities' | 'candidates'>;

/** A line of the hygiene report in words. */
export interface HygieneWords {
  problem: string;
  severity: string;
  words: string;
  /** Records that it is about. */
  ids: readonly string[];
  lngLat?: readonly [lng: number, lat: number];
}

/** The hygiene report line by line: missing fields first, then every doubt, then what lies nowhere. */
export function hygieneLines(
  { hygiene, unplaced = [] }: Data,
  findings: readonly Finding[],
  language: Language,
): HygieneWords[] {
  const t = translate.bind(null, language);
  const missing = missingFields(findings).map((line) => ({
    problem: t('hygiene.missing'),
    severity: t('severity.warning'),
    words: missingWords(language, line),
    ids: line.ids,
  }));
  const lines = (hygiene?.items ?? []).map((item) => ({
    problem: t(`hygiene.code.${item.code}`),
    severity: t(`severity.${item.severity}`),
    words: hygieneWords(language, item),
    ids: item.ids,
    ...(item.lngLat && { lngLat: item.lngLat }),
  }));
  const nowhere = unplaced.map(({ id, name, address = '' }) => ({
    problem: t('hygiene.unplaced'),
    severity: t('severity.warning'),
    words: `${name} ${address}`.trim(),
    ids: [id],
  }));
  return [...missing, ...lines, ...nowhere];
}

/** The table as CSV that Excel opens in Chinese; records by their names. */
export function hygieneCsv(
  data: NamedRecords,
  findings: readonly Finding[],
  language: Language,
): Uint8Array {
  const headers = (['code', 'severity', 'what', 'ids', 'lng', 'lat'] as const).map((column) =>
    translate(language, `hygiene.column.${column}`),
  );
  const named = [
    ...data.areas,
    ...data.facilities,
    ...(data.candidates ?? []),
    ...(data.unplaced ?? []),
  ];
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  const shown = (id: string): string => nameOf.get(id) || (isMadeId(id) ? '' : id);
  const rows = hygieneLines(data, findings, language).map(
    ({ problem, severity, words, ids, lngLat }) => [
      problem,
      severity,
      words,
      ids
        .map(shown)
        .filter((name) => name !== '')
        .join(chooseSeparator(language)),
      ...(lngLat ?? [null, null]),
    ],
  );
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
