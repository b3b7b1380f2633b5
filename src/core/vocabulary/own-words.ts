import { type KindRecord, setOwnKinds } from './kinds.ts';
import { type GroupRecord, setOwnGroups } from './people.ts';

/** A kind that a document declares: what an own document may say of it. */
export type OwnKind = Pick<KindRecord, 'id' | 'parents' | 'zh' | 'en' | 'serves' | 'aliases'>;

/** Kinds of facilities and groups of people beyond the shipped ones. */
export interface OwnWords {
  kinds: readonly OwnKind[];
  groups: readonly GroupRecord[];
}

const NONE: OwnWords = { kinds: [], groups: [] };
let inUse = NONE;
let version = 0;

/** What documents declare together; of a kind or group that several declare, the first one's names stand. */
export function wordsOf(
  documents: readonly { kinds?: readonly OwnKind[]; groups?: readonly GroupRecord[] }[],
): OwnWords {
  const kinds = new Map<string, OwnKind>();
  const groups = new Map<string, GroupRecord>();
  for (const document of documents) {
    for (const kind of document.kinds ?? []) if (!kinds.has(kind.id)) kinds.set(kind.id, kind);
    for (const group of document.groups ?? []) {
      if (!groups.has(group.id)) groups.set(group.id, group);
    }
  }
  if (kinds.size === 0 && groups.size === 0) return NONE;
  return { kinds: [...kinds.values()], groups: [...groups.values()] };
}

/**
 * Puts the words of the project in hand in use: a thread works for one project at a time, and what is under which kind
 * is asked in the innermost loops. Words that say the same change nothing.
 */
export function useWords(words: OwnWords): void {
  if (words === inUse) return;
  if (JSON.stringify(words) === JSON.stringify(inUse)) return;
  inUse = words;
  version += 1;
  setOwnKinds(words.kinds);
  setOwnGroups(words.groups);
}

/** Runs with more words in use: those of a document that is being read and not in the project yet. */
export function withMoreWords<T>(document: Parameters<typeof wordsOf>[0][number], run: () => T): T {
  const before = inUse;
  useWords(wordsOf([before, document]));
  try {
    return run();
  } finally {
    useWords(before);
  }
}

/** The words in use; the same object until they change. */
export function wordsInUse(): OwnWords {
  return inUse;
}

/** What is worked out from the words in use, worked out anew when they change. */
export function byWords<T>(make: () => T): () => T {
  let made: { value: T; version: number } | undefined;
  return () => {
    if (made?.version !== version) made = { value: make(), version };
    return made.value;
  };
}
