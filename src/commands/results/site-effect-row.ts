import type { Scenario } from '../../core/plan/project.ts';
import { withoutPart } from '../../core/plan/scenario-parts.ts';
import { projectStore } from '../../state/project-store.ts';
import { siteEffectStore } from '../../state/site-effect-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { assessingEngine, engines } from '../engines.ts';
import type { Row } from '../follow.ts';
import { reportIssue } from '../view/report-issue.ts';
import { type AssessQuestion, assessQuestionNow, sameTerms } from '../assess-request.ts';

interface SiteQuestion extends AssessQuestion {
  siteId: string;
  /** What stays when the site is taken away. */
  rest: Scenario;
}

function wants(): SiteQuestion | null {
  const question = assessQuestionNow();
  const { selection } = viewStore.getState();
  const { scenario } = question.request;
  if (!scenario || selection?.type !== 'site' || question.project.areas.length === 0) return null;
  const site = scenario.sites.find(({ id }) => id === selection.id);
  if (!site) return null;
  const rest = withoutPart(scenario, { of: 'site', id: site.id });
  return { ...question, siteId: site.id, rest };
}

/** The rest of the scenario is the same, wherever the site itself has been moved to. */
function sameRest(a: Scenario, b: Scenario): boolean {
  return (
    a.id === b.id &&
    a.network === b.network &&
    a.closedFacilityIds === b.closedFacilityIds &&
    a.sites.length === b.sites.length &&
    a.sites.every((site, at) => site === b.sites[at])
  );
}

/** What a site does is told against the scenario without it, which a drag of the site does not change. */
export const siteEffectRow: Row<SiteQuestion> = {
  session: () => engines().assessing,
  watches: [projectStore, viewStore],
  wants,
  same: (a, b) =>
    sameTerms(a, b) && a.siteId === b.siteId && a.kind === b.kind && sameRest(a.rest, b.rest),
  restMs: 0,
  changed: (wanted) =>
    siteEffectStore.setState({ basis: wanted && { siteId: wanted.siteId, without: null } }),
  async ask({ project, request, rest, kind, siteId }, overtaken) {
    const engine = await assessingEngine(project);
    const { assessment } = await engine.answer({ ...request, scenario: rest }, kind, false);
    if (!overtaken()) siteEffectStore.setState({ basis: { siteId, without: assessment } });
  },
  failed: reportIssue,
};
