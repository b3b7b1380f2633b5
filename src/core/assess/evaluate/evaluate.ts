import { LIBRARY } from '../../standards/library.ts';
import type { EvaluationInput } from './context.ts';
import { Evaluation } from './evaluation.ts';
import { findPlaces } from './find-places.ts';
import { judgePart, type MeasuredFinding } from './judge-part.ts';
import type { Territory } from './place.ts';
import type { Finding } from '../findings/assessment.ts';

/**
 * Holds areas, facilities and people against standards: one finding for each part of each standard
 * in each place it speaks of, in the order of the standards, then of the areas. Pure.
 */
export function evaluate(input: EvaluationInput): readonly Finding[] {
  return new Evaluation(input).findings;
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
