import { issue, type Result } from '../../core/base/issue.ts';
import { readHtmlTables } from '../tables/html/read-html-tables.ts';
import { readOds } from '../tables/ods/read-ods.ts';
import { readXls } from '../tables/xls/read-xls.ts';
import { readXlsx } from '../tables/xlsx/read-xlsx.ts';
import { isXmlWorkbook, readXml2003 } from '../tables/xml-2003/read-xml-2003.ts';
import type { Grid, Sheet } from '../tables/grid.ts';
import { decodeText } from '../text/decode-text.ts';
import { XmlFault } from '../text/scan-xml.ts';
import type { Sniffed } from '../text/sniff-format.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';

interface HeldSheet {
  name: string;
  hidden?: boolean;
  grid: Grid;
}

function asSheets(held: readonly HeldSheet[], fileName: string): Result<Sheet[]> {
  if (held.length === 0)
    return { issues: [issue('xlsx-part', 'error', { file: fileName }, { part: 'sheet' })] };
  const value = held.map(({ name, hidden = false, grid }, at) => ({
    name: name || `#${at + 1}`,
    hidden,
    read: () => Promise.resolve({ value: grid, issues: [] }),
  }));
  return { value, issues: [] };
}

function guarded(fileName: string, read: () => Result<Sheet[]>): Result<Sheet[]> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { issues: [issue(error.code, 'error', { file: fileName })] };
  }
}

async function readOdsBytes(bytes: Uint8Array, fileName: string): Promise<Result<Sheet[]>> {
  const { value: entries, issues } = readZipDirectory(bytes, fileName);
  if (!entries) return { issues };
  const content = entries.find(({ path }) => path === 'content.xml');
  const unpacked = content && (await unpackEntry(bytes, content, fileName)).value;
  if (!unpacked)
    return { issues: [issue('xlsx-part', 'error', { file: fileName }, { part: 'content.xml' })] };
  return guarded(fileName, () => asSheets(readOds(new TextDecoder().decode(unpacked)), fileName));
}

/** Sheets of a text that is a workbook or a page with tables, as office systems export under the name `.xls`; undefined for any other. */
function readMarkup(text: string, fileName: string): Result<Sheet[]> | undefined {
  if (isXmlWorkbook(text)) return guarded(fileName, () => asSheets(readXml2003(text), fileName));
  if (/<(\w+:)?document\b[^>]*opendocument/.test(text) && /<(\w+:)?spreadsheet[\s>]/.test(text)) {
    return guarded(fileName, () => asSheets(readOds(text), fileName));
  }
  return undefined;
}

/**
 * Sheets of a workbook of any form: Excel of today and before 2007, WPS, OpenDocument, XML of 2003 and pages of HTML that
 * hold tables; undefined for what is no workbook.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  sniffed: Sniffed,
  encoding?: string,
): Promise<Result<Sheet[]> | undefined> {
  if (sniffed === 'xlsx') return readXlsx(bytes, fileName);
  if (sniffed === 'xls') return readXls(bytes, fileName);
  if (sniffed === 'ods') return readOdsBytes(bytes, fileName);
  if (sniffed !== 'html' && sniffed !== 'xml') return undefined;
  const { value: decoded, issues } = decodeText(bytes, fileName, encoding, true);
  if (!decoded) return { issues };
  if (sniffed === 'html') {
    const tables = readHtmlTables(decoded.text);
    if (tables.length === 0)
      return { issues: [issue('file-is-html', 'error', { file: fileName })] };
    const { value, issues: found } = asSheets(tables, fileName);
    return { ...(value && { value }), issues: [...issues, ...found] };
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(decoded.text)) return undefined;
  const read = readMarkup(decoded.text, fileName);
  return read && { ...read, issues: [...issues, ...read.issues] };
}
