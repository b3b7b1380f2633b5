import type { FeatureCollection, Polygon, Position } from 'geojson';
import { expect } from './test.ts';

function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]! as [number, number];
    const [x1, y1] = ring[i]! as [number, number];
    sum += (x0 - ring[0]![0]!) * (y1 - ring[0]![1]!) - (x1 - ring[0]![0]!) * (y0 - ring[0]![1]!);
  }
  return sum;
}

function polygonsOf(collection: FeatureCollection): Polygon['coordinates'][] {
  return collection.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [],
  );
}

/** Holds a collection to RFC 7946: no `crs`, a true bbox, closed rings by the right-hand rule, 7 decimals. */
export function checkRfc7946(collection: FeatureCollection): void {
  expect(collection.type).toBe('FeatureCollection');
  expect(collection).not.toHaveProperty('crs');
  const rings = polygonsOf(collection);
  expect(rings.length).toBeGreaterThan(0);
  for (const [outer, ...holes] of rings) {
    expect(outer!.at(-1)).toEqual(outer![0]);
    expect(signedArea(outer!)).toBeGreaterThan(0);
    for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
  }
  const points = collection.features.flatMap(({ geometry }) =>
    geometry.type === 'Point' ? [geometry.coordinates] : [],
  );
  const positions = [...rings.flat(2), ...points];
  const tooFine = positions.flat().filter((value) => /\.\d{8,}/.test(String(value)));
  expect(tooFine).toEqual([]);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions as [number, number][]) {
    box[0] = Math.min(box[0]!, lng);
    box[1] = Math.min(box[1]!, lat);
    box[2] = Math.max(box[2]!, lng);
    box[3] = Math.max(box[3]!, lat);
  }
  expect(collection.bbox).toEqual(box);
}
