import { isShippedKind, KINDS, type FacilityKind } from '../../vocabulary/kinds.ts';
import { ownGroups, type OwnGroupId, type PeopleField } from '../../vocabulary/people.ts';
import type { StandardDocument } from '../standard.ts';
import { splitNames } from './rule-form.ts';

/** A kind of facilities or a group of people that a document adds, as it is filled in. */
export interface WordLine {
  /** Absent while it is new: it is made of the name and stays when that changes. */
  id?: string;
  what: 'kind' | 'group';
  name: string;
  english: string;
  /** Of a kind: those above it, and whom it serves. */
  parents: FacilityKind[];
  serves?: PeopleField;
  /** Names in lists, or heads of columns, with 、 between. */
  aliases: string;
}

/** What is wrong with a line, by its place. */
export interface WordFault {
  line: number;
  problem: 'absent' | 'taken' | 'under-itself';
  name: string;
}

export function emptyWord(what: WordLine['what']): WordLine {
  return { what, name: '', english: '', parents: [], aliases: '' };
}

export function wordLines({ kinds = [], groups = [] }: StandardDocument): WordLine[] {
  const names = ({ zh, en }: { zh: string; en: string }) => ({
    name: zh,
    english: en === zh ? '' : en,
  });
  return [
    ...kinds.map(({ id, parents, serves, aliases, ...texts }): WordLine => ({
      id,
      what: 'kind',
      ...names(texts),
      parents,
      ...(serves && { serves }),
      aliases: aliases.join('、'),
    })),
    ...groups.map(({ id, columns, ...texts }): WordLine => ({
      id,
      what: 'group',
      ...names(texts),
      parents: [],
      aliases: columns.join('、'),
    })),
  ];
}

const plain = (name: string) => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** An id made of a name: the one in use for the same name, so that two documents speak of one kind. */
function idFor({ what, name }: WordLine, taken: ReadonlySet<string>): string {
  const isGroup = what === 'group';
  const known = (isGroup ? ownGroups() : KINDS).find(({ zh }) => plain(zh) === plain(name));
  if (known && !taken.has(known.id) && !isShippedKind(known.id)) return known.id;
  const stem = name
    .trim()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 36);
  for (let n = 1; ; n++) {
    const id = `${isGroup ? 'group-' : ''}${stem || 'x'}${n === 1 ? '' : `-${n}`}`;
    if (!taken.has(id) && !isShippedKind(id)) return id;
  }
}

/** The same lines, each with an id. */
export function withIds(lines: readonly WordLine[]): (WordLine & { id: string })[] {
  const taken = new Set(lines.flatMap(({ id }) => (id === undefined ? [] : [id])));
  return lines.map((line) => {
    const id = line.id ?? idFor(line, taken);
    taken.add(id);
    return { ...line, id };
  });
}

/** The document with the kinds and groups of some lines in place of its own. */
export function withWordLines(
  { kinds: _kinds, groups: _groups, ...rest }: StandardDocument,
  lines: readonly WordLine[],
): StandardDocument {
  const all = withIds(lines);
  const texts = ({ name, english }: WordLine) => ({
    zh: name.trim(),
    en: english.trim() || name.trim(),
  });
  const kinds = all.flatMap((line) => {
    if (line.what !== 'kind') return [];
    const { id, parents, serves, aliases } = line;
    const own = { id, parents, ...texts(line), ...(serves && { serves }) };
    return [{ ...own, aliases: splitNames(aliases) }];
  });
  const groups = all.flatMap((line) => {
    if (line.what !== 'group') return [];
    const id = line.id as OwnGroupId;
    return [{ id, ...texts(line), columns: splitNames(line.aliases) }];
  });
  return {
    ...rest,
    ...(kinds.length > 0 && { kinds }),
    ...(groups.length > 0 && { groups }),
  };
}

function isBelow(id: string, above: string, parentsOf: ReadonlyMap<string, string[]>): boolean {
  const seen = new Set<string>();
  const climb = [...(parentsOf.get(id) ?? [])];
  for (let next = climb.pop(); next !== undefined; next = climb.pop()) {
    if (next === above) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    climb.push(...(parentsOf.get(next) ?? []));
  }
  return false;
}

/** What is wrong with lines: without a name, of a name that a kind or group has already, a kind under itself. */
export function checkWordLines(written: readonly WordLine[]): WordFault[] {
  const lines = withIds(written);
  const parentsOf = new Map(lines.map(({ id, parents }) => [id, parents]));
  const own = new Set(lines.map(({ id }) => id));
  return lines.flatMap(({ id, name }, line): WordFault[] => {
    const fault = (problem: WordFault['problem']) => [{ line, problem, name }];
    if (plain(name) === '') return fault('absent');
    const isTaken =
      lines.some((other, at) => at < line && plain(other.name) === plain(name)) ||
      KINDS.some(
        (kind) =>
          !own.has(kind.id) && [kind.zh, kind.en].some((each) => plain(each) === plain(name)),
      );
    if (isTaken) return fault('taken');
    return isBelow(id, id, parentsOf) ? fault('under-itself') : [];
  });
}
