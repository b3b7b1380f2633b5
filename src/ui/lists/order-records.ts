import type { ListRecord } from '../../commands/lists/list-records.ts';
import type { ListView } from '../../state/list-store.ts';

export type OrderView = Pick<ListView, 'search' | 'sort' | 'filters' | 'waiting'>;

/** How the cells of a record read: in words, and as what they are sorted by. */
export interface RecordCells {
  text: (record: ListRecord, column: string) => string;
  value: (record: ListRecord, column: string) => string | number | undefined;
  /** Columns that a search looks through. */
  searched: readonly string[];
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

/** Records with a value by it, the others behind them whichever way round; ties keep the order of the list. */
function sorted(
  records: readonly ListRecord[],
  { column, descending }: NonNullable<OrderView['sort']>,
  cells: RecordCells,
): ListRecord[] {
  const keyed = records.map((record) => ({ record, key: cells.value(record, column) }));
  const sign = descending ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === undefined || b.key === undefined) {
        return Number(a.key === undefined) - Number(b.key === undefined);
      }
      return sign * compareValues(a.key, b.key);
    })
    .map(({ record }) => record);
}

/** Ids of the records that are shown, in their order. */
export function orderRecords(
  records: readonly ListRecord[],
  { search, sort, filters, waiting }: OrderView,
  cells: RecordCells,
): string[] {
  const wanted = search.trim().toLowerCase();
  const only = waiting && new Set(waiting.ids);
  const narrowed = Object.entries(filters);
  const holds = (record: ListRecord, column: string, words: string) =>
    cells.text(record, column).toLowerCase().includes(words);
  const kept = records.filter(
    (record) =>
      (only === null || only.has(record.id)) &&
      narrowed.every(([field, words = '']) =>
        words === '' ? cells.text(record, field) === '' : holds(record, field, words.toLowerCase()),
      ) &&
      (wanted === '' || cells.searched.some((column) => holds(record, column, wanted))),
  );
  return (sort ? sorted(kept, sort, cells) : kept).map(({ id }) => id);
}
