import type { Site } from '../../../../core/plan/records/facility.ts';
import { DEFAULT_COSTS, type SitingCosts } from '../../../../core/siting/question/costs.ts';

/** What a site costs by its size; null where it states none. The place itself is not in it. */
export interface SiteCost {
  bedsYuan: number;
  placesYuan: number;
  /** Of floor area that no bed and no place has paid for. */
  floorYuan: number;
  yuan: number;
}

/** Cost of a site in yuan at the unit costs, by beds, nursery places and what floor area is left. */
export function siteCost(
  { beds, places, floorAreaM2 }: Pick<Site, 'beds' | 'places' | 'floorAreaM2'>,
  costs: SitingCosts = DEFAULT_COSTS,
): SiteCost | null {
  if (beds === undefined && places === undefined && floorAreaM2 === undefined) return null;
  const paidM2 = (beds ?? 0) * costs.m2PerBed + (places ?? 0) * costs.m2PerPlace;
  const bedsYuan = (beds ?? 0) * costs.yuanPerBed;
  const placesYuan = (places ?? 0) * costs.yuanPerPlace;
  const floorYuan = Math.max(0, (floorAreaM2 ?? 0) - paidM2) * costs.yuanPerM2;
  return { bedsYuan, placesYuan, floorYuan, yuan: bedsYuan + placesYuan + floorYuan };
}
