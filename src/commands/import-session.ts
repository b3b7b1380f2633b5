import { type Importer, startImporter } from '../engine/client.ts';
import { importStore, type PendingFile } from '../state/import-store.ts';

let importer: Importer | null = null;
let nextKey = 1;

/** The worker that reads the files at hand; null when none are. */
export function importerInUse(): Importer | null {
  return importer;
}

export function beginImporter(): Importer {
  importer ??= startImporter();
  return importer;
}

/** Ends the worker with whatever it is doing; its memory is free again. */
export function endImporter(): void {
  importer?.stop();
  importer = null;
}

export function pendingOf(key: number): PendingFile | undefined {
  return importStore.getState().files.find((each) => each.key === key);
}

export function editFile(key: number, change: Partial<PendingFile>): void {
  const { files } = importStore.getState();
  importStore.setState({
    files: files.map((file) => (file.key === key ? { ...file, ...change } : file)),
  });
}

/** A file of which nothing is known yet but its name. */
export function newPending(fileName: string): PendingFile {
  return {
    key: nextKey++,
    dataset: null,
    fileName,
    status: 'reading',
    preview: null,
    ground: null,
    extract: null,
    progress: null,
    loadsLibrary: false,
    choice: {},
    mapping: null,
    replace: false,
    guard: null,
    crsChosen: false,
    issues: [],
    focus: null,
  };
}
