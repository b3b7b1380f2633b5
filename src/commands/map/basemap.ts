import type { Basemap } from '../../core/plan/project.ts';
import { pickFiles } from '../../platform/files.ts';
import { basemapStore } from '../../state/basemap-store.ts';
import { allowHost, foreignHost } from './foreign-hosts.ts';
import { setBasemap } from '../project/settings.ts';

export type BasemapChoice = Exclude<Basemap, { kind: 'pmtiles' }> | { kind: 'pmtiles'; file: File };

/** Puts a basemap under the map; naming another host here allows it to be asked. */
export async function chooseBasemap(choice: BasemapChoice): Promise<void> {
  if (choice.kind !== 'pmtiles') {
    const host = foreignHost(choice);
    if (host) await allowHost(host);
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
