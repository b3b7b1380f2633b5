import type { Feature, FeatureCollection, MultiLineString, Position } from 'geojson';
import type { BoundedSearch } from '../search/bounded-search.ts';
import { fromE7 } from '../ways/e7-metres.ts';
import { searchFromAll } from '../search/nearest.ts';
import type { PreparedWalker } from '../search/prepared-walker.ts';
import { forEachReachedPiece, forEachSegment } from './reached-pieces.ts';
import type { Snaps } from '../snapping/snap.ts';

/** Streets reached within a band of time. */
export interface StreetBand {
  /** Over this many seconds … */
  fromS: number;
  /** … up to this many. */
  toS: number;
}

/**
 * Reached streets as lines, one feature for each band of `bandS` seconds, cut where a band ends.
 * @param budgetS longest walk in seconds @param bandS > 0
 */
export function reachedStreets(
  prepared: PreparedWalker,
  facilities: Snaps,
  budgetS: number,
  bandS: number,
  search?: BoundedSearch,
): FeatureCollection<MultiLineString, StreetBand> {
  const count = Math.max(1, Math.ceil(budgetS / bandS));
  const limitsS = Array.from({ length: count }, (_, band) => Math.min(budgetS, (band + 1) * bandS));
  return streetsWithin(prepared, facilities, limitsS, search);
}

/**
 * Reached streets as lines, one feature for each band that ends at a limit, cut where it ends.
 * @param limitsS seconds, rising, the last one the longest walk
 */
export function streetsWithin(
  prepared: PreparedWalker,
  facilities: Snaps,
  limitsS: readonly number[],
  search?: BoundedSearch,
): FeatureCollection<MultiLineString, StreetBand> {
  const budgetS = limitsS.at(-1) ?? 0;
  const found = searchFromAll(prepared, facilities, budgetS, search);
  const lines: Position[][][] = limitsS.map(() => []);
  const startOf = (band: number): number => limitsS[band - 1] ?? 0;
  forEachReachedPiece(prepared, facilities, found, budgetS, (edge, from, fromS, to, toS) => {
    const lowS = Math.min(fromS, toS);
    const highS = Math.max(fromS, toS);
    const shareAt = (timeS: number): number =>
      from + ((Math.max(lowS, Math.min(highS, timeS)) - fromS) / (toS - fromS)) * (to - from);
    limitsS.forEach((endS, band) => {
      if ((band > 0 && highS <= startOf(band)) || lowS > endS) return;
      const a = toS === fromS ? from : shareAt(startOf(band));
      const b = toS === fromS ? to : shareAt(endS);
      const line = lineOf(prepared, edge, Math.min(a, b), Math.max(a, b));
      if (line.length > 1) lines[band]!.push(line);
    });
  });
  const features = lines.map((coordinates, band): Feature<MultiLineString, StreetBand> => ({
    type: 'Feature',
    properties: { fromS: startOf(band), toS: limitsS[band]! },
    geometry: { type: 'MultiLineString', coordinates },
  }));
  const drawn = features.filter(({ geometry }) => geometry.coordinates.length > 0);
  return { type: 'FeatureCollection', features: drawn };
}

function lineOf(prepared: PreparedWalker, edge: number, from: number, to: number): Position[] {
  const line: Position[] = [];
  if (!(to > from)) return line;
  const add = (lng: number, lat: number): void => {
    const place = [fromE7(Math.round(lng)), fromE7(Math.round(lat))];
    const last = line.at(-1);
    if (last?.[0] !== place[0] || last?.[1] !== place[1]) line.push(place);
  };
  forEachSegment(prepared, edge, from, 0, to, 0, (lngA, latA, _aS, lngB, latB) => {
    add(lngA, latA);
    add(lngB, latB);
  });
  return line;
}
