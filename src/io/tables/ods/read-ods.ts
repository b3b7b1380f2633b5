import { MAX_COLUMNS } from '../../limits.ts';
import type { Cell } from '../../records.ts';
import { scanXml, xmlAttribute } from '../../text/scan-xml.ts';
import type { Grid, GridRow, Merge } from '../grid.ts';
import { MAX_ROWS } from '../xlsx/read-sheet.ts';

/** A sheet of an OpenDocument spreadsheet. */
export interface OdsSheet {
  name: string;
  hidden: boolean;
  grid: Grid;
}

const NUMBERS: ReadonlySet<string> = new Set(['float', 'percentage', 'currency']);

function countBy(attributes: string, name: string): number {
  const count = Number(xmlAttribute(attributes, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** Reads the sheets of `content.xml` (or of a flat file) from front to back. */
class OdsReading {
  readonly sheets: (OdsSheet & { grid: Grid & { merges: Merge[] } })[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #row: GridRow = { row: 0, cells: [] };
  #rowRepeats = 1;
  #column = 0;
  #cellRepeats = 1;
  #attributes = '';
  #paragraphs: string[] | null = null;
  /** Depth within remarks on a cell, which hold paragraphs too. */
  #remarks = 0;

  open(name: string, attributes: string): void {
    if (name === 'style') this.#style = xmlAttribute(attributes, 'name') ?? '';
    else if (name === 'table-properties') {
      if (xmlAttribute(attributes, 'display') === 'false') this.#hiddenStyles.add(this.#style);
    } else if (name === 'table') this.#openTable(attributes);
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#attributes = attributes;
      this.#cellRepeats = countBy(attributes, 'number-columns-repeated');
      this.#paragraphs = [];
    } else if (name === 'annotation') this.#remarks += 1;
    else if (this.#remarks > 0) return;
    else if (name === 'p') this.#paragraphs?.push('');
    else if (name === 's') this.text(' '.repeat(Math.min(100, countBy(attributes, 'c'))));
    else if (name === 'line-break') this.text('\n');
    else if (name === 'tab') this.text('\t');
  }

  text(text: string): void {
    const at = (this.#paragraphs?.length ?? 0) - 1;
    if (this.#remarks === 0 && at >= 0) this.#paragraphs![at] += text;
  }

  close(name: string): void {
    if (name === 'annotation') this.#remarks -= 1;
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
  }

  #openTable(attributes: string): void {
    this.sheets.push({
      name: xmlAttribute(attributes, 'name') ?? `#${this.sheets.length + 1}`,
      hidden: this.#hiddenStyles.has(xmlAttribute(attributes, 'style-name') ?? ''),
      grid: { rows: [], merges: [] },
    });
    this.#row = { row: 0, cells: [] };
    this.#rowRepeats = 1;
  }

  #openRow(attributes: string): void {
    const isHidden = /^(collapse|filter)$/.test(xmlAttribute(attributes, 'visibility') ?? '');
    this.#row = {
      row: this.#row.row + this.#rowRepeats,
      cells: [],
      ...(isHidden && { hidden: true }),
    };
    this.#rowRepeats = countBy(attributes, 'number-rows-repeated');
    this.#column = 0;
  }

  #closeRow(): void {
    const rows = this.sheets.at(-1)?.grid.rows;
    if (!rows || this.#row.cells.every((cell) => cell === null)) return;
    const last = Math.min(this.#row.row + this.#rowRepeats, MAX_ROWS + 1);
    for (let row = this.#row.row; row < last; row += 1) rows.push({ ...this.#row, row });
  }

  #closeCell(): void {
    const value = this.#cellValue();
    const { row, cells } = this.#row;
    const end = Math.min(this.#column + this.#cellRepeats, MAX_COLUMNS);
    if (value !== null) {
      while (cells.length < this.#column) cells.push(null);
      for (let column = this.#column; column < end; column += 1) cells[column] = value;
      const down = countBy(this.#attributes, 'number-rows-spanned') - 1;
      const right = countBy(this.#attributes, 'number-columns-spanned') - 1;
      const left = this.#column;
      if (down + right > 0) {
        const bottom = Math.min(row + down, MAX_ROWS);
        const merge = { top: row, left, bottom, right: Math.min(left + right, MAX_COLUMNS) };
        this.sheets.at(-1)?.grid.merges.push(merge);
      }
    }
    this.#column += this.#cellRepeats;
    this.#paragraphs = null;
  }

  #cellValue(): Cell {
    const type = xmlAttribute(this.#attributes, 'value-type') ?? 'string';
    const text = (this.#paragraphs ?? []).join('\n');
    if (NUMBERS.has(type)) {
      const number = Number(xmlAttribute(this.#attributes, 'value') ?? NaN);
      return Number.isFinite(number) ? number : text;
    }
    if (type === 'boolean') return xmlAttribute(this.#attributes, 'boolean-value') === 'true';
    if (type === 'date') {
      const date = xmlAttribute(this.#attributes, 'date-value') ?? text;
      return date.replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ');
    }
    const own = text === '' ? (xmlAttribute(this.#attributes, 'string-value') ?? '') : text;
    return own === '' ? null : own;
  }
}

/** Sheets of an OpenDocument spreadsheet by its `content.xml`; formulas are never run, their last values count. @throws XmlFault */
export function readOds(xml: string): OdsSheet[] {
  const reading = new OdsReading();
  scanXml(xml, {
    open: (name, attributes) => reading.open(name, attributes),
    close: (name) => reading.close(name),
    text: (text) => reading.text(text),
  });
  return reading.sheets;
}
