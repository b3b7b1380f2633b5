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

/** Title of a row, and of its part where it has several. */
export function rowTitle(words: Words, { rule, part }: Pick<ToldFinding, 'rule' | 'part'>): string {
  const { library } = words;
  const ofPart = part === undefined ? undefined : library.partById(rule, part)?.title;
  return [pick(words, library.standardById(rule)?.title), pick(words, ofPart)]
    .filter((each) => each !== '')
    .join(' · ');
}

/** Number of the document that a row is of, else its title. */
export function documentWords(words: Words, rule: string): string {
  const document = words.library.documentOf(rule);
  return document?.number ?? pick(words, document?.title);
}
