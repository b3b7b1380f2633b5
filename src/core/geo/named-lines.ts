import type { FeatureCollection, Position } from 'geojson';
import type { LngLat } from '../vocabulary/lng-lat.ts';
import { type Box, boxesMeet, joinBoxes } from './box.ts';
import { degreesWithin, distanceM, EARTH_RADIUS_M } from './sphere.ts';

/** A street by its name, with the lines that carry it. */
export interface NamedLine {
  name: string;
  lines: readonly (readonly Position[])[];
  /** Around each line. */
  boxes: readonly Box[];
  box: Box;
}

export type Side = 'north' | 'east' | 'south' | 'west';

function boundLine(line: readonly Position[]): Box {
  return joinBoxes(line.map(([lng = NaN, lat = NaN]): Box => [lng, lat, lng, lat]));
}

/** Lines of a file that have a name, joined by it. */
export function readNamedLines({ features }: FeatureCollection): NamedLine[] {
  const byName = new Map<string, Position[][]>();
  for (const { properties, geometry } of features) {
    const name: unknown = properties?.name;
    if (typeof name !== 'string' || name === '') continue;
    const lines = byName.get(name) ?? [];
    if (geometry.type === 'LineString') lines.push(geometry.coordinates);
    else if (geometry.type === 'MultiLineString') lines.push(...geometry.coordinates);
    if (lines.length > 0) byName.set(name, lines);
  }
  return [...byName].map(([name, lines]) => {
    const boxes = lines.map(boundLine);
    return { name, lines, boxes, box: joinBoxes(boxes) };
  });
}

/** The place on a stretch that is nearest to another place, on a locally flat earth. */
function nearestOn(a: Position, b: Position, { lng, lat }: LngLat): LngLat {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const [ax, ay] = [(a[0]! - lng) * shrink, a[1]! - lat];
  const [bx, by] = [(b[0]! - lng) * shrink, b[1]! - lat];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return { lng: a[0]! + share * (b[0]! - a[0]!), lat: a[1]! + share * (b[1]! - a[1]!) };
}

/** On which side of a place another one lies: the quarter of the sky. */
function sideOf(from: LngLat, to: LngLat): Side {
  const east = (to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180);
  const north = to.lat - from.lat;
  if (Math.abs(north) >= Math.abs(east)) return north >= 0 ? 'north' : 'south';
  return east >= 0 ? 'east' : 'west';
}

/** The named line nearest to a place and on which side of it the place lies; undefined where none is within `mostM` metres. */
export function findNearestLine(
  lines: readonly NamedLine[],
  place: LngLat,
  mostM: number,
): { name: string; distanceM: number; side: Side } | undefined {
  const within = degreesWithin(place.lat, Math.min(mostM, EARTH_RADIUS_M));
  const near: Box = [
    place.lng - within.lng,
    place.lat - within.lat,
    place.lng + within.lng,
    place.lat + within.lat,
  ];
  let best: { name: string; distanceM: number; side: Side } | undefined;
  for (const line of lines) {
    if (!boxesMeet(line.box, near)) continue;
    for (const [at, positions] of line.lines.entries()) {
      if (!boxesMeet(line.boxes[at]!, near)) continue;
      for (let i = 1; i < positions.length; i++) {
        const foot = nearestOn(positions[i - 1]!, positions[i]!, place);
        const away = distanceM(foot, place);
        if (away > mostM || away >= (best?.distanceM ?? Infinity)) continue;
        best = { name: line.name, distanceM: away, side: sideOf(foot, place) };
      }
    }
  }
  return best;
}
