import { useMemo } from 'react';
import type { ListRecord } from '../../commands/lists/list-records.ts';
import {
  fieldsOfList,
  type ListField,
  type ListId,
  memberOfField,
} from '../../io/lists/list-fields.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { writeCell } from '../../io/lists/write-cell.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';
import type { RecordCells } from './order-records.ts';

/** One column of a list; without a field it only tells. */
export interface ListColumn {
  id: string;
  header: string;
  field?: ListField;
  widthPx: number;
  /** As it is edited, copied and searched. */
  text: (record: ListRecord) => string;
  /** As it is read: numbers grouped. */
  show: (record: ListRecord) => string;
}

const WIDTHS: Partial<Record<string, number>> = {
  name: 190,
  address: 200,
  kinds: 180,
  services: 170,
  code: 130,
  owner: 130,
};
const WIDTH = { text: 140, number: 104, year: 92, choice: 104, words: 170 };
const SEARCHED = ['name', 'code', 'address', 'kinds', 'owner', 'parent', 'source'];

function hasNumbers({ type }: ListField): boolean {
  return type === 'number' || type === 'year';
}

/** Columns of a list: its fields, the area that holds an area, and the file that a record came from. */
export function useListColumns(list: ListId): { columns: ListColumn[]; cells: RecordCells } {
  const t = useText();
  const language = useLanguage();
  const areas = useProject((project) => project.areas);
  const sources = useProject((project) => project.sources);
  return useMemo(() => {
    const nameOfArea = new Map(areas.map(({ id, name }) => [id, name]));
    const nameOfSource = new Map(sources.map(({ id, title, fileName }) => [id, title ?? fileName]));
    const own = fieldsOfList(list).map((field): ListColumn => {
      const text = (record: ListRecord) => writeCell(language, record, field);
      const isAmount = field.type === 'number' && field.field !== 'lng' && field.field !== 'lat';
      const show = (record: ListRecord) => {
        const value = text(record);
        return isAmount && value !== '' ? formatNumber(language, Number(value), 2) : value;
      };
      return {
        id: field.field,
        header: t(`field.${field.field}` as TextKey),
        field,
        widthPx: WIDTHS[field.field] ?? WIDTH[field.type],
        text,
        show,
      };
    });
    const told = (id: string, header: TextKey, text: ListColumn['text']): ListColumn => {
      return { id, header: t(header), widthPx: 140, text, show: text };
    };
    const parent = told('parent', 'field.parentId', ({ parentId = '' }) => {
      return nameOfArea.get(parentId) ?? '';
    });
    const source = told('source', 'card.source', ({ sourceId = '' }) => {
      return nameOfSource.get(sourceId) ?? '';
    });
    const isArea = own.some(({ id }) => id === 'zone');
    const columns = [...own, ...(isArea ? [parent] : []), source];
    const byId = new Map(columns.map((column) => [column.id, column]));
    const text: RecordCells['text'] = (record, column) => byId.get(column)?.text(record) ?? '';
    const cells: RecordCells = {
      text,
      value: (record, id) => {
        const column = byId.get(id);
        if (column?.field && hasNumbers(column.field)) {
          return Reflect.get(record, memberOfField(column.field.field));
        }
        return text(record, id) || undefined;
      },
      searched: SEARCHED.filter((id) => byId.has(id)),
    };
    return { columns, cells };
  }, [list, language, t, areas, sources]);
}
