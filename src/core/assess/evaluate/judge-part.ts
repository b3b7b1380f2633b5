import type { Standard, StandardDocument, StandardPart } from '../../standards/standard.ts';
import type { Finding } from '../findings/assessment.ts';
import { findCityShare } from './city-share.ts';
import { askingFor, measureRule } from './evaluate-rule.ts';
import type { Found } from './find-places.ts';
import { judgeInterval, knownValue, unknown, type Measurement } from './measurement.ts';
import type { JudgedPlace, Territory } from './place.ts';
import { measureDistance } from './shortfall.ts';

/** A finding with what it was found from. */
export interface MeasuredFinding {
  finding: Finding;
  standard: Standard;
  part: StandardPart;
  place: JudgedPlace;
  measurement: Measurement;
}

/** Holds one part of a row against a place where it is found. */
export function judgePart(
  standard: Standard,
  part: StandardPart,
  document: StandardDocument | undefined,
  { place, missing, asked = true, inForce }: Found,
  territory: Territory,
): MeasuredFinding {
  const { target, targetIsPlanners } = territory.targetFor(part, place);
  const measurement: Measurement = missing
    ? unknown(missing)
    : measureRule(part.rule, place, territory, askingFor(standard, part, territory));
  const verdict =
    asked && !part.onlyShown
      ? judgeInterval(measurement, part.comparison, target)
      : 'not-applicable';
  const share = asked ? undefined : findCityShare(part, target, place, document, territory);
  const finding: Finding = {
    rule: standard.id,
    ...(part.id !== undefined && { part: part.id }),
    documentId: document?.id ?? '',
    clause: standard.clause,
    areaId: place.areaId,
    areaName: place.areaName,
    level: place.level,
    verdict,
    inForce,
    ...knownValue(measurement),
    target,
    targetIsPlanners,
    ...(share !== undefined && { cityShare: share }),
    ...(part.onlyShown && { onlyShown: true }),
    unit: part.unit,
    shortfall:
      verdict === 'met'
        ? 0
        : verdict === 'unmet'
          ? Math.max(0, measureDistance(part.rule, part.comparison, measurement, target))
          : null,
    missing: verdict === 'unassessed' ? measurement.missing : [],
    evidence: measurement.evidence,
    ...(measurement.checks && { checks: measurement.checks }),
  };
  return { finding, standard, part, place, measurement };
}
