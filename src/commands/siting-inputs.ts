import type { Project } from '../core/plan/project.ts';
import { activeScenario } from '../state/project-store.ts';

/** Parts of a project that a plan depends on. */
export function sitingInputs(project: Project): readonly unknown[] {
  const { areas, facilities, demand, candidates, settings, ownDocuments, reported } = project;
  return [
    ...[areas, facilities, demand, candidates, settings, ownDocuments, reported],
    activeScenario(project),
  ];
}
