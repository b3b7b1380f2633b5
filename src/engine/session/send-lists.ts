import type { Loaded } from '../../io/mapping/mapping.ts';
import { idleTask } from '../../platform/next-task.ts';
import { LIST_NAMES, type ListName, piecesOf } from './list-pieces.ts';

/** What takes lists in, mostly in another thread. */
export interface TakesLists {
  putRecords(list: ListName, records: readonly unknown[], isFirst: boolean): Promise<void> | void;
}

/** Hands lists over in pieces, one task each, after what is to be seen; those that the other side holds already stay there. */
export async function sendLists(
  to: TakesLists,
  lists: Partial<Loaded>,
  held: Partial<Loaded> | null = null,
): Promise<void> {
  for (const name of LIST_NAMES) {
    const records = lists[name];
    if (!records || records === held?.[name]) continue;
    if (records.length === 0) await to.putRecords(name, [], true);
    let isFirst = true;
    for (const piece of piecesOf<unknown>(records)) {
      if (records.length > piece.length) await idleTask();
      await to.putRecords(name, piece, isFirst);
      isFirst = false;
    }
  }
}

/** What assesses the lists that it was handed. */
export interface TakesData extends TakesLists {
  /** Puts the lists that were handed over in place; later questions are about these. */
  useRecords(): Promise<void> | void;
}
