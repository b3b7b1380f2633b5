import { isOwnGroupKey, ownGroupText } from './own-group-text.ts';
import { CATALOGUES, type Language, type TextKey } from './catalogue.ts';

export type TextParams = Record<string, string | number>;

const PLURALS: Record<Language, Intl.PluralRules> = {
  'zh-CN': new Intl.PluralRules('zh-CN'),
  en: new Intl.PluralRules('en'),
};

/** The number that a place is filled with, also when it comes written as 1,234; anything else is no number. */
function countOf(value: string | number | undefined): number {
  if (typeof value === 'number') return value;
  return value !== undefined && /^\d[\d,]*$/.test(value)
    ? Number(value.replaceAll(',', ''))
    : Number.NaN;
}

/**
 * A text with its places filled in: `{n}` is the value of n, `{n|site|sites}` the word that goes with it;
 * an unknown place stays as written.
 */
export function fillPlaces(language: Language, text: string, params: TextParams): string {
  return text.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (one === undefined || other === undefined) return value === undefined ? whole : `${value}`;
      return PLURALS[language].select(countOf(value)) === 'one' ? one : other;
    },
  );
}

/** The text of a key with its places filled in; a key without a text shows itself. */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  const texts: Readonly<Record<string, string>> = CATALOGUES[language];
  return fillPlaces(language, texts[key] ?? ownGroupText(language, key) ?? key, params);
}

/** True when a key made at run time, such as `issues.csv-empty.title`, is in the catalogue. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(CATALOGUES['zh-CN'], key) || isOwnGroupKey(key);
}
