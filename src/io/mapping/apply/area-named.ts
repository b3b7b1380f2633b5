import type { Area } from '../../../core/plan/areas/area.ts';
import { withoutMark } from '../parse/approximate-mark.ts';
import { plainWords } from '../parse/parse-words.ts';

/**
 * Finds the one area that a word names by its code or its whole name; undefined when none or several have it, so that what
 * is found is sure.
 */
export function areaNamed(areas: readonly Area[]): (word: string) => string | undefined {
  const ids = new Map<string, string | null>();
  const note = (key: string, id: string): void => {
    ids.set(key, ids.has(key) && ids.get(key) !== id ? null : id);
  };
  for (const { id, name, code } of areas) {
    note(plainWords(withoutMark(name)), id);
    if (code !== undefined) note(plainWords(code), id);
  }
  return (word) => (word === '' ? undefined : (ids.get(plainWords(word)) ?? undefined));
}
