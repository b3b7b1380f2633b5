import type { DeliveryProject } from '../../core/plan/delivery/delivery-project.ts';
import {
  nextProjectId,
  projectFromCandidate,
  projectFromFacility,
  projectFromSite,
  type StartedProject,
} from '../../core/plan/delivery/start-project.ts';
import type { Project } from '../../core/plan/project.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { select } from '../view/look.ts';

function add(draft: Project, started: StartedProject): void {
  draft.deliveryProjects ??= [];
  draft.deliveryProjects.push({ id: nextProjectId(draft.deliveryProjects), ...started });
}

/** Puts a project into the list; gives its id. */
function addProject(started: StartedProject): string {
  const id = nextProjectId(currentProject().deliveryProjects ?? []);
  changeProject('act.project-add', (draft) => add(draft, started));
  return id;
}

/** An empty project by hand, to be filled in. */
export function addEmptyProject(name: string): string {
  return addProject({ name, kinds: [], origin: { of: 'hand' }, stage: 'idea' });
}

/** Makes a project of a site of the active scenario, which then stands by the project: one act. */
export function makeProjectOfSite(siteId: string): void {
  const scenario = activeScenario(currentProject());
  const site = scenario?.sites.find(({ id }) => id === siteId);
  if (!scenario || !site) return;
  const started = projectFromSite(structuredClone(site), scenario.id);
  changeProject('act.project-add', (draft) => {
    const own = draft.scenarios.find(({ id }) => id === scenario.id)!;
    own.sites = own.sites.filter(({ id }) => id !== siteId);
    add(draft, started);
  });
  if (viewStore.getState().selection?.id === siteId) select(null);
}

/** Makes projects of all sites of the active scenario as one act. */
export function makeProjectsOfSites(): void {
  const scenario = activeScenario(currentProject());
  if (!scenario || scenario.sites.length === 0) return;
  const started = structuredClone(scenario.sites).map((site) => projectFromSite(site, scenario.id));
  changeProject('act.project-add', (draft) => {
    draft.scenarios.find(({ id }) => id === scenario.id)!.sites = [];
    for (const each of started) add(draft, each);
  });
  if (viewStore.getState().selection?.type === 'site') select(null);
}

export function makeProjectOfCandidate(candidateId: string): string | undefined {
  const candidate = currentProject().candidates?.find(({ id }) => id === candidateId);
  return candidate && addProject(structuredClone(projectFromCandidate(candidate)));
}

export function makeProjectOfFacility(facilityId: string): string | undefined {
  const facility = currentProject().facilities.find(({ id }) => id === facilityId);
  return facility && addProject(structuredClone(projectFromFacility(facility)));
}

export type ProjectEdit = Partial<Omit<DeliveryProject, 'id'>>;

/** Sets members of a project; undefined takes one away. A run of keys in one field is one act. */
export function editProject(id: string, edit: ProjectEdit): void {
  changeProject(
    'act.project-edit',
    (draft) => {
      const project = draft.deliveryProjects?.find((each) => each.id === id);
      if (!project) return;
      for (const [member, value] of Object.entries(edit)) {
        if (value === undefined) delete project[member as keyof DeliveryProject];
        else Object.assign(project, { [member]: value });
      }
    },
    `project-${id}-${Object.keys(edit).join('-')}`,
  );
}

/** Takes a project out of the list. */
export function deleteProject(id: string): void {
  changeProject('act.project-delete', (draft) => {
    const left = (draft.deliveryProjects ?? []).filter((each) => each.id !== id);
    if (left.length > 0) draft.deliveryProjects = left;
    else delete draft.deliveryProjects;
  });
}

/** Takes over what a list from a file makes of the projects: one act. */
export function takeProjects(projects: readonly DeliveryProject[]): void {
  changeProject('act.projects-take', (draft) => {
    draft.deliveryProjects = structuredClone([...projects]);
  });
}
