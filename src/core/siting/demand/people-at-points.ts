import type { DemandTable } from '../../assess/prepared/demand-table.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import { pointField } from './point-field.ts';

/** People of a group at weighted points, so that they add up to what an assessment counts. */
export interface PeopleAtPoints {
  group: PeopleField;
  table: DemandTable;
  /** Persons of each point, >= 0. */
  persons: Float64Array;
  total: number;
  /** Positions of the points in each area. */
  inArea: readonly Uint32Array[];
  /** People were known only by area and stand on a grid over its ground. */
  spreadEvenly: boolean;
}

/**
 * People of a group at the demand points, or on a grid where none carries it; in each area without a
 * parent they are scaled to its own number, as in the coverage of an assessment, and points outside
 * all areas count nobody. Undefined where nobody knows how many there are.
 */
export function peopleAtPoints(prepared: Prepared, group: PeopleField): PeopleAtPoints | undefined {
  const { people, roots } = prepared;
  const total = people.whole[group];
  if (total === undefined) return undefined;
  const { name, table, weights, inArea } = pointField(prepared, group);
  let persons = weights;
  if (roots.length > 0 && roots.every((root) => people.areas[root]![group] !== undefined)) {
    persons = new Float64Array(weights.length);
    for (const root of roots) {
      let sum = 0;
      for (const at of inArea[root]!) sum += weights[at]!;
      if (sum === 0) continue;
      const factor = people.areas[root]![group]! / sum;
      for (const at of inArea[root]!) persons[at]! += weights[at]! * factor;
    }
  }
  return { group, table, persons, total, inArea, spreadEvenly: name === 'ground' };
}
