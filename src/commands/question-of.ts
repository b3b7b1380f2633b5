import type { Project, Scenario } from '../core/plan/project.ts';
import type { AssessRequest } from '../engine/engine-api.ts';
import { networkKeyOf } from './network-files.ts';

/** The question to the engine that a project asks of a scenario; null is the present state. */
export function questionOf(project: Project, scenario: Scenario | null): AssessRequest {
  const { settings, reported, ownDocuments } = project;
  const networkKey = settings.circle === 'network' ? networkKeyOf(project) : '';
  return { scenario, settings, reported, ownDocuments, networkKey };
}
