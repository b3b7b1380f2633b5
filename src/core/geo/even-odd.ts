import type { Position } from 'geojson';

/** Twice the signed area of a closed ring in square degrees, positive when counter-clockwise. */
export function signedArea2(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]! as [number, number];
    const [x1, y1] = ring[i]! as [number, number];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

/** Whether closed rings hold a place, by the even-odd rule over all of them. */
export function ringsHold(rings: readonly (readonly Position[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring[0]!;
    for (const point of ring) {
      if (before[1]! > y !== point[1]! > y) {
        const t = (y - before[1]!) / (point[1]! - before[1]!);
        if (x < before[0]! + t * (point[0]! - before[0]!)) inside = !inside;
      }
      before = point;
    }
  }
  return inside;
}
