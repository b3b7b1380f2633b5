import { createStore } from 'zustand/vanilla';
import type { ListId } from '../io/lists/list-fields.ts';
import type { CellFault } from '../io/lists/read-cell.ts';
import type { FieldName } from '../io/mapping/mapping.ts';

/** A cell whose text is no value of its field; it holds what it held before. */
export interface RefusedCell {
  id: string;
  field: FieldName;
  text: string;
  fault: CellFault;
}

/** Where the keys are: a row by its record, a column by its field or what else it tells. */
export interface ListCursor {
  id: string;
  column: string;
}

/** Records that wait for a field, from wherever they were asked for. */
export interface WaitingRecords {
  field: FieldName;
  ids: readonly string[];
}

/** A list as it is looked at and worked on; none of it is saved with the project. */
export interface ListView {
  /** Null: no list is open. */
  list: ListId | null;
  search: string;
  sort: { column: string; descending: boolean } | null;
  /** Words that the cells of a field must hold; an empty text means cells without a value. */
  filters: Readonly<Partial<Record<FieldName, string>>>;
  waiting: WaitingRecords | null;
  /** Columns put away, by list. */
  hidden: Readonly<Partial<Record<ListId, readonly FieldName[]>>>;
  /** Records that are chosen, here or on the map. */
  chosen: ReadonlySet<string>;
  cursor: ListCursor | null;
  /** Cells of the last act whose text was not taken. */
  refused: readonly RefusedCell[];
  /** A rectangle is drawn on the map to choose what lies in it. */
  boxing: boolean;
}

export const initialListView: ListView = {
  list: null,
  search: '',
  sort: null,
  filters: {},
  waiting: null,
  hidden: {},
  chosen: new Set(),
  cursor: null,
  refused: [],
  boxing: false,
};

export const listStore = createStore<ListView>(() => initialListView);
