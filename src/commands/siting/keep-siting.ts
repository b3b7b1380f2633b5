import { projectStore } from '../../state/project-store.ts';
import { NO_SITING, sitingStore } from '../../state/siting-store.ts';
import { engines } from '../engines.ts';

/** Starts to forget the plan when another project is opened; gives the function that stops it. */
export function keepSiting(): () => void {
  let { id, areas, facilities } = projectStore.getState().project;
  return projectStore.subscribe(({ project }) => {
    // A sample that is opened again has the same id and other data altogether.
    const isOther =
      project.id !== id || (project.areas !== areas && project.facilities !== facilities);
    ({ id, areas, facilities } = project);
    if (!isOther) return;
    engines().siting.stop();
    const { draft, open } = sitingStore.getState();
    // Places that were fixed lie in the other project.
    sitingStore.setState({ ...NO_SITING, draft: { ...draft, fixedPlaces: {} }, open });
  });
}
