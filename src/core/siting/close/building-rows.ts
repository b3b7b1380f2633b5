import { CLOSE_EPS, excludes } from './close-measure.ts';
import { leastFloorM2 } from './need-terms.ts';
import type { ColumnEntry, UseColumns } from './use-columns.ts';

/** Adds a column for each building, its limits, and what it cannot hold together. */
export function addBuildings(columns: UseColumns): void {
  const { candidates, optionsOfSite, yuanPerM2 } = columns.problem;
  const { mostSites } = columns.aim;
  const all: ColumnEntry[] = [];
  for (const [site, own] of optionsOfSite.entries()) {
    if (own.length === 0) continue;
    const { role, costYuan, maxFloorAreaM2, minFloorAreaM2 } = candidates[site]!;
    const floor = own.flatMap((option) => columns.floor(option));
    const taken = columns.column(site, costYuan, role === 'required' ? 1 : 0, 1);
    all.push([taken, 1]);
    columns.fills.push((values, uses) => {
      values[taken] = own.some((option) => uses.has(option)) ? 1 : 0;
    });
    // A building is taken for something, and what goes in finds room.
    columns.mip.row(0, Infinity, [
      ...own.map((option): ColumnEntry => [columns.use[option]!, 1]),
      [taken, -1],
    ]);
    if (own.length > 1) columns.mip.row(-Infinity, 0, [...floor, [taken, -maxFloorAreaM2]]);
    for (const option of own) {
      columns.mip.row(-Infinity, 0, [
        [columns.use[option]!, 1],
        [taken, -1],
      ]);
    }
    addExclusions(columns, own, taken, maxFloorAreaM2);
    const least = Math.min(...own.map((option) => leastFloorM2(columns.problem, option)));
    if (minFloorAreaM2 <= least) continue;
    const spare = columns.column(site, yuanPerM2, 0, minFloorAreaM2, false);
    columns.mip.row(0, Infinity, [...floor, [spare, 1], [taken, -minFloorAreaM2]]);
    columns.fills.push((values) => {
      const had = floor.reduce((sum, [column, value]) => sum + value * values[column]!, 0);
      values[spare] = Math.max(0, minFloorAreaM2 * values[taken]! - had);
    });
  }
  if (mostSites !== undefined) columns.mip.row(-Infinity, mostSites, all);
}

/** Uses that one building cannot hold together, by their sort or for want of room, share its being taken. */
function addExclusions(
  columns: UseColumns,
  own: readonly number[],
  taken: number,
  maxFloorAreaM2: number,
): void {
  for (const [i, a] of own.entries()) {
    for (const b of own.slice(i + 1)) {
      const fits =
        leastFloorM2(columns.problem, a) + leastFloorM2(columns.problem, b) <=
        maxFloorAreaM2 + CLOSE_EPS;
      if (fits && !excludes(columns.problem, a, b)) continue;
      columns.mip.row(-Infinity, 0, [
        [columns.use[a]!, 1],
        [columns.use[b]!, 1],
        [taken, -1],
      ]);
    }
  }
}
