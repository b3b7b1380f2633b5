import type { Issue } from '../../core/base/issue.ts';
import { boxIndex } from '../../core/geo/box-index.ts';
import type { Box } from '../../core/geo/box.ts';
import { ringsHold } from '../../core/geo/even-odd.ts';
import { roundedPlace } from '../../core/geo/grid-in.ts';
import { degreesWithin, distanceM } from '../../core/geo/sphere.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { IssueLog } from '../issue-log.ts';
import type { OsmData } from '../osm-pbf/osm-data.ts';
import {
  FACILITY_KEYS,
  facilityRuleFor,
  isDoubtful,
  readNumbers,
  readOperator,
} from './facility-rules.ts';
import { elementsWith, readElementName, type OsmElement } from './rings/osm-elements.ts';
import { relationOutline, wayOutline, type Outline } from './outline.ts';
import { findMiddle } from './rings/ring-ground.ts';
import type { OsmTags } from './rings/tag-pattern.ts';

/** Two records of one kind and name that lie nearer are one place mapped twice. */
const SAME_PLACE_M = 50;

interface Found {
  facility: Facility;
  named: boolean;
  /** Empty for a node. */
  rings: Outline['rings'];
}

interface FacilitiesFromOsm {
  facilities: Facility[];
  /** Facilities whose tags and names do not agree, to be checked. */
  doubtful: number;
  issues: Issue[];
}

function addressOf(tags: OsmTags): string | undefined {
  const parts = ['addr:full', 'addr:street', 'addr:housenumber'].map((key) => tags.get(key));
  return parts[0] ?? ([parts[1], parts[2]].filter(Boolean).join('') || undefined);
}

function boxOfRings(rings: Outline['rings']): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of rings.flat()) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Without places that are mapped twice: outlines first, then nodes; the first of equals stays. */
function withoutTwins(found: readonly Found[], log: IssueLog): Facility[] {
  const outlines = found.filter(({ rings }) => rings.length > 0);
  const all = [...outlines, ...found.filter(({ rings }) => rings.length === 0)];
  const grounds = boxIndex(outlines.map(({ rings }) => boxOfRings(rings)));
  const points = boxIndex(all.map(({ facility: { lng, lat } }) => [lng, lat, lng, lat] as const));
  const dropped = new Set<Found>();
  const sameKind = (a: Found, b: Found) => a.facility.kinds[0] === b.facility.kinds[0];
  const sameName = (a: Found, b: Found) =>
    a.named && b.named && a.facility.name === b.facility.name;
  all.forEach((each, at) => {
    const { lng, lat } = each.facility;
    const around = degreesWithin(lat, SAME_PLACE_M);
    const near: Box = [lng - around.lng, lat - around.lat, lng + around.lng, lat + around.lat];
    const holders =
      each.rings.length > 0 ? [] : grounds.meeting([lng, lat, lng, lat]).map((i) => outlines[i]!);
    const twin =
      holders.find(
        (other) =>
          sameKind(each, other) &&
          (!each.named || sameName(each, other)) &&
          ringsHold(other.rings, lng, lat),
      ) ??
      points
        .meeting(near)
        .filter((i) => i < at)
        .map((i) => all[i]!)
        .find(
          (other) =>
            !dropped.has(other) &&
            sameKind(each, other) &&
            sameName(each, other) &&
            distanceM(each.facility, other.facility) <= SAME_PLACE_M,
        );
    if (!twin) return;
    dropped.add(each);
    const params = { name: each.facility.name, id: each.facility.id, kept: twin.facility.id };
    log.add('osm-facility-twice', 'info', { id: twin.facility.id, lngLat: [lng, lat] }, params);
  });
  return found.filter((each) => !dropped.has(each)).map(({ facility }) => facility);
}

/**
 * Facilities of an extract by the table of `data/osm/facility-kinds.json`: nodes, closed ways and whole
 * multipolygons, these at a place on their ground. Beds and places only where a tag states them; floor
 * area never, since an outline is the plot as often as the house.
 */
export function facilitiesFromOsm(
  osm: OsmData,
  byId: ReadonlyMap<number, number>,
  sourceId: string,
): FacilitiesFromOsm {
  const log = new IssueLog();
  const found: Found[] = [];
  const doubtful = new Set<string>();

  const placeOf = (element: OsmElement, rings: Outline['rings']) => {
    if (element.type !== 'node') return findMiddle(rings);
    const { lngE7, latE7 } = osm.nodes;
    return { lng: lngE7[element.index]! / 1e7, lat: latE7[element.index]! / 1e7 };
  };

  for (const element of elementsWith(osm, FACILITY_KEYS)) {
    const { type, index, osmId, tags } = element;
    const rule = facilityRuleFor(tags);
    if (!rule) continue;
    const outline =
      type === 'way'
        ? wayOutline(osm, index)
        : type === 'relation'
          ? relationOutline(osm, index, byId)
          : undefined;
    const name = readElementName(tags);
    const id = `osm-${osmId}`;
    const rings = outline?.rings ?? [];
    const at = outline && !outline.whole ? undefined : placeOf(element, rings);
    if (!at) {
      log.add('osm-facility-not-whole', 'warning', { id }, { name: name ?? id });
      continue;
    }
    const shown = name ?? `${kindRecord(rule.kind)?.zh ?? rule.kind} ${osmId}`;
    const operator = readOperator(tags);
    const address = addressOf(tags);
    if (isDoubtful(rule, tags)) {
      doubtful.add(id);
      log.add('osm-facility-doubtful', 'info', { id, lngLat: [at.lng, at.lat] }, { name: shown });
    }
    const facility: Facility = {
      id,
      name: shown,
      kinds: [rule.kind],
      ...roundedPlace(at),
      ...readNumbers(rule, tags),
      ...(operator && { operator }),
      ...(address !== undefined && { address }),
      sourceId,
    };
    found.push({ facility, named: name !== undefined, rings });
  }
  const facilities = withoutTwins(found, log);
  if (facilities.length === 0) log.add('osm-no-facilities', 'warning');
  const kept = new Set(facilities.map(({ id }) => id));
  const doubts = [...doubtful].filter((id) => kept.has(id)).length;
  return { facilities, doubtful: doubts, issues: log.list() };
}
