import type { Project, Scenario } from '../core/plan/project.ts';
import type { FacilityKind } from '../core/vocabulary/kinds.ts';
import type { AssessRequest } from '../engine/assessing/engine-api.ts';
import { sameData } from '../engine/session/sent-data.ts';
import { activeScenario, currentProject } from '../state/project-store.ts';
import { viewStore } from '../state/view-store.ts';
import { makeNetworkKey } from './network-files.ts';

/** The question to the engine that a project asks of a scenario; null is the present state. */
export function toAssessRequest(project: Project, scenario: Scenario | null): AssessRequest {
  const { settings, reported, ownDocuments } = project;
  const networkKey = settings.circle === 'network' ? makeNetworkKey(project) : '';
  return { scenario, settings, reported, ownDocuments, networkKey };
}

/** What a project asks of its active scenario, and the kind that is looked at. */
export interface AssessQuestion {
  project: Project;
  request: AssessRequest;
  kind: FacilityKind;
}

export function assessQuestionNow(): AssessQuestion {
  const project = currentProject();
  const request = toAssessRequest(project, activeScenario(project));
  return { project, request, kind: viewStore.getState().kind };
}

/** True when everything but the scenario and the kind that is looked at is the same. */
export function sameTerms(a: AssessQuestion, b: AssessQuestion): boolean {
  return (
    sameData(a.project, b.project) &&
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
