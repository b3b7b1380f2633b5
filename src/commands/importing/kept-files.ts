const kept = new Map<string, File>();

/** Remembers files that were read in this visit, by their names; the browser reads them again from the disk. */
export function keepFiles(files: readonly File[]): void {
  for (const file of files) kept.set(file.name, file);
}

/** The file of a name that was read in this visit. */
export function findKeptFile(name: string): File | undefined {
  return kept.get(name);
}
