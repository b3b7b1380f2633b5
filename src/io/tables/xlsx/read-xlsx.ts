import { issue, type Result } from '../../../core/base/issue.ts';
import { IssueLog } from '../../issue-log.ts';
import type { Grid, Sheet } from '../grid.ts';
import { XmlFault } from '../../text/scan-xml.ts';
import { unpackEntry } from '../../zip/unpack-entry.ts';
import { readZipDirectory, type ZipEntry } from '../../zip/zip-directory.ts';
import { readSheet } from './read-sheet.ts';
import { readRelations, type Relation, relationsPath, resolvePath } from './part-relations.ts';
import { readDateStyles, readSharedTexts, readWorkbookPart } from './workbook-parts.ts';

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
  const relationsOf = async (part: string): Promise<Relation[]> =>
    readRelations((await text(relationsPath(part))) ?? '', part);
  return guarded(async () => {
    const main = findMain(await relationsOf(''), entries);
    if (/\.bin$/i.test(main)) {
      return { issues: [issue('file-is-xlsb', 'error', { file: fileName })] };
    }
    const { sheets, from1904 } = readWorkbookPart(await needed(main));
    const relations = await relationsOf(main);
    const textOf = async (type: string): Promise<string> => {
      const part = relations.find((relation) => relation.type === type);
      return (await text(part?.path ?? resolvePath(main, `${type}.xml`))) ?? '';
    };
    let shared: { texts: string[]; dateStyles: boolean[] } | undefined;
    const read = (id: string): Promise<Result<Grid>> =>
      guarded(async () => {
        const part = relations.find((relation) => relation.id === id);
        if (part === undefined) throw new MissingPart(id);
        shared ??= {
          texts: readSharedTexts(await textOf('sharedStrings')),
          dateStyles: readDateStyles(await textOf('styles')),
        };
        const log = new IssueLog();
        const grid = readSheet(await needed(part.path), { fileName, from1904, log, ...shared });
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

/** Path of the workbook's own part: the one that the archive names, else one that is called so. */
function findMain(relations: readonly Relation[], entries: readonly ZipEntry[]): string {
  const named = relations.find(({ type }) => type === 'officeDocument');
  const called = entries.find(({ path }) => /(^|\/)workbook\.(xml|bin)$/i.test(path));
  return named?.path ?? called?.path ?? 'xl/workbook.xml';
}
