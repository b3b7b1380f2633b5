import type { FeatureCollection } from 'geojson';
import type { NearestArea, NearestAreas } from '../../core/siting/access/nearest-areas.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { csvBytes } from './values/csv-cell.ts';
import { exportPolygon } from './values/rfc7946-geometry.ts';
import { DECIMALS, rounded } from './values/rounded.ts';

const HECTARE_M2 = 10_000;

function minutes(timeS: number | null): number | null {
  return rounded(timeS === null ? null : timeS / 60, 1);
}

/** Nearest areas as a table for Excel in the language asked for, the heaviest load first; the last row holds who reaches none. */
export function nearestAreasCsv(
  { areas, field, unreached }: NearestAreas,
  language: Language,
): Uint8Array {
  const people = PEOPLE_FIELDS.filter((each) => unreached[each] !== undefined);
  const word = (key: Parameters<typeof translate>[1]) => translate(language, key);
  return csvBytes([
    [
      word('nearest.facility'),
      ...people.map((each) => word(`people.${each}`)),
      ...(field === 'people' ? [] : [word(`field.${field}`)]),
      word(`nearest.load-${field}`),
      word('nearest.mean'),
      word('nearest.farthest'),
      word('nearest.hectares'),
      'WGS-84 lng',
      'WGS-84 lat',
    ],
    ...inOrder(areas).map((area) => [
      area.name,
      ...people.map((each) => rounded(area.people[each], 0)),
      ...(field === 'people' ? [] : [area.capacity]),
      rounded(area.load, 2),
      minutes(area.meanS),
      minutes(area.farthestS),
      rounded(area.groundM2 / HECTARE_M2, 2),
      rounded(area.lng, DECIMALS.degrees),
      rounded(area.lat, DECIMALS.degrees),
    ]),
    [word('nearest.unreached'), ...people.map((each) => rounded(unreached[each], 0))],
  ]);
}

/** Heaviest load first, those of whom it is not known last. */
export function inOrder(areas: readonly NearestArea[]): NearestArea[] {
  return areas.toSorted((a, b) => (b.load ?? -1) - (a.load ?? -1));
}

/** Nearest areas as GeoJSON, one feature for each facility with its figures; WGS-84. */
export function nearestAreasGeojson(answer: NearestAreas): Uint8Array {
  const { kind, group, field, circle, areas } = answer;
  const file: FeatureCollection<GeoJSON.Geometry | null> = {
    type: 'FeatureCollection',
    features: areas.map((area) => ({
      type: 'Feature',
      geometry: area.geometry && exportPolygon(area.geometry),
      properties: {
        facility: area.facilityId,
        name: area.name,
        kind,
        circle,
        ...Object.fromEntries(
          PEOPLE_FIELDS.map((each) => [each, rounded(area.people[each], DECIMALS.people)]),
        ),
        group,
        capacity_of: field,
        capacity: area.capacity,
        load: rounded(area.load, DECIMALS.measured),
        mean_s: rounded(area.meanS, 1),
        farthest_s: rounded(area.farthestS, 1),
        ground_m2: rounded(area.groundM2, DECIMALS.m2),
        lng: rounded(area.lng, DECIMALS.degrees),
        lat: rounded(area.lat, DECIMALS.degrees),
      },
    })),
  };
  return new TextEncoder().encode(`${JSON.stringify(file)}\n`);
}
