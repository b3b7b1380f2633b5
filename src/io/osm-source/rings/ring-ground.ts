import type { Position } from 'geojson';
import { ringsHold, signedArea2 } from '../../../core/geo/even-odd.ts';
import { innerPoint } from '../../../core/geo/inner-point.ts';
import { EARTH_RADIUS_M } from '../../../core/geo/sphere.ts';

type Rings = readonly (readonly Position[])[];

export const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;

/** Ring in metres from its first corner, on the plane that touches the sphere there; for what is small. */
function local(ring: readonly Position[]): [number, number][] {
  const [lng0 = 0, lat0 = 0] = ring[0] ?? [];
  const perLng = METRES_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180);
  return ring.map(([lng = 0, lat = 0]) => [
    (lng - lng0) * perLng,
    (lat - lat0) * METRES_PER_DEGREE,
  ]);
}

function ringAreaM2(ring: readonly Position[]): number {
  return Math.abs(signedArea2(local(ring))) / 2;
}

/** Ground of the rings of a building or a plot in m²: a ring inside another one is a hole, and so on. */
export function ringsAreaM2(rings: Rings): number {
  if (rings.length === 1) return ringAreaM2(rings[0]!);
  let sum = 0;
  rings.forEach((ring, at) => {
    const [lng = 0, lat = 0] = ring[0]!;
    const around = rings.filter((other, i) => i !== at && ringsHold([other], lng, lat)).length;
    sum += around % 2 === 0 ? ringAreaM2(ring) : -ringAreaM2(ring);
  });
  return Math.max(0, sum);
}

/** The middle of the largest ring if it lies on the ground of the rings, else a place that does. */
export function findMiddle(rings: Rings): { lng: number; lat: number } | undefined {
  const largest = rings.toSorted((a, b) => ringAreaM2(b) - ringAreaM2(a))[0];
  if (!largest) return undefined;
  const [lng0 = 0, lat0 = 0] = largest[0]!;
  let twiceArea = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < largest.length; i++) {
    const [ax = 0, ay = 0] = largest[i - 1]!;
    const [bx = 0, by = 0] = largest[i]!;
    const cross = (ax - lng0) * (by - lat0) - (bx - lng0) * (ay - lat0);
    twiceArea += cross;
    x += (ax + bx - 2 * lng0) * cross;
    y += (ay + by - 2 * lat0) * cross;
  }
  const middle = { lng: lng0 + x / (3 * twiceArea), lat: lat0 + y / (3 * twiceArea) };
  if (twiceArea !== 0 && ringsHold(rings, middle.lng, middle.lat)) return middle;
  return innerPoint({ type: 'Polygon', coordinates: rings.map((ring) => [...ring]) });
}
