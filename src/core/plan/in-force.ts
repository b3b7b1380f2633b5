import type { Area } from './area.ts';
import type { StandardDocument } from '../standards/standard.ts';

function holds({ codes = [], names }: NonNullable<StandardDocument['region']>, area: Area) {
  if (area.code !== undefined && codes.length > 0) {
    return codes.some((code) => area.code!.startsWith(code));
  }
  return names.some((name) => area.name.includes(name));
}

/**
 * Documents in force where the areas lie: by the codes of areas that have one, by name for the others.
 * Documents without a region, such as the planner's own, are in force everywhere.
 */
export function documentsFor(
  areas: readonly Area[],
  documents: readonly StandardDocument[],
): StandardDocument[] {
  return documents.filter(({ region }) => !region || areas.some((area) => holds(region, area)));
}

/** Figures of people that the most local document in force prints, and the document. */
export function printedPeople(
  areas: readonly Area[],
  documents: readonly StandardDocument[],
): { document: StandardDocument; figures: NonNullable<StandardDocument['people']> } | undefined {
  const inForce = documentsFor(areas, documents).filter(({ people }) => people);
  const length = (document: StandardDocument) =>
    Math.max(0, ...(document.region?.codes ?? []).map((code) => code.length));
  const [document] = inForce.toSorted((a, b) => length(b) - length(a));
  return document?.people && { document, figures: document.people };
}
