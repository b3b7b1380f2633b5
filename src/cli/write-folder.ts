import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { issue, type Issue } from '../core/base/issue.ts';
import type { StandardLibrary } from '../core/standards/library.ts';
import type { Language } from '../i18n/catalogue.ts';
import type { ExportInput } from '../io/export/export-input.ts';
import { resultsFolder, resultsZip } from '../io/export/folder/results-folder.ts';
import type { OutFile } from '../io/export/formats/out-file.ts';
import { writeResults } from '../io/export/formats/write-results.ts';
import { resultSet } from '../io/export/layers/result-set.ts';
import type { RunRecord } from '../io/export/run-json.ts';
import { gdalInUse } from './open-gdal.ts';
import type { OutputOptions } from './output-options.ts';

export function writeFiles(folder: string, files: readonly OutFile[]): void {
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/** Writes the results folder: the plain files, those of the formats asked for, and a README where there are any. */
export async function writeFolder(
  folder: string,
  plain: readonly OutFile[],
  input: ExportInput,
  run: RunRecord,
  { formats, crs, encoding, zip }: OutputOptions,
  language: Language,
  library: StandardLibrary,
): Promise<Issue[]> {
  if (formats.length === 0 && zip === undefined) {
    writeFiles(folder, plain);
    return [];
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
  writeFiles(folder, files);
  if (zip !== undefined) {
    mkdirSync(dirname(zip), { recursive: true });
    writeFileSync(zip, resultsZip(files));
  }
  const shifted = crs.kind === 'shifted' && formats.length > 0;
  return shifted ? [issue('export-shifted', 'warning', {}, { crs: crs.id }), ...issues] : issues;
}
