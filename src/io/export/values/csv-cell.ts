import { plainText } from '../../../core/base/plain-text.ts';

/** Beginnings that make a spreadsheet take a text for a formula, in half and full width. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One cell of a CSV line. Numbers are written as they are; a text that a spreadsheet would take for a formula gets a leading
 * apostrophe; quotes are doubled where quoting is needed.
 */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = plainText(value);
  const harmless = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Bytes of a table: UTF-8 with byte order mark and CRLF, which Excel opens in Chinese. */
export function csvBytes(
  rows: readonly (readonly (string | number | null | undefined)[])[],
): Uint8Array {
  const lines = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}
