import { kindRecord } from '../core/vocabulary/kinds.ts';
import type { Language } from './catalogue.ts';
import { hasText, translate, type TextParams } from './translate.ts';

/** Where the words of what a siting issue names stand in the catalogue. */
const KEYS: Record<string, (value: string) => string> = {
  group: (value) => `people.${value}`,
  model: (value) => `siting.model.${value}`,
  kind: (value) => `siting.model.${value}`,
  of: (value) => `siting.access.of-${value}`,
  field: (value) => FIELD_KEYS[value] ?? '',
};

const FIELD_KEYS: Record<string, string> = {
  kind: 'siting.kind',
  count: 'siting.count',
  sharePct: 'siting.share',
  capacity: 'siting.capacity',
  'stages.near': 'siting.stage.near',
};

/** What a siting issue names, in words instead of the names of fields. */
export function sitingParams(language: Language, params: TextParams): TextParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const record = name === 'kind' ? kindRecord(String(value)) : undefined;
      if (record) return [name, language === 'en' ? record.en : record.zh];
      const key = KEYS[name]?.(String(value)) ?? '';
      return [name, hasText(key) ? translate(language, key) : value];
    }),
  );
}
