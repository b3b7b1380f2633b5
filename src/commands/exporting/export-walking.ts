import type { WalkingRow } from '../../core/assess/walking/walking-rows.ts';
import type { PeopleField } from '../../core/vocabulary/people.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import { translate } from '../../i18n/translate.ts';
import { walkingCsv } from '../../io/export/walking-csv.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';

/** Saves what walking makes of every area as a table for Excel. */
export function exportWalking(
  rows: readonly WalkingRow[],
  kind: FacilityKind,
  group: PeopleField,
): void {
  const project = currentProject();
  const { language } = viewStore.getState();
  const scenario = activeScenario(project)?.name ?? translate(language, 'ui.present-state');
  const name = toFileName(`${project.title || translate(language, 'app.name')}-${scenario}`);
  const bytes = walkingCsv(rows, kind, group, language);
  saveFile(`${name}-walking.csv`, bytes as BlobPart, 'text/csv');
}
