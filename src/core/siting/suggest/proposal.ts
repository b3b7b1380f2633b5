import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { Site } from '../../plan/facility.ts';
import type { SiteFields } from '../question/plan-answer.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';

/** A site thought of once and used for every finding it helps. */
export interface Proposal {
  kind: FacilityKind;
  place: LngLat;
  fields: SiteFields;
  /** Positions of the areas that hold it. */
  areas: readonly number[];
}

/** A proposal as the scenario would hold it. */
export function toSite({ kind, place, fields }: Proposal, id: string): Site {
  return { ...fields, id, name: id, kinds: [kind], ...place };
}
