import type { Language } from '../../../i18n/catalogue.ts';

/** Between the members of a list, as the language writes it. */
export function chooseSeparator(language: Language): string {
  return language === 'en' ? '; ' : '、';
}
