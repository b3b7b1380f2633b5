import { proxy } from 'comlink';
import { issue } from '../../core/base/issue.ts';
import { projectTitle } from '../../core/plan/project-title.ts';
import { kindsNamedBy } from '../../core/standards/kinds-named-by.ts';
import type { Project } from '../../core/plan/project.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { DrawnBands } from '../../engine/assessing/draw-bands.ts';
import type { AssessRequest } from '../../engine/assessing/engine-api.ts';
import { translate } from '../../i18n/translate.ts';
import type { Format } from '../../io/export/formats/formats.ts';
import type { OutputEncoding } from '../../io/export/tables/out-file.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentLibrary } from '../../state/library.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { networkStore } from '../../state/network-store.ts';
import { walkingLookStore } from '../../state/walking-look-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { VERSION } from '../../version.ts';
import { assessingEngine, engines, slowEngine } from '../engines.ts';
import { toAssessRequest } from '../assess-request.ts';
import { yearOfToday } from '../standards/look-ahead.ts';
import { reportIssue } from '../view/report-issue.ts';

/** What the planner chose in the dialog. */
export interface ExportChoice {
  layers: readonly string[];
  formats: readonly Format[];
  crs: string;
  encoding: OutputEncoding;
  folder: boolean;
}

/** Title of the project with the scenario's name, as files and pictures are headed. */
export function exportHeading(): string {
  const project = currentProject();
  const scenario = activeScenario(project);
  const { language } = viewStore.getState();
  const title = projectTitle(project, ({ zh, en }) => (language === 'en' ? en : zh));
  return `${title || translate(language, 'app.name')}-${scenario?.name ?? translate(language, 'ui.present-state')}`;
}

/** The assessment of what is shown now with its shapes, asked anew so that it is never that of an earlier move. */
export async function assessedNow() {
  const project = currentProject();
  const scenario = activeScenario(project);
  const request = toAssessRequest(project, scenario);
  const engine = await assessingEngine(project);
  const { assessment } = await engine.answer(request, null);
  const library = currentLibrary();
  const standards = project.settings.standardIds
    .map((id) => library.standardById(id))
    .filter((standard) => standard !== undefined);
  const kinds = [...new Set([viewStore.getState().kind, ...kindsNamedBy(standards, library)])];
  const shapes = () => engine.shapes(request, kinds);
  const bands = () => drawnBands(project, request, kinds);
  return { project, scenario, assessment, shapes, bands, yearNow: yearOfToday() };
}

/** Rings at the minutes that the map shows them at; none on a network that is not there. */
async function drawnBands(
  project: Project,
  request: AssessRequest,
  kinds: readonly FacilityKind[],
): Promise<DrawnBands[]> {
  const { minutes } = walkingLookStore.getState();
  const walks = networkStore.getState().status === 'ready';
  if (minutes.length === 0 || (request.settings.circle === 'network' && !walks)) return [];
  const second = await slowEngine(project);
  const drawn: DrawnBands[] = [];
  for (const kind of kinds) {
    const question = { kind, minutes, ground: 'rings', streets: false } as const;
    drawn.push(await second.timeBands(request, question));
  }
  return drawn;
}

let stopRunning: (() => void) | null = null;

/** Ends an export that runs; nothing is saved. */
export function stopExport(): void {
  stopRunning?.();
}

/** The part of the project that is written, and what its file is called; absent: all of it, by its title. */
interface WrittenPart {
  of: Project;
  name: string;
}

/**
 * Writes the chosen results and saves them as one file; what is wrong with the choice is reported, a stopped export leaves
 * nothing behind.
 * @param onProgress how many formats are done, and which comes next
 */
export async function exportResults(
  choice: ExportChoice,
  onProgress: (done: number, format: Format) => void,
  part?: WrittenPart,
): Promise<void> {
  const exporter = engines().startExporter();
  let running = true;
  const stopped = new Promise<null>((resolve) => {
    stopRunning = () => resolve(null);
  });
  // A word of the worker that is under way when it is ended still arrives.
  const told = (done: number, format: Format) => {
    if (running) onProgress(done, format);
  };
  try {
    const { project, scenario, assessment, shapes, bands, yearNow } = await assessedNow();
    const drawn = choice.layers.includes('bands') ? await Promise.race([bands(), stopped]) : [];
    if (!drawn) return;
    const { language } = viewStore.getState();
    const request = {
      ...choice,
      input: {
        project: part?.of ?? project,
        scenario,
        assessment,
        shapes: await shapes(),
        yearNow,
      },
      drawnBands: drawn,
      ownDocuments: project.ownDocuments,
      language,
      version: VERSION,
      now: new Date(),
      name: part?.name ?? toFileName(exportHeading()),
    };
    const done = await Promise.race([exporter.api.write(request, proxy(told)), stopped]);
    if (!done) return;
    for (const each of done.issues) reportIssue(each);
    if (done.file) {
      saveFile(done.file.name, done.file.bytes as BlobPart, 'application/octet-stream');
    }
  } catch (error) {
    console.error(error);
    reportIssue(issue('export-failed', 'error', {}, { what: String(error) }));
  } finally {
    running = false;
    stopRunning = null;
    exporter.stop();
  }
}
