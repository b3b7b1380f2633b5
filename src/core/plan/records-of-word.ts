import type { Project } from './project.ts';

/** How many records of a project are of a kind, or count people of a group: what would be lost with the word. */
export function countRecordsOfWord(
  {
    facilities,
    unplaced = [],
    candidates = [],
    scenarios,
    deliveryProjects = [],
    areas,
    demand,
  }: Project,
  id: string,
): number {
  const ofKind = [
    facilities,
    unplaced,
    candidates,
    deliveryProjects,
    scenarios.flatMap(({ sites }) => sites),
  ].flatMap((list) =>
    list.filter(({ kinds = [] }: { kinds?: readonly string[] }) => kinds.includes(id)),
  );
  const counting = [...areas, ...demand].filter((record) => id in record);
  return ofKind.length + counting.length;
}
