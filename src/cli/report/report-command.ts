import { basename } from 'node:path';
import type { Project } from '../../core/plan/project.ts';
import { libraryWith } from '../../core/standards/library.ts';
import { Engine } from '../../engine/assessing/engine.ts';
import { askReportStates, chooseReportKinds } from '../../engine/exporting/report-states.ts';
import { EngineSession } from '../../engine/session/engine-session.ts';
import { inProcess } from '../../engine/session/in-process.ts';
import { CHAPTER_IDS } from '../../io/export/report/words/report.ts';
import { makeReport } from '../../io/export/report/make-report.ts';
import {
  chooseReportLevel,
  type ReportInput,
} from '../../io/export/report/words/report-context.ts';
import { mapSheets } from '../../io/export/sheet/map-sheets.ts';
import { sheetHtml } from '../../io/export/sheet/sheet-html.ts';
import { useWords, wordsOf } from '../../core/vocabulary/own-words.ts';
import { readProject } from '../../io/project/read-project.ts';
import { issueLines } from '../output/issue-lines.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import { readNetwork } from '../input/read-network.ts';
import { findChromium } from './find-chromium.ts';
import { printPdf } from './print-pdf.ts';
import { reportOptions, type ReportOptions } from './report-options.ts';
import { Unusable } from '../refuse/unusable.ts';
import { printFault } from '../output/print-line.ts';
import { checkFile, writeFiles, type Output } from '../output/write-files.ts';
import { say } from '../refuse/say.ts';

/** Says early what would make an empty paper. @throws Unusable */
function checkHolds({ areas, facilities }: Project, file: string): void {
  if (areas.length > 0 || facilities.length > 0) return;
  throw new Unusable(say('terminal.project-holds-neither-areas-nor', { file }));
}

/** The project of a call in an engine that has its network, and what is to be said of the data. */
async function openProject(options: ReportOptions) {
  const { project: file } = options;
  const { value: project, issues } = readProject(readBytes(file), basename(file));
  if (!project) throw new UnreadableFile(issues);
  useWords(wordsOf(project.ownDocuments));
  const { settings, activeScenarioId } = project;
  const walks =
    settings.circle === 'network' ||
    (options.pptx !== undefined && project.briefing.some(({ map }) => map.circle === 'network'));
  if (walks && !options.network) {
    throw new Unusable(say('terminal.project-walks-along-network-name', { file }));
  }
  checkHolds(project, file);
  const scenario = project.scenarios.find(({ id }) => id === activeScenarioId) ?? null;
  const session = new EngineSession(inProcess(() => new Engine()));
  const read = await readNetwork(options, session, { ...project, sources: [] });
  const engine = await session.holding(project, read?.network);
  const ofPlaces = read ? await engine.placeIssues({ scenario: null, settings }) : [];
  const kinds = options.kinds.length > 0 ? options.kinds : chooseReportKinds(project);
  return {
    ...{ project, scenario, engine, kinds, hasNetwork: read !== null },
    issues: [...issues, ...(read?.issues ?? []), ...ofPlaces],
  };
}

type Opened = Awaited<ReturnType<typeof openProject>>;

/** The assessment that report and maps are made of. */
async function askReport(
  { project, scenario, engine, kinds }: Opened,
  { language, date }: ReportOptions,
): Promise<ReportInput> {
  const { settings, reported, ownDocuments } = project;
  const request = { settings, reported, ownDocuments };
  return {
    ...{ project, scenario, kinds, language },
    ...(await askReportStates(engine, project, request, scenario, kinds)),
    library: libraryWith(ownDocuments),
    ...(date !== undefined && { date }),
  };
}

async function writeDeck(opened: Opened, options: ReportOptions): Promise<Uint8Array> {
  const { makeDeck } = await import('./make-deck.ts');
  const { language, slides: format, date } = options;
  const year = date === undefined ? NaN : Number.parseInt(date, 10);
  return makeDeck({
    ...opened,
    ...{ kind: opened.kinds[0]!, format, language },
    ...(Number.isFinite(year) && { yearNow: year }),
  });
}

/** The area that a call names, by name or id, of the level that reports go by. @throws Unusable */
function findAreaId({ areas }: Project, { area }: ReportOptions): string | undefined {
  if (area === undefined) return undefined;
  const level = chooseReportLevel(areas);
  const found = areas.filter((each) => each.level === level && [each.id, each.name].includes(area));
  if (found.length === 1) return found[0]!.id;
  const names = areas.filter((each) => each.level === level).map(({ name }) => name);
  throw new Unusable(say('terminal.area-expected-one', { area, names }));
}

/** Runs `kequan report`; gives the exit code. @throws Unusable, UnreadableFile */
export async function reportCommand(args: string[]): Promise<number> {
  const options = reportOptions(args);
  const { project: file, network, relief, docx, pdf, pptx, language } = options;
  const inputs = [file, network, relief].filter((each) => each !== undefined);
  const guard = { inputs, force: options.force };
  for (const path of [docx, pdf, pptx]) if (path !== undefined) checkFile(path, guard);
  const browser = pdf === undefined ? null : findChromium();
  const opened = await openProject(options);
  const areaId = findAreaId(opened.project, options);
  const outputs: Output[] = [];
  if (pptx !== undefined) outputs.push({ path: pptx, bytes: await writeDeck(opened, options) });
  if (docx !== undefined || pdf !== undefined) {
    const input = await askReport(opened, options);
    if (docx !== undefined) {
      const { writeDocx } = await import('../../io/export/docx/write-docx.ts');
      const { words = {}, leftOut: kept = [] } = input.project.report ?? {};
      const leftOut = CHAPTER_IDS.filter((id) => [...kept, ...options.leftOut].includes(id));
      const choice = { leftOut, words, ...(areaId !== undefined && { areaId }) };
      outputs.push({ path: docx, bytes: await writeDocx(makeReport(input, choice)) });
    }
    if (pdf !== undefined && browser !== null) {
      const areaIds = areaId === undefined ? {} : { areaIds: [areaId] };
      const drawings = mapSheets(input, { ...options.sheets, ...areaIds });
      if (drawings.length === 0) {
        throw new Unusable(say('terminal.nothing-draw-on-map', { file }));
      }
      const html = sheetHtml(drawings, input.project.title, language);
      outputs.push({ path: pdf, bytes: await printPdf(browser, html) });
    }
  }
  writeFiles(outputs, guard);
  const { issues } = opened;
  for (const line of issueLines(issues, language)) printFault(line);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
