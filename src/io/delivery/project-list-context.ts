import type { Project } from '../../core/plan/project.ts';
import type { StandardLibrary } from '../../core/standards/library.ts';
import type { ProjectListContext } from './read-project-list.ts';

/** Departments that the documents name, and those of the projects in hand. */
function knownDepartments(
  { deliveryProjects = [] }: Project,
  { documents }: Pick<StandardLibrary, 'documents'>,
): Set<string> {
  const named = documents
    .flatMap(({ standards }) => standards)
    .flatMap(({ departments = [] }) => departments);
  const own = deliveryProjects.flatMap(({ lead, partners = [] }) => [lead, ...partners]);
  return new Set([...named, ...own].filter((name) => name !== undefined));
}

/** What a list of projects is read against: the projects, departments and places in hand. */
export function projectListContext(
  project: Project,
  library: Pick<StandardLibrary, 'documents'>,
): ProjectListContext {
  const { facilities, candidates = [], deliveryProjects = [] } = project;
  return {
    projects: deliveryProjects,
    departments: knownDepartments(project, library),
    findPlace: (name) =>
      facilities.find((each) => each.name === name) ??
      candidates.find((each) => each.name === name),
  };
}
