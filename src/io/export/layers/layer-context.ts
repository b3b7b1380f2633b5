import type { Finding } from '../../../core/assess/findings/assessment.ts';
import { kindRecord } from '../../../core/vocabulary/kinds.ts';
import type { StandardLibrary } from '../../../core/standards/library.ts';
import type { Text } from '../../../core/base/text.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { hasText, translate } from '../../../i18n/translate.ts';
import type { ExportInput } from '../values/export-input.ts';

/** What the makers of layers share: the results, the standards, and words in one language. */
export interface LayerContext {
  input: ExportInput;
  library: StandardLibrary;
  language: Language;
  pick: (text: Text | undefined) => string;
  /** The catalogue's word of a section, such as `unit` or `level`; the word itself where it has none. */
  word: (section: string, word: string) => string;
  kindNames: (kinds: readonly string[]) => string[];
  findingsOf: ReadonlyMap<string, readonly Finding[]>;
}

/** Items by a key, in the order met. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export function layerContext(
  input: ExportInput,
  library: StandardLibrary,
  language: Language,
): LayerContext {
  const pick = (text: Text | undefined) => (language === 'en' ? text?.en : text?.zh) ?? '';
  return {
    input,
    library,
    language,
    pick,
    word(section, word) {
      const key = `${section}.${word}`;
      return hasText(key) ? translate(language, key) : word;
    },
    kindNames: (kinds) => kinds.map((kind) => pick(kindRecord(kind)) || kind),
    findingsOf: groupBy(input.assessment.findings, ({ areaId }) => areaId),
  };
}
