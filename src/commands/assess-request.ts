import type { Project, Scenario } from '../core/plan/project.ts';
import { withProjects } from '../core/plan/standing-projects.ts';
import type { FacilityKind } from '../core/vocabulary/kinds.ts';
import type { AssessRequest } from '../engine/assessing/engine-api.ts';
import { sameData } from '../engine/session/sent-data.ts';
import { activeScenario, currentProject } from '../state/project-store.ts';
import { viewStore } from '../state/view-store.ts';
import { makeNetworkKey } from './network-files.ts';

type Delivered = [
  projects: Project['deliveryProjects'],
  facilities: Project['facilities'],
  scenario: Scenario | null,
  year: number | undefined,
];

/** The present state and a scenario are asked for in turn, and each has to stay the same object. */
const MOST_KEPT = 8;
let kept: { of: Delivered; made: Scenario | null }[] = [];

/** A scenario with the projects that stand in it; the same object for the same parts. */
function deliveredIn(...of: Delivered): Scenario | null {
  const [projects, facilities, scenario, year] = of;
  if (!projects) return scenario;
  const known = kept.find((each) => each.of.every((part, at) => part === of[at]));
  const made = known ? known.made : withProjects(projects, facilities, scenario, year);
  kept = [{ of, made }, ...kept.filter((each) => each !== known)].slice(0, MOST_KEPT);
  return made;
}

/**
 * The question to the engine that a project asks of a scenario, null for the present state, with the projects of the list
 * 项目库 that stand in it.
 */
export function toAssessRequest(project: Project, of: Scenario | null): AssessRequest {
  const { settings, reported, ownDocuments, deliveryProjects, facilities } = project;
  const networkKey = settings.circle === 'network' ? makeNetworkKey(project) : '';
  const scenario = deliveredIn(deliveryProjects, facilities, of, settings.year);
  return { scenario, settings, reported, ownDocuments, networkKey };
}

/** What a project asks of its active scenario, and the kind that is looked at. */
export interface AssessQuestion {
  project: Project;
  request: AssessRequest;
  /** The same of the present state. */
  present: AssessRequest;
  kind: FacilityKind;
}

export function assessQuestionNow(): AssessQuestion {
  const project = currentProject();
  const request = toAssessRequest(project, activeScenario(project));
  const present = toAssessRequest(project, null);
  return { project, request, present, kind: viewStore.getState().kind };
}

/** True when everything but the scenario itself and the kind that is looked at is the same. */
export function sameTerms(a: AssessQuestion, b: AssessQuestion): boolean {
  return (
    sameData(a.project, b.project) &&
    a.project.estates === b.project.estates &&
    a.present.scenario === b.present.scenario &&
    a.request.settings === b.request.settings &&
    a.request.reported === b.request.reported &&
    a.request.ownDocuments === b.request.ownDocuments &&
    a.request.networkKey === b.request.networkKey
  );
}

/** True when the verdicts are the same. */
export function sameRequest(a: AssessQuestion, b: AssessQuestion): boolean {
  return sameTerms(a, b) && a.request.scenario === b.request.scenario;
}
