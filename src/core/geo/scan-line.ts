import type { MultiPolygon, Polygon, Position } from 'geojson';

/** From west to east, in degrees of longitude. */
export type Stretch = readonly [from: number, to: number];

// By index: destructuring each position costs several times the arithmetic.
function crossings(ring: readonly Position[], lat: number, into: number[]): void {
  for (let at = 1; at < ring.length; at += 1) {
    const a = ring[at - 1] as [number, number];
    const b = ring[at] as [number, number];
    if (a[1] > lat === b[1] > lat) continue;
    into.push(a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
  }
}

/** Stretches of a line of latitude that lie inside a geometry, by the even-odd rule, from west to east. */
export function stretchesAt(geometry: Polygon | MultiPolygon, lat: number): Stretch[] {
  const lngs: number[] = [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const polygon of polygons) for (const ring of polygon) crossings(ring, lat, lngs);
  lngs.sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (let at = 1; at < lngs.length; at += 2) {
    stretches.push([lngs[at - 1] as number, lngs[at] as number]);
  }
  return stretches;
}
