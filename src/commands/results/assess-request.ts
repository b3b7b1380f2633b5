import type { Project, Scenario } from '../../core/plan/project.ts';
import type { AssessRequest } from '../../engine/assessing/engine-api.ts';
import { makeNetworkKey } from '../network/network-files.ts';

/** The question to the engine that a project asks of a scenario; null is the present state. */
export function toAssessRequest(project: Project, scenario: Scenario | null): AssessRequest {
  const { settings, reported, ownDocuments } = project;
  const networkKey = settings.circle === 'network' ? makeNetworkKey(project) : '';
  return { scenario, settings, reported, ownDocuments, networkKey };
}
