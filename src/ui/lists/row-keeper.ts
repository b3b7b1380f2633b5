import type { ListRecord } from '../../commands/lists/list-records.ts';
import { type OrderView, orderRecords, type RecordCells } from './order-records.ts';

interface Asked extends OrderView {
  list: string;
}

function sameIds(a: readonly ListRecord[], b: readonly ListRecord[]): boolean {
  return a.length === b.length && a.every(({ id }, at) => id === b[at]!.id);
}

function sameAsked(a: Asked, b: Asked): boolean {
  return (['list', 'search', 'sort', 'filters', 'waiting'] as const).every(
    (key) => a[key] === b[key],
  );
}

/**
 * Makes a function that gives the rows to show. A row that is edited stays where it is: which rows are shown, and in which
 * order, is worked out when it is asked for differently or when records come and go, not under the planner's hand.
 */
export function rowKeeper() {
  let kept: { asked: Asked; records: readonly ListRecord[]; ids: string[] } | null = null;
  return (asked: Asked, records: readonly ListRecord[], cells: RecordCells): ListRecord[] => {
    const isSame = kept !== null && sameAsked(kept.asked, asked) && sameIds(kept.records, records);
    const ids = isSame ? kept!.ids : orderRecords(records, asked, cells);
    kept = { asked, records, ids };
    const byId = new Map(records.map((record) => [record.id, record]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
}
