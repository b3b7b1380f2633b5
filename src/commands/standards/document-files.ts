import type { Result } from '../../core/base/issue.ts';
import type { AreaLine } from '../../core/standards/form/rule-form.ts';
import { emptyDocument } from '../../core/standards/form/document-facts.ts';
import { asOwnDocument, withFreeNames } from '../../core/standards/own-document.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { translate } from '../../i18n/translate.ts';
import { refuseBySize } from '../../io/limits.ts';
import { readStandards } from '../../io/project/read-standards.ts';
import { pickFiles, saveFile, toFileName } from '../../platform/files.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { reportIssue } from '../view/report-issue.ts';
import { addOwnDocument } from './own-documents.ts';

const WORKBOOKS = '.xlsx,.xls,.et,.ods,.csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function titleOf({ title }: StandardDocument): string {
  return toFileName(viewStore.getState().language === 'en' ? title.en : title.zh);
}

/** Saves a document as a file that `kequan standards check` and other projects take. */
export function exportDocument(id: string): void {
  const document = currentLibrary().documents.find((each) => each.id === id);
  if (!document) return;
  const text = `${JSON.stringify(document, null, 2)}\n`;
  saveFile(`${titleOf(document)}.standards.json`, text, 'application/json');
}

/** Bytes of a document as a workbook that `importDocument` takes; rows that do not fit into it are told. */
export async function makeWorkbook(document: StandardDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { writeStandardsWorkbook } = await import('../../io/standards/write-standards-workbook.ts');
  const { bytes, issues } = await writeStandardsWorkbook(document, viewStore.getState().language);
  for (const each of issues) reportIssue(each);
  return new Uint8Array(bytes);
}

export async function exportWorkbook(id: string): Promise<void> {
  const document = currentLibrary().documents.find((each) => each.id === id);
  if (document) saveFile(`${titleOf(document)}.xlsx`, await makeWorkbook(document), XLSX);
}

/** Saves an empty workbook to be filled in. */
export async function exportTemplate(): Promise<void> {
  const { language } = viewStore.getState();
  const title = translate(language, 'own.new-title');
  const bytes = await makeWorkbook(emptyDocument('own-template', 'OA', title));
  saveFile(`${title}.xlsx`, bytes, XLSX);
}

/** Takes a document out of a file, under names of its own where its names are in use. */
export function takeDocument(
  { value, issues }: Result<StandardDocument>,
  /** A workbook of ours states where it is in force; a copy of a shipped file is in force where it is chosen. */
  keepsRegion = false,
): string | undefined {
  for (const each of issues) reportIssue(each);
  if (!value) return undefined;
  const { documents } = currentLibrary();
  const taken = documents.some(
    (each) => each.id === value.id || each.prefix === value.prefix || sharesRow(each, value),
  );
  if (keepsRegion) return addOwnDocument(withFreeNames(value, documents));
  return addOwnDocument(taken ? asOwnDocument(value, documents) : value);
}

function sharesRow(a: StandardDocument, b: StandardDocument): boolean {
  const ids = new Set(a.standards.map((row) => row.id));
  return b.standards.some((row) => ids.has(row.id));
}

/** Takes a document from the bytes of a file: of our own form, or a workbook. */
export async function takeDocumentFile(
  bytes: Uint8Array,
  name: string,
): Promise<string | undefined> {
  if (name.toLowerCase().endsWith('.json')) return takeDocument(readStandards(bytes, name));
  const { readStandardsWorkbook } = await import('../../io/standards/read-standards-workbook.ts');
  return takeDocument(await readStandardsWorkbook(bytes, name, currentProject().areas), true);
}

export async function importDocument(): Promise<string | undefined> {
  const [file] = await pickFiles(`.json,${WORKBOOKS}`, false);
  if (!file) return undefined;
  const refusal = refuseBySize(file.name, file.size);
  if (refusal) return takeDocument({ issues: [refusal] });
  return takeDocumentFile(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Lines of a table of areas 分解表 from a file that the planner picks; undefined when they change their mind. */
export async function pickAreaTable(): Promise<Result<AreaLine[]> | undefined> {
  const [file] = await pickFiles(WORKBOOKS, false);
  if (!file) return undefined;
  const refusal = refuseBySize(file.name, file.size);
  if (refusal) return { issues: [refusal] };
  const { readAreaTable } = await import('../../io/standards/read-area-table.ts');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readAreaTable(bytes, file.name, currentProject().areas);
}
