import { plainText } from '../../core/base/plain-text.ts';

/** Beginnings that make a spreadsheet take a text for a formula. */
const FORMULA_START = /^[=+\-@＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

function harmless(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function blockCell(text: string): string {
  const cell = harmless(plainText(text));
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Cells as spreadsheets exchange them in plain text: tabs between cells, lines between rows. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(blockCell).join('\t')).join('\r\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * The same as a table of HTML, which spreadsheets prefer: columns of texts are marked as such, so that a code of twelve
 * digits keeps them and nothing is taken for a formula.
 */
export function writeHtmlBlock(
  rows: readonly (readonly string[])[],
  isText: (column: number) => boolean,
): string {
  const cell = (text: string, at: number): string => {
    const style = isText(at) ? ` style="mso-number-format:'\\@'"` : '';
    const safe = plainText(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);
    return `<td${style}>${safe.replaceAll(/\r?\n/g, '<br>')}</td>`;
  };
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`;
}

/** A leading apostrophe that keeps a text from being a formula is no part of it. */
function bare(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Cells of a block that was copied in a spreadsheet; a quoted cell may hold tabs and lines. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)!.push(bare(cell));
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  // Spreadsheets end the last row with a line as well.
  const last = rows.at(-1)!;
  if (rows.length > 1 && last.length === 1 && last[0] === '') rows.pop();
  return rows;
}
