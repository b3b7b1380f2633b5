import { issue, type Result } from '../../../core/base/issue.ts';
import { IssueLog } from '../../issue-log.ts';
import type { Grid } from '../grid.ts';
import { XmlFault } from '../../text/scan-xml.ts';
import { unpackEntry } from '../../zip/unpack-entry.ts';
import { readZipDirectory, type ZipEntry } from '../../zip/zip-directory.ts';
import { readSheet } from './read-sheet.ts';
import {
  readDateStyles,
  readRelations,
  readSharedTexts,
  readWorkbookPart,
} from './workbook-parts.ts';

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Reads its cells; formulas are never run, their last values count. */
  read(): Promise<Result<Grid>>;
}

class MissingPart extends Error {}

/** Sheets of a workbook in their order, each read when it is asked for. */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<Result<Sheet[]>> {
  const { value: entries, issues } = readZipDirectory(bytes, fileName);
  if (!entries) return { issues };
  const byPath = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const text = async (path: string): Promise<string | undefined> => {
    const entry: ZipEntry | undefined = byPath.get(path.toLowerCase());
    if (!entry) return undefined;
    const { value } = await unpackEntry(bytes, entry, fileName);
    if (!value) throw new MissingPart(path);
    return new TextDecoder().decode(value);
  };
  const needed = async (path: string): Promise<string> => {
    const found = await text(path);
    if (found === undefined) throw new MissingPart(path);
    return found;
  };
  const guarded = async <T>(read: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await read();
    } catch (error) {
      const place = { file: fileName };
      if (error instanceof XmlFault) return { issues: [issue(error.code, 'error', place)] };
      if (!(error instanceof MissingPart)) throw error;
      return { issues: [issue('xlsx-part', 'error', place, { part: error.message })] };
    }
  };
  return guarded(async () => {
    const { sheets, from1904 } = readWorkbookPart(await needed('xl/workbook.xml'));
    const relations = readRelations(await needed('xl/_rels/workbook.xml.rels'));
    let shared: { texts: string[]; dateStyles: boolean[] } | undefined;
    const read = (relation: string): Promise<Result<Grid>> =>
      guarded(async () => {
        const part = relations.get(relation);
        if (part === undefined) throw new MissingPart(relation);
        shared ??= {
          texts: readSharedTexts((await text('xl/sharedStrings.xml')) ?? ''),
          dateStyles: readDateStyles((await text('xl/styles.xml')) ?? ''),
        };
        const log = new IssueLog();
        const grid = readSheet(await needed(part), { fileName, from1904, log, ...shared });
        return { value: grid, issues: log.list() };
      });
    const value = sheets.map(({ name, hidden, relation }) => ({
      name,
      hidden,
      read: () => read(relation),
    }));
    if (value.length > 0) return { value, issues: [] };
    return { issues: [issue('xlsx-part', 'error', { file: fileName }, { part: 'sheet' })] };
  });
}
