import { NETWORK_WALKERS } from '../../core/network/network-model.ts';
import { WALKERS } from '../../core/plan/walker.ts';
import { networkStore } from '../../state/network-store.ts';
import { projectStore } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { noWalking, walkingStore } from '../../state/walking-store.ts';
import { engines, slowEngine } from '../engines.ts';
import type { Row } from '../follow.ts';
import { makeNetworkKey } from '../network-files.ts';
import { reportIssue } from '../view/report-issue.ts';
import { type AssessQuestion, assessQuestionNow, sameRequest } from '../assess-request.ts';

interface WalkingQuestion extends AssessQuestion {
  /** Of the network that is compared with, which circles need not walk. */
  networkKey: string;
}

function wants(): WalkingQuestion | null {
  const question = assessQuestionNow();
  const { areas, settings } = question.project;
  if (networkStore.getState().status !== 'ready' || areas.length === 0) return null;
  if (settings.circle === 'straight' && !walkingStore.getState().wanted) return null;
  return { ...question, networkKey: makeNetworkKey(question.project) };
}

/** True when nothing but the kind that is looked at differs. */
function sameWalks(a: WalkingQuestion, b: WalkingQuestion): boolean {
  return sameRequest(a, b) && a.networkKey === b.networkKey;
}

/** Everyone whose verdicts are compared: who walks the network, or what radii are drawn for. */
function walkersOf({ project }: WalkingQuestion): { id: string; speedMps: number }[] {
  return project.settings.circle === 'network'
    ? NETWORK_WALKERS.map(({ id, levelSpeedMps }) => ({ id, speedMps: levelSpeedMps.value }))
    : [...WALKERS];
}

async function ask(question: WalkingQuestion, overtaken: () => boolean): Promise<void> {
  const { project, request, kind } = question;
  walkingStore.setState({ busy: true });
  const engine = await slowEngine(project);
  const issues = await engine.placeIssues(request);
  const times = await engine.times(request, kind);
  if (overtaken()) return;
  walkingStore.setState({ issues, times });
  const comparison = await engine.compareCircles(request, kind);
  if (overtaken()) return;
  walkingStore.setState({ comparison });
  for (const { id, speedMps } of walkersOf(question)) {
    // Verdicts do not depend on the kind that is looked at.
    if (walkingStore.getState().byWalker.some(({ walkerId }) => walkerId === id)) continue;
    const findings = await engine.findingsFor(request, id, speedMps);
    if (overtaken()) return;
    const { byWalker } = walkingStore.getState();
    walkingStore.setState({ byWalker: [...byWalker, { walkerId: id, findings }] });
  }
}

/** The slow answers about walking follow when the hand rests, since each takes seconds. */
export const walkingRow: Row<WalkingQuestion> = {
  session: () => engines().slow,
  watches: [projectStore, networkStore, viewStore, walkingStore],
  wants,
  same: (a, b) => sameWalks(a, b) && a.kind === b.kind,
  restMs: 700,
  changed(wanted, before) {
    if (!wanted) {
      walkingStore.setState({ ...noWalking, wanted: walkingStore.getState().wanted });
      return;
    }
    const walkers = walkersOf(wanted).map(({ id }) => id);
    const isSame = before !== null && sameWalks(before, wanted);
    walkingStore.setState({
      ...{ busy: true, comparison: null, times: null, walkers },
      ...(!isSame && { byWalker: [] }),
    });
  },
  ask,
  idle: () => walkingStore.setState({ busy: false }),
  failed: reportIssue,
};

/** Asks for the comparison although circles are straight. */
export function wantWalking(): void {
  walkingStore.setState({ wanted: true });
}
