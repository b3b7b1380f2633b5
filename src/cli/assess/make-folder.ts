import { join } from 'node:path';
import { issue, type Issue } from '../../core/base/issue.ts';
import type { StandardLibrary } from '../../core/standards/library.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { ExportInput } from '../../io/export/values/export-input.ts';
import { resultsFolder, resultsZip } from '../../io/export/folder/results-folder.ts';
import type { OutFile } from '../../io/export/tables/out-file.ts';
import { writeResults } from '../../io/export/formats/write-results.ts';
import { resultSet } from '../../io/export/layers/result-set.ts';
import type { RunRecord } from '../../io/export/values/run-json.ts';
import { gdalInUse } from '../input/open-gdal.ts';
import type { OutputOptions } from '../options/output-options.ts';
import type { Output } from '../output/write-files.ts';

/** Files of the results folder: the plain ones, those of the formats asked for, and a README where there are any. */
export async function makeFolder(
  folder: string,
  plain: readonly OutFile[],
  input: ExportInput,
  run: RunRecord,
  { formats, crs, encoding, zip }: OutputOptions,
  language: Language,
  library: StandardLibrary,
): Promise<{ outputs: Output[]; issues: Issue[] }> {
  const inFolder = ({ name, bytes }: OutFile): Output => ({
    path: join(folder, name),
    below: folder,
    bytes,
  });
  if (formats.length === 0 && zip === undefined) {
    return { outputs: plain.map(inFolder), issues: [] };
  }
  const set = resultSet(input, run, language, library);
  const { value: written = [], issues } = await writeResults(set, {
    formats,
    crs,
    encoding,
    gdal: gdalInUse(),
  });
  const { circle } = input.project.settings;
  const files = resultsFolder({ set, written, encoding, circle }, plain);
  const shifted = crs.kind === 'shifted' && formats.length > 0;
  const said = shifted ? [issue('export-shifted', 'warning', {}, { crs: crs.id })] : [];
  return {
    outputs: [
      ...files.map(inFolder),
      ...(zip === undefined ? [] : [{ path: zip, bytes: resultsZip(files) }]),
    ],
    issues: [...said, ...issues],
  };
}
