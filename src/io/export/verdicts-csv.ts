import type { Finding } from '../../core/assess/assessment.ts';
import { LIBRARY, type StandardLibrary } from '../../core/standards/library.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { hasText, translate } from '../../i18n/translate.ts';
import { csvBytes } from './csv-cell.ts';
import { isSynthetic, SYNTHETIC_MARK, type ExportInput } from './export-input.ts';
import { DECIMALS, rounded } from './rounded.ts';

const COLUMNS = [
  'areaId',
  'area',
  'level',
  'rule',
  'title',
  'document',
  'clause',
  'verdict',
  'measured',
  'target',
  'unit',
  'shortfall',
  'missing',
  'missingRecords',
  'evidence',
  'remark',
] as const;
type Column = (typeof COLUMNS)[number];

/** A name from the catalogue where it has one, else the word itself. */
function named(language: Language, prefix: string, word: string): string {
  const key = `${prefix}.${word}`;
  return hasText(key) ? translate(language, key) : word;
}

/** The table of verdicts as CSV for Excel: one row a finding, headers and words in the language asked for. */
export function verdictsCsv(
  { project, scenario, assessment }: Omit<ExportInput, 'shapes'>,
  language: Language = 'zh-CN',
  library: StandardLibrary = LIBRARY,
): Uint8Array {
  const pick = (text: { zh: string; en: string } | undefined): string =>
    (language === 'en' ? text?.en : text?.zh) ?? '';
  const separator = language === 'en' ? '; ' : '、';
  const places = [...project.facilities, ...(scenario?.sites ?? [])];
  const nameOf = new Map(places.map(({ id, name }) => [id, name]));
  const syntheticIds = new Set(project.areas.filter((area) => area.synthetic).map(({ id }) => id));
  const remark = (finding: Finding): string => {
    const synthetic = syntheticIds.has(finding.areaId) || isSynthetic(project);
    const own = finding.targetIsPlanners
      ? [translate(language, 'verdicts-csv.planners-target')]
      : [];
    const confirm = library.documentOf(finding.rule)?.toBeConfirmed
      ? [translate(language, 'documents.to-be-confirmed')]
      : [];
    return [...(synthetic ? [SYNTHETIC_MARK] : []), ...confirm, ...own].join(separator);
  };
  const rows = assessment.findings.map((finding) => {
    const standard = library.standardById(finding.rule);
    const document = library.documentOf(finding.rule);
    const part = standard?.parts.find(({ id }) => id === finding.part)?.title;
    const titles = [pick(standard?.title), finding.part === undefined ? '' : pick(part)];
    const cells: Record<Column, string | number | null> = {
      areaId: finding.areaId,
      area: finding.areaName,
      level: translate(language, `level.${finding.level}`),
      rule: finding.rule,
      title: titles.filter((title) => title !== '').join(' · '),
      document: document?.number ?? pick(document?.title),
      clause: finding.clause,
      verdict: translate(language, `verdict.${finding.verdict}`),
      measured: rounded(finding.measured, DECIMALS.measured),
      target: rounded(finding.target, DECIMALS.measured),
      unit: named(language, 'unit', finding.unit),
      shortfall: rounded(finding.shortfall, DECIMALS.measured),
      missing: [...new Set(finding.missing.map(({ field }) => field))]
        .map((field) => named(language, 'field', field))
        .join(separator),
      missingRecords: finding.missing.reduce((sum, { ids }) => sum + ids.length, 0) || null,
      evidence: finding.evidence.map((id) => nameOf.get(id) ?? id).join(separator),
      remark: remark(finding),
    };
    return COLUMNS.map((column) => cells[column]);
  });
  const header = COLUMNS.map((column) => translate(language, `verdicts-csv.${column}`));
  return csvBytes([header, ...rows]);
}
