import type { SitingCosts } from '../../core/siting/question/costs.ts';
import { projectStore } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { sitingStore } from '../../state/siting-store.ts';
import { assessingEngine, engines } from '../engines.ts';
import type { Row } from '../follow.ts';
import { type AssessQuestion, assessQuestionNow, sameRequest } from '../assess-request.ts';

interface SuggestQuestion extends AssessQuestion {
  /** The planner's own sizes and unit costs, as siting questions take them. */
  costs: Partial<SitingCosts>;
}

/** Whether sites may stand in the same buildings at the same sizes and costs. */
function sameGround(a: SuggestQuestion, b: SuggestQuestion): boolean {
  return a.costs === b.costs && a.project.candidates === b.project.candidates;
}

/** Suggestions of what would close the gaps follow when the assessment has come to rest. */
export const suggestedRow: Row<SuggestQuestion> = {
  session: () => engines().assessing,
  watches: [projectStore, resultsStore, sitingStore],
  wants: () =>
    resultsStore.getState().busy
      ? null
      : { ...assessQuestionNow(), costs: sitingStore.getState().draft.costs },
  same: (a, b) => sameRequest(a, b) && a.kind === b.kind && sameGround(a, b),
  restMs: 250,
  changed(wanted, before) {
    if (wanted && before && !sameGround(wanted, before)) {
      resultsStore.setState({ suggestionsOutdated: true });
    }
  },
  async ask({ project, request, costs }, overtaken) {
    if (project.areas.length === 0 || request.settings.standardIds.length === 0) {
      resultsStore.setState({ suggestions: [], suggestionsOutdated: false });
      return;
    }
    const engine = await assessingEngine(project);
    const { candidates = [] } = project;
    const suggestions = await engine.suggest(request, { candidates, costs });
    if (!overtaken()) resultsStore.setState({ suggestions, suggestionsOutdated: false });
  },
  failed: (failure) => resultsStore.setState({ failure }),
};
