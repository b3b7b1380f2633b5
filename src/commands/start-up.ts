import type { Engines } from '../engine/client.ts';
import { openingStore } from '../state/opening-store.ts';
import { handInEngines } from './engines.ts';
import { followAll } from './followed.ts';
import { replaceProject } from './project/change-project.ts';
import { keepChecked } from './hygiene/check-hygiene.ts';
import { keepBasemap } from './map/keep-basemap.ts';
import { keepOnRightPage } from './map/keep-on-right-page.ts';
import { keepSaved, restoreProject } from './project/keep-saved.ts';
import { keepSiting } from './siting/keep-siting.ts';
import { look } from './view/look.ts';
import { openSample } from './project/open-sample.ts';

const FIRST_SAMPLE = 'yuzhong';

/** Brings back what was open at the last visit, or opens the first sample, and keeps both alive; gives the function that stops it. */
export async function startUp(engines: Engines): Promise<() => void> {
  handInEngines(engines);
  openingStore.setState({ what: 'project' });
  const project = await restoreProject();
  openingStore.setState({ what: null });
  if (project) replaceProject(project);
  const keeper = keepSaved();
  const stops = [keepBasemap(), followAll(), keepSiting(), keeper.stop, keepChecked()];
  if (!project) {
    await openSample(FIRST_SAMPLE);
    look({ step: 'present' });
  }
  stops.push(keepOnRightPage(keeper));
  return () => stops.forEach((stop) => stop());
}
