import type { DemandTable } from '../../assess/prepared/demand-table.ts';
import { placesByArea } from '../../assess/prepared/membership.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import { isServing, type Served } from '../../assess/matching/serving.ts';
import type { State } from '../../assess/cover/state.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import { groundPoints } from './ground-points.ts';

/** The weighted points that siting works on: where people live, or the bare ground. */
export interface PointField {
  /** Tells demand points from ground points. */
  name: 'demand' | 'ground';
  table: DemandTable;
  /** Weight of each point: persons, or 1 where people are unknown. */
  weights: Float64Array;
  /** Positions of the points in each area. */
  inArea: readonly Uint32Array[];
}

const grounds = new WeakMap<Prepared, { table: DemandTable; inArea: readonly Uint32Array[] }>();

function groundOfData(prepared: Prepared): { table: DemandTable; inArea: readonly Uint32Array[] } {
  const kept = grounds.get(prepared);
  if (kept) return kept;
  const table = groundPoints(prepared);
  const made = { table, inArea: placesByArea(prepared.areas.length, table.points, prepared.find) };
  grounds.set(prepared, made);
  return made;
}

/** Points for a group of people: demand points that carry it, else ground points with its people, else bare ground. */
export function pointField(prepared: Prepared, group: PeopleField): PointField {
  const column = prepared.table.columns[group];
  if (column) {
    const inArea = prepared.places.map(({ demand }) => demand);
    return { name: 'demand', table: prepared.table, weights: column.map(zeroIfAbsent), inArea };
  }
  const { table, inArea } = groundOfData(prepared);
  const weights = table.columns[group]?.map(zeroIfAbsent);
  return {
    name: 'ground',
    table,
    weights: weights ?? new Float64Array(table.points.length).fill(1),
    inArea,
  };
}

function zeroIfAbsent(weight: number): number {
  return Number.isNaN(weight) ? 0 : weight;
}

/** 1 for each point inside a circle of a facility of the kinds. */
export function coveredPoints(
  state: State,
  { name, table }: PointField,
  kinds: readonly FacilityKind[],
  minutes: number,
  only: Served = {},
): Uint8Array {
  if (name === 'demand') return state.cover(kinds, minutes, only).coveredDemand.slice();
  const flags = new Uint8Array(table.points.length);
  for (const facility of state.facilities) {
    if (!isServing(facility, kinds, only)) continue;
    for (const at of state.circlesFor(only.by).pointsReached(table, facility, minutes))
      flags[at] = 1;
  }
  return flags;
}
