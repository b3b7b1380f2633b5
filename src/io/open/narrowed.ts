import { issue } from '../../core/base/issue.ts';
import { MAX_COLUMNS } from '../limits.ts';
import type { ReadDataset } from './read-dataset.ts';

/** The same with the first columns only, and an issue that says so; as it is where there are no more. */
export function narrowed(done: ReadDataset): ReadDataset {
  const { set } = done;
  if (!set || set.fields.length <= MAX_COLUMNS) return done;
  const first = <T>(list: readonly T[]): T[] => list.slice(0, MAX_COLUMNS);
  const records = set.records.map((record) => ({ ...record, values: first(record.values) }));
  const { columnLetters } = set;
  return {
    ...done,
    set: {
      ...set,
      fields: first(set.fields),
      records,
      ...(columnLetters && { columnLetters: first(columnLetters) }),
    },
    issues: [
      ...done.issues,
      issue('sheet-too-wide', 'warning', { file: set.fileName }, { limit: MAX_COLUMNS }),
    ],
  };
}
