import { issue, type Result } from '../../../core/base/issue.ts';
import { IssueLog } from '../../issue-log.ts';
import type { Cell } from '../../records.ts';
import { columnLetters, type Grid, type GridRow, type Merge, type Sheet } from '../grid.ts';
import { dateText, isDateFormat } from '../xlsx/date-format.ts';
import { biffRecords, BiffTexts } from './biff-records.ts';
import { CompoundFault, compoundStream } from './compound-file.ts';

/** Records of BIFF8, by the names of [MS-XLS]. */
const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  boundSheet: 0x85,
  mulRk: 0xbd,
  xf: 0xe0,
  mergeCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const;
const BIFF8 = 0x0600;
/** Bit of a row that is hidden. */
const HIDDEN_ROW = 0x20;
/** Columns that the format has; more is a lie, by which sixteen bytes would take the memory of a long row. */
const XLS_COLUMNS = 256;
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

interface Globals {
  sheets: { name: string; hidden: boolean; offset: number }[];
  texts: string[];
  /** For each style of cells, whether it shows dates. */
  dateStyles: boolean[];
  from1904: boolean;
}

/** A number packed into 30 bits: a whole one or the front of a long one, perhaps times a hundred. */
function rkNumber(packed: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, packed & 0xfffffffc, true);
  const value = (packed & 2) === 0 ? view.getFloat64(0, true) : packed >> 2;
  return (packed & 1) === 0 ? value : value / 100;
}

/** What holds for all sheets; an issue's code where the workbook cannot be read. */
function readGlobals(stream: Uint8Array): Globals | 'xls-encrypted' | 'file-is-xls' {
  const globals: Globals = { sheets: [], texts: [], dateStyles: [], from1904: false };
  const codes = new Map<number, string>();
  const formats: number[] = [];
  for (const { type, parts } of biffRecords(stream, 0)) {
    const [data] = parts as [DataView];
    if (type === RECORD.bof && data.getUint16(0, true) !== BIFF8) return 'file-is-xls';
    if (type === RECORD.filePass) return 'xls-encrypted';
    if (type === RECORD.eof) break;
    if (type === RECORD.date1904) globals.from1904 = data.getUint16(0, true) === 1;
    else if (type === RECORD.format) {
      codes.set(data.getUint16(0, true), new BiffTexts(parts, 2).next(2));
    } else if (type === RECORD.xf) formats.push(data.getUint16(2, true));
    else if (type === RECORD.boundSheet && data.getUint8(5) === 0) {
      const name = new BiffTexts(parts, 6).next(1);
      const hidden = (data.getUint8(4) & 3) !== 0;
      globals.sheets.push({ name, hidden, offset: data.getUint32(0, true) });
    } else if (type === RECORD.sst) {
      const texts = new BiffTexts(parts, 8);
      for (let n = data.getUint32(4, true); n > 0 && !texts.isDone; n -= 1) {
        globals.texts.push(texts.next(2));
      }
    }
  }
  globals.dateStyles = formats.map((id) => isDateFormat(id, codes.get(id)));
  return globals;
}

/** Gathers the cells of one sheet. */
class SheetReading {
  readonly merges: Merge[] = [];
  /** Rows from 0. */
  readonly hiddenRows = new Set<number>();
  readonly #rows = new Map<number, Cell[]>();
  readonly #globals: Globals;
  readonly #fileName: string;
  readonly #log: IssueLog;

  constructor(globals: Globals, fileName: string, log: IssueLog) {
    this.#globals = globals;
    this.#fileName = fileName;
    this.#log = log;
  }

  put(row: number, column: number, value: Cell): void {
    if (column >= XLS_COLUMNS) {
      const params = { limit: XLS_COLUMNS };
      this.#log.add('sheet-too-wide', 'warning', { file: this.#fileName }, params);
      return;
    }
    const cells = this.#rows.get(row) ?? [];
    this.#rows.set(row, cells);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  number(row: number, column: number, style: number, value: number): void {
    const { dateStyles, from1904 } = this.#globals;
    const date = dateStyles[style] ? dateText(value, from1904) : undefined;
    this.put(row, column, date ?? (Number.isFinite(value) ? value : null));
  }

  error(row: number, column: number, code: number): void {
    const cell = `${columnLetters(column)}${row + 1}`;
    const text = ERRORS[code] ?? '#?';
    this.#log.add('cell-error', 'warning', { file: this.#fileName, row: row + 1, cell }, { text });
  }

  grid(): Grid {
    const rows: GridRow[] = [...this.#rows]
      .toSorted(([a], [b]) => a - b)
      .map(([row, cells]) => ({
        row: row + 1,
        cells,
        ...(this.hiddenRows.has(row) && { hidden: true as const }),
      }));
    return { rows, merges: this.merges };
  }
}

function readSheet(
  stream: Uint8Array,
  offset: number,
  globals: Globals,
  reading: SheetReading,
): void {
  /** A formula whose text stands in the next record. */
  let awaits: { row: number; column: number } | undefined;
  for (const { type, parts } of biffRecords(stream, offset)) {
    const [data] = parts as [DataView];
    if (type === RECORD.eof) return;
    if (type === RECORD.mergeCells) {
      for (let at = 2; at + 8 <= data.byteLength; at += 8) {
        const [top, bottom, left, right] = [0, 2, 4, 6].map((by) => data.getUint16(at + by, true));
        const last = Math.min(right!, XLS_COLUMNS - 1);
        reading.merges.push({ top: top! + 1, bottom: bottom! + 1, left: left!, right: last });
      }
      continue;
    }
    if (type === RECORD.string && awaits) {
      reading.put(awaits.row, awaits.column, new BiffTexts(parts, 0).next(2));
      awaits = undefined;
      continue;
    }
    if (data.byteLength < 6) continue;
    const row = data.getUint16(0, true);
    const column = data.getUint16(2, true);
    const style = data.getUint16(4, true);
    if (type === RECORD.row) {
      if (data.byteLength >= 14 && (data.getUint16(12, true) & HIDDEN_ROW) !== 0) {
        reading.hiddenRows.add(row);
      }
    } else if (type === RECORD.labelSst)
      reading.put(row, column, globals.texts[data.getUint32(6, true)] ?? null);
    else if (type === RECORD.label) reading.put(row, column, new BiffTexts(parts, 6).next(2));
    else if (type === RECORD.number) reading.number(row, column, style, data.getFloat64(6, true));
    else if (type === RECORD.rk)
      reading.number(row, column, style, rkNumber(data.getUint32(6, true)));
    else if (type === RECORD.mulRk) {
      for (let at = 4, to = column; at + 6 <= data.byteLength - 2; at += 6, to += 1) {
        reading.number(row, to, data.getUint16(at, true), rkNumber(data.getUint32(at + 2, true)));
      }
    } else if (type === RECORD.boolErr) {
      if (data.getUint8(7) === 1) reading.error(row, column, data.getUint8(6));
      else reading.put(row, column, data.getUint8(6) === 1);
    } else if (type === RECORD.formula) {
      if (data.getUint16(12, true) !== 0xffff) {
        reading.number(row, column, style, data.getFloat64(6, true));
      } else if (data.getUint8(6) === 0) awaits = { row, column };
      else if (data.getUint8(6) === 1) reading.put(row, column, data.getUint8(8) === 1);
      else if (data.getUint8(6) === 2) reading.error(row, column, data.getUint8(8));
    }
  }
}

/** Sheets of a workbook in the binary format of Excel 97 to 2003, which WPS still writes; formulas are never run. */
export function readXls(bytes: Uint8Array, fileName: string): Result<Sheet[]> {
  const refuse = (code: string): Result<Sheet[]> => ({
    issues: [issue(code, 'error', { file: fileName })],
  });
  let stream: Uint8Array | undefined;
  let globals: ReturnType<typeof readGlobals>;
  try {
    stream = compoundStream(bytes, ['Workbook', 'Book']);
    if (!stream) return refuse('file-is-document');
    globals = readGlobals(stream);
  } catch (error) {
    if (!(error instanceof CompoundFault) && !(error instanceof RangeError)) throw error;
    return refuse('xls-broken');
  }
  if (typeof globals === 'string') return refuse(globals);
  const { sheets } = globals;
  const known = globals;
  const whole = stream;
  const read = async (offset: number): Promise<Result<Grid>> => {
    const log = new IssueLog();
    const reading = new SheetReading(known, fileName, log);
    try {
      readSheet(whole, offset, known, reading);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { issues: [issue('xls-broken', 'error', { file: fileName })] };
    }
    return { value: reading.grid(), issues: log.list() };
  };
  if (sheets.length === 0) return refuse('xls-broken');
  const value = sheets.map(({ name, hidden, offset }) => ({
    name,
    hidden,
    read: () => read(offset),
  }));
  return { value, issues: [] };
}
