import type { People } from './area.ts';

/** A weighted point where people live. */
export interface DemandPoint extends People {
  id: string;
  /** WGS-84 degrees. */
  lng: number;
  lat: number;
  sourceId?: string;
}
