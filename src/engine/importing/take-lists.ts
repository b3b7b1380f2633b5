import type { Project } from '../../core/plan/project.ts';
import type { Loaded } from '../../io/mapping/mapping.ts';
import type { TakenOutcome } from './import-api.ts';
import { LIST_NAMES, type ListName } from '../session/list-pieces.ts';

/** What hands an outcome out. */
export interface GivesRecords {
  /** A piece of a list of the outcome with this number, from a position on. @throws when there is a newer outcome */
  records(outcome: number, list: ListName, from: number): Promise<readonly unknown[]>;
}

export type TakenLists = Required<Pick<Project, ListName>>;

/**
 * Fetches the lists of an outcome, a piece a task. They are frozen, not their records, so that what walks a project in
 * search of changes passes them by; a list that did not change is the one that is held.
 */
export async function takeLists(
  from: GivesRecords,
  { number, counts, shared }: Pick<TakenOutcome, 'number' | 'counts' | 'shared'>,
  held: Partial<Loaded>,
): Promise<TakenLists> {
  const lists: Partial<Record<ListName, readonly unknown[]>> = {};
  for (const name of LIST_NAMES) {
    const own: readonly unknown[] = held[name] ?? [];
    if (own.length === counts[name] && own.length === shared[name]) {
      lists[name] = own;
      continue;
    }
    const list = own.slice(0, shared[name]);
    while (list.length < counts[name]) {
      const piece = await from.records(number, name, list.length);
      if (piece.length === 0) throw new Error(`${name} ends at ${list.length}`);
      for (const record of piece) list.push(record);
    }
    lists[name] = Object.freeze(list);
  }
  return lists as TakenLists;
}
