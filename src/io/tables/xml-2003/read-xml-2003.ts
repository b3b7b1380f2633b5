import { MAX_COLUMNS } from '../../limits.ts';
import type { Cell } from '../../records.ts';
import { scanXml, xmlAttribute } from '../../text/scan-xml.ts';
import type { Grid, GridRow, Merge } from '../grid.ts';
import { MAX_ROWS } from '../xlsx/read-sheet.ts';

/** A sheet of a workbook that is one XML text. */
export interface XmlSheet {
  name: string;
  hidden: boolean;
  grid: Grid & { merges: Merge[] };
}

/** Whether an XML text is a workbook as Excel 2002 and 2003 write it. */
export function isXmlWorkbook(xml: string): boolean {
  return (
    /<(\w+:)?Workbook[\s>]/.test(xml) &&
    xml.includes('urn:schemas-microsoft-com:office:spreadsheet')
  );
}

function indexBy(attributes: string, before: number): number {
  const index = Number(xmlAttribute(attributes, 'Index') ?? NaN);
  return Number.isInteger(index) && index > before ? index : before + 1;
}

function spanBy(attributes: string, name: string): number {
  const span = Number(xmlAttribute(attributes, name) ?? 0);
  return Number.isInteger(span) && span > 0 ? span : 0;
}

function cellOf(type: string, text: string): Cell {
  if (type === 'Number') {
    const number = Number(text);
    return text.trim() !== '' && Number.isFinite(number) ? number : text;
  }
  if (type === 'Boolean') return text.trim() === '1';
  if (type === 'DateTime')
    return text
      .replace(/T00:00:00(\.0+)?$/, '')
      .replace('T', ' ')
      .slice(0, 16);
  return type === 'Error' || text === '' ? null : text;
}

/** Sheets of a workbook in SpreadsheetML of 2003; formulas are never run, their last values count. @throws XmlFault */
export function readXml2003(xml: string): XmlSheet[] {
  const sheets: XmlSheet[] = [];
  let row: GridRow = { row: 0, cells: [] };
  let column = 0;
  let across = 0;
  let type = '';
  let text = '';
  let inData = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'Worksheet') {
        const own = xmlAttribute(attributes, 'Name') ?? `#${sheets.length + 1}`;
        sheets.push({ name: own, hidden: false, grid: { rows: [], merges: [] } });
        row = { row: 0, cells: [] };
      } else if (name === 'Row') {
        const isHidden = xmlAttribute(attributes, 'Hidden') === '1';
        row = { row: indexBy(attributes, row.row), cells: [], ...(isHidden && { hidden: true }) };
        column = 0;
      } else if (name === 'Cell') {
        column = indexBy(attributes, column);
        across = spanBy(attributes, 'MergeAcross');
        const down = spanBy(attributes, 'MergeDown');
        if (across + down === 0) return;
        const [left, bottom] = [column - 1, Math.min(row.row + down, MAX_ROWS)];
        const right = Math.min(left + across, MAX_COLUMNS);
        sheets.at(-1)?.grid.merges.push({ top: row.row, left, bottom, right });
      } else if (name === 'Data') {
        type = xmlAttribute(attributes, 'Type') ?? '';
        text = '';
        inData = true;
      }
    },
    text(piece) {
      if (inData) text += piece;
    },
    close(name) {
      if (name === 'Visible' && sheets.length > 0) return;
      if (name === 'Data') {
        inData = false;
        if (column > MAX_COLUMNS) return;
        while (row.cells.length < column - 1) row.cells.push(null);
        row.cells[column - 1] = cellOf(type, text);
      } else if (name === 'Cell') {
        column += across;
        across = 0;
      } else if (name === 'Row' && row.cells.length > 0 && row.row <= MAX_ROWS) {
        sheets.at(-1)?.grid.rows.push(row);
      }
    },
  });
  return sheets;
}
