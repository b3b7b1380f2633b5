import { CATALOGUES, type Language, type TextKey } from './catalogue.ts';

export type TextParams = Record<string, string | number>;

/** The text of a key with `{name}` places filled in; an unknown place stays as written, a key without a text shows itself. */
export function translate(language: Language, key: TextKey, params: TextParams = {}): string {
  const text: string | undefined = CATALOGUES[language][key];
  return (text ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** True when a key made at run time, such as `issues.csv-empty.title`, is in the catalogue. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(CATALOGUES['zh-CN'], key);
}
