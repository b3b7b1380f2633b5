import { issue } from '../../core/base/issue.ts';
import type { HygieneReport } from '../../core/plan/hygiene-report.ts';
import { sendLists } from '../../engine/session/send-lists.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { hygieneStore } from '../../state/hygiene-store.ts';
import { keepingStore } from '../../state/keeping-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { engines } from '../engines.ts';
import { changeProject } from '../project/change-project.ts';
import { reportIssue } from '../view/report-issue.ts';

/** The loaded data looked through in a worker of its own; null when they were changed meanwhile. */
async function lookThrough(): Promise<HygieneReport | null> {
  const importer = engines().startImporter();
  hygieneStore.setState({ checking: true });
  try {
    const { areas, facilities, unplaced = [], hygiene } = currentProject();
    await sendLists(importer.api, { areas, facilities, unplaced });
    const report = await importer.api.hygieneOfProject(hygiene);
    const now = currentProject();
    // Else the report would speak of what is no more.
    return now.areas === areas && now.facilities === facilities ? report : null;
  } finally {
    hygieneStore.setState({ checking: false });
    importer.stop();
  }
}

function reportFailure(error: unknown): void {
  console.error(error);
  reportIssue(issue('hygiene-failed', 'error', {}, { what: String(error) }));
}

/** Looks through the loaded data anew; with a merge key it is one act with what came before. */
export async function checkHygieneNow(
  mergeKey?: string,
  label: TextKey = 'act.hygiene-check',
): Promise<void> {
  try {
    const report = await lookThrough();
    if (!report) return;
    changeProject(
      label,
      (draft) => {
        draft.hygiene = report;
      },
      mergeKey,
    );
  } catch (error) {
    reportFailure(error);
  }
}

/** What was just opened or taken in is assessed and drawn first. */
const PATIENCE_MS = 2500;

/** Resolves when the engine has answered and the map had its time. */
async function calm(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  if (!resultsStore.getState().busy) return;
  await new Promise<void>((resolve) => {
    const stop = resultsStore.subscribe(({ busy }) => {
      if (busy) return;
      stop();
      resolve();
    });
  });
}

/** Looks through what was just taken in, unless it is changed before its turn comes; one act with the taking in. */
export async function checkHygieneLater(mergeKey: string, label: TextKey): Promise<void> {
  const { areas, facilities } = currentProject();
  hygieneStore.setState({ checking: true });
  await calm();
  const now = currentProject();
  if (now.areas === areas && now.facilities === facilities) await checkHygieneNow(mergeKey, label);
  else hygieneStore.setState({ checking: false });
}

/** Looks through data that nobody has looked through yet; nobody asked for it, so that there is nothing to undo. */
async function checkUnasked(): Promise<void> {
  if (currentProject().hygiene || hygieneStore.getState().checking) return;
  try {
    const report = await lookThrough();
    const { project } = projectStore.getState();
    if (report && !project.hygiene && keepingStore.getState().role === 'writer')
      projectStore.setState({ project: { ...project, hygiene: report } });
  } catch (error) {
    reportFailure(error);
  }
}

/** Looks through every project that comes without a report: a sample, or one of an older version; gives the function that stops it. */
export function keepChecked(): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(waiting);
    const { areas, facilities, hygiene } = currentProject();
    if (hygiene || areas.length + facilities.length === 0) return;
    waiting = setTimeout(() => void checkUnasked(), PATIENCE_MS);
  };
  const stop = projectStore.subscribe(({ project }, { project: before }) => {
    if (project.areas !== before.areas || project.facilities !== before.facilities) wait();
  });
  wait();
  return () => {
    stop();
    clearTimeout(waiting);
  };
}
