import type { Engines } from '../../engine/client.ts';
import { openingStore } from '../../state/opening-store.ts';
import { handInEngines } from '../engines.ts';
import { followAll } from './followed.ts';
import { keepChecked } from '../hygiene/check-hygiene.ts';
import { keepBasemap } from '../map/keep-basemap.ts';
import { keepHostsAsked } from '../map/foreign-hosts.ts';
import { keepOnRightPage } from '../map/keep-on-right-page.ts';
import { keepStreets } from '../map/keep-streets.ts';
import { keepProject } from '../keeping/keep-project.ts';
import { keepView, restoreView } from '../keeping/keep-view.ts';
import { keepAppOffline } from '../offline/keep-offline.ts';
import { keepSiting } from '../siting/keep-siting.ts';

/** Brings back what was open at the last visit and keeps it alive; gives the function that stops it. */
export async function startUp(engines: Engines): Promise<() => void> {
  handInEngines(engines);
  openingStore.setState({ what: 'project' });
  await restoreView();
  const { keeper } = await keepProject();
  openingStore.setState({ what: null });
  const stops = [keepBasemap(), keepStreets(), followAll(), keepSiting()];
  stops.push(keeper.stop, keepChecked(), keepView());
  stops.push(await keepHostsAsked());
  stops.push(keepOnRightPage(keeper), keepAppOffline());
  return () => stops.forEach((stop) => stop());
}
