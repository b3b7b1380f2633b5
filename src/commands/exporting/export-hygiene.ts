import { hygieneCsv } from '../../io/export/values/hygiene-table.ts';
import { today } from '../../platform/clock.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';

/** Saves the report as a table. */
export function exportHygiene(): void {
  const project = currentProject();
  const { language } = viewStore.getState();
  const findings = resultsStore.getState().active?.findings ?? [];
  const bytes = hygieneCsv(project, findings, language);
  saveFile(`${toFileName(project.title)}-hygiene-${today()}.csv`, bytes as BlobPart, 'text/csv');
}
