import type { Assessment } from '../../core/assess/findings/assessment.ts';
import { gainBetween, type Gain } from '../../core/assess/findings/gain.ts';
import type { Scenario } from '../../core/plan/project.ts';
import { partKey, withoutPart, type ScenarioPart } from '../../core/plan/scenario-parts.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import { gainsStore, noGains } from '../../state/gains-store.ts';
import { networkStore } from '../../state/network-store.ts';
import { activeScenario, projectStore } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { assessingEngine, engines, slowEngine } from '../engines.ts';
import type { Row } from '../follow.ts';
import { reportIssue } from '../view/report-issue.ts';
import { type AssessQuestion, assessQuestionNow, sameRequest } from '../assess-request.ts';

interface GainsQuestion extends AssessQuestion {
  /** With the projects that stand beside its own parts. */
  scenario: Scenario;
  own: Scenario;
  /** The network is at hand. */
  hasNetwork: boolean;
}

function wants(): GainsQuestion | null {
  const question = assessQuestionNow();
  const { scenario } = question.request;
  // What the planner waits for comes first.
  const own = activeScenario(question.project);
  if (!own || !scenario || resultsStore.getState().busy || question.project.areas.length === 0)
    return null;
  const edits = scenario.network;
  const count = own.sites.length + (edits?.links.length ?? 0) + (edits?.closures.length ?? 0);
  if (count === 0) return null;
  return { ...question, scenario, own, hasNetwork: networkStore.getState().status === 'ready' };
}

/** Parts of a scenario with the kinds for which each is told what it brings. */
function listParts({
  own: scenario,
  kind,
  hasNetwork,
  request,
}: GainsQuestion): { part: ScenarioPart; kinds: readonly FacilityKind[] }[] {
  const sites = scenario.sites.map(({ id, kinds }) => ({
    part: { of: 'site' as const, id },
    kinds: [...new Set(kinds)],
  }));
  const { links = [], closures = [] } = scenario.network ?? {};
  // Straight circles know nothing of streets.
  if (request.settings.circle === 'straight' || !hasNetwork) return sites;
  const edit = (of: 'link' | 'closure') => (each: { id: string }) => ({
    part: { of, id: each.id },
    kinds: [kind],
  });
  return [...links.map(edit('link')), ...closures.map(edit('closure')), ...sites];
}

async function ask(question: GainsQuestion, overtaken: () => boolean): Promise<void> {
  const { project, request, scenario, kind, hasNetwork } = question;
  // Without a network the slow engine may hold nothing yet, and circles are fast.
  const engine = await (hasNetwork ? slowEngine(project) : assessingEngine(project));
  const assess = async (of: Scenario, shown: FacilityKind): Promise<Assessment> =>
    (await engine.answer({ ...request, scenario: of }, shown, false)).assessment;
  const edits = scenario.network;
  if (edits && hasNetwork) {
    const [issues, steps] = [await engine.networkIssues(edits), await engine.proposedSteps(edits)];
    if (overtaken()) return;
    gainsStore.setState({ issues, steps });
    if (request.settings.circle === 'network') {
      const { coverage } = await assess(withoutPart(scenario, { of: 'network' }), kind);
      if (overtaken()) return;
      gainsStore.setState({ withoutEdits: coverage });
    }
  }
  const wholes = new Map<FacilityKind, Assessment>();
  for (const { part, kinds } of listParts(question)) {
    const gains: Gain[] = [];
    for (const each of kinds) {
      const whole = wholes.get(each) ?? (await assess(scenario, each));
      wholes.set(each, whole);
      const gain = gainBetween(whole, await assess(withoutPart(scenario, part), each), each);
      if (overtaken()) return;
      if (gain) gains.push(gain);
    }
    const { byPart } = gainsStore.getState();
    gainsStore.setState({ byPart: { ...byPart, [partKey(part)]: gains } });
  }
}

/** What each site, link and closure of the scenario brings follows when the hand rests: what is lost without it. */
export const gainsRow: Row<GainsQuestion> = {
  session: () => engines().slow,
  watches: [projectStore, networkStore, viewStore, resultsStore],
  wants,
  same: (a, b) => sameRequest(a, b) && a.kind === b.kind && a.hasNetwork === b.hasNetwork,
  restMs: 700,
  changed: () => gainsStore.setState(noGains, true),
  ask,
  failed: reportIssue,
};
