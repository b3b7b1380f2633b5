import type { AreaLevel } from '../../vocabulary/area-levels.ts';
import type { Standard, StandardPart } from '../../standards/standard.ts';
import { LIBRARY } from '../../standards/library.ts';
import { targetValue } from '../../standards/target.ts';
import type { Finding, Missing } from '../findings/assessment.ts';
import { appliesToArea } from './applies.ts';
import type { EvaluationInput } from './context.ts';
import { judgeInterval, knownValue, unknown, type Measurement } from './measurement.ts';
import { measureDistance } from './shortfall.ts';
import { placeOfArea, Territory, wholePlace, type Place } from './place.ts';
import { askingFor, measureRule } from './evaluate-rule.ts';

/** A place where a row is found, or why it cannot be. */
interface Found {
  place: Place;
  missing?: Missing[];
}

/**
 * Holds areas, facilities and people against standards: one finding for each part of each standard
 * in each place it speaks of, in the order of the standards, then of the areas. Pure.
 */
export function evaluate(input: EvaluationInput): Finding[] {
  return evaluateIn(new Territory(input)).map(({ finding }) => finding);
}

/** A finding with what it was found from. */
export interface MeasuredFinding {
  finding: Finding;
  standard: Standard;
  part: StandardPart;
  place: Place;
  measurement: Measurement;
}

/** The same with the measurements themselves, for whoever wants to know what would change them. */
export function evaluateIn(territory: Territory): MeasuredFinding[] {
  return territory.input.standards.flatMap((standard) =>
    placesOf(standard, territory).flatMap((found) =>
      standard.parts.map((part) => findingOf(standard, part, found, territory)),
    ),
  );
}

/** Areas of the row's level that it applies to; rows of a whole place take each district, or all areas together. */
function placesOf(standard: Standard, territory: Territory): Found[] {
  switch (standard.level) {
    case 'estate':
    case 'community':
    case 'street':
      return placesAtLevel(standard, standard.level, territory);
    case 'facility':
    case 'district':
    case 'city':
      return wholePlaces(standard, territory);
  }
}

function placesAtLevel(standard: Standard, level: AreaLevel, territory: Territory): Found[] {
  const areas = territory.areasAt(level);
  if (!areas.length) return [{ place: wholePlace(), missing: [noAreas(level)] }];
  return areas.flatMap((area) => {
    const applies = appliesToArea(standard.appliesTo, area, territory);
    if (applies.answer === 'no') return [];
    const missing = applies.fields.map((field) => missingOfAreas(field, [area.id]));
    return [{ place: placeOfArea(area), ...(missing.length && { missing }) }];
  });
}

function wholePlaces(standard: Standard, territory: Territory): Found[] {
  const districts = territory.areasAt('district');
  const { zones, ...ofDistrict } = standard.appliesTo;
  if (!territory.input.areas.length) {
    return [{ place: wholePlace(), missing: [missingOfAreas('areas', [])] }];
  }
  if (!districts.length) {
    if (ofDistrict.central === undefined) return narrowed(wholePlace(), zones, territory);
    return [{ place: wholePlace(), missing: [noAreas('district')] }];
  }
  return districts.flatMap((district) => {
    const applies = appliesToArea(ofDistrict, district, territory);
    if (applies.answer === 'no') return [];
    const place = placeOfArea(district);
    if (!applies.fields.length) return narrowed(place, zones, territory);
    return [{ place, missing: applies.fields.map((one) => missingOfAreas(one, [district.id])) }];
  });
}

/** A whole place cut down to its areas of some zones; nothing when it has none of them. */
function narrowed(
  place: Place,
  zones: Standard['appliesTo']['zones'],
  territory: Territory,
): Found[] {
  if (!zones) return [{ place }];
  const areaIds: string[] = [];
  const withoutZone: string[] = [];
  for (const area of territory.finestWithin(place)) {
    const { answer } = appliesToArea({ zones }, area, territory);
    if (answer === 'yes') areaIds.push(area.id);
    if (answer === 'unknown') withoutZone.push(area.id);
  }
  if (withoutZone.length) return [{ place, missing: [missingOfAreas('zone', withoutZone)] }];
  return areaIds.length ? [{ place: { ...place, areaIds } }] : [];
}

function missingOfAreas(field: string, ids: string[]): Missing {
  return { field, of: 'area', ids };
}

function noAreas(level: AreaLevel): Missing {
  return missingOfAreas(`areas.${level}`, []);
}

function findingOf(
  standard: Standard,
  part: StandardPart,
  { place, missing }: Found,
  territory: Territory,
): MeasuredFinding {
  const { circleSharePct, year, library = LIBRARY } = territory.input;
  const { target, targetIsPlanners } = targetValue(part, circleSharePct, year);
  const measurement: Measurement = missing
    ? unknown(missing)
    : measureRule(part.rule, place, territory, askingFor(standard, part, territory));
  const verdict = judgeInterval(measurement, part.comparison, target);
  const finding: Finding = {
    rule: standard.id,
    ...(part.id !== undefined && { part: part.id }),
    documentId: library.documentOf(standard.id)?.id ?? '',
    clause: standard.clause,
    areaId: place.areaId,
    areaName: place.areaName,
    level: place.level,
    verdict,
    ...knownValue(measurement),
    target,
    targetIsPlanners,
    unit: part.unit,
    shortfall:
      verdict === 'unassessed'
        ? null
        : verdict === 'met'
          ? 0
          : Math.max(0, measureDistance(part.rule, part.comparison, measurement, target)),
    missing: verdict === 'unassessed' ? measurement.missing : [],
    evidence: measurement.evidence,
  };
  return { finding, standard, part, place, measurement };
}
