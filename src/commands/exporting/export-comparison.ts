import { translate } from '../../i18n/translate.ts';
import { csvBytes } from '../../io/export/values/csv-cell.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';

type Table = readonly (readonly string[])[];

/** Saves the comparison of scenarios as a sheet. */
export function saveComparison(table: Table): void {
  const { language } = viewStore.getState();
  const title = currentProject().title || translate(language, 'app.name');
  const name = toFileName(`${title}-${translate(language, 'compare.title')}`);
  saveFile(`${name}.csv`, csvBytes(table) as BlobPart, 'text/csv');
}
