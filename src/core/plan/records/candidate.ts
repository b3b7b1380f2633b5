import type { MultiPolygon, Polygon } from 'geojson';
import type { IdleStep } from '../../vocabulary/idle-steps.ts';
import type { CandidateRole } from '../../vocabulary/candidate-roles.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';

/** An idle building 存量用房 or a plot where a site may stand; an absent field is unknown, never zero. */
export interface Candidate {
  id: string;
  name: string;
  /** WGS-84 degrees; of an outline a place inside it. */
  lng: number;
  lat: number;
  /** Outline, where the file gives one. */
  geometry?: Polygon | MultiPolygon;
  /** Floor area that can be had, in m²; absent: as large as the question lets a site be. */
  maxFloorAreaM2?: number;
  /** Least floor area that is worth taking, in m². */
  minFloorAreaM2?: number;
  /** What the place itself costs (bought, rented, made fit), in yuan, besides beds and places; absent: unknown. */
  costYuan?: number;
  owner?: string;
  address?: string;
  /** Kinds that may go in, with all below them; absent: every kind. */
  kinds?: FacilityKind[];
  /** How far it has come on the way to be used; absent: unknown. */
  idleStep?: IdleStep;
  /** Absent: `candidate`. */
  role?: CandidateRole;
  sourceId?: string;
  /** True where it is made up for show (示意). */
  synthetic?: boolean;
  /** Fields that the planner set by hand; an update of the list leaves them as they are. */
  edited?: string[];
}
