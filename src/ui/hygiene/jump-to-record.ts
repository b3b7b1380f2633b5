import { flushSync } from 'react-dom';
import { jumpTo } from '../../commands/view/jump-to.ts';
import { boundGeometry } from '../../core/geo/box.ts';
import { currentProject } from '../../state/project-store.ts';
import { mapView } from '../parts/map-handle.ts';

/** So near that what lies metres apart is told apart. */
const POINT_ZOOM = 17;

/** What lies nowhere yet is led to in its list, from which it is placed. */
function goToUnplaced(id: string): void {
  const line = document.querySelector(`[data-unplaced="${CSS.escape(id)}"]`);
  (line ?? document.querySelector('[data-unplaced-list]'))?.scrollIntoView({ block: 'center' });
}

/** Selects an area or facility and flies to it, or to the place of an area that is meant; leads to its list what is unplaced. */
export function jumpToRecord(id: string, lngLat?: [number, number]): void {
  // The map shows what was selected, beside the card that opens, before it is flown to the place itself.
  flushSync(() => jumpTo({ id }));
  const { areas, facilities, unplaced = [] } = currentProject();
  const map = mapView();
  const facility = facilities.find((each) => each.id === id);
  const area = areas.find((each) => each.id === id);
  const point = facility ? ([facility.lng, facility.lat] as const) : lngLat;
  if (area && !point) {
    const box = boundGeometry(area.geometry);
    if (!map?.sees(box)) map?.flyToBounds(box);
  } else if (point && (area || facility)) {
    map?.flyToBounds([...point, ...point], { maxZoom: POINT_ZOOM });
  } else if (unplaced.some((each) => each.id === id)) goToUnplaced(id);
}
