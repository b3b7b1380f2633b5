import limitsData from '../../../data/hygiene/limits.json' with { type: 'json' };
import type { Text } from '../base/text.ts';
import type { Facility } from '../plan/records/facility.ts';
import type { FacilityNumber } from '../vocabulary/facility-fields.ts';
import { isUnder } from '../vocabulary/kinds.ts';

interface Limit extends Text {
  /** A kind of the tree, or `*` for every kind; the first that fits a facility holds. */
  kind: string;
  min: number;
  max?: number;
  basis: 'judgement';
}
interface ValueLimit extends Limit {
  field: FacilityNumber;
}
interface RatioLimit extends Limit {
  of: FacilityNumber;
  per: FacilityNumber;
}

/** Limits for ground that areas share or leave between them; the reason stands beside each in the data. */
export const GROUND_LIMITS = {
  notedM2: limitsData.ground.notedM2.value,
  overlapShare: limitsData.ground.overlapShare.value,
  sameGroundShare: limitsData.ground.sameGroundShare.value,
  sliverThinness: limitsData.ground.sliverThinness.value,
  sliverWidthM: limitsData.ground.sliverWidthM.value,
  tinyM2: limitsData.ground.tinyM2.value,
  gapShare: limitsData.ground.gapShare.value,
};

/** Most people on a square kilometre, and the reason. */
export const DENSITY_LIMIT: Text & { value: number } = limitsData.people.mostPerKm2;

const VALUES = limitsData.values as readonly ValueLimit[];
const RATIOS = limitsData.ratios as readonly RatioLimit[];

function concerns({ kind }: Limit, { kinds }: Pick<Facility, 'kinds'>): boolean {
  return kind === '*' || kinds.some((own) => isUnder(own, kind));
}

/** The first limit for each field that holds for a facility's kinds. */
export function findValueLimits(facility: Pick<Facility, 'kinds'>): ValueLimit[] {
  const first = new Map<FacilityNumber, ValueLimit>();
  for (const limit of VALUES) {
    if (!first.has(limit.field) && concerns(limit, facility)) first.set(limit.field, limit);
  }
  return [...first.values()];
}

export function findRatioLimits(facility: Pick<Facility, 'kinds'>): RatioLimit[] {
  return RATIOS.filter((limit) => concerns(limit, facility));
}
