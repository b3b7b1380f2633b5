import { nearestAreasStore } from '../../state/nearest-areas-store.ts';
import { networkStore } from '../../state/network-store.ts';
import { projectStore } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { engines, slowEngine } from '../engines.ts';
import type { Row } from '../follow.ts';
import { bringBack, putAway } from '../view/put-away.ts';
import { reportIssue } from '../view/report-issue.ts';
import { type AssessQuestion, assessQuestionNow, sameRequest } from '../assess-request.ts';

/** Nearest areas of the kind that is looked at follow when the hand rests, while they are shown. */
export const nearestAreasRow: Row<AssessQuestion> = {
  session: () => engines().slow,
  watches: [projectStore, networkStore, viewStore, resultsStore, nearestAreasStore],
  wants() {
    const question = assessQuestionNow();
    const { project, request } = question;
    if (!nearestAreasStore.getState().shown || project.areas.length === 0) return null;
    if (resultsStore.getState().busy) return null;
    const waits = networkStore.getState().status !== 'ready';
    return request.settings.circle === 'network' && waits ? null : question;
  },
  same: (a, b) => sameRequest(a, b) && a.kind === b.kind,
  restMs: 300,
  changed: (wanted) => {
    if (!nearestAreasStore.getState().shown) nearestAreasStore.setState({ answer: null });
    nearestAreasStore.setState({ busy: wanted !== null });
  },
  async ask({ project, request, kind }, overtaken) {
    const engine = await (request.settings.circle === 'network'
      ? slowEngine(project)
      : engines().slow.holding(project));
    const answer = await engine.nearestAreas(request, kind);
    if (!overtaken()) nearestAreasStore.setState({ answer });
  },
  idle: () => nearestAreasStore.setState({ busy: false }),
  failed: reportIssue,
};

/** Shows the nearest areas of the kind that is looked at, or takes them away; what covers the same ground makes room meanwhile. */
export function showNearestAreas(shown: boolean): void {
  if (shown === nearestAreasStore.getState().shown) return;
  if (shown) putAway('nearest-areas', ['circles', 'verdicts', 'gaps']);
  else bringBack('nearest-areas');
  nearestAreasStore.setState({ shown, ...(!shown && { answer: null }) });
}
