import { issue } from '../../core/base/issue.ts';
import { writeClipboard } from '../../platform/clipboard.ts';
import { reportIssue } from '../view/report-issue.ts';

/** Text of a file that a spreadsheet would take for a formula. */
const FORMULA = /^[=+@＝＋＠]|^[-－](?![\d.])/;

/**
 * Puts a table on the clipboard as a spreadsheet takes it: cells apart by tabs, rows by lines, and no text that
 * it would compute. Where the browser refuses, that is told, and false comes back.
 */
export async function copyTable(table: readonly (readonly string[])[]): Promise<boolean> {
  const clean = (cell: string) => {
    const text = cell.replaceAll(/\s+/g, ' ').trim();
    return FORMULA.test(text) ? `'${text}` : text;
  };
  const done = await writeClipboard(table.map((row) => row.map(clean).join('\t')).join('\n'));
  if (!done) reportIssue(issue('copy-refused', 'warning'));
  return done;
}
