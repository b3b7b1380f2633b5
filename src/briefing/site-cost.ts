import type { Site } from '../core/plan/records/facility.ts';
import { DEFAULT_COSTS, fitOutYuan, type SitingCosts } from '../core/siting/question/costs.ts';

/** What a site costs by unit costs, without the place itself, in yuan; undefined where its size is not known. */
export function siteCostYuan(
  { floorAreaM2, beds, places }: Site,
  costs: SitingCosts = DEFAULT_COSTS,
): number | undefined {
  if (floorAreaM2 === undefined && beds === undefined && places === undefined) return undefined;
  return fitOutYuan({ floorAreaM2: floorAreaM2 ?? 0, beds: beds ?? 0, places: places ?? 0 }, costs);
}

/** What sites cost together; null where that of one is not known. */
export function sumCostYuan(sites: readonly Site[], costs?: SitingCosts): number | null {
  return sites.reduce<number | null>((sum, site) => {
    const cost = siteCostYuan(site, costs);
    return sum === null || cost === undefined ? null : sum + cost;
  }, 0);
}
