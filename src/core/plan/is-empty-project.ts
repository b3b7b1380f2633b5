import type { Project } from './project.ts';

/** True when nothing is loaded. */
export function isEmptyProject({
  areas,
  facilities,
  demand,
  sources,
  unplaced = [],
}: Pick<Project, 'areas' | 'facilities' | 'demand' | 'sources' | 'unplaced'>): boolean {
  return [areas, facilities, demand, sources, unplaced].every(({ length }) => length === 0);
}
