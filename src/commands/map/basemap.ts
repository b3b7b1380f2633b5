import type { Basemap } from '../../core/plan/project.ts';
import { pickFiles } from '../../platform/files.ts';
import { basemapStore } from '../../state/basemap-store.ts';
import { setBasemap } from '../view/settings.ts';

export type BasemapChoice = Exclude<Basemap, { kind: 'pmtiles' }> | { kind: 'pmtiles'; file: File };

export function chooseBasemap(choice: BasemapChoice): void {
  if (choice.kind !== 'pmtiles') {
    setBasemap(choice);
    return;
  }
  const { file } = choice;
  const { picked } = basemapStore.getState();
  basemapStore.setState({ picked: { ...picked, [file.name]: file } });
  setBasemap({ kind: 'pmtiles', fileName: file.name });
}

export async function pickPmtiles(): Promise<File | undefined> {
  return (await pickFiles('.pmtiles', false))[0];
}
