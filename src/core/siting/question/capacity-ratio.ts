import { asksForMore } from '../../standards/comparison.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import type { Standard } from '../../standards/standard.ts';
import { targetIn } from '../../standards/target.ts';
import { isUnder, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { People, PeopleField } from '../../vocabulary/people.ts';
import { findMainAmount } from './costs.ts';

/** Beds or places for every 1000 of some people, who need not be those whom they are for. */
export interface CapacityRatio {
  of: 'beds' | 'places';
  /** > 0. */
  per1000: number;
  people: PeopleField;
}

/** A ratio that rows of documents ask for, with the ids of the rows. */
export interface DocumentRatio extends CapacityRatio {
  ids: string[];
}

/** What a site of a kind holds so many of. */
export function findHeld(kind: FacilityKind): CapacityRatio['of'] {
  return findMainAmount(kind) === 'places' ? 'places' : 'beds';
}

function ratiosIn(
  { id, parts }: Standard,
  kind: FacilityKind,
  year: number | undefined,
): DocumentRatio[] {
  const of = findHeld(kind);
  return parts.flatMap((part): DocumentRatio[] => {
    const { rule, comparison } = part;
    if (rule.shape !== 'per-people' || rule.field !== of || rule.people === 'households') return [];
    const { kinds, ...conditions } = rule.of;
    const isWhole = Object.keys(conditions).length === 0;
    const { value } = targetIn(part, year);
    if (!isWhole || value === null || value <= 0 || !asksForMore(comparison)) return [];
    if (!kinds.some((each) => isUnder(kind, each))) return [];
    return [{ of, per1000: (value * 1000) / rule.per, people: rule.people, ids: [id] }];
  });
}

/**
 * Ratios of beds or places that documents ask for of a kind, each once: those of the chosen rows first,
 * then those of all documents that are not to be confirmed.
 */
export function documentRatios(
  kind: FacilityKind,
  chosenIds: readonly string[],
  library: StandardLibrary,
  year?: number,
): DocumentRatio[] {
  const chosen = chosenIds.flatMap((id) => library.standardById(id) ?? []);
  const others = library.documents.flatMap((one) => (one.toBeConfirmed ? [] : one.standards));
  const found = new Map<string, DocumentRatio>();
  for (const standard of new Set([...chosen, ...others])) {
    for (const ratio of ratiosIn(standard, kind, year)) {
      const key = `${ratio.per1000} ${ratio.people}`;
      const known = found.get(key);
      if (known) known.ids.push(...ratio.ids);
      else found.set(key, ratio);
    }
  }
  return [...found.values()];
}

/**
 * Beds or places that one person of a group takes up so that all of them together make up the ratio:
 * 4.5 places per 1000 residents are 4.5 × residents ÷ children for every 1000 children. Undefined where
 * either number is unknown or nobody is in the group.
 */
export function unitsPerPerson(
  { per1000, people }: CapacityRatio,
  group: PeopleField,
  whole: People,
): number | undefined {
  if (people === group) return per1000 / 1000;
  const [base, served] = [whole[people], whole[group]];
  return base === undefined || !served || base <= 0
    ? undefined
    : (per1000 / 1000) * (base / served);
}
