import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clipText, plainText } from '../../core/base/plain-text.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { libraryWith, type StandardLibrary } from '../../core/standards/library.ts';
import { translate } from '../../i18n/translate.ts';
import { writeResults } from '../../io/export/formats/write-results.ts';
import type { ResultSet } from '../../io/export/layers/result-layer.ts';
import { writeDocx } from '../../io/export/docx/write-docx.ts';
import { GrowingZip } from '../../io/export/zip/growing-zip.ts';
import { openProvince } from '../../io/province/open-province.ts';
import { type RunOfProvince, VIEW_ENTRY } from '../../io/province/province-view.ts';
import { WGS84 } from '../../io/export/tables/output-crs.ts';
import { readDocuments } from '../assess/assess-words.ts';
import { gdalInUse } from '../input/open-gdal.ts';
import { UnreadableFile } from '../input/read-bytes.ts';
import { type Output, writeFiles } from '../output/write-files.ts';
import { changeLayer, readMemory, rememberRun } from './compare-runs.ts';
import { districtLayer, levelLayers, wholeLayers } from './province-layers.ts';
import type { Province } from './read-province.ts';
import type { DistrictRun } from './district-run.ts';
import type { DistrictAnswer, QuestionAnswer } from './ask-districts.ts';
import { provinceReport } from './province-report.ts';
import { planLayers } from './plan-layers.ts';
import { planRecord } from '../site/plan-record.ts';
import type { ProvinceRun } from './run-province.ts';
import type { Words } from './row-words.ts';
import { ISSUES, PROJECT } from './run-unit.ts';
import { viewOfProvince } from './province-view.ts';
import type { Store } from './store.ts';
import { assessWhole } from './whole-rows.ts';

/** What a run came to, for programs. */
interface ProvinceSummary {
  name: string;
  done: number;
  of: number;
  failed: { code: string; name: string; reason: string }[];
  /** A choice over districts: what it takes of its limit, brings, and what none within the limit goes beyond. */
  questions?: {
    name: string;
    limit?: number;
    takes?: number;
    brings?: number;
    bound?: number;
    proven?: boolean;
    failed: { code: string; name: string; reason: string }[];
  }[];
}

const failedOf = (runs: readonly (DistrictAnswer | DistrictRun)[]) =>
  runs.flatMap((each) => {
    const { code, name } = 'run' in each ? each.run : each;
    return each.reason === undefined ? [] : [{ code, name, reason: each.reason }];
  });

function tellQuestion({ question: { name }, over, districts }: QuestionAnswer) {
  const { limit, takes, brings, bound, proven } = over ?? {};
  return {
    name,
    ...(over && { limit, takes, brings, bound, proven }),
    failed: failedOf(districts),
  };
}

const MEMORY = 'province-run.json';

/** A name as a part of a path, on any system. */
const inPath = (name: string): string =>
  clipText(plainText(name), 60).replaceAll(/[\\/:*?"<>|\t\n\r]/g, '_');

/** The shipped documents, and those that districts that are done name beside them, each once. */
function libraryOf({ districts }: Province, runs: readonly DistrictRun[]): StandardLibrary {
  const files = districts.flatMap(({ files: { document = [] } }, at) =>
    runs[at]!.result ? document : [],
  );
  const own = [...new Set(files)].flatMap((file) => readDocuments([file]));
  return libraryWith([...new Map(own.map((each) => [each.id, each])).values()]);
}

const folderOf = (out: string, { code, name }: DistrictRun): string =>
  join(out, 'districts', inPath(`${code} ${name}`));

const toText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const FREE = { inputs: [], force: true };

const VIEW_FILE = 'province.kqprov';

const projectPath = ({ code }: DistrictRun): string => `districts/${code}.kequan.json`;

/** Days that the file of an earlier run remembers; none where there is none that can be read. */
async function earlierRuns(path: string): Promise<RunOfProvince[]> {
  if (!existsSync(path)) return [];
  const { value } = await openProvince(new Blob([readFileSync(path)]), VIEW_FILE);
  return value?.view.runs ?? [];
}

/**
 * Writes the summary, a GeoPackage, a workbook and a map for the app, and a folder for each district with what
 * `kequan assess` writes, one at a time. Files that hold no times are the same for the same inputs.
 * @param day of the run, such as 2026-12-01
 * @throws Unusable, UnreadableFile
 */
export async function writeAnswer(
  province: Province,
  { districts, notes, answers }: ProvinceRun,
  { store, out, language, day }: { store: Store; out: string; language: Language; day: string },
): Promise<ProvinceSummary> {
  const { name } = province;
  const words: Words = { language, library: libraryOf(province, districts) };
  const whole = await assessWhole(province, districts, words.library);
  const memory = rememberRun(districts);
  const changes = changeLayer(readMemory(join(out, MEMORY)), memory, words);
  const results = districts.flatMap(({ result }) => result ?? []);
  const notices = results.flatMap((result) =>
    result.notices
      .filter(({ kind }) => kind !== 'attribution')
      .map((notice) => (language === 'en' ? notice.en : notice.zh)),
  );
  const plans = planLayers(answers, words);
  const set: ResultSet = {
    language,
    title: translate(language, 'province.title', { name }),
    scenario: translate(language, 'ui.present-state'),
    layers: [
      districtLayer(districts, words),
      ...wholeLayers(whole, name, words),
      ...plans,
      ...levelLayers(districts, words),
      ...(changes ? [changes] : []),
    ],
    attribution: [...new Set(results.flatMap(({ attribution }) => attribution))],
    licences: [],
    notices: [...new Set(notices)],
    synthetic: districts.some(({ lists }) => lists?.facilities.some((each) => each.synthetic)),
  };
  const { value: written, issues } = await writeResults(set, {
    ...{ formats: ['gpkg', 'xlsx'], crs: WGS84, encoding: 'utf-8', gdal: gdalInUse() },
  });
  if (!written) throw new UnreadableFile(issues);
  const archive = new GrowingZip();
  const view = viewOfProvince(name, districts, words, {
    ...{ synthetic: set.synthetic, attribution: set.attribution },
    earlier: await earlierRuns(join(out, VIEW_FILE)),
    date: day,
    projectOf: (run) => (run.result?.hasProject ? projectPath(run) : undefined),
  });
  const report = provinceReport({
    ...{ language, view, answers, plans, changes, day },
    notices: set.notices,
  });
  archive.add(VIEW_ENTRY, new TextEncoder().encode(JSON.stringify(view)));
  for (const run of districts) {
    const output = run.result && (await store.read(run.result.key));
    if (!output) continue;
    const folder = folderOf(out, run);
    const project = output.files.get(PROJECT);
    if (project) archive.add(projectPath(run), project);
    const files = [...output.files].filter(([file]) => file !== ISSUES);
    const outputs = files.map(([file, bytes]) => ({ path: join(folder, file), below: out, bytes }));
    writeFiles(outputs, FREE);
  }
  for (const { question, districts: asked } of answers) {
    for (const { run, plan } of asked) {
      if (!plan) continue;
      const path = join(folderOf(out, run), `${inPath(question.name)}.json`);
      writeFiles([{ path, below: out, bytes: toText(planRecord(plan)) }], FREE);
    }
  }
  const summary: ProvinceSummary = {
    ...{ name, done: results.length, of: districts.length },
    failed: failedOf(districts),
    ...(answers.length > 0 && { questions: answers.map(tellQuestion) }),
  };
  const top: Output[] = [
    ...written
      .flatMap(({ format, files }) => files.map(({ bytes }) => ({ format, bytes })))
      .map(({ format, bytes }) => ({ path: join(out, `province.${format}`), bytes })),
    { path: join(out, 'province.docx'), bytes: await writeDocx(report) },
    { path: join(out, VIEW_FILE), bytes: archive.finish() },
    { path: join(out, MEMORY), bytes: toText(memory) },
    { path: join(out, 'province-log.json'), bytes: toText(notes) },
    { path: join(out, 'province-summary.json'), bytes: toText(summary) },
  ];
  const outputs = top.map((each) => ({ ...each, below: out }));
  writeFiles(outputs, FREE);
  return summary;
}
