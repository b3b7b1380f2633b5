import type { Text } from '../../core/base/text.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { terminal as english } from '../../i18n/en/terminal.ts';
import { fillPlaces } from '../../i18n/translate.ts';
import { terminal as chinese } from '../../i18n/zh-cn/terminal.ts';

/** What fills a place: words as they are, words of both languages, or a list of words. */
type Filling = string | number | Text | readonly string[];

function inLanguage(language: Language, filling: Filling): string | number {
  if (typeof filling !== 'object') return filling;
  if ('zh' in filling) return language === 'en' ? filling.en : filling.zh;
  return filling.join(language === 'en' ? ', ' : '、');
}

/** What the terminal says of a call, in both languages, with its places filled in. */
export function say(key: keyof typeof chinese, fillings: Record<string, Filling> = {}): Text {
  const fill = (language: Language, text: string) => {
    const entries = Object.entries(fillings).map(
      ([name, filling]) => [name, inLanguage(language, filling)] as const,
    );
    return fillPlaces(language, text, Object.fromEntries(entries));
  };
  return { zh: fill('zh-CN', chinese[key]), en: fill('en', english[key]) };
}
