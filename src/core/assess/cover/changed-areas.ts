import type { Prepared } from '../prepared/prepared.ts';
import type { Cover } from './cover.ts';

/** Areas that hold each demand point: entry `at` … `at + 1` into `areas`. */
interface PointAreas {
  first: Uint32Array;
  areas: Uint32Array;
}

const kept = new WeakMap<Prepared, PointAreas>();

function areasOfPoints(prepared: Prepared): PointAreas {
  const loaded = prepared.grownFrom ?? prepared;
  const known = kept.get(loaded);
  if (known) return known;
  const points = loaded.table.points.length;
  const first = new Uint32Array(points + 1);
  for (const { demand } of loaded.places) for (const at of demand) first[at + 1]!++;
  for (let at = 0; at < points; at++) first[at + 1]! += first[at]!;
  const next = first.slice(0, points);
  const areas = new Uint32Array(first[points]!);
  for (const [area, { demand }] of loaded.places.entries())
    for (const at of demand) areas[next[at]!++] = area;
  const found = { first, areas };
  kept.set(loaded, found);
  return found;
}

/** Positions of some areas with all that they are parts of. */
export function withAreasAround({ parentAt }: Prepared, positions: Iterable<number>): Set<number> {
  const all = new Set<number>();
  for (const position of positions) {
    for (let at = position; at >= 0 && !all.has(at); at = parentAt[at]!) all.add(at);
  }
  return all;
}

/** Positions of the areas in which two covers may differ: other points or other ground, or those of a part. */
export function changedAreas(prepared: Prepared, before: Cover, after: Cover): Set<number> {
  const changed = new Set<number>();
  const [was, is] = [before.coveredDemand, after.coveredDemand];
  if (was !== is) {
    const { first, areas } = areasOfPoints(prepared);
    for (let at = 0; at < is.length; at++) {
      if (was[at] === is[at]) continue;
      for (let i = first[at]!; i < first[at + 1]!; i++) changed.add(areas[i]!);
    }
  }
  // Nobody has looked at the ground of a cover that does not know it.
  const wasM2 = before.knownGroundM2();
  if (wasM2) {
    for (let at = 0; at < wasM2.length; at++) {
      if (wasM2[at] !== after.groundCoveredM2(at)) changed.add(at);
    }
  }
  return withAreasAround(prepared, changed);
}

/** Takes over what is known of a cover's people where another one does not differ from it; gives the areas where it may. */
export function followPeople(prepared: Prepared, before: Cover, after: Cover): Set<number> {
  const changed = changedAreas(prepared, before, after);
  for (const [field, counted] of before.people) {
    const taken = [...counted];
    for (const at of changed) taken[at] = undefined;
    after.people.set(field, taken);
  }
  return changed;
}
