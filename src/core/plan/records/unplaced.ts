import type { Facility } from './facility.ts';

/** A facility that is known but lies nowhere yet (未落位): counted in no circle and no area until it is placed. */
export interface UnplacedFacility extends Omit<Facility, 'lng' | 'lat'> {
  /** Area that its row surely names; shown beside it, never counted. */
  areaId?: string;
}
