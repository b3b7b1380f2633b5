import { nearestAreasCsv, nearestAreasGeojson } from '../../io/export/nearest-areas.ts';
import { translate } from '../../i18n/translate.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { nearestAreasStore } from '../../state/nearest-areas-store.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';

/** Saves the nearest areas on the map as a table for Excel or as GeoJSON. */
export function exportNearestAreas(as: 'csv' | 'geojson'): void {
  const { answer } = nearestAreasStore.getState();
  if (!answer) return;
  const project = currentProject();
  const { language } = viewStore.getState();
  const scenario = activeScenario(project)?.name ?? translate(language, 'ui.present-state');
  const title = project.title || translate(language, 'app.name');
  const name = toFileName(`${title}-${scenario}-${translate(language, 'nearest.title')}`);
  const [bytes, type] =
    as === 'csv'
      ? [nearestAreasCsv(answer, language), 'text/csv']
      : [nearestAreasGeojson(answer), 'application/geo+json'];
  saveFile(`${name}.${as}`, bytes as BlobPart, type);
}
