import { transfer } from 'comlink';
import { issue } from '../../core/base/issue.ts';
import { useWords, wordsOf } from '../../core/vocabulary/own-words.ts';
import { libraryWith } from '../../core/standards/library.ts';
import { assessmentJson } from '../../io/export/assessment-json.ts';
import { coverageGeojson } from '../../io/export/coverage-geojson.ts';
import { outputCrs } from '../../io/export/tables/output-crs.ts';
import type { ExportInput } from '../../io/export/values/export-input.ts';
import { hygieneCsv, hygieneJson } from '../../io/export/values/hygiene-table.ts';
import { resultsFolder, resultsZip } from '../../io/export/folder/results-folder.ts';
import type { OutFile } from '../../io/export/tables/out-file.ts';
import { writeResults } from '../../io/export/formats/write-results.ts';
import { resultSet } from '../../io/export/layers/result-set.ts';
import { runJson, runRecord } from '../../io/export/values/run-json.ts';
import { verdictsCsv } from '../../io/export/verdicts-csv.ts';
import { groundOfBands } from '../assessing/draw-bands.ts';
import { makeReport } from '../../io/export/report/make-report.ts';
import { mapSheets } from '../../io/export/sheet/map-sheets.ts';
import { sheetHtml } from '../../io/export/sheet/sheet-html.ts';
import type { MadePaper } from './report-api.ts';
import type { ExportApi, Exported, ExportRequest } from './export-api.ts';
import { openGdal } from '../importing/open-gdal.ts';

function folderOf(
  { language, ownDocuments }: ExportRequest,
  input: ExportInput,
  run: ReturnType<typeof runRecord>,
): OutFile[] {
  const { project, assessment } = input;
  const library = libraryWith([...ownDocuments]);
  return [
    { name: 'run.json', bytes: runJson(run) },
    { name: 'assessment.json', bytes: assessmentJson(run, input, library) },
    { name: 'coverage.geojson', bytes: coverageGeojson(input, language, library) },
    { name: 'verdicts.csv', bytes: verdictsCsv(input, language, library) },
    { name: 'hygiene.json', bytes: hygieneJson(project, assessment.findings) },
    { name: 'hygiene.csv', bytes: hygieneCsv(project, assessment.findings, language) },
  ];
}

/** Writes results behind the worker's boundary. */
export const exportEngine: ExportApi = {
  async write(request, onProgress): Promise<Exported> {
    useWords(wordsOf(request.ownDocuments));
    const { language, encoding, formats, layers, version, now } = request;
    const input = { ...request.input, bands: request.drawnBands.flatMap(groundOfBands) };
    const crs = outputCrs(request.crs, language);
    if (!crs) {
      const params = { crs: request.crs };
      return { file: null, issues: [issue('export-crs-unknown', 'error', {}, params)] };
    }
    const { project, scenario, assessment } = input;
    const library = libraryWith([...request.ownDocuments]);
    const runInput = { project, scenario, assessmentKey: assessment.key, version, now };
    const run = runRecord({ ...runInput, coordinateSystem: crs.name }, library);
    const set = resultSet(input, run, language, library);
    const gdal = openGdal();
    const { value: written = [], issues } = await writeResults(set, {
      formats,
      crs,
      encoding,
      layers,
      gdal,
      onProgress,
    });
    gdal.stop();
    const alone = written.flatMap(({ files }) => files);
    if (alone.length === 0 && !request.folder) return { file: null, issues };
    if (alone.length === 1 && !request.folder) {
      const [{ name, bytes }] = alone as [OutFile];
      const ending = name.slice(name.lastIndexOf('/') + 1);
      const file = { name: `${request.name}-${ending}`, bytes };
      return transfer({ file, issues }, [bytes.buffer]);
    }
    const { circle } = project.settings;
    const others = request.folder ? folderOf(request, input, run) : [];
    const files = resultsFolder({ set, written, chosen: layers, encoding, circle }, others);
    const bytes = resultsZip(files);
    const file = { name: `${request.name}-${crs.tag}.zip`, bytes };
    return transfer({ file, issues }, [bytes.buffer]);
  },

  async paper({ input: own, ownDocuments, leftOut, words, wish }): Promise<MadePaper> {
    useWords(wordsOf(ownDocuments));
    const input = { ...own, library: libraryWith([...ownDocuments]) };
    if (wish.paper === 'maps') {
      const drawings = mapSheets(input, wish.sheets);
      if (drawings.length === 0) return {};
      return { html: sheetHtml(drawings, own.project.title, own.language) };
    }
    const { areaId } = wish;
    const report = makeReport(input, { leftOut, words, ...(areaId !== undefined && { areaId }) });
    // Only who writes a Word file waits for the library that does.
    const { writeDocx } = await import('../../io/export/docx/write-docx.ts');
    const docx = await writeDocx(report);
    return transfer({ docx }, [docx.buffer]);
  },

  async writeSlides(request, onProgress): Promise<Uint8Array> {
    const { writePptx } = await import('../../briefing/pptx/write-pptx.ts');
    const bytes = await writePptx({ ...request, onProgress });
    return transfer(bytes, [bytes.buffer]);
  },
};
