import { demandTable } from '../assess/prepared/demand-table.ts';
import { areaFinder, placesByArea } from '../assess/prepared/membership.ts';
import { type CountedArea, peopleTotals } from '../assess/prepared/people.ts';
import { childrenByLevel } from '../assess/prepared/prepared.ts';
import { boundGeometry } from '../geo/box.ts';
import { groundAreaM2, toGround } from '../geo/ground.ts';
import type { Area } from '../plan/areas/area.ts';
import type { DemandPoint } from '../plan/records/demand.ts';
import type { AddDoubt } from '../plan/hygiene-report.ts';
import { PEOPLE_FIELDS, type PeopleField } from '../vocabulary/people.ts';
import type { Steps } from './steps.ts';

/** Two sources of one figure agree within this share of the one that is taken. */
const AGREE_SHARE = 0.05;

function disagree(taken: number, other: number): boolean {
  return Math.abs(other - taken) > AGREE_SHARE * Math.max(taken, 1);
}

/**
 * People of an area that two sources tell differently: its own number against the sum of its parts,
 * and, for areas in no other one, the number that is taken against the demand points on its ground.
 */
export function* findPeopleSources(
  areas: readonly Area[],
  demand: readonly DemandPoint[],
  add: AddDoubt,
): Steps {
  const areaAt = new Map(areas.map(({ id }, at) => [id, at]));
  const children = childrenByLevel(areas, areaAt);
  const inner = new Set(children.flat(2));
  if (demand.length === 0 && inner.size === 0) return;
  yield;
  const find = areaFinder(
    areas,
    areas.map((area) => boundGeometry(area.geometry)),
  );
  const inside = placesByArea(areas.length, demand, find);
  yield;
  const places = areas.map((area, at): CountedArea => ({
    area,
    demand: inside[at]!,
    childrenByLevel: children[at]!,
    get groundM2() {
      return groundAreaM2(toGround(area.geometry));
    },
  }));
  const roots = areas.flatMap((_, at) => (inner.has(at) ? [] : [at]));
  const people = peopleTotals(places, roots, demandTable(demand));
  yield;
  const tell = (
    { id, name }: Area,
    field: PeopleField,
    source: 'parts' | 'points',
    taken: number,
    other: number,
  ) =>
    add({
      code: 'people-sources',
      severity: 'warning',
      ids: [id],
      params: { name, field, source, taken: Math.round(taken), other: Math.round(other) },
      mends: source === 'parts' ? [{ act: 'clear-value', of: 'area', id, field }] : [],
    });
  for (const [at, area] of areas.entries()) {
    for (const field of PEOPLE_FIELDS) {
      const taken = people.areas[at]![field];
      if (taken === undefined) continue;
      const parts = people.partsOf(at, field);
      if (area[field] !== undefined && parts.length > 0) {
        const sum = parts.reduce((total, part) => total + people.areas[part]![field]!, 0);
        if (disagree(taken, sum)) tell(area, field, 'parts', taken, sum);
      }
      const points = people.weights[at]![field];
      const isCounted = area[field] !== undefined || parts.length > 0;
      if (inner.has(at) || points === undefined || !isCounted) continue;
      if (disagree(taken, points)) tell(area, field, 'points', taken, points);
    }
  }
}
