import type { People } from '../../vocabulary/people.ts';

/** A weighted point where people live. */
export interface DemandPoint extends People {
  id: string;
  /** WGS-84 degrees. */
  lng: number;
  lat: number;
  /** Floor area of dwellings by which a total of people is or can be spread; never people by itself. */
  weightM2?: number;
  sourceId?: string;
  /** Fields that the planner set by hand; an update of the list leaves them as they are. */
  edited?: string[];
}
