import { effectiveZone, type Area } from '../../plan/areas/area.ts';
import type { FieldAnswer, Match } from '../matching/match-condition.ts';
import type { AppliesTo, ThresholdOf } from '../../standards/standard.ts';
import { placeOfArea, type Territory } from './place.ts';

function sizeOf(area: Area, of: ThresholdOf, territory: Territory): number | undefined {
  if (of === 'floorAreaM2') return area.floorAreaM2;
  const people = territory.peopleIn(placeOfArea(area), of);
  return typeof people === 'number' ? people : undefined;
}

function partsOf(appliesTo: AppliesTo, area: Area, territory: Territory): FieldAnswer[] {
  const parts: FieldAnswer[] = [];
  const { zones, central, builtFrom, builtBefore, threshold } = appliesTo;
  if (zones) {
    const zone = effectiveZone(area, territory.areaById);
    parts.push(zone === undefined ? 'zone' : zones.includes(zone));
  }
  if (central !== undefined) {
    const known = territory.lineOf(area).find((one) => one.central !== undefined)?.central;
    parts.push(known === undefined ? 'central' : known === central);
  }
  if (threshold) {
    const size = sizeOf(area, threshold.of, territory);
    parts.push(size === undefined ? threshold.of : size >= threshold.atLeast);
  }
  const { builtYear } = area;
  if (builtFrom !== undefined) {
    parts.push(builtYear === undefined ? 'builtYear' : builtYear >= builtFrom);
  }
  if (builtBefore !== undefined) {
    parts.push(builtYear === undefined ? 'builtYear' : builtYear < builtBefore);
  }
  return parts;
}

/** Whether a row speaks of an area. */
export function appliesToArea(appliesTo: AppliesTo, area: Area, territory: Territory): Match {
  const { year } = territory.input;
  // What is not built yet in the year looked at holds nobody.
  if (year !== undefined && area.builtYear !== undefined && area.builtYear > year)
    return { answer: 'no', fields: [] };
  if (appliesTo.exceptNames?.some((name) => area.name.includes(name)))
    return { answer: 'no', fields: [] };
  const parts = partsOf(appliesTo, area, territory);
  const fields = parts.filter((part) => typeof part === 'string');
  const decisive = appliesTo.match === 'any';
  if (parts.includes(decisive)) return { answer: decisive ? 'yes' : 'no', fields: [] };
  if (fields.length) return { answer: 'unknown', fields };
  return { answer: decisive && parts.length ? 'no' : 'yes', fields: [] };
}
