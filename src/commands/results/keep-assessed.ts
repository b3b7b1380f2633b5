import { issue } from '../../core/base/issue.ts';
import type { ProjectData } from '../../core/assess/prepared/prepared.ts';
import type { Project } from '../../core/plan/project.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { AssessRequest } from '../../engine/assessing/engine-api.ts';
import { Latest } from '../../engine/session/latest.ts';
import { sameData, SentData } from '../../engine/session/sent-data.ts';
import { activeScenario, currentProject, projectStore } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { engine } from './engine-in-use.ts';
import { fallBackToStraight, networkLoaded } from '../network/keep-network.ts';
import { toAssessRequest } from './assess-request.ts';

interface Snapshot {
  data: ProjectData;
  question: AssessRequest;
  kind: FacilityKind;
}

const SUGGEST_AFTER_MS = 250;
/** Least time between two answers that are shown: ten a second follow a hand, more only burden the page. */
const BETWEEN_ANSWERS_MS = 100;

function snapshot(project: Project): Snapshot {
  const { areas, facilities, demand } = project;
  return {
    data: { areas, facilities, demand },
    question: toAssessRequest(project, activeScenario(project)),
    kind: viewStore.getState().kind,
  };
}

/** True when everything but the scenario is the same. */
function sameTerms(a: AssessRequest, b: AssessRequest): boolean {
  return (
    a.settings === b.settings &&
    a.reported === b.reported &&
    a.ownDocuments === b.ownDocuments &&
    a.networkKey === b.networkKey
  );
}

const sent = new SentData();
/** Inputs of the baseline that stands in the store. */
let baselineOf: { data: ProjectData; question: AssessRequest } | null = null;

let shownAt = -Infinity;

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}

async function assessNow(wanted: Snapshot, overtaken: () => boolean): Promise<void> {
  const { data, question, kind } = wanted;
  const { scenario } = question;
  resultsStore.setState({ busy: true });
  try {
    await sent.keep(engine, data);
    if (question.settings.circle === 'network' && !(await networkLoaded())) {
      fallBackToStraight();
      return;
    }
    let { baseline } = resultsStore.getState();
    const baselineStands =
      baseline &&
      baselineOf &&
      sameTerms(baselineOf.question, question) &&
      sameData(baselineOf.data, data);
    if (!baselineStands) {
      const present = { ...question, scenario: null };
      const { assessment } = await engine.answer(present, scenario ? null : kind, false);
      if (overtaken()) return;
      baseline = assessment;
      baselineOf = { data, question };
      resultsStore.setState({ baseline, failure: null });
      if (!scenario) {
        resultsStore.setState({ active: baseline });
        await draw(wanted, overtaken);
        return;
      }
    }
    // Figures come first, and the circles, which take longer to draw, when the hand rests.
    const [{ assessment }] = await Promise.all([
      engine.answer(question, kind, false),
      pause(BETWEEN_ANSWERS_MS - (performance.now() - shownAt)),
    ]);
    // A drag asks faster than any engine answers: the newest finished answer is shown meanwhile,
    // which is never older than the one on the screen, since answers come in order.
    if (overtaken() && !isSameQuestion(wanted)) return;
    shownAt = performance.now();
    resultsStore.setState({ active: scenario ? assessment : baseline, failure: null });
    await draw(wanted, overtaken);
  } catch (error) {
    console.error(error);
    resultsStore.setState({
      failure: issue('engine-failed', 'error', {}, { what: String(error) }),
    });
  }
}

/** The last circles stay on the map until these are made. */
async function draw({ question, kind }: Snapshot, overtaken: () => boolean): Promise<void> {
  if (overtaken()) return;
  const [shapes = null] = await engine.shapes(question, [kind]);
  if (!overtaken()) resultsStore.setState({ shapes });
}

/** True while only the scenario's content has moved on, such as during a drag. */
function isSameQuestion(asked: Snapshot): boolean {
  const now = snapshot(currentProject());
  return (
    sameData(now.data, asked.data) &&
    sameTerms(now.question, asked.question) &&
    now.kind === asked.kind &&
    now.question.scenario?.id === asked.question.scenario?.id
  );
}

let suggestTimer: ReturnType<typeof setTimeout> | undefined;

async function suggestNow(): Promise<void> {
  const asked = snapshot(currentProject());
  if (asked.data.areas.length === 0 || asked.question.settings.standardIds.length === 0) {
    resultsStore.setState({ suggestions: [], suggestionsOutdated: false });
    return;
  }
  try {
    const suggestions = await engine.suggest(asked.question);
    const now = snapshot(currentProject());
    if (now.question.scenario === asked.question.scenario && isSameQuestion(asked)) {
      resultsStore.setState({ suggestions, suggestionsOutdated: false });
    }
  } catch (error) {
    console.error(error);
    resultsStore.setState({
      failure: issue('engine-failed', 'error', {}, { what: String(error) }),
    });
  }
}

/** Starts to keep the results in step with the project; gives the function that stops it. */
export function keepAssessed(): () => void {
  const latest = new Latest(assessNow, () => {
    resultsStore.setState({ busy: false });
    clearTimeout(suggestTimer);
    suggestTimer = setTimeout(() => void suggestNow(), SUGGEST_AFTER_MS);
  });
  let asked: Snapshot | null = null;
  const ask = () => {
    const wanted = snapshot(currentProject());
    const sameQuestion =
      asked &&
      sameData(asked.data, wanted.data) &&
      sameTerms(asked.question, wanted.question) &&
      asked.question.scenario === wanted.question.scenario;
    if (sameQuestion && asked?.kind === wanted.kind) return;
    if (!sameQuestion) {
      clearTimeout(suggestTimer);
      const onlyScenario =
        asked && sameData(asked.data, wanted.data) && sameTerms(asked.question, wanted.question);
      resultsStore.setState(onlyScenario ? { suggestionsOutdated: true } : { suggestions: null });
    }
    asked = wanted;
    latest.ask(wanted);
  };
  const stopProject = projectStore.subscribe(ask);
  const stopView = viewStore.subscribe(ask);
  ask();
  return () => {
    stopProject();
    stopView();
    clearTimeout(suggestTimer);
  };
}
