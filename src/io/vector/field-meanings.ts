import type { Cell, RecordSet } from '../records.ts';

/** What a database knows of a field beside its values. */
export interface FieldMeaning {
  /** Name of the column. */
  name: string;
  /** The name that a person reads. */
  alias?: string;
  /** Words of its coded values, by the value as text. */
  words?: ReadonlyMap<string, string>;
}

/** The word of a value; a number is the same whatever zeros its code is written with. */
function wordOf(words: ReadonlyMap<string, string>, cell: Cell): Cell {
  const word = words.get(String(cell));
  if (word !== undefined || typeof cell !== 'number') return word ?? cell;
  for (const [code, meant] of words) if (code.trim() !== '' && Number(code) === cell) return meant;
  return cell;
}

/** Names that a person reads instead of those of the columns, where no name would stand twice. */
function fieldsByAlias(fields: readonly string[], meanings: readonly FieldMeaning[]): string[] {
  const aliases = new Map(meanings.map(({ name, alias }) => [name, alias?.trim()]));
  const read = fields.map((name) => aliases.get(name) || name);
  return new Set(read).size === read.length ? read : [...fields];
}

/** The same records under the names that people read and with the words of coded values; codes without a word stay. */
export function withFieldMeanings(set: RecordSet, meanings: readonly FieldMeaning[]): RecordSet {
  const coded = meanings.flatMap(({ name, words }) => {
    const at = set.fields.indexOf(name);
    return words && words.size > 0 && at !== -1 ? [{ at, words }] : [];
  });
  for (const { values } of set.records) {
    for (const { at, words } of coded) values[at] = wordOf(words, values[at] ?? null);
  }
  return { ...set, fields: fieldsByAlias(set.fields, meanings) };
}
