import { resultsStore } from '../../state/results-store.ts';
import { activeScenario, projectStore } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { engines } from '../engines.ts';
import type { Row } from '../follow.ts';
import { fallBackToStraight, networkLoaded } from './network-row.ts';
import {
  type AssessQuestion,
  assessQuestionNow,
  sameRequest,
  sameTerms,
} from '../assess-request.ts';

/** Least time between two answers that are shown: ten a second follow a hand, more only burden the page. */
const BETWEEN_ANSWERS_MS = 100;

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}

/** The last circles stay on the map until these are made. */
async function draw(
  { project, request, kind }: AssessQuestion,
  overtaken: () => boolean,
): Promise<void> {
  if (overtaken()) return;
  const engine = await engines().assessing.holding(project);
  const [shapes = null] = await engine.shapes(request, [kind]);
  if (!overtaken()) resultsStore.setState({ shapes });
}

/** True while only the scenario's content has moved on, such as during a drag. */
function isStillAsked(asked: AssessQuestion): boolean {
  const now = assessQuestionNow();
  return (
    sameTerms(now, asked) &&
    now.kind === asked.kind &&
    now.project.activeScenarioId === asked.project.activeScenarioId
  );
}

/** Verdicts, coverage and circles of what is looked at follow the project. */
export function assessedRow(): Row<AssessQuestion> {
  /** What the baseline that stands in the store answers. */
  let baselineOf: AssessQuestion | null = null;
  let shownAt = -Infinity;

  async function ask(wanted: AssessQuestion, overtaken: () => boolean): Promise<void> {
    const { project, request, present, kind } = wanted;
    const scenario = activeScenario(project);
    resultsStore.setState({ busy: true });
    const engine = await engines().assessing.holding(project);
    if (request.settings.circle === 'network' && !(await networkLoaded())) {
      fallBackToStraight();
      return;
    }
    let { baseline } = resultsStore.getState();
    if (!baseline || !baselineOf || !sameTerms(baselineOf, wanted)) {
      const { assessment } = await engine.answer(present, scenario ? null : kind, false);
      if (overtaken()) return;
      baseline = assessment;
      baselineOf = wanted;
      resultsStore.setState({ baseline, failure: null });
      if (!scenario) {
        resultsStore.setState({ active: baseline });
        await draw(wanted, overtaken);
        return;
      }
    }
    // Figures come first, and the circles, which take longer to draw, when the hand rests.
    const [{ assessment }] = await Promise.all([
      engine.answer(request, kind, false),
      pause(BETWEEN_ANSWERS_MS - (performance.now() - shownAt)),
    ]);
    // A drag asks faster than any engine answers: the newest finished answer is shown meanwhile,
    // which is never older than the one on the screen, since answers come in order.
    if (overtaken() && !isStillAsked(wanted)) return;
    shownAt = performance.now();
    resultsStore.setState({ active: scenario ? assessment : baseline, failure: null });
    await draw(wanted, overtaken);
  }

  return {
    session: () => engines().assessing,
    watches: [projectStore, viewStore],
    wants: assessQuestionNow,
    same: (a, b) => sameRequest(a, b) && a.kind === b.kind,
    restMs: 0,
    changed(wanted, before) {
      if (!wanted || (before && sameRequest(before, wanted))) return;
      const isMoved = before && sameTerms(before, wanted);
      resultsStore.setState(isMoved ? { suggestionsOutdated: true } : { suggestions: null });
    },
    ask,
    idle: () => resultsStore.setState({ busy: false }),
    failed: (failure) => resultsStore.setState({ failure }),
  };
}
