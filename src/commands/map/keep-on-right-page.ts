import { currentProject, projectStore } from '../../state/project-store.ts';
import type { Keeper } from '../keeping/keep-project.ts';

const ONLINE = 'online.html';

/**
 * Another host may only be asked from the page whose policy allows it, and only while a basemap of
 * another host is in use: the project is saved and the other page opened when that changes.
 */
export function keepOnRightPage(keeper: Keeper): () => void {
  const isOnline = location.pathname.endsWith(`/${ONLINE}`);
  let leaving = false;
  const check = async () => {
    const wantsOnline = currentProject().basemap.kind === 'xyz';
    if (wantsOnline === isOnline || leaving) return;
    leaving = true;
    // A page is not left for another that would find less on the disk than is in hand.
    leaving = await keeper.saveNow();
    if (leaving) location.replace(wantsOnline ? `./${ONLINE}` : './');
  };
  void check();
  return projectStore.subscribe(() => void check());
}
