import type { StandardDocument } from '../core/standards/standard.ts';
import type { Language } from '../i18n/catalogue.ts';

/** A document by its title and number, as papers cite it. */
export function documentWords({ title, number }: StandardDocument, language: Language): string {
  if (language === 'en') return number ? `${title.en} (${number})` : title.en;
  const named = title.zh.startsWith('《') ? title.zh : `《${title.zh}》`;
  return number ? `${named}（${number}）` : named;
}
