import costsData from '../../../../data/siting/unit-costs.json' with { type: 'json' };
import type { Text } from '../../base/text.ts';
import { isUnder, kindRecord, type FacilityKind } from '../../vocabulary/kinds.ts';

/** What a site costs and how large it must be; the planner may change every figure. */
export interface SitingCosts {
  yuanPerBed: number;
  yuanPerPlace: number;
  /** Of floor area that no bed and no place has paid for. */
  yuanPerM2: number;
  m2PerBed: number;
  m2PerPlace: number;
  /** Largest site where a candidate states no floor area, in m². */
  mostFloorAreaM2: number;
  /** What a place costs of which no acquisition cost is known, in yuan. */
  acquisitionYuan: number;
  /** Least floor area of a kind in m², its own or its nearest ancestor's. */
  leastFloorAreaM2: Readonly<Record<FacilityKind, number>>;
}

/** A figure with the document it comes from, to be shown beside it. */
export interface SourcedCost {
  value: number;
  source: Text;
}

type Plain = Exclude<keyof SitingCosts, 'leastFloorAreaM2'>;

/** Where each default comes from. */
export const COST_SOURCES: Readonly<Record<Plain, SourcedCost>> = costsData;
/** The same for the least floor areas by kind. */
export const LEAST_AREA_SOURCES: readonly (SourcedCost & { kind: FacilityKind })[] =
  costsData.leastFloorAreaM2;

/** Costs unless the planner says otherwise: those of the 渝中 document where it has them. */
export const DEFAULT_COSTS: SitingCosts = {
  yuanPerBed: costsData.yuanPerBed.value,
  yuanPerPlace: costsData.yuanPerPlace.value,
  yuanPerM2: costsData.yuanPerM2.value,
  m2PerBed: costsData.m2PerBed.value,
  m2PerPlace: costsData.m2PerPlace.value,
  mostFloorAreaM2: costsData.mostFloorAreaM2.value,
  acquisitionYuan: costsData.acquisitionYuan.value,
  leastFloorAreaM2: Object.fromEntries(
    costsData.leastFloorAreaM2.map(({ kind, value }) => [kind, value]),
  ),
};

/**
 * The defaults with the planner's own figures in their place. The price of places of which none is known
 * is no less than the dearest known one unless the planner says otherwise, so that nothing is chosen
 * because nobody knows what it costs.
 * @param known the list of candidates.
 */
export function costsWith(
  own: Partial<SitingCosts> = {},
  known: readonly { costYuan?: number }[] = [],
): SitingCosts {
  return {
    ...DEFAULT_COSTS,
    acquisitionYuan: known.reduce(
      (most, { costYuan = 0 }) => Math.max(most, costYuan),
      DEFAULT_COSTS.acquisitionYuan,
    ),
    ...own,
    leastFloorAreaM2: { ...DEFAULT_COSTS.leastFloorAreaM2, ...own.leastFloorAreaM2 },
  };
}

/** Least floor area of a kind in m²: its own, else the largest of its parents'; 0 where none is known. */
export function leastFloorAreaM2(
  kind: FacilityKind,
  costs: Pick<SitingCosts, 'leastFloorAreaM2'>,
): number {
  const own = costs.leastFloorAreaM2[kind];
  if (own !== undefined) return own;
  const parents = kindRecord(kind)?.parents ?? [];
  return Math.max(0, ...parents.map((parent) => leastFloorAreaM2(parent, costs)));
}

/** What a kind holds in the first place. */
export function findMainAmount(kind: FacilityKind): 'beds' | 'places' | 'floorAreaM2' {
  if (isUnder(kind, 'childcare') || kind === 'kindergarten') return 'places';
  return isUnder(kind, 'eldercare-institution') ? 'beds' : 'floorAreaM2';
}

/** Cost in yuan of a floor area with so many beds and places in it, without the place itself. */
export function fitOutYuan(
  { floorAreaM2, beds = 0, places = 0 }: { floorAreaM2: number; beds?: number; places?: number },
  costs: SitingCosts,
): number {
  const free = Math.max(0, floorAreaM2 - beds * costs.m2PerBed - places * costs.m2PerPlace);
  return beds * costs.yuanPerBed + places * costs.yuanPerPlace + free * costs.yuanPerM2;
}
