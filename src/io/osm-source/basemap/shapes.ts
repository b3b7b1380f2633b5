import type { Feature, Geometry } from 'geojson';
import type { Box } from '../../../core/geo/box.ts';
import { ringsHold, signedArea2 } from '../../../core/geo/even-odd.ts';
import { keptPoints } from '../../../core/geo/kept-points.ts';
import { clipLine, clipRing } from './clip-to-box.ts';
import type { LngLatPair } from '../../../core/vocabulary/lng-lat.ts';

const METRES_PER_DEGREE = 111_195;

export type Properties = Record<string, string | number | boolean>;

export function feature(geometry: Geometry, properties: Properties): Feature<Geometry> {
  return { type: 'Feature', properties, geometry };
}

/** Six decimals, without points that repeat. */
function rounded(line: readonly LngLatPair[]): LngLatPair[] {
  const result: LngLatPair[] = [];
  for (const [lng, lat] of line) {
    const point: LngLatPair = [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
    const last = result.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) result.push(point);
  }
  return result;
}

function simplified(line: readonly LngLatPair[], toleranceM: number): LngLatPair[] {
  const metresPerLng = METRES_PER_DEGREE * Math.cos((line[0]![1] * Math.PI) / 180);
  const metres = line.map(
    ([lng, lat]) => [lng * metresPerLng, lat * METRES_PER_DEGREE] as [number, number],
  );
  return rounded(keptPoints(metres, toleranceM).map((i) => line[i]!));
}

export function areaM2(ring: readonly LngLatPair[]): number {
  const [lng0, lat0] = ring[0]!;
  const metresPerLng = METRES_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180);
  const local = ring.map(
    ([lng, lat]) => [(lng - lng0) * metresPerLng, (lat - lat0) * METRES_PER_DEGREE] as LngLatPair,
  );
  return Math.abs(signedArea2(local)) / 2;
}

export interface RingOptions {
  toleranceM: number;
  /** Smaller rings are left out. */
  leastM2: number;
}

/** Clipped, simplified and wound for GeoJSON; undefined when nothing worth drawing is left. */
function drawnRing(
  box: Box,
  ring: readonly LngLatPair[],
  { toleranceM, leastM2 }: RingOptions,
  outer: boolean,
): LngLatPair[] | undefined {
  const clipped = clipRing(box, ring);
  if (clipped.length < 4 || areaM2(clipped) < leastM2) return undefined;
  // A closed line has no ends of its own: the point farthest from the first splits it in two.
  const far = clipped.reduce(
    (best, point, i) => {
      const d = Math.hypot(point[0] - clipped[0]![0], point[1] - clipped[0]![1]);
      return d > best.d ? { d, i } : best;
    },
    { d: 0, i: 0 },
  ).i;
  const halves = [clipped.slice(0, far + 1), clipped.slice(far)].map((half) =>
    simplified(half, toleranceM),
  );
  const drawn = [...halves[0]!, ...halves[1]!.slice(1)];
  if (drawn.length < 4) return undefined;
  return signedArea2(drawn) > 0 === outer ? drawn : drawn.toReversed();
}

/** Polygons as rings: each outer ring with the holes that lie in it. */
export function drawnPolygons(
  box: Box,
  outer: readonly LngLatPair[][],
  inner: readonly LngLatPair[][],
  options: RingOptions,
): LngLatPair[][][] {
  return outer.flatMap((ring) => {
    const shell = drawnRing(box, ring, options, true);
    if (!shell) return [];
    const holes = inner
      .filter((hole) => ringsHold([ring], ...hole[0]!))
      .map((hole) => drawnRing(box, hole, options, false))
      .filter((hole) => hole !== undefined);
    return [[shell, ...holes]];
  });
}

/** Pieces of a line inside the box, simplified. */
export function drawnLines(
  box: Box,
  line: readonly LngLatPair[],
  toleranceM: number,
): LngLatPair[][] {
  return clipLine(box, line)
    .map((piece) => simplified(piece, toleranceM))
    .filter((piece) => piece.length > 1);
}
