import type { Language } from '../i18n/catalogue.ts';
import { usage as english } from '../i18n/en/usage.ts';
import { usage as chinese } from '../i18n/zh-cn/usage.ts';

/** Text of `kequan --help` in a language. */
export function usageText(language: Language): string {
  return language === 'en' ? english : chinese;
}
