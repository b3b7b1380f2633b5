import type { Text } from '../../core/base/text.ts';
import type { StandardLibrary } from '../../core/standards/library.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { ToldFinding } from './district-run.ts';

/** What it takes to put rows in words: a language, and the documents, own ones among them. */
export interface Words {
  language: Language;
  library: StandardLibrary;
}

const pick = ({ language }: Words, text: Text | undefined): string =>
  (language === 'en' ? text?.en : text?.zh) ?? '';

/** Title of a row, and of its part where it has several, in both languages. */
export function rowText(
  { library }: Words,
  { rule, part }: Pick<ToldFinding, 'rule' | 'part'>,
): Text {
  const ofPart = part === undefined ? undefined : library.partById(rule, part)?.title;
  const titles = [library.standardById(rule)?.title, ofPart].filter((each) => each !== undefined);
  const join = (language: keyof Text): string => titles.map((each) => each[language]).join(' · ');
  return { zh: join('zh'), en: join('en') };
}

/** Title of a row in the language of the results. */
export function rowTitle(words: Words, row: Pick<ToldFinding, 'rule' | 'part'>): string {
  return pick(words, rowText(words, row));
}

/** Number of the document that a row is of, else its title, in both languages. */
export function documentText({ library }: Words, rule: string): Text {
  const { number, title } = library.documentOf(rule) ?? {};
  return number === undefined || number === null
    ? (title ?? { zh: '', en: '' })
    : { zh: number, en: number };
}

/** The same in the language of the results. */
export function documentWords(words: Words, rule: string): string {
  return pick(words, documentText(words, rule));
}
