import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import type { State } from '../../assess/cover/state.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { CircleRule } from '../../standards/rule.ts';
import type { PointField } from './point-field.ts';

/** Points of a field that are within some minutes of a place, found once for each place. */
export function findReach(
  state: State,
  { name, table }: PointField,
  place: LngLat,
  minutes: number,
  memo: AssessMemo,
  by?: CircleRule['by'],
): Uint32Array {
  const circles = state.circlesFor(by);
  const key = [name, circles.key, minutes, place.lng, place.lat].join('|');
  return memo.candidateReach.getOrMake(key, () => circles.pointsReached(table, place, minutes));
}
