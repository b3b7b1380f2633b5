import { networkStore } from '../../state/network-store.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { changeProject } from '../project/change-project.ts';
import { engines, networkOf } from '../engines.ts';
import { toAssessRequest } from '../assess-request.ts';

/** Shares the ground of approximate areas out by walking time along the loaded network; nothing without one. */
export async function shareOutlinesByWalking(): Promise<void> {
  const project = currentProject();
  if (networkStore.getState().status !== 'ready') return;
  const engine = await engines().assessing.holding(project, networkOf(project));
  const areas = await engine.walkingOutlines(toAssessRequest(project, activeScenario(project)));
  if (!areas || currentProject().areas !== project.areas) return;
  changeProject('act.outlines-walking', (draft) => {
    draft.areas = areas;
  });
}
