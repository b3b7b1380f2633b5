import { makeBriefing } from '../../briefing/make-briefing.ts';
import { mergeBriefing } from '../../briefing/merge-briefing.ts';
import type { BriefingInput } from '../../briefing/scene-context.ts';
import { issue } from '../../core/base/issue.ts';
import type { Project } from '../../core/plan/project.ts';
import { costsWith } from '../../core/siting/question/costs.ts';
import { askBriefingAnswers } from '../../engine/exporting/briefing-answers.ts';
import { briefingStore } from '../../state/briefing-store.ts';
import { networkStore } from '../../state/network-store.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { sitingStore } from '../../state/siting-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { slowEngine } from '../engines.ts';
import { changeProject } from '../project/change-project.ts';
import { toAssessRequest } from '../assess-request.ts';
import { yearOfToday } from '../standards/look-ahead.ts';
import { reportIssue } from '../view/report-issue.ts';

/** The project with its circles along the network where one is loaded: what is walked leads. */
function leading(project: Project): Project {
  if (networkStore.getState().status !== 'ready') return project;
  return { ...project, settings: { ...project.settings, circle: 'network' } };
}

/** Everything that a briefing of the project as it is now says, asked anew of the engine for slow questions. */
async function briefingInput(): Promise<BriefingInput> {
  const project = leading(currentProject());
  const scenario = activeScenario(project);
  const { language, kind } = viewStore.getState();
  const engine = await slowEngine(project);
  const { scenario: _scenario, ...request } = toAssessRequest(project, scenario);
  const answers = await askBriefingAnswers(engine, project, request, scenario, kind);
  const yearNow = yearOfToday();
  const costs = costsWith(sitingStore.getState().draft.costs, project.candidates);
  const { circle } = project.settings;
  return { project, scenario, kind, language, circle, costs, yearNow, ...answers };
}

/**
 * Makes the briefing of what is assessed now. The first one is the project's at once; beside one in hand it is proposed, so that
 * what it would replace is seen before.
 */
export async function makeFirstBriefing(): Promise<void> {
  if (briefingStore.getState().busy || currentProject().areas.length === 0) return;
  briefingStore.setState({ busy: true, proposed: null });
  try {
    const asked = currentProject();
    const scenes = makeBriefing(await briefingInput());
    // Another project was opened meanwhile: these are not its pages.
    if (currentProject().id !== asked.id) return;
    if (currentProject().briefing.length > 0) briefingStore.setState({ proposed: scenes });
    else {
      changeProject('act.briefing-make', (draft) => {
        draft.briefing = scenes;
      });
    }
  } catch (error) {
    console.error(error);
    reportIssue(issue('engine-failed', 'error', {}, { what: String(error) }));
  } finally {
    briefingStore.setState({ busy: false });
  }
}

/** Takes the proposed pages; those made or changed by hand stay. One act. */
export function takeBriefing(): void {
  const { proposed } = briefingStore.getState();
  if (!proposed) return;
  const { scenes } = mergeBriefing(currentProject().briefing, proposed);
  changeProject('act.briefing-make', (draft) => {
    draft.briefing = scenes;
  });
  leaveBriefingAsIs();
}

/** Leaves the briefing as it is. */
export function leaveBriefingAsIs(): void {
  briefingStore.setState({ proposed: null });
}
