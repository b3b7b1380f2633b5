import { bandsStore } from '../../state/bands-store.ts';
import { basemapStore } from '../../state/basemap-store.ts';
import { listStore } from '../../state/list-store.ts';
import { nearestAreasStore } from '../../state/nearest-areas-store.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { projectStore } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { sitingStore } from '../../state/siting-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { walkingLookStore } from '../../state/walking-look-store.ts';
import { walkingStore } from '../../state/walking-store.ts';

/** All that the map is made of: what is named here is read and watched, and nothing else reaches the map. */
const STORES = {
  history: projectStore,
  results: resultsStore,
  view: viewStore,
  basemap: basemapStore,
  bands: bandsStore,
  linkTool: networkToolStore,
  list: listStore,
  nearest: nearestAreasStore,
  siting: sitingStore,
  walking: walkingStore,
  walkingLook: walkingLookStore,
};

export type MapState = {
  [Name in keyof typeof STORES]: ReturnType<(typeof STORES)[Name]['getState']>;
};

/** What the stores hold now. */
export function readMapState(): MapState {
  const entries = Object.entries(STORES).map(([name, store]) => [name, store.getState()]);
  return Object.fromEntries(entries) as MapState;
}

/** Calls after every change of what the map is made of; gives the function that stops it. */
export function watchMapState(follow: () => void): () => void {
  const stops = Object.values(STORES).map((store) => store.subscribe(follow));
  return () => stops.forEach((stop) => stop());
}
