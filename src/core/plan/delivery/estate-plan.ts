import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { People } from '../../vocabulary/people.ts';

/** 四同步: what a facility due at a new estate has come through: 规划、建设、验收、交付. */
export const ESTATE_STEPS = ['planned', 'building', 'accepted', 'handed-over'] as const;
export type EstateStep = (typeof ESTATE_STEPS)[number];

/** A facility that is to come with an estate. */
export interface EstateFacility {
  kind: FacilityKind;
  floorAreaM2?: number;
  places?: number;
  step: EstateStep;
}

/** A new estate 新建小区, planned or built, with the people who will live there; an absent figure is unknown. */
export interface EstatePlan extends People {
  id: string;
  name: string;
  /** WGS-84 degrees; both or none. */
  lng?: number;
  lat?: number;
  households?: number;
  /** Month or year in which people move in. */
  livedIn?: string;
  /** Its people are in the loaded figures already: they join no year a second time. */
  isCounted?: boolean;
  facilities: EstateFacility[];
  /** True where it is made up for show (示意). */
  synthetic?: boolean;
}

/** The first id `estate-n` that no estate has. */
export function nextEstateId(estates: readonly Pick<EstatePlan, 'id'>[]): string {
  const taken = new Set(estates.map(({ id }) => id));
  let n = estates.length + 1;
  while (taken.has(`estate-${n}`)) n++;
  return `estate-${n}`;
}
