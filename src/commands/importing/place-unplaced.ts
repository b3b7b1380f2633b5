import { noteEdited } from '../../core/plan/records/edit-records.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import { placingStore } from '../../state/placing-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { look, select } from '../view/look.ts';
import { putNetworkToolDown } from '../scenario/network-tool.ts';

/** Takes an unplaced facility in hand: the next click on the map is where it lies. */
export function startPlacing(id: string): void {
  putNetworkToolDown();
  look({ tool: 'select' });
  placingStore.setState({ id });
  look({ tool: 'add-site' });
  const stop = viewStore.subscribe(({ tool }) => {
    if (tool === 'add-site') return;
    stop();
    placingStore.setState({ id: null });
  });
}

export function stopPlacing(): void {
  look({ tool: 'select' });
}

/** Seven decimals are a centimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

/** Gives the facility in hand its place; false when none is in hand. */
export function takeUnplacedPlace(lng: number, lat: number): boolean {
  const { id } = placingStore.getState();
  if (id === null) return false;
  changeProject('act.facility-place', (draft) => {
    const unplaced = draft.unplaced?.find((each) => each.id === id);
    if (!unplaced) return;
    const { areaId: _areaId, ...fields } = unplaced;
    const edited = noteEdited(fields, ['lng', 'lat']);
    const placed: Facility = { ...fields, lng: rounded(lng), lat: rounded(lat), edited };
    draft.facilities.push(placed);
    draft.unplaced = draft.unplaced?.filter((each) => each.id !== id);
  });
  stopPlacing();
  select({ type: 'facility', id });
  look({ show: { ...viewStore.getState().show, facilities: true } });
  return true;
}

/** Takes an unplaced facility out of the project. */
export function removeUnplaced(id: string): void {
  changeProject('act.facility-remove', (draft) => {
    draft.unplaced = draft.unplaced?.filter((each) => each.id !== id);
  });
}
