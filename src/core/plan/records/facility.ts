import type { FacilityNumber, Operator, Service } from '../../vocabulary/facility-fields.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';

/** An existing place, or a site of a scenario seen as one; an absent field is unknown, never zero. */
export interface Facility extends Partial<Record<FacilityNumber, number>> {
  id: string;
  name: string;
  /** At least one; leaves or branches of the kinds tree. */
  kinds: FacilityKind[];
  /** WGS-84 degrees. */
  lng: number;
  lat: number;
  services?: Service[];
  operator?: Operator;
  sociallyOperated?: boolean;
  inclusive?: boolean;
  address?: string;
  sourceId?: string;
  synthetic?: boolean;
  /** Fields that the planner set by hand; an update of the list leaves them as they are. */
  edited?: string[];
}

/** A place that a scenario adds. */
export interface Site extends Facility {
  /** What the planner or the suggestion gave as the reason, as plain text. */
  reason?: string;
  /** Year from which it stands; absent: in every year. */
  year?: number;
}
