import type { Place } from '../../../core/base/issue.ts';
import type { IssueLog } from '../../issue-log.ts';

/** The last number given to each id, so that a column that says the same in every row does not take forever. */
const lastNumbers = new WeakMap<Set<string>, Map<string, number>>();

/** Ids of one collection, and where to say that one is used twice. */
export interface IdUse {
  taken: Set<string>;
  place: Place;
  log: IssueLog;
}

/**
 * The given id itself, or with `#2`, `#3` … and an issue if it is taken; adds the result to `taken`, from which nothing goes.
 * A record without an id (empty) gets the one that is made for it, of which there is nothing to say to anybody.
 */
export function uniqueId(given: string, made: string, { taken, place, log }: IdUse): string {
  const id = given || made;
  let free = id;
  if (taken.has(id)) {
    const numbers = lastNumbers.get(taken) ?? new Map<string, number>();
    lastNumbers.set(taken, numbers);
    let n = numbers.get(id) ?? 1;
    while (taken.has(free)) free = `${id}#${++n}`;
    numbers.set(id, n);
    if (given !== '') log.add('id-twice', 'warning', { ...place, id: free }, { id, given: free });
  }
  taken.add(free);
  return free;
}
