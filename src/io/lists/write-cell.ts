import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { OPERATORS } from '../../core/vocabulary/facility-fields.ts';
import { ZONES } from '../../core/vocabulary/area-levels.ts';
import { CANDIDATE_ROLES } from '../../core/vocabulary/candidate-roles.ts';
import { IDLE_STEPS } from '../../core/vocabulary/idle-steps.ts';
import type { Language, TextKey } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import type { FieldName } from '../mapping/mapping.ts';
import { type ListField, memberOfField } from './list-fields.ts';

const FLAGS = [
  ['true', 'column.yes'],
  ['false', 'column.no'],
] as const;

/** Ids of the values that a field chooses among, each with the key of its word. */
const CHOICES: Partial<Record<FieldName, readonly (readonly [id: string, key: TextKey])[]>> = {
  zone: ZONES.map((id) => [id, `zone.${id}`] as const),
  operator: OPERATORS.map((id) => [id, `operator.${id}`] as const),
  idleStep: IDLE_STEPS.map((id) => [id, `idle-step.${id}`] as const),
  candidateRole: CANDIDATE_ROLES.map((id) => [id, `siting.role.${id}`] as const),
};
for (const field of ['central', 'sociallyOperated', 'inclusive'] as const) {
  CHOICES[field] = FLAGS;
}

/** The words that a field chooses among, in a language; empty for other fields. */
export function listChoices(language: Language, field: FieldName): string[] {
  return (CHOICES[field] ?? []).map(([, key]) => translate(language, key));
}

function writeKinds(language: Language, kinds: readonly string[]): string[] {
  return kinds.map((kind) => {
    const record = kindRecord(kind);
    return record ? (language === 'en' ? record.en : record.zh) : kind;
  });
}

/** A value of a field in words that `readCell` reads back; empty where it is unknown. */
export function writeCell(language: Language, record: object, { field, type }: ListField): string {
  const value = (record as Record<string, unknown>)[memberOfField(field)];
  if (value === undefined || value === null) return '';
  if (type === 'choice') {
    const found = CHOICES[field]?.find(([id]) => id === String(value));
    return found ? translate(language, found[1]) : String(value);
  }
  if (field === 'kinds') return writeKinds(language, value as string[]).join('、');
  if (field === 'services') {
    return (value as string[])
      .map((service) => translate(language, `service.${service}` as TextKey))
      .join('、');
  }
  // A centimetre; the digits behind it are those of a computation.
  if (field === 'lng' || field === 'lat') return String(Number((value as number).toFixed(7)));
  return String(value);
}
