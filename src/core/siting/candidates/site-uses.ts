import type { Service } from '../../vocabulary/facility-fields.ts';
import { isUnder, kindRecord, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { Standard } from '../../standards/standard.ts';
import { targetIn } from '../../standards/target.ts';
import { testsIn } from '../../standards/tests-in.ts';
import type { FacilityCondition, Rule } from '../../standards/rule.ts';
import type { PlacedCandidate } from './gather-candidates.ts';
import {
  fitOutYuan,
  leastFloorAreaM2,
  findMainAmount,
  type SitingCosts,
} from '../question/costs.ts';
import type { SiteUse } from '../question/plan-answer.ts';
import type { SiteFields } from '../question/plan-answer.ts';

/** Whether a kind may go into a candidate: its own list names it or a branch above it, of both sides for a kind with two. */
export function isAllowed({ kinds }: Pick<PlacedCandidate, 'kinds'>, kind: FacilityKind): boolean {
  if (!kinds) return true;
  if (kinds.some((allowed) => kind === allowed)) return true;
  const parents = kindRecord(kind)?.parents ?? [];
  return (
    parents.length > 0 &&
    parents.every((parent) => kinds.some((allowed) => isUnder(parent, allowed)))
  );
}

/** The least that a use of a kind takes in a candidate; undefined where it does not fit or is not allowed. */
export function leastUse(
  candidate: PlacedCandidate,
  kind: FacilityKind,
  costs: SitingCosts,
): SiteUse | undefined {
  const floorAreaM2 = Math.max(leastFloorAreaM2(kind, costs), candidate.minFloorAreaM2);
  if (!isAllowed(candidate, kind) || floorAreaM2 > candidate.maxFloorAreaM2) return undefined;
  return makeUse(kind, floorAreaM2, costs);
}

/** A use of some floor area with the beds or places that its kind holds on it. */
export function makeUse(kind: FacilityKind, floorAreaM2: number, costs: SitingCosts): SiteUse {
  const main = findMainAmount(kind);
  const { m2PerBed, m2PerPlace } = costs;
  return {
    kind,
    floorAreaM2,
    beds: main === 'beds' ? Math.floor(floorAreaM2 / m2PerBed + 1e-9) : 0,
    places: main === 'places' ? Math.floor(floorAreaM2 / m2PerPlace + 1e-9) : 0,
  };
}

/** Cost in yuan of a candidate with what goes in; the place itself is paid for once. */
export function siteYuan(
  { costYuan }: Pick<PlacedCandidate, 'costYuan'>,
  uses: readonly SiteUse[],
  costs: SitingCosts,
): number {
  return uses.reduce((sum, use) => sum + fitOutYuan(use, costs), costYuan);
}

/** What new sites say of themselves so that no share can be left open for want of it. */
export type Attributes = Pick<
  SiteFields,
  'inclusive' | 'operator' | 'sociallyOperated' | 'openedYear' | 'services'
>;

function conditionsIn(rule: Rule): FacilityCondition[] {
  return [
    ...testsIn(rule).flatMap((test) => ('rule' in test ? conditionsIn(test.rule) : [])),
    ...('of' in rule ? [rule.of as FacilityCondition] : []),
    ...('where' in rule && rule.where ? [rule.where] : []),
  ];
}

/**
 * Inclusive, run by others than the government, and opened in time for growth, where a chosen row asks
 * about it at all.
 */
export function attributesFor(standards: readonly Standard[], year?: number): Attributes {
  const asked = standards.flatMap(({ parts }) => parts.flatMap(({ rule }) => conditionsIn(rule)));
  const isAsked = (field: 'inclusive' | 'operator' | 'sociallyOperated'): boolean =>
    asked.some((condition) => condition[field] !== undefined);
  const years = standards.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.rule.shape === 'growth' ? [year ?? targetIn(part).year ?? part.rule.sinceYear] : [],
    ),
  );
  // Services for older people that a row asks for by name are planned with the place.
  const services = new Set(asked.flatMap((condition) => condition.services ?? []));
  services.delete('nursery-class');
  return {
    ...(services.size > 0 && { services: [...services].toSorted() }),
    ...(years.length > 0 && { openedYear: Math.min(...years) }),
    ...(isAsked('inclusive') && { inclusive: true }),
    ...(isAsked('operator') && { operator: 'private' as const }),
    ...(isAsked('sociallyOperated') && { sociallyOperated: true }),
  };
}

/** Kinds of a site, each once, in the order of its uses. */
export function listKinds(uses: readonly SiteUse[]): FacilityKind[] {
  return [...new Set(uses.map(({ kind }) => kind))];
}

/**
 * What a site states about itself: all floor area, beds and places together. New beds are of the
 * nursing type 护理型, which all five documents ask more of, and none is a safety-net bed unless it is
 * said so.
 */
export function sumSiteFields(uses: readonly SiteUse[], attributes: Attributes = {}): SiteFields {
  const sum = (of: 'floorAreaM2' | 'beds' | 'places'): number =>
    uses.reduce((total, use) => total + use[of], 0);
  const kinds = listKinds(uses);
  const isFor = (branch: FacilityKind): boolean => kinds.some((kind) => isUnder(kind, branch));
  const beds = sum('beds');
  const { services: planned = [], ...said } = attributes;
  const services = new Set<Service>([
    ...(isFor('eldercare') ? planned : []),
    ...(isFor('meal-point') ? ['meal' as const] : []),
    ...(kinds.includes('kindergarten') ? ['nursery-class' as const] : []),
  ]);
  return {
    ...said,
    ...(uses.some(({ operator }) => operator === 'public') && {
      operator: 'public' as const,
      ...(attributes.sociallyOperated !== undefined && { sociallyOperated: false }),
    }),
    floorAreaM2: sum('floorAreaM2'),
    ...(isFor('eldercare') && {
      beds,
      nursingBeds: beds,
      safetyNetBeds: uses.reduce((total, use) => total + (use.safetyNetBeds ?? 0), 0),
      familyBeds: 0,
    }),
    ...((isFor('childcare') || isFor('kindergarten')) && { places: sum('places') }),
    ...(services.size > 0 && { services: [...services] }),
  };
}
