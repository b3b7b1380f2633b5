import type { Project, Scenario } from '../../core/plan/project.ts';
import { activeScenario } from '../../state/project-store.ts';
import type { AskedPlan } from '../../state/siting-store.ts';

/** Parts of a project, beside its scenario, that a plan depends on; compared by reference. */
export function sitingInputs(project: Project): readonly unknown[] {
  const { areas, facilities, demand, candidates, settings, ownDocuments, reported } = project;
  return [areas, facilities, demand, candidates, settings, ownDocuments, reported];
}

/** Candidates of a plan that stand in a scenario: a site that was taken back can be taken again. */
export function takenIn(plan: AskedPlan, scenario: Scenario | null): ReadonlySet<string> {
  const standing = new Set(scenario?.sites.map(({ id }) => id));
  return new Set(
    Object.entries(plan.taken).flatMap(([id, { siteId, scenarioId }]) =>
      scenario?.id === scenarioId && standing.has(siteId) ? [id] : [],
    ),
  );
}

/** What of a scenario a plan depends on, without the sites that it brought itself. */
function besideOf(scenario: Scenario | null, without: ReadonlySet<string>): string {
  const { sites = [], closedFacilityIds = [], network = {} } = scenario ?? {};
  const others = sites.filter(({ id }) => !without.has(id));
  return JSON.stringify([others, closedFacilityIds, network]);
}

/** True when data, settings or scenario have changed since a plan was made, apart from the plan itself. */
export function isOutdated(plan: AskedPlan, project: Project): boolean {
  if (sitingInputs(project).some((part, at) => part !== plan.inputs[at])) return true;
  const own = new Set(Object.values(plan.taken).map(({ siteId }) => siteId));
  const scenario = activeScenario(project);
  const now = plan.drawn || !scenario ? scenario : { ...scenario, sites: [] };
  return besideOf(now, own) !== besideOf(plan.scenario, new Set());
}
