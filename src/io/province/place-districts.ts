import type { MultiPolygon } from 'geojson';
import { boundGeometry, type Box } from '../../core/geo/box.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';
import type { RankedDistrict } from './rank-districts.ts';

type Point = readonly [x: number, y: number];

/** A district on paper or on the screen. */
export interface PlacedDistrict {
  ranked: RankedDistrict;
  rings: Point[][];
  /** Where its name stands, and how much room it has there; absent for an outline without ground. */
  label?: { at: Point; width: number };
}

function boxAround(outlines: readonly MultiPolygon[]): Box {
  const boxes = outlines.map(boundGeometry);
  const side = (at: 0 | 1 | 2 | 3, pick: (a: number, b: number) => number): number =>
    boxes.reduce((found, box) => pick(found, box[at]), boxes[0]![at]);
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** Districts in a frame from its upper left corner, a degree of longitude as long as at their middle. */
export function placeDistricts(
  all: readonly RankedDistrict[],
  frame: { width: number; height: number; margin: number },
): PlacedDistrict[] {
  const outlines = all.flatMap(({ district }) => district.outline ?? []);
  if (outlines.length === 0) return [];
  const [west, south, east, north] = boxAround(outlines);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const { width, height, margin } = frame;
  const scale = Math.min(
    (width - 2 * margin) / ((east - west) * shrink || 1),
    (height - 2 * margin) / (north - south || 1),
  );
  const x = (lng: number): number => width / 2 + (lng - (west + east) / 2) * shrink * scale;
  const y = (lat: number): number => height / 2 - (lat - (south + north) / 2) * scale;
  return all.flatMap((ranked): PlacedDistrict[] => {
    const { outline } = ranked.district;
    if (!outline) return [];
    const rings = outline.coordinates
      .flat()
      .map((ring) => ring.map(([lng, lat]): Point => [x(lng!), y(lat!)]));
    const [left, , right] = boundGeometry(outline);
    const seat = innerPoint(outline);
    const label = seat && { at: [x(seat.lng), y(seat.lat)] as const, width: x(right) - x(left) };
    return [{ ranked, rings, ...(label && { label }) }];
  });
}
