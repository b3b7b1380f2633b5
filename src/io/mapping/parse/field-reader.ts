import type { Place } from '../../../core/base/issue.ts';
import { clipText, LONGEST_NAME, LONGEST_TEXT, plainText } from '../../../core/base/plain-text.ts';
import type { IssueLog } from '../../issue-log.ts';
import {
  cellText,
  locateRecord,
  type Cell,
  type RecordSet,
  type SourceRecord,
} from '../../records.ts';
import { fieldsByRole, type FieldName, type Mapping } from '../mapping.ts';
import { isBlankWord } from './blank-words.ts';
import { parseNumber } from './parse-number.ts';
import { readPeopleHeader } from './people-header.ts';
import { headerFactor } from './units.ts';

/** Reads the mapped fields of records; what cannot be read stays absent and is logged with row and column. */
export interface FieldReader {
  has(field: FieldName): boolean;
  cell(record: SourceRecord, field: FieldName): Cell | undefined;
  text(record: SourceRecord, field: FieldName): string;
  number(record: SourceRecord, field: FieldName): number | undefined;
  /** The cell as `parse` understands it; a filled cell that it does not understand is logged. */
  word<T>(
    record: SourceRecord,
    field: FieldName,
    parse: (cell: Cell | undefined) => T | undefined,
  ): T | undefined;
}

export function fieldReader(set: RecordSet, mapping: Mapping, log: IssueLog): FieldReader {
  const columns = new Map<FieldName, { at: number; name: string; factor: number }>();
  for (const field of fieldsByRole()[mapping.role]) {
    const name = mapping.columns[field];
    if (name === undefined || name === '') continue;
    const at = set.fields.indexOf(name);
    if (at === -1)
      log.add('column-not-there', 'error', { file: set.fileName, column: name }, { field });
    else {
      columns.set(field, { at, name, factor: headerFactor(field, name) });
      const people = readPeopleHeader(name);
      if (people?.wider && people.field === field) {
        log.add('people-group-wider', 'warning', { file: set.fileName, column: name }, { field });
      }
    }
  }
  const cell = (record: SourceRecord, field: FieldName): Cell | undefined => {
    const column = columns.get(field);
    return column && record.values[column.at];
  };
  const report = (code: string, record: SourceRecord, field: FieldName): void => {
    const column = columns.get(field);
    const letters = column && set.columnLetters?.[column.at];
    const place: Place = { ...locateRecord(set, record), column: column?.name };
    if (letters && record.row !== undefined) place.cell = `${letters}${record.row}`;
    log.add(code, 'warning', place, { field, text: cellText(cell(record, field)).slice(0, 60) });
  };
  return {
    has: (field) => columns.has(field),
    cell,
    text: (record, field) => {
      const text = plainText(cellText(cell(record, field)));
      const most = field === 'name' ? LONGEST_NAME : LONGEST_TEXT;
      if (text.length > most) report('text-too-long', record, field);
      return clipText(text, most);
    },
    number: (record, field) => {
      const value = parseNumber(cell(record, field), field, columns.get(field)?.factor);
      if (typeof value !== 'string') return value;
      report(value, record, field);
      return undefined;
    },
    word: (record, field, parse) => {
      if (!columns.has(field)) return undefined;
      const value = parse(cell(record, field));
      const text = cellText(cell(record, field));
      if (value === undefined && text !== '' && !isBlankWord(text)) {
        report('word-unknown', record, field);
      }
      return value;
    },
  };
}
