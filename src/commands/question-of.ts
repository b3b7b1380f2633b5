import type { Project, Scenario } from '../core/plan/project.ts';
import type { AssessRequest } from '../engine/engine-api.ts';

/** The question to the engine that a project asks of a scenario; null is the present state. */
export function questionOf(project: Project, scenario: Scenario | null): AssessRequest {
  const { settings, reported, ownDocuments } = project;
  return { scenario, settings, reported, ownDocuments };
}
