import { issue } from '../../core/base/issue.ts';
import { askReportStates, chooseReportKinds } from '../../engine/exporting/report-states.ts';
import type { PaperWish } from '../../engine/exporting/report-api.ts';
import { CHAPTER_IDS, type ChapterId } from '../../io/export/report/words/report.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { today } from '../../platform/clock.ts';
import { showPage } from '../../platform/show-page.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { assessingEngine, engines } from '../engines.ts';
import { changeProject } from '../project/change-project.ts';
import { toAssessRequest } from '../assess-request.ts';
import { reportIssue } from '../view/report-issue.ts';
import { exportHeading } from './export-results.ts';

/** What is being done for a paper. */
export type PaperStage = 'assessing' | 'writing';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let stopRunning: (() => void) | null = null;

/** Ends a paper that is being made; nothing is saved. */
export function stopPaper(): void {
  stopRunning?.();
}

/** Leaves a chapter out of the report, or takes it in again. */
export function setChapterLeftOut(id: ChapterId, isLeftOut: boolean): void {
  changeProject('act.paper', (draft) => {
    const others = (draft.report?.leftOut ?? []).filter((each) => each !== id);
    draft.report = { ...draft.report, leftOut: isLeftOut ? [...others, id] : others };
  });
}

/** Keeps what stands before or after a chapter; a run of keys is one act. */
export function setChapterWords(id: ChapterId, place: 'before' | 'after', text: string): void {
  changeProject(
    'act.paper',
    (draft) => {
      const { words = {}, ...rest } = draft.report ?? {};
      draft.report = { ...rest, words: { ...words, [id]: { ...words[id], [place]: text } } };
    },
    `report-${id}-${place}`,
  );
}

/** Makes the report or the maps of what is shown now, and saves or prints it; a stopped one leaves nothing behind. */
export async function makePaper(
  wish: PaperWish,
  onStage: (stage: PaperStage) => void,
): Promise<void> {
  const exporter = engines().startExporter();
  const stopped = new Promise<null>((resolve) => {
    stopRunning = () => resolve(null);
  });
  try {
    onStage('assessing');
    const project = currentProject();
    const scenario = activeScenario(project);
    const { scenario: _scenario, ...request } = toAssessRequest(project, scenario);
    const kinds = chooseReportKinds(project);
    const engine = await assessingEngine(project);
    const states = await Promise.race([
      askReportStates(engine, project, request, scenario, kinds),
      stopped,
    ]);
    if (!states) return;
    onStage('writing');
    const { language } = viewStore.getState();
    const { leftOut = [], words = {} } = project.report ?? {};
    const made = await Promise.race([
      exporter.api.paper({
        input: { project, scenario, ...states, kinds, language, date: today() },
        ownDocuments: project.ownDocuments,
        leftOut: CHAPTER_IDS.filter((id) => leftOut.includes(id)),
        words,
        wish,
      }),
      stopped,
    ]);
    if (!made) return;
    const name = toFileName(exportHeading());
    if (made.docx) saveFile(`${name}-report.docx`, made.docx as BlobPart, DOCX);
    else if (made.html !== undefined) showPage(`${name}-map.html`, made.html);
    else reportIssue(issue('map-no-ground', 'error'));
  } catch (error) {
    console.error(error);
    reportIssue(issue('export-failed', 'error', {}, { what: String(error) }));
  } finally {
    stopRunning = null;
    exporter.stop();
  }
}
