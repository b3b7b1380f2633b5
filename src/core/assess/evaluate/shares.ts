import type { Facility } from '../../plan/records/facility.ts';
import type { ShareRule } from '../../standards/rule.ts';
import { matchCondition, readFacilityNumber } from '../matching/match-condition.ts';
import { MissingFields, type Measurement } from './measurement.ts';
import type { JudgedPlace, Territory } from './place.ts';
import { measuredShare, Proportion } from './proportion.ts';

/** Share of facilities or of what they hold; of nothing there is no share. */
export function measureShare(
  rule: ShareRule,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  const proportion = new Proportion();
  const missing = new MissingFields();
  const evidence: string[] = [];
  const seen: string[] = [];
  for (const { facility, match: base } of territory.matchesIn(place, rule.of)) {
    seen.push(facility.id);
    const whole =
      rule.field === undefined ? 1 : readFacilityNumber(facility, rule.field, rule.of.kinds);
    if (whole === 0) continue;
    for (const field of base.fields) missing.add(field, facility.id);
    if (whole === undefined) missing.add(rule.field!, facility.id);
    const counts = rule.partField
      ? addFieldPart(rule, facility, whole, base.answer === 'yes', proportion, missing)
      : addConditionPart(rule, facility, whole, base.answer === 'yes', proportion, missing);
    if (counts) evidence.push(facility.id);
  }
  return measuredShare(proportion, missing.list('facility'), evidence, {
    field: rule.field ?? 'id',
    of: 'facility',
    ids: seen,
  });
}

function addFieldPart(
  rule: ShareRule,
  facility: Facility,
  whole: number | undefined,
  belongs: boolean,
  proportion: Proportion,
  missing: MissingFields,
): boolean {
  const part = readFacilityNumber(facility, rule.partField!, rule.of.kinds);
  if (part === undefined) {
    missing.add(rule.partField!, facility.id);
    const most = whole ?? Infinity;
    proportion.addBounds([0, most], [0, most]);
    return false;
  }
  const rest: [number, number] =
    whole === undefined ? [0, Infinity] : [Math.max(0, whole - part), Math.max(0, whole - part)];
  proportion.addBounds([belongs ? part : 0, part], [belongs ? rest[0] : 0, rest[1]]);
  return belongs && part > 0;
}

function addConditionPart(
  rule: ShareRule,
  facility: Facility,
  whole: number | undefined,
  belongs: boolean,
  proportion: Proportion,
  missing: MissingFields,
): boolean {
  const match = matchCondition(facility, rule.where ?? {});
  for (const field of match.fields) missing.add(field, facility.id);
  const bounds: [number, number] = [belongs ? (whole ?? 0) : 0, whole ?? Infinity];
  if (match.answer === 'unknown') proportion.addUnknown(bounds[1]);
  else if (match.answer === 'yes') proportion.addBounds(bounds, [0, 0]);
  else proportion.addBounds([0, 0], bounds);
  return belongs && match.answer === 'yes' && whole !== undefined;
}
