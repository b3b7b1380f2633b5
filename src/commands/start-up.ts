import { openingStore } from '../state/opening-store.ts';
import { replaceProject } from './change-project.ts';
import { keepChecked } from './check-hygiene.ts';
import { keepAssessed } from './keep-assessed.ts';
import { keepBands } from './keep-bands.ts';
import { keepBasemap } from './keep-basemap.ts';
import { keepNetwork } from './keep-network.ts';
import { keepOnRightPage } from './keep-on-right-page.ts';
import { keepSaved, restoreProject } from './keep-saved.ts';
import { keepSiting } from './keep-siting.ts';
import { keepWalking } from './keep-walking.ts';
import { look } from './look.ts';
import { openSample } from './open-sample.ts';

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
