import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { engines, networkOf } from '../engines.ts';

let newest = 0;

/** Finds the street that the network's tool would join at the pointer; only the newest place is asked about. Null: the pointer has left. */
export async function aimNetworkTool(place: LngLat | null): Promise<void> {
  const { mode } = networkToolStore.getState();
  const turn = ++newest;
  if (mode === null) return;
  if (!place) {
    networkToolStore.setState({ aim: null });
    return;
  }
  const { lng, lat } = place;
  const project = currentProject();
  const engine = await engines().assessing.holding(project, networkOf(project));
  if (turn !== newest) return;
  const join = await engine.joinAt({ lng, lat }, mode);
  if (turn !== newest || networkToolStore.getState().mode !== mode) return;
  networkToolStore.setState({ aim: { pointer: [lng, lat], join } });
}
