import { openingStore } from '../state/opening-store.ts';
import { replaceProject } from './project/change-project.ts';
import { keepChecked } from './hygiene/check-hygiene.ts';
import { keepAssessed } from './results/keep-assessed.ts';
import { keepBands } from './results/keep-bands.ts';
import { keepBasemap } from './map/keep-basemap.ts';
import { keepNetwork } from './network/keep-network.ts';
import { keepOnRightPage } from './map/keep-on-right-page.ts';
import { keepSaved, restoreProject } from './project/keep-saved.ts';
import { keepSiting } from './siting/keep-siting.ts';
import { keepWalking } from './results/keep-walking.ts';
import { look } from './view/look.ts';
import { openSample } from './project/open-sample.ts';

const FIRST_SAMPLE = 'yuzhong';

/** Brings back what was open at the last visit, or opens the first sample, and keeps both alive. */
export async function startUp(): Promise<void> {
  openingStore.setState({ what: 'project' });
  const project = await restoreProject();
  openingStore.setState({ what: null });
  if (project) replaceProject(project);
  keepNetwork();
  keepBasemap();
  keepAssessed();
  keepWalking();
  keepBands();
  keepSiting();
  const keeper = keepSaved();
  keepChecked();
  if (!project) {
    await openSample(FIRST_SAMPLE);
    look({ step: 'present' });
  }
  keepOnRightPage(keeper);
}
