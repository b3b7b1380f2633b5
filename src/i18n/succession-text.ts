import type { FindingFacts } from '../core/assess/findings/finding-facts.ts';
import type { StandardLibrary } from '../core/standards/library.ts';
import type { Language } from './catalogue.ts';
import { translate } from './translate.ts';

/** That the target year of a row has passed, and which rows follow it; empty where neither is so. */
export function successionWords(
  language: Language,
  { passedYear, successors }: Pick<FindingFacts, 'passedYear' | 'successors'>,
  library: StandardLibrary,
): string {
  const isEnglish = language === 'en';
  const rows = successors.map(({ id, title }) => {
    const name = `${id} ${isEnglish ? title.en : title.zh}`;
    if (!library.documentOf(id)?.toBeConfirmed) return name;
    const tag = translate(language, 'documents.to-be-confirmed');
    return isEnglish ? `${name} (${tag})` : `${name}（${tag}）`;
  });
  const sentences = [
    ...(passedYear === undefined
      ? []
      : [translate(language, 'origin.passed', { year: passedYear })]),
    ...(rows.length === 0
      ? []
      : [translate(language, 'origin.followed', { rows: rows.join(isEnglish ? '; ' : '；') })]),
  ];
  return sentences.join(isEnglish ? ' ' : '');
}
