import type { Prepared } from '../../assess/prepared/prepared.ts';
import { finestLevel } from '../../assess/prepared/membership.ts';
import { boundGeometry } from '../../geo/box.ts';
import { gridIn, roundedPlace } from '../../geo/grid-in.ts';
import { groundAreaM2, toGround } from '../../geo/ground.ts';
import { innerPoint } from '../../geo/inner-point.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { Graph } from '../../network/network-model.ts';
import type { Candidate } from '../../plan/records/candidate.ts';
import type { Footprint } from '../question/siting-input.ts';

/** Positions of the areas of the finest loaded level that lie in some areas, or are among them. */
export function finestIn(prepared: Prepared, holders: readonly number[]): number[] {
  const finest = finestLevel(prepared.areas);
  const wanted = new Set(holders.map((at) => prepared.areas[at]!.id));
  const isIn = (at: number): boolean => {
    const seen = new Set<string>();
    for (let area = prepared.areas[at]; area && !seen.has(area.id);) {
      if (wanted.has(area.id)) return true;
      seen.add(area.id);
      const parent: number | undefined =
        area.parentId === undefined ? undefined : prepared.areaAt.get(area.parentId);
      area = parent === undefined ? undefined : prepared.areas[parent];
    }
    return false;
  };
  return [...prepared.areas.keys()].filter(
    (at) => prepared.areas[at]!.level === finest && isIn(at),
  );
}

/** Every n-th of a list, so that at most `most` are left, spread over the whole list. */
function thinned<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  const count = Math.min(list.length, most);
  return Array.from({ length: count }, (_, at) => list[Math.floor(at * step)]!);
}

function placed(prefix: string, { lng, lat }: LngLat): Candidate {
  return { id: `${prefix}:${lng},${lat}`, name: '', lng, lat };
}

/** At most `most` places on a grid over some areas, shared out by their ground, at least one in each. */
export function gridCandidates(
  prepared: Prepared,
  areas: readonly number[],
  most: number,
): Candidate[] {
  const totalM2 = areas.reduce((sum, at) => sum + prepared.places[at]!.groundM2, 0);
  const places = areas.flatMap((at) => {
    const { area, groundM2 } = prepared.places[at]!;
    const count = Math.max(1, Math.floor((most * groundM2) / totalM2));
    return gridIn(area.geometry, count).filter(
      (place) => prepared.find.ofLevel(area.level, place) === at,
    );
  });
  return thinned(places, most).map((place) => placed('grid', place));
}

/** At most `most` junctions (three ways or more) of the largest connected part inside some areas. */
export function junctionCandidates(
  prepared: Prepared,
  areas: readonly number[],
  { nodeLngE7, nodeLatE7, firstHalf, nodeComponent }: Graph,
  most: number,
): Candidate[] {
  const wanted = new Set(areas);
  const level = finestLevel(prepared.areas);
  const boxes = areas.map((at) => prepared.places[at]!.box);
  const inside: LngLat[] = [];
  for (let node = 0; node < nodeLngE7.length; node++) {
    if (nodeComponent[node] !== 0 || firstHalf[node + 1]! - firstHalf[node]! < 3) continue;
    const place = { lng: nodeLngE7[node]! / 1e7, lat: nodeLatE7[node]! / 1e7 };
    const near = boxes.some(
      ([west, south, east, north]) =>
        place.lng >= west && place.lng <= east && place.lat >= south && place.lat <= north,
    );
    if (!near || level === undefined) continue;
    const holder = prepared.find.ofLevel(level, place);
    if (holder !== undefined && wanted.has(holder)) inside.push(place);
  }
  return thinned(inside, most).map((place) => placed('junction', place));
}

/** A place that a question found by itself, with what had to be assumed of it. */
export interface FoundPlace extends Candidate {
  /** Its floor area is that of the outline times storeys that the question assumes. */
  assumedArea?: 'storeys';
}

/** A footprint as a place with the floor area of all its storeys; undefined where it is no polygon. */
function footprintPlace(
  { id, name = '', geometry, floors }: Footprint,
  assumedFloors = 1,
): FoundPlace | undefined {
  const inner = innerPoint(geometry);
  if (!inner || !boundGeometry(geometry).every(Number.isFinite)) return undefined;
  const outlineM2 = groundAreaM2(toGround(geometry));
  return {
    id: `footprint:${id}`,
    name,
    ...roundedPlace(inner),
    geometry,
    maxFloorAreaM2: Math.round(outlineM2 * (floors ?? assumedFloors)),
    ...(floors === undefined && { assumedArea: 'storeys' }),
  };
}

/** The largest footprints inside some areas, each with the floor area of all its storeys. */
export function footprintCandidates(
  prepared: Prepared,
  areas: readonly number[],
  footprints: readonly Footprint[],
  { most, leastM2 = 0 }: { most: number; leastM2?: number },
  assumedFloors?: number,
): FoundPlace[] {
  const wanted = new Set(areas);
  const level = finestLevel(prepared.areas);
  const found = footprints.flatMap((footprint): FoundPlace[] => {
    const place = footprintPlace(footprint, assumedFloors);
    if (!place || level === undefined || place.maxFloorAreaM2! < leastM2) return [];
    const holder = prepared.find.ofLevel(level, place);
    return holder === undefined || !wanted.has(holder) ? [] : [place];
  });
  return found
    .toSorted((a, b) => b.maxFloorAreaM2! - a.maxFloorAreaM2! || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

const POINT_ID = /^(?:grid|junction):(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/;
const FOOTPRINT_ID = /^footprint:(.+)$/;

/** Whether an id is that of a place that a question finds by itself. */
export function isFoundId(id: string): boolean {
  return POINT_ID.test(id) || FOOTPRINT_ID.test(id);
}

/** A found place by its id alone, so that it can be fixed whatever the question finds; undefined: there is none. */
export function placeOfId(
  id: string,
  footprints: readonly Footprint[],
  assumedFloors?: number,
): FoundPlace | undefined {
  const [, lng, lat] = POINT_ID.exec(id) ?? [];
  if (lng !== undefined) return { id, name: '', lng: Number(lng), lat: Number(lat) };
  const [, own] = FOOTPRINT_ID.exec(id) ?? [];
  const footprint = footprints.find((each) => each.id === own);
  return footprint && footprintPlace(footprint, assumedFloors);
}
