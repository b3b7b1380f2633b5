import { boxesMeet, type Box } from '../../core/geo/box.ts';
import { isInData } from '../../core/assess/evaluate/missing-lists.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';

/** What a district has of its own, as it was read. */
export interface BorderDistrict {
  code: string;
  /** Around all areas, with the longest walk; absent without areas. */
  box?: Box;
  facilities: readonly Facility[];
  /** Kinds of which it has said that its list is complete. */
  completeKinds: readonly FacilityKind[];
}

/** What two lists have alike that speak of one facility: its name, and where it stands to some ten metres. */
const placeKey = ({ name, lng, lat }: Facility): string =>
  `${name}\n${lng.toFixed(4)} ${lat.toFixed(4)}`;

/** Whether a place lies in a box. */
function holds([west, south, east, north]: Box, { lng, lat }: Facility): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/**
 * Facilities of other districts within the longest walk of each, so that a home beside the line is served from the
 * other side. They are of kinds that the district has a list of itself, since a neighbour's list says nothing of what
 * a district has. What a neighbour lists and this district too is left out, so that none is counted twice.
 * @returns for each district its neighbours' facilities, ids led by the code of the district where they stand
 */
export function facilitiesBeyond(districts: readonly BorderDistrict[]): Facility[][] {
  const held = districts.map(({ facilities }) => {
    const lngs = facilities.map(({ lng }) => lng);
    const lats = facilities.map(({ lat }) => lat);
    const box: Box = [least(lngs), least(lats), most(lngs), most(lats)];
    return box;
  });
  return districts.map(({ box, facilities: own, completeKinds }, at) => {
    if (!box) return [];
    const isKnown = new Map<FacilityKind, boolean>();
    const isListed = (kind: FacilityKind): boolean => {
      const known = isKnown.get(kind) ?? isInData(kind, own, completeKinds);
      isKnown.set(kind, known);
      return known;
    };
    const seen = new Set(own.map(placeKey));
    return districts.flatMap(({ code, facilities }, other) =>
      other === at || !boxesMeet(box, held[other]!)
        ? []
        : facilities
            .filter((each) => holds(box, each) && each.kinds.every(isListed))
            .filter((each) => !seen.has(placeKey(each)))
            .map((each) => ({ ...each, id: `${code}/${each.id}` })),
    );
  });
}

const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);
