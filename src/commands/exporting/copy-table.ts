import { writeClipboard } from '../../platform/clipboard.ts';

/** Text of a file that a spreadsheet would take for a formula. */
const FORMULA = /^[=+@＝＋＠]|^[-－](?![\d.])/;

/**
 * Puts a table on the clipboard as a spreadsheet takes it: cells apart by tabs, rows by lines, and no text that
 * it would compute. False where the browser refuses.
 */
export function copyTable(table: readonly (readonly string[])[]): Promise<boolean> {
  const clean = (cell: string) => {
    const text = cell.replaceAll(/\s+/g, ' ').trim();
    return FORMULA.test(text) ? `'${text}` : text;
  };
  return writeClipboard(table.map((row) => row.map(clean).join('\t')).join('\n'));
}
