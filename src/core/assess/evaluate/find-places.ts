import type { Area } from '../../plan/areas/area.ts';
import type { AreaLevel } from '../../vocabulary/area-levels.ts';
import type { AppliesTo, Standard, StandardDocument } from '../../standards/standard.ts';
import type { Missing } from '../findings/assessment.ts';
import { appliesToArea } from './applies.ts';
import { findInForce, type InForceHere } from './in-force-here.ts';
import { placeOfArea, wholePlace, type JudgedPlace, type Territory } from './place.ts';

/** A place where a row is found, or why it cannot be. */
export interface Found {
  place: JudgedPlace;
  missing?: Missing[];
  /** False for a row of the whole city in a part of it; absent is true. */
  asked?: boolean;
  inForce: boolean;
}

/**
 * Where a row is found: in each area of its level that it applies to; a district's in each district, or in all areas
 * together; a city's in all its districts together, and where they are not all loaded in each, without being asked of it.
 */
export function findPlaces(
  standard: Standard,
  document: StandardDocument | undefined,
  territory: Territory,
): Found[] {
  const here = findInForce(document, territory);
  switch (standard.level) {
    case 'estate':
    case 'community':
    case 'street':
      return placesAtLevel(standard.appliesTo, standard.level, here, territory);
    case 'facility':
    case 'district':
      return districtPlaces(standard.appliesTo, here, territory);
    case 'city':
      return cityPlaces(standard.appliesTo, document, here, territory);
  }
}

function placesAtLevel(
  appliesTo: AppliesTo,
  level: AreaLevel,
  here: InForceHere,
  territory: Territory,
): Found[] {
  const areas = territory.areasAt(level);
  if (!areas.length) {
    return [{ place: wholePlace(), missing: [noAreas(level)], inForce: here.everywhere }];
  }
  return areas.flatMap((area): Found[] => {
    const applies = appliesToArea(appliesTo, area, territory);
    if (applies.answer === 'no') return [];
    const missing = applies.fields.map((field) => missingOfAreas(field, [area.id]));
    const inForce = here.inArea(area);
    return [{ place: placeOfArea(area), ...(missing.length && { missing }), inForce }];
  });
}

function districtPlaces(appliesTo: AppliesTo, here: InForceHere, territory: Territory): Found[] {
  const districts = territory.areasAt('district');
  const { zones, ...ofDistrict } = appliesTo;
  const { everywhere } = here;
  if (!territory.input.areas.length) {
    const missing = [missingOfAreas('areas', [])];
    return [{ place: wholePlace(), missing, inForce: everywhere }];
  }
  if (!districts.length) {
    if (ofDistrict.central === undefined) {
      return narrowed({ place: wholePlace(), inForce: everywhere }, zones, territory);
    }
    return [{ place: wholePlace(), missing: [noAreas('district')], inForce: everywhere }];
  }
  return districts.flatMap((district) => {
    const applies = appliesToArea(ofDistrict, district, territory);
    if (applies.answer === 'no') return [];
    const found = { place: placeOfArea(district), inForce: here.inArea(district) };
    if (!applies.fields.length) return narrowed(found, zones, territory);
    const missing = applies.fields.map((one) => missingOfAreas(one, [district.id]));
    return [{ ...found, missing }];
  });
}

/** Districts that a city's row is about: those where its document is in force, else all. */
function ownDistricts(here: InForceHere, territory: Territory): readonly Area[] {
  const all = territory.areasAt('district');
  const own = all.filter((district) => here.inArea(district));
  return own.length > 0 ? own : all;
}

function cityPlaces(
  appliesTo: AppliesTo,
  document: StandardDocument | undefined,
  here: InForceHere,
  territory: Territory,
): Found[] {
  const { wholeCity, areas } = territory.input;
  const own = ownDistricts(here, territory);
  const { districts = Infinity } = document?.region ?? {};
  const isWhole = wholeCity ?? (here.everywhere && own.length >= districts);
  // A single district that is the whole city is named as what it is.
  if (!isWhole || own.length === 1 || areas.length === 0) {
    const found = districtPlaces(appliesTo, here, territory);
    return isWhole ? found : found.map((each) => ({ ...each, asked: false }));
  }
  const { zones, ...ofDistrict } = appliesTo;
  const unknown = new Map<string, string[]>();
  const asked = own.filter((district) => {
    const { answer, fields } = appliesToArea(ofDistrict, district, territory);
    for (const field of fields) unknown.set(field, [...(unknown.get(field) ?? []), district.id]);
    return answer !== 'no';
  });
  if (own.length > 0 && asked.length === 0) return [];
  const isAll = asked.length === territory.areasAt('district').length;
  const place = isAll
    ? wholePlace()
    : { ...wholePlace(), areaIds: asked.map((district) => district.id) };
  const found = { place, inForce: here.everywhere };
  if (unknown.size === 0) return narrowed(found, zones, territory);
  return [{ ...found, missing: [...unknown].map(([field, ids]) => missingOfAreas(field, ids)) }];
}

/** A whole place cut down to its areas of some zones; nothing when it has none of them. */
function narrowed(found: Found, zones: AppliesTo['zones'], territory: Territory): Found[] {
  if (!zones) return [found];
  const { place } = found;
  const areaIds: string[] = [];
  const withoutZone: string[] = [];
  for (const area of territory.finestWithin(place)) {
    const { answer } = appliesToArea({ zones }, area, territory);
    if (answer === 'yes') areaIds.push(area.id);
    if (answer === 'unknown') withoutZone.push(area.id);
  }
  if (withoutZone.length) return [{ ...found, missing: [missingOfAreas('zone', withoutZone)] }];
  return areaIds.length ? [{ ...found, place: { ...place, areaIds } }] : [];
}

function missingOfAreas(field: string, ids: string[]): Missing {
  return { field, of: 'area', ids };
}

function noAreas(level: AreaLevel): Missing {
  return missingOfAreas(`areas.${level}`, []);
}
