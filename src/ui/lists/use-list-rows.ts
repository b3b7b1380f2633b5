import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type ListRecord, recordsOfList } from '../../commands/lists/list-records.ts';
import type { ListId } from '../../io/lists/list-fields.ts';
import { listStore } from '../../state/list-store.ts';
import { useProject } from '../use-stores.ts';
import type { RecordCells } from './order-records.ts';
import { rowKeeper } from './row-keeper.ts';

function useRecords(list: ListId): readonly ListRecord[] {
  const areas = useProject((project) => project.areas);
  const facilities = useProject((project) => project.facilities);
  const unplaced = useProject((project) => project.unplaced);
  const demand = useProject((project) => project.demand);
  const candidates = useProject((project) => project.candidates);
  return useMemo(
    () => recordsOfList({ areas, facilities, unplaced, demand, candidates }, list),
    [list, areas, facilities, unplaced, demand, candidates],
  );
}

/** Rows of a list as they are shown, and how many there are of it. */
export function useListRows(list: ListId, cells: RecordCells) {
  const records = useRecords(list);
  const search = useStore(listStore, (view) => view.search);
  const sort = useStore(listStore, (view) => view.sort);
  const filters = useStore(listStore, (view) => view.filters);
  const waiting = useStore(listStore, (view) => view.waiting);
  const [keep] = useState(rowKeeper);
  const rows = useMemo(
    () => keep({ list, search, sort, filters, waiting }, records, cells),
    [keep, list, search, sort, filters, waiting, records, cells],
  );
  return { rows, total: records.length };
}
