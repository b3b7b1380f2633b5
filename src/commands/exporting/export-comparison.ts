import { translate } from '../../i18n/translate.ts';
import { writePlainWorkbook } from '../../io/export/xlsx/plain-workbook.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';

type Table = readonly (readonly string[])[];

/** Saves the comparison of scenarios as a workbook whose heads and first column stay in view. */
export async function saveComparison(table: Table): Promise<void> {
  const { language } = viewStore.getState();
  const heading = translate(language, 'compare.title');
  const title = currentProject().title || translate(language, 'app.name');
  const bytes = await writePlainWorkbook([{ name: heading, table, sticky: 1 }]);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  saveFile(`${toFileName(`${title}-${heading}`)}.xlsx`, bytes as BlobPart, type);
}
