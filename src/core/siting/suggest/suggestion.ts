import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { SiteFields } from '../question/plan-answer.ts';

/** One proposed site with its reason as data; the words live in i18n. */
export interface Suggestion {
  id: string;
  /** The finding it answers. */
  rule: string;
  part?: string;
  areaId: string;
  areaName: string;
  /** Kind by which the site counts for the finding, and all that go into it. */
  kind: FacilityKind;
  kinds: FacilityKind[];
  lng: number;
  lat: number;
  /** The idle building 存量用房 that it stands in; absent: a free place. */
  building?: { id: string; name: string };
  floorAreaM2?: number;
  beds?: number;
  places?: number;
  /** Facts that the site states so that it counts: copy them into the scenario's site. */
  fields: SiteFields;
  /** Place of this site among those proposed for the same finding, from 1, and how many there are. */
  rank: number;
  of: number;
  /** People newly inside the circle, by the group the kind serves; null where people are unknown. */
  newlyCovered: { group: PeopleField; people: number | null };
  /** Newly covered ground in m², always known. */
  newlyCoveredM2: number;
  /** The finding is met once this one and those before it stand. */
  closesFinding: boolean;
  /** Shortfall left after this one and those before it, in the finding's unit. */
  remaining: number;
  /** Unit of `remaining`. */
  unit: string;
  /** Other standards that this same site also closes in the area. */
  sharedWith: string[];
}
