import { groundAreaM2, toGround } from '../geo/ground.ts';
import type { Area } from '../plan/areas/area.ts';
import type { Facility } from '../plan/records/facility.ts';
import type { AddDoubt } from '../plan/hygiene-report.ts';
import type { UnplacedFacility } from '../plan/records/unplaced.ts';
import { DENSITY_LIMIT, findRatioLimits, findValueLimits } from './limits.ts';
import { RECORDS_PER_STEP, type Steps } from './steps.ts';

/** Values beyond what a facility of its kind can have; the reason stands beside the limit in `data/hygiene/limits.json`. */
export function* findImpossibleValues(
  facilities: readonly (Facility | UnplacedFacility)[],
  add: AddDoubt,
): Steps {
  for (const [at, facility] of facilities.entries()) {
    if (at % RECORDS_PER_STEP === 0) yield;
    const { id, name } = facility;
    const lngLat: { lngLat?: [number, number] } =
      'lng' in facility ? { lngLat: [facility.lng, facility.lat] } : {};
    for (const { field, min, max = Infinity, zh, en } of findValueLimits(facility)) {
      const value = facility[field];
      if (value === undefined || (value >= min && value <= max)) continue;
      add({
        code: 'value-impossible',
        severity: 'warning',
        ids: [id],
        ...lngLat,
        params: { name, field, value, reasonZh: zh, reasonEn: en },
        mends: [{ act: 'clear-value', of: 'facility', id, field }],
      });
    }
    for (const { of, per, min, zh, en } of findRatioLimits(facility)) {
      const [whole, part] = [facility[of], facility[per]];
      if (whole === undefined || part === undefined || part === 0 || whole / part >= min) continue;
      const ratio = Math.round((whole / part) * 100) / 100;
      add({
        code: 'value-impossible',
        severity: 'warning',
        ids: [id],
        ...lngLat,
        params: { name, field: `${of}/${per}`, value: ratio, reasonZh: zh, reasonEn: en },
        mends: [
          { act: 'clear-value', of: 'facility', id, field: per },
          { act: 'clear-value', of: 'facility', id, field: of },
        ],
      });
    }
  }
}

const PARTS = [
  ['age60plus', 'residents'],
  ['age65plus', 'age60plus'],
  ['age65plus', 'residents'],
  ['age0to3', 'residents'],
  ['households', 'residents'],
] as const;

/** Parts of the people of an area that are more than the whole, and more people than its ground can hold. */
export function findImpossiblePeople(areas: readonly Area[], add: AddDoubt): void {
  for (const area of areas) {
    const { id, name } = area;
    for (const [part, whole] of PARTS) {
      const [less, more] = [area[part], area[whole]];
      if (less === undefined || more === undefined || less <= more) continue;
      add({
        code: 'people-parts',
        severity: 'warning',
        ids: [id],
        params: { name, field: part, part: less, whole: more, wholeField: whole },
        mends: [
          { act: 'clear-value', of: 'area', id, field: part },
          { act: 'clear-value', of: 'area', id, field: whole },
        ],
      });
    }
    if (area.residents === undefined) continue;
    const density = area.residents / (groundAreaM2(toGround(area.geometry)) / 1e6);
    if (density <= DENSITY_LIMIT.value) continue;
    add({
      code: 'value-impossible',
      severity: 'warning',
      ids: [id],
      params: {
        name,
        field: 'residents',
        value: area.residents,
        reasonZh: DENSITY_LIMIT.zh,
        reasonEn: DENSITY_LIMIT.en,
      },
      mends: [{ act: 'clear-value', of: 'area', id, field: 'residents' }],
    });
  }
}
