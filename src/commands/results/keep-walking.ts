import { issue } from '../../core/base/issue.ts';
import type { ProjectData } from '../../core/assess/prepared/prepared.ts';
import { NETWORK_WALKERS } from '../../core/network/network-model.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Project } from '../../core/plan/project.ts';
import { WALKERS } from '../../core/plan/walker.ts';
import type { AssessRequest } from '../../engine/assessing/engine-api.ts';
import { Latest } from '../../engine/session/latest.ts';
import { sameData } from '../../engine/session/sent-data.ts';
import { networkStore } from '../../state/network-store.ts';
import { activeScenario, currentProject, projectStore } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { noWalking, walkingStore } from '../../state/walking-store.ts';
import { makeNetworkKey } from '../network/network-files.ts';
import { toAssessRequest } from './assess-request.ts';
import { reportIssue } from '../view/report-issue.ts';
import { secondEngineFor } from './second-engine.ts';

/** Questions wait until the planner's hand rests, since each takes seconds. */
const ASK_AFTER_MS = 700;

interface Wanted {
  project: Project;
  data: ProjectData;
  question: AssessRequest;
  kind: FacilityKind;
  networkKey: string;
}

function wantedNow(): Wanted | null {
  const project = currentProject();
  const { areas, facilities, demand, settings } = project;
  if (networkStore.getState().status !== 'ready' || areas.length === 0) return null;
  if (settings.circle === 'straight' && !walkingStore.getState().wanted) return null;
  return {
    project,
    data: { areas, facilities, demand },
    question: toAssessRequest(project, activeScenario(project)),
    kind: viewStore.getState().kind,
    networkKey: makeNetworkKey(project),
  };
}

function sameQuestion(a: Wanted | null, b: Wanted): boolean {
  return (
    a !== null &&
    sameData(a.data, b.data) &&
    a.networkKey === b.networkKey &&
    a.question.scenario === b.question.scenario &&
    a.question.settings === b.question.settings &&
    a.question.ownDocuments === b.question.ownDocuments &&
    a.question.reported === b.question.reported
  );
}

/** What was asked for last; an answer to anything else is dropped. */
let asked: Wanted | null = null;

/** Everyone whose verdicts are compared: who walks the network, or what radii are drawn for. */
function walkersOf({ question }: Wanted): { id: string; speedMps: number }[] {
  return question.settings.circle === 'network'
    ? NETWORK_WALKERS.map(({ id, levelSpeedMps }) => ({ id, speedMps: levelSpeedMps.value }))
    : [...WALKERS];
}

async function answer(wanted: Wanted): Promise<void> {
  const overtaken = () => asked !== wanted;
  walkingStore.setState({ busy: true });
  try {
    const own = await secondEngineFor(wanted.project);
    const { question, kind } = wanted;
    const issues = await own.placeIssues(question);
    const times = await own.times(question, kind);
    if (overtaken()) return;
    walkingStore.setState({ issues, times });
    const comparison = await own.compareCircles(question, kind);
    if (overtaken()) return;
    walkingStore.setState({ comparison });
    for (const { id, speedMps } of walkersOf(wanted)) {
      // Verdicts do not depend on the kind that is looked at.
      if (walkingStore.getState().byWalker.some(({ walkerId }) => walkerId === id)) continue;
      const findings = await own.findingsFor(question, id, speedMps);
      if (overtaken()) return;
      const { byWalker } = walkingStore.getState();
      walkingStore.setState({ byWalker: [...byWalker, { walkerId: id, findings }] });
    }
  } catch (error) {
    console.error(error);
    reportIssue(issue('engine-failed', 'error', {}, { what: String(error) }));
  }
}

/** Asks for the comparison although circles are straight. */
export function wantWalking(): void {
  walkingStore.setState({ wanted: true });
}

/** Starts to keep the slow answers about walking in step; gives the function that stops it. */
export function keepWalking(): () => void {
  const latest = new Latest(answer, () => walkingStore.setState({ busy: false }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    const wanted = wantedNow();
    if (!wanted) {
      if (asked) walkingStore.setState({ ...noWalking, wanted: walkingStore.getState().wanted });
      asked = null;
      clearTimeout(timer);
      return;
    }
    const same = sameQuestion(asked, wanted);
    if (same && asked?.kind === wanted.kind) return;
    asked = wanted;
    const walkers = walkersOf(wanted).map(({ id }) => id);
    walkingStore.setState({ busy: true, comparison: null, times: null, walkers });
    if (!same) walkingStore.setState({ byWalker: [] });
    clearTimeout(timer);
    timer = setTimeout(() => latest.ask(wanted), ASK_AFTER_MS);
  };
  let wantedBefore = false;
  const stops = [
    projectStore.subscribe(follow),
    networkStore.subscribe(follow),
    viewStore.subscribe(follow),
    walkingStore.subscribe(({ wanted }) => {
      if (wanted === wantedBefore) return;
      wantedBefore = wanted;
      follow();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}
