import { projectStore } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { assessingEngine, engines } from '../engines.ts';
import type { Row } from '../follow.ts';
import { type AssessQuestion, assessQuestionNow, sameRequest } from './assess-request.ts';

/** Suggestions of what would close the gaps follow when the assessment has come to rest. */
export const suggestedRow: Row<AssessQuestion> = {
  session: () => engines().assessing,
  watches: [projectStore, resultsStore],
  wants: () => (resultsStore.getState().busy ? null : assessQuestionNow()),
  same: (a, b) => sameRequest(a, b) && a.kind === b.kind,
  restMs: 250,
  async ask({ project, request }, overtaken) {
    if (project.areas.length === 0 || request.settings.standardIds.length === 0) {
      resultsStore.setState({ suggestions: [], suggestionsOutdated: false });
      return;
    }
    const engine = await assessingEngine(project);
    const suggestions = await engine.suggest(request);
    if (!overtaken()) resultsStore.setState({ suggestions, suggestionsOutdated: false });
  },
  failed: (failure) => resultsStore.setState({ failure }),
};
