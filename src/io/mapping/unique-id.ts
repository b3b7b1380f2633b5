import type { Place } from '../../core/base/issue.ts';
import type { IssueLog } from '../issue-log.ts';

/** The id itself, or with `#2`, `#3` … and an issue if it is taken; adds the result to `taken`. */
export function uniqueId(id: string, taken: Set<string>, place: Place, log: IssueLog): string {
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id}#${n}`;
  if (free !== id) log.add('id-twice', 'warning', { ...place, id: free }, { id, given: free });
  taken.add(free);
  return free;
}
