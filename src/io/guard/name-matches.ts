import type { Position } from 'geojson';
import { distanceM } from '../../core/geo/sphere.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import { positionToWgs84 } from '../crs/to-wgs84.ts';
import { plainWords } from '../mapping/parse/parse-words.ts';

/** A thing that two files name alike: where this file has it, and where the project has it. */
export interface NameMatch {
  position: Position;
  known: LngLat;
}

/** Names that stand once on each side; a chain's name or `卫生室` on either side says nothing. */
export function nameMatches(
  named: readonly { name: string; position: Position }[],
  known: readonly (LngLat & { name: string })[],
): NameMatch[] {
  const unique = new Map<string, LngLat | null>();
  for (const { name, lng, lat } of known) {
    const key = plainWords(name);
    unique.set(key, unique.has(key) ? null : { lng, lat });
  }
  const own = new Map<string, Position | null>();
  for (const { name, position } of named) {
    const key = plainWords(name);
    if (key !== '') own.set(key, own.has(key) ? null : position);
  }
  return [...own].flatMap(([key, position]) => {
    const place = unique.get(key);
    return position && place ? [{ position, known: place }] : [];
  });
}

/**
 * How far matches lie apart when read in a system, what is known in one of its own: the median, and the median of the
 * differences from it, in metres.
 */
export function measuredShift(
  matches: readonly NameMatch[],
  crs: Crs,
  knownCrs: Crs = 'wgs84',
): { medianM: number; spreadM: number } {
  const apart = matches.map(({ position, known }) => {
    const [lng = NaN, lat = NaN] = positionToWgs84(position, crs);
    const [knownLng = NaN, knownLat = NaN] = positionToWgs84([known.lng, known.lat], knownCrs);
    return distanceM({ lng, lat }, { lng: knownLng, lat: knownLat });
  });
  const medianM = median(apart);
  return { medianM, spreadM: median(apart.map((each) => Math.abs(each - medianM))) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}
