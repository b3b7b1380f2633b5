import type { Project } from '../../core/plan/project.ts';
import { findListLevel, LIST_IDS, type ListId } from '../../io/lists/list-fields.ts';

/** What all rows of lists have; the fields beside it are those of the list. */
export interface ListRecord {
  id: string;
  name?: string;
  sourceId?: string;
  parentId?: string;
  edited?: string[];
}

/** The lists of a project that tables show. */
export type ProjectLists = Pick<Project, 'areas' | 'facilities' | 'demand'> & {
  unplaced?: Project['unplaced'] | undefined;
  candidates?: Project['candidates'] | undefined;
};

const NONE: readonly never[] = [];

/** Records of a list in the order of the project; facilities without a place stand behind the others. */
export function recordsOfList(project: ProjectLists, list: ListId): readonly ListRecord[] {
  const { areas, facilities, unplaced = NONE, demand, candidates = NONE } = project;
  if (list === 'demand') return demand;
  if (list === 'candidates') return candidates;
  if (list === 'facilities')
    return unplaced.length === 0 ? facilities : [...facilities, ...unplaced];
  const level = findListLevel(list);
  return areas.filter((area) => area.level === level);
}

/** Lists that have records, in their order, each with how many. */
export function countLists(project: ProjectLists): { list: ListId; count: number }[] {
  const { areas, facilities, unplaced = NONE, demand, candidates = NONE } = project;
  const counts = new Map<string, number>([
    ['facilities', facilities.length + unplaced.length],
    ['demand', demand.length],
    ['candidates', candidates.length],
  ]);
  for (const { level } of areas) counts.set(level, (counts.get(level) ?? 0) + 1);
  return LIST_IDS.map((list) => ({ list, count: counts.get(list) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}
