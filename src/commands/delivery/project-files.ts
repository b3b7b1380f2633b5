import type { Issue, Result } from '../../core/base/issue.ts';
import { projectListContext } from '../../io/delivery/project-list-context.ts';
import { readProjectList, type ReadProjects } from '../../io/delivery/read-project-list.ts';
import { projectSheet } from '../../io/delivery/write-project-list.ts';
import { type PlainSheet, writePlainWorkbook } from '../../io/export/xlsx/plain-workbook.ts';
import { refuseBySize } from '../../io/limits.ts';
import { pickFiles, saveFile, toFileName } from '../../platform/files.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { exportHeading } from '../exporting/export-results.ts';

const WORKBOOKS = '.xlsx,.xls,.et,.ods,.csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file that was read and waits to be accepted. */
export interface PickedList<T> extends Result<T> {
  file: string;
  issues: Issue[];
}

/** Reads a list of projects against those in hand; nothing is changed. */
export function readProjectFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<ReadProjects>> {
  const context = projectListContext(currentProject(), currentLibrary());
  return readProjectList(bytes, fileName, context);
}

/** Lets the planner pick a workbook and reads it; undefined when they change their mind. */
export async function pickWorkbook<T>(
  read: (bytes: Uint8Array, fileName: string) => Promise<Result<T>>,
): Promise<PickedList<T> | undefined> {
  const [file] = await pickFiles(WORKBOOKS, false);
  if (!file) return undefined;
  const refusal = refuseBySize(file.name, file.size);
  if (refusal) return { file: file.name, issues: [refusal] };
  const result = await read(new Uint8Array(await file.arrayBuffer()), file.name);
  return { file: file.name, ...result };
}

/** Saves sheets as a workbook that carries the project's title. */
export async function saveWorkbook(name: string, sheets: readonly PlainSheet[]): Promise<void> {
  const bytes = await writePlainWorkbook(sheets);
  saveFile(`${toFileName(`${exportHeading()}-${name}`)}.xlsx`, bytes as BlobPart, XLSX);
}

/** Saves the list of projects in the form of the annexes; empty, it is a template. */
export function exportProjects(): Promise<void> {
  const sheet = projectSheet(
    viewStore.getState().language,
    currentProject().deliveryProjects ?? [],
  );
  return saveWorkbook(sheet.name, [sheet]);
}
