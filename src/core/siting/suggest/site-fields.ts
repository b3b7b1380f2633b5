import type { Need } from '../../assess/findings/assessment.ts';
import type { FacilityNumber } from '../../vocabulary/facility-fields.ts';
import { isUnder, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { FacilityCondition, Rule } from '../../standards/rule.ts';
import type { SiteFields } from '../question/plan-answer.ts';

/**
 * Floor area of a bed in m², from the unit costs in annex 1 of the 渝中 document: 500 beds on
 * 15 000 m².
 */
const M2_PER_BED = 30;
/** Floor area of a nursery place in m²; an assumption of this product, no document states one. */
const M2_PER_PLACE = 10;
/** A nursery of which nothing is asked: the least that 西咸 二3 lets count, 200 m². */
const LEAST_NURSERY_M2 = 200;

/** Largest site of an amount that is split over several; assumptions of this product. */
const MOST_PER_SITE = { beds: 150, places: 100, floorAreaM2: 3_000 } as const;
type Amount = keyof typeof MOST_PER_SITE;

const AMOUNTS: readonly Amount[] = ['beds', 'places', 'floorAreaM2'];

/** An amount that a need asks for, however many sites bring it; undefined when it counts sites. */
export function amountAsked(need: Need): { of: Amount; amount: number } | undefined {
  if (need.sites !== undefined || need.people !== undefined) return undefined;
  const of = AMOUNTS.find((each) => need[each] !== undefined);
  return of && { of, amount: need[of]! };
}

/** Sizes of the sites among which an amount is split evenly, whole numbers that reach it. */
export function sitesFor(of: Amount, amount: number): number[] {
  const count = Math.ceil(amount / MOST_PER_SITE[of]);
  return Array.from({ length: count }, () => Math.ceil(amount / count));
}

/** Facts without which the facility would not meet a condition. */
function asAsked(condition: FacilityCondition | undefined): SiteFields {
  if (!condition) return {};
  const { services, operator, sociallyOperated, inclusive, minFloorAreaM2 } = condition;
  return {
    ...(services && { services: [...services] }),
    ...(operator && { operator }),
    ...(sociallyOperated !== undefined && { sociallyOperated }),
    ...(inclusive !== undefined && { inclusive }),
    ...(minFloorAreaM2 !== undefined && { floorAreaM2: minFloorAreaM2 }),
  };
}

/**
 * What a site states about itself so that it counts for the rule, and so that no other standard is
 * left open for want of a number: a nursery has places, an institution beds, by its floor area;
 * another place for older people brings none unless they are asked for.
 */
export function siteFields(
  kind: FacilityKind,
  rule: Rule,
  need: Need,
  size?: { of: Amount; amount: number },
  openedYear?: number,
): SiteFields {
  const fields: SiteFields = {
    ...('of' in rule && asAsked(rule.of)),
    ...(rule.shape === 'share' && asAsked(rule.where)),
    ...(need.sites !== undefined &&
      need.floorAreaM2 !== undefined && { floorAreaM2: need.floorAreaM2 }),
    ...(rule.shape === 'growth' && { openedYear: openedYear ?? rule.sinceYear }),
  };
  if (size) {
    fields[size.of] = size.amount;
    for (const asked of amountFields(rule)) fields[asked] = size.amount;
  }
  if (isUnder(kind, 'childcare')) {
    fields.floorAreaM2 ??= (fields.places ?? LEAST_NURSERY_M2 / M2_PER_PLACE) * M2_PER_PLACE;
    fields.places ??= Math.floor(fields.floorAreaM2 / M2_PER_PLACE);
  }
  if (isUnder(kind, 'eldercare-institution')) {
    if (fields.beds !== undefined) fields.floorAreaM2 ??= fields.beds * M2_PER_BED;
    if (fields.floorAreaM2 !== undefined) {
      fields.beds ??= Math.floor(fields.floorAreaM2 / M2_PER_BED);
    }
  } else if (isUnder(kind, 'eldercare')) {
    for (const field of ['beds', 'nursingBeds', 'safetyNetBeds', 'familyBeds'] as const) {
      fields[field] ??= 0;
    }
  }
  return fields;
}

/** Fields in which the rule itself counts an amount. */
function amountFields(rule: Rule): FacilityNumber[] {
  if (rule.shape === 'share') return rule.partField ? [rule.partField] : [];
  const adds = rule.shape === 'sum' || rule.shape === 'per-people' || rule.shape === 'growth';
  return adds && rule.field !== undefined ? [rule.field] : [];
}
