import { type Box, boundGeometry, joinBoxes } from '../../core/geo/box.ts';
import { WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { Project } from '../../core/plan/project.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import type { Selection } from '../../state/view-store.ts';

/** A box around places; without extent around one alone, empty around none. */
export function boundPlaces(places: readonly LngLat[]): Box {
  return joinBoxes(places.map(({ lng, lat }): Box => [lng, lat, lng, lat]));
}

/** The whole place: its areas, or its facilities while none are loaded. */
export function findWholeBox({ areas, facilities }: Pick<Project, 'areas' | 'facilities'>): Box {
  return areas.length > 0
    ? joinBoxes(areas.map((area) => boundGeometry(area.geometry)))
    : boundPlaces(facilities);
}

/** Where the chosen thing lies; undefined where it is gone. */
export function findSelectionBox({ type, id }: Selection): Box | undefined {
  const project = currentProject();
  const { areas, facilities, candidates } = project;
  if (type === 'area') {
    if (id === WHOLE_ID) return findWholeBox(project);
    const area = areas.find((each) => each.id === id);
    return area && boundGeometry(area.geometry);
  }
  const points = {
    facility: facilities,
    site: activeScenario(project)?.sites,
    suggestion: resultsStore.getState().suggestions,
    candidate: candidates,
  }[type];
  const point = points?.find((each) => each.id === id);
  return point && boundPlaces([point]);
}
