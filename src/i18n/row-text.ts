import { LIBRARY, type StandardLibrary } from '../core/standards/library.ts';
import type { Language } from './catalogue.ts';

/** A row with the part of it that a finding is about, by the title that its document gives the part: `A7 托育`. */
export function rowWords(
  language: Language,
  { rule, part }: { rule: string; part?: string },
  library: StandardLibrary = LIBRARY,
): string {
  const title = library.partById(rule, part)?.title;
  if (part === undefined || !title) return rule;
  return `${rule} ${language === 'en' ? title.en : title.zh}`;
}
