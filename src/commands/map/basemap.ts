import type { Basemap } from '../../core/plan/project.ts';
import { pickFiles } from '../../platform/files.ts';
import { setBasemap } from '../view/settings.ts';

export type BasemapChoice = Exclude<Basemap, { kind: 'pmtiles' }> | { kind: 'pmtiles'; file: File };

/** PMTiles files stay on the disk: the project only remembers the name, the page holds the file. */
const openFiles = new Map<string, File>();

export function chooseBasemap(choice: BasemapChoice): void {
  if (choice.kind !== 'pmtiles') {
    setBasemap(choice);
    return;
  }
  openFiles.set(choice.file.name, choice.file);
  setBasemap({ kind: 'pmtiles', fileName: choice.file.name });
}

/** The PMTiles file of this name if it was picked since the page was opened. */
export function pmtilesFile(name: string): File | undefined {
  return openFiles.get(name);
}

export async function pickPmtiles(): Promise<File | undefined> {
  return (await pickFiles('.pmtiles', false))[0];
}
