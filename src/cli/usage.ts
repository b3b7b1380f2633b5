import type { Language } from '../i18n/catalogue.ts';
import { usage as english } from '../i18n/en/usage.ts';
import { usage as chinese } from '../i18n/zh-cn/usage.ts';

const IN_SOURCES = 'npm run --silent kequan --';

/** Text of `kequan --help` in a language; `byNpm`: called from the sources, not as the program of a package. */
export function usageText(
  language: Language,
  byNpm: boolean = process.env.npm_lifecycle_event !== undefined,
): string {
  const text = language === 'en' ? english : chinese;
  return byNpm ? text : text.replaceAll(IN_SOURCES, 'kequan');
}
