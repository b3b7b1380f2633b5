import type { Place } from '../../core/base/issue.ts';
import type { IssueLog } from '../issue-log.ts';

/** The last number given to each id, so that a column that says the same in every row does not take forever. */
const lastNumbers = new WeakMap<Set<string>, Map<string, number>>();

/** The id itself, or with `#2`, `#3` … and an issue if it is taken; adds the result to `taken`, from which nothing goes. */
export function uniqueId(id: string, taken: Set<string>, place: Place, log: IssueLog): string {
  let free = id;
  if (taken.has(id)) {
    const numbers = lastNumbers.get(taken) ?? new Map<string, number>();
    lastNumbers.set(taken, numbers);
    let n = numbers.get(id) ?? 1;
    while (taken.has(free)) free = `${id}#${++n}`;
    numbers.set(id, n);
    log.add('id-twice', 'warning', { ...place, id: free }, { id, given: free });
  }
  taken.add(free);
  return free;
}
