import type { Standard, StandardDocument, StandardPart } from '../../standards/standard.ts';
import { LIBRARY } from '../../standards/library.ts';
import type { Finding } from '../findings/assessment.ts';
import { findCityShare } from './city-share.ts';
import type { EvaluationInput } from './context.ts';
import { findPlaces, type Found } from './find-places.ts';
import { judgeInterval, knownValue, unknown, type Measurement } from './measurement.ts';
import { measureDistance } from './shortfall.ts';
import { Territory, type JudgedPlace } from './place.ts';
import { askingFor, measureRule } from './evaluate-rule.ts';

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
  place: JudgedPlace;
  measurement: Measurement;
}

/** The same with the measurements themselves, for whoever wants to know what would change them. */
export function evaluateIn(territory: Territory): MeasuredFinding[] {
  const { standards, library = LIBRARY } = territory.input;
  return standards.flatMap((standard) => {
    const document = library.documentOf(standard.id);
    return findPlaces(standard, document, territory).flatMap((found) =>
      standard.parts.map((part) => judgePart(standard, part, document, found, territory)),
    );
  });
}

function judgePart(
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
