import { strFromU8, strToU8 } from 'fflate';
import { xmlText } from '../text/xml-text.ts';
import { columnLetters } from './auto-filter.ts';
import type { WorkbookSheet } from './table-sheet.ts';

/** Letters of Latin width on a landscape page: of A4 at 70 %, of A3 at 60 %, where they are still read. */
const ON_A4 = 210;
const ON_A3 = 350;
const A4 = 9;
const A3 = 8;

/** Words at the foot of every printed page; `&P` of `&N` are its number. */
export interface PrintWords {
  title: string;
  note: string;
  /** Such as `第 &P 页，共 &N 页`. */
  page: string;
}

/** In headers and footers `&` begins a code, so that a plain one is doubled. */
const plain = (text: string): string => text.replaceAll('&', '&&').slice(0, 100);

function pageSetup({ columns, filter }: WorkbookSheet, { title, note, page }: PrintWords): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const [paper, holds] = width > ON_A4 ? [A3, ON_A3] : [A4, ON_A4];
  const wide = Math.max(1, Math.ceil(width / holds));
  // A table runs on over as many pages as it needs, a summary is one.
  const foot = `&L&8${plain(title)}&C&8${plain(note)}&R&8${page}`;
  return (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="${wide}" fitToHeight="${filter ? 0 : 1}"/>` +
    `<headerFooter><oddFooter>${xmlText(foot)}</oddFooter></headerFooter>`
  );
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Names that spreadsheets give a meaning: what is repeated on every page, and what is filtered. */
function definedNames(sheets: readonly WorkbookSheet[]): string {
  const names = sheets.map((one, at) => {
    const { sheet, stickyRowsCount = 0, stickyColumnsCount = 0, filter, columns, data } = one;
    const titles = [
      ...(stickyColumnsCount > 0
        ? [`${quoted(sheet)}!$A:$${columnLetters(stickyColumnsCount - 1)}`]
        : []),
      ...(stickyRowsCount > 0 ? [`${quoted(sheet)}!$1:$${stickyRowsCount}`] : []),
    ];
    const range = `${quoted(sheet)}!$A$1:$${columnLetters(columns.length - 1)}$${data.length}`;
    const name = (is: string, more: string, value: string): string =>
      `<definedName name="_xlnm.${is}" localSheetId="${at}"${more}>${xmlText(value)}</definedName>`;
    return (
      (filter ? name('_FilterDatabase', ' hidden="1"', range) : '') +
      (titles.length > 0 ? name('Print_Titles', '', titles.join(',')) : '')
    );
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/**
 * The parts of a workbook with what the library has no option for: pages as wide as the sheet, A3 where that would be too
 * small to read, the frozen rows and columns on every page, and a foot with title, note and number.
 */
export function withPrintSetup(
  parts: Readonly<Record<string, Uint8Array>>,
  sheets: readonly WorkbookSheet[],
  words: PrintWords,
): Record<string, Uint8Array> {
  const done = { ...parts };
  const change = (name: string, by: (xml: string) => string): void => {
    const part = parts[name];
    if (part) done[name] = strToU8(by(strFromU8(part)));
  };
  change('xl/workbook.xml', (xml) => xml.replace('<definedNames/>', definedNames(sheets)));
  for (const [at, sheet] of sheets.entries()) {
    change(`xl/worksheets/sheet${at + 1}.xml`, (xml) =>
      xml
        .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
        .replace(/<pageMargins [^>]*\/><pageSetup [^>]*\/>/, () => pageSetup(sheet, words)),
    );
  }
  return done;
}
