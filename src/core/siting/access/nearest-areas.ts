import type { MultiPolygon, Polygon } from 'geojson';
import { findNearestSeat, shareGround } from '../../geo/share-ground.ts';
import { groundAreaM2, toGeometry, toGround } from '../../geo/ground.ts';
import { distanceM } from '../../geo/sphere.ts';
import { nearestFacilities } from '../../assess/walking/nearest-facilities.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import type { PreparedWalker } from '../../network/network-model.ts';
import type { Facility } from '../../plan/records/facility.ts';
import { facilitiesIn, type Scenario, type Settings } from '../../plan/project.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { isOfKind, peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import { PEOPLE_FIELDS, type People, type PeopleField } from '../../vocabulary/people.ts';
import { peopleAtPoints } from '../demand/people-at-points.ts';
import { findMainAmount } from '../question/costs.ts';

/** The ground and people that belong to one facility, the nearest of its kind 就近分区. */
export interface NearestArea {
  facilityId: string;
  name: string;
  lng: number;
  lat: number;
  /** Outline of the ground; null where the facility is nearest to none. */
  geometry: Polygon | MultiPolygon | null;
  groundM2: number;
  /** Persons by group; a group of whom nobody knows the number is absent. */
  people: People;
  /** Beds or places that it has; null where it is not known or the kind holds neither. */
  capacity: number | null;
  /** People of the group that the kind is for to each bed or place, or all of them where the kind holds neither; null where not known. */
  load: number | null;
  /** Walk of the group that the kind is for, in seconds, mean by person and farthest; null where nobody belongs to it. */
  meanS: number | null;
  farthestS: number | null;
}

/** Every place with its nearest facility of a kind on foot; the parts do not overlap. */
export interface NearestAreas {
  kind: FacilityKind;
  group: PeopleField;
  /** What a load is counted by. */
  field: 'beds' | 'places' | 'people';
  circle: Settings['circle'];
  areas: NearestArea[];
  /** People who reach none within an hour's walk. */
  unreached: People;
  /** People are known by area only and stand on a grid over its ground. */
  spreadEvenly: boolean;
}

interface Nearest {
  timeS: ArrayLike<number>;
  facility: ArrayLike<number>;
}

/** Nearest as the crow flies, at the speed and detour of the settings. */
function nearestStraight(
  facilities: readonly LngLat[],
  points: readonly LngLat[],
  { speedMps, detour }: Settings,
): Nearest {
  const facility = Int32Array.from(points, (point) =>
    facilities.length === 0 ? -1 : findNearestSeat(point, facilities),
  );
  const timeS = Float64Array.from(points, (point, at) =>
    facility[at]! < 0
      ? Infinity
      : (distanceM(point, facilities[facility[at]!]!) * detour) / speedMps,
  );
  return { timeS, facility };
}

/**
 * Gives every place to its nearest facility of a kind.
 * @param walker the network made ready for the settings' walker; null: as the crow flies
 */
export function findNearestAreas(
  prepared: Prepared,
  { scenario, settings }: { scenario: Scenario | null; settings: Settings },
  kind: FacilityKind,
  walker: PreparedWalker | null,
): NearestAreas {
  const facilities = facilitiesIn(prepared.facilities, scenario, settings.year).filter((each) =>
    isOfKind(each, kind),
  );
  const find = (points: readonly LngLat[]): Nearest =>
    walker
      ? nearestFacilities(walker, facilities, points)
      : nearestStraight(facilities, points, settings);
  const group = peopleServedBy(kind);
  const field = findMainAmount(kind);
  const people = facilities.map((): People => ({}));
  const unreached: People = {};
  const walks = facilities.map(() => ({ people: 0, timeS: 0, farthestS: 0 }));
  let spreadEvenly = false;
  const found = new Map<readonly LngLat[], Nearest>();
  for (const each of PEOPLE_FIELDS) {
    const atPoints = peopleAtPoints(prepared, each);
    if (!atPoints) continue;
    const { table, persons, inArea } = atPoints;
    const { timeS, facility } = found.get(table.points) ?? find(table.points);
    found.set(table.points, { timeS, facility });
    for (const own of people) own[each] = 0;
    unreached[each] = 0;
    // Points outside all areas count nobody.
    const inside = new Set(prepared.roots.flatMap((root) => [...inArea[root]!]));
    for (const at of inside) {
      const [nearest, count] = [facility[at]!, persons[at]!];
      const holder = people[nearest] ?? unreached;
      holder[each] = (holder[each] ?? 0) + count;
      if (each !== group || nearest < 0 || !(count > 0)) continue;
      const walk = walks[nearest]!;
      walk.people += count;
      walk.timeS += count * timeS[at]!;
      walk.farthestS = Math.max(walk.farthestS, timeS[at]!);
    }
    if (each === group) ({ spreadEvenly } = atPoints);
  }
  const outline = toGeometry(prepared.finestGround());
  const grounds = outline
    ? shareGround(outline, facilities, (places) => find(places).facility)
    : facilities.map(() => null);
  return {
    kind,
    group,
    field: field === 'floorAreaM2' ? 'people' : field,
    circle: walker ? 'network' : 'straight',
    areas: facilities.map((facility, at) => {
      const { id, name, lng, lat } = facility;
      const capacity = field === 'floorAreaM2' ? null : (facility[field] ?? null);
      const walk = walks[at]!;
      const geometry = grounds[at] ?? null;
      return {
        ...{ facilityId: id, name, lng, lat, geometry, capacity },
        groundM2: geometry ? groundAreaM2(toGround(geometry)) : 0,
        people: people[at]!,
        load: findLoad(people[at]![group], facility, field),
        meanS: walk.people > 0 ? walk.timeS / walk.people : null,
        farthestS: walk.people > 0 ? walk.farthestS : null,
      };
    }),
    unreached,
    spreadEvenly,
  };
}

function findLoad(
  count: number | undefined,
  facility: Facility,
  field: ReturnType<typeof findMainAmount>,
): number | null {
  if (count === undefined) return null;
  if (field === 'floorAreaM2') return count;
  const capacity = facility[field];
  return capacity !== undefined && capacity > 0 ? count / capacity : null;
}
