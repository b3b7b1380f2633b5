import type { PeopleField } from '../../vocabulary/people.ts';
import type { ClaimRow } from './compare-circles.ts';

/** How many of some areas the circles cover as far as the planner asks. */
export interface AreasLost {
  areas: number;
  byStraight: number;
  byNetwork: number;
  /** By straight circles, but not on foot. */
  lost: number;
}

/**
 * How many areas reach a share by straight circles and how many on foot: of people, or of ground
 * where an area's people are unknown.
 * @param rows of one kind and level @param sharePct 0–100
 */
export function areasLost(
  rows: readonly ClaimRow[],
  group: PeopleField,
  sharePct: number,
): AreasLost {
  const reaches = (row: ClaimRow, people: ClaimRow['people'], groundM2: number): boolean => {
    const all = row.people[group];
    const share = all === undefined ? groundM2 / row.groundM2 : (people[group] ?? 0) / all;
    return 100 * share >= sharePct;
  };
  const straight = rows.map((row) => reaches(row, row.straight, row.straightM2));
  const network = rows.map((row) => reaches(row, row.network, row.networkM2));
  const count = (all: readonly boolean[]): number => all.filter(Boolean).length;
  return {
    areas: rows.length,
    byStraight: count(straight),
    byNetwork: count(network),
    lost: count(straight.map((is, at) => is && !network[at]!)),
  };
}
