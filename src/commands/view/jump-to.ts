import type { Place } from '../../core/base/issue.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { look, select } from './look.ts';

/** Goes to what a place names: the area or facility on the map. A place with no id changes nothing. */
export function jumpTo(place: Place): void {
  const project = currentProject();
  const { id } = place;
  if (id === undefined) return;
  if (project.areas.some((area) => area.id === id)) select({ type: 'area', id });
  else if (project.facilities.some((facility) => facility.id === id)) {
    select({ type: 'facility', id });
    look({ show: { ...viewStore.getState().show, facilities: true } });
  }
}
