import type { Area } from './area.ts';
import type { StandardDocument } from '../../standards/standard.ts';

type Region = NonNullable<StandardDocument['region']>;
type Told = Pick<Area, 'code' | 'level' | 'name'>;

/**
 * Whether an area lies in a region, told by its code or those of the areas around it, else by the name of the
 * district; undefined where neither is there to tell.
 * @param line an area, its parent and so on
 */
export function liesIn({ codes, names }: Region, line: readonly Told[]): boolean | undefined {
  const coded = codes && line.find(({ code }) => code !== undefined);
  if (coded) return codes.some((code) => coded.code!.startsWith(code));
  const districts = line.filter(({ level }) => level === 'district');
  if (districts.length === 0) return undefined;
  return districts.some((area) => names.some((name) => area.name.includes(name)));
}

/**
 * Documents in force where the areas lie: by the codes of areas that have one, by name for districts without.
 * Documents without a region, such as the planner's own, are in force everywhere.
 */
export function documentsFor(
  areas: readonly Area[],
  documents: readonly StandardDocument[],
): StandardDocument[] {
  return documents.filter(
    ({ region }) => !region || areas.some((area) => liesIn(region, [area]) === true),
  );
}

/** Rows of the documents in force that are asked at first: all of those whose text was at hand. */
export function firstStandardIds(
  areas: readonly Area[],
  documents: readonly StandardDocument[],
): string[] {
  return documentsFor(areas, documents)
    .filter(({ region, toBeConfirmed }) => region && !toBeConfirmed)
    .flatMap(({ standards }) => standards.map(({ id }) => id));
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
