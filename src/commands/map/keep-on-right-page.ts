import { basemapStore } from '../../state/basemap-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import type { Keeper } from '../keeping/keep-project.ts';
import { waitsForHost } from './foreign-hosts.ts';

const ONLINE = 'online.html';

/**
 * Another host may only be asked from the page whose policy allows it, and only while a basemap of
 * another host is in use that the planner allowed: the project is saved and the other page opened when that changes.
 */
export function keepOnRightPage(keeper: Pick<Keeper, 'leave'>): () => void {
  const isOnline = location.pathname.endsWith(`/${ONLINE}`);
  let leaving = false;
  const check = async () => {
    const { basemap } = currentProject();
    const { allowedHosts } = basemapStore.getState();
    const wantsOnline = basemap.kind === 'xyz' && !waitsForHost(basemap, allowedHosts);
    if (wantsOnline === isOnline || leaving) return;
    leaving = true;
    // A page is not left for another that would find less on the disk than is in hand.
    leaving = await keeper.leave();
    if (leaving) location.replace(wantsOnline ? `./${ONLINE}` : './');
  };
  void check();
  const stops = [projectStore, basemapStore].map((store) => store.subscribe(() => void check()));
  return () => stops.forEach((stop) => stop());
}
