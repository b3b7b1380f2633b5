import {
  area as turfArea,
  difference as turfDifference,
  feature,
  featureCollection,
  polygon,
} from '@turf/turf';
import * as fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/base/random.ts';
import { circlePolygon } from '../../../src/core/assess/circles/straight-circles.ts';
import {
  difference,
  toGeometry,
  groundAreaM2,
  toGround,
  intersection,
  NO_GROUND,
  uniteGround,
} from '../../../src/core/geo/ground.ts';
import { holdsPoint } from '../../../src/core/geo/holds-point.ts';
import { distanceM, EARTH_RADIUS_M } from '../../../src/core/geo/sphere.ts';

const box = (west: number, south: number, east: number, north: number): Polygon =>
  polygon([
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]).geometry;

/** Exact area of a box of parallels and meridians on the sphere. */
const boxAreaM2 = (west: number, south: number, east: number, north: number): number =>
  ((EARTH_RADIUS_M ** 2 * (east - west) * Math.PI) / 180) *
  (Math.sin((north * Math.PI) / 180) - Math.sin((south * Math.PI) / 180));

const centres = fc.array(
  fc.record({
    lng: fc.double({ min: 106.5, max: 106.54, noNaN: true }),
    lat: fc.double({ min: 29.53, max: 29.57, noNaN: true }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('area is that of turf and, for a box, near the exact one', () => {
  const geometry = box(106.5, 29.5, 106.52, 29.53);
  const areaM2 = groundAreaM2(toGround(geometry));
  expect(areaM2 / turfArea(geometry)).toBeCloseTo(1, 6);
  expect(areaM2 / boxAreaM2(106.5, 29.5, 106.52, 29.53)).toBeCloseTo(1, 4);
});

test('a circle polygon has the area of the circle within 0.2 %', () => {
  for (const [lat, radiusM] of [
    [0, 300],
    [29.55, 900],
    [53, 2502],
  ] as const) {
    const areaM2 = groundAreaM2(toGround(circlePolygon({ lng: 106.5, lat }, radiusM)));
    expect(Math.abs(areaM2 / (Math.PI * radiusM ** 2) - 1)).toBeLessThan(0.002);
  }
});

test('the union of circles inside a polygon matches counting of random points within 0.5 %', () => {
  const random = seededRandom(7);
  const frame = box(106.5, 29.53, 106.53, 29.56);
  const radiusM = 700;
  const places = Array.from({ length: 5 }, () => ({
    lng: 106.5 + random() * 0.03,
    lat: 29.53 + random() * 0.03,
  }));
  const covered = intersection(
    toGround(frame),
    uniteGround(places.map((place) => toGround(circlePolygon(place, radiusM)))),
  );
  let inside = 0;
  const side = 600;
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) {
      const point = {
        lng: 106.5 + ((i + 0.5) / side) * 0.03,
        lat: 29.53 + ((j + 0.5) / side) * 0.03,
      };
      if (places.some((place) => distanceM(place, point) <= radiusM)) inside++;
    }
  }
  const share = groundAreaM2(covered) / groundAreaM2(toGround(frame));
  expect(Math.abs(share - inside / side ** 2)).toBeLessThan(0.005);
});

test('covered and uncovered ground make up the whole, for any circles', () => {
  fc.assert(
    fc.property(centres, fc.double({ min: 100, max: 2000, noNaN: true }), (places, radiusM) => {
      const frame = toGround(box(106.5, 29.53, 106.53, 29.56));
      const circles = uniteGround(places.map((place) => toGround(circlePolygon(place, radiusM))));
      const total =
        groundAreaM2(intersection(frame, circles)) + groundAreaM2(difference(frame, circles));
      expect(total / groundAreaM2(frame)).toBeCloseTo(1, 6);
    }),
    { numRuns: 60 },
  );
});

test('gaps are those of turf.difference', () => {
  fc.assert(
    fc.property(centres, fc.double({ min: 100, max: 2000, noNaN: true }), (places, radiusM) => {
      const frame = box(106.5, 29.53, 106.53, 29.56);
      const circles = places.map((place) => circlePolygon(place, radiusM));
      const ours = difference(toGround(frame), uniteGround(circles.map(toGround)));
      const all = [frame, ...circles].map((geometry) => feature(geometry));
      const gaps = turfDifference(featureCollection(all));
      expect(Math.abs(groundAreaM2(ours) - (gaps ? turfArea(gaps) : 0))).toBeLessThan(1);
    }),
    { numRuns: 20 },
  );
});

test('geometry comes back counter-clockwise with its holes', () => {
  const frame = toGround(box(0, 0, 1, 1));
  const holed = difference(frame, toGround(box(0.25, 0.25, 0.75, 0.75)));
  const withIsland = uniteGround([holed, toGround(box(0.4, 0.4, 0.6, 0.6))]);
  const geometry = toGeometry(withIsland)!;
  expect(geometry.type).toBe('MultiPolygon');
  expect(holdsPoint(geometry, 0.3, 0.3)).toBe(false);
  expect(holdsPoint(geometry, 0.5, 0.5)).toBe(true);
  expect(turfArea(geometry) / groundAreaM2(withIsland)).toBeCloseTo(1, 9);
  const signed = (ring: Position[]): number =>
    ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at]![0]! * y! - x! * ring[at]![1]!, 0);
  for (const [outer, ...holes] of geometry.coordinates as Position[][][]) {
    expect(signed(outer!)).toBeGreaterThan(0);
    for (const hole of holes) expect(signed(hole)).toBeLessThan(0);
  }
  expect(toGeometry(NO_GROUND)).toBeNull();
});

test('nasty geometry gives ground, never an exception', () => {
  const bowTie: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  expect(groundAreaM2(toGround(bowTie)) / boxAreaM2(0, 0, 1, 1)).toBeCloseTo(0.5, 3);
  const broken: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [NaN, 1],
        [1, 0],
        [0, 0],
      ],
    ],
  };
  expect(toGround(broken)).toEqual([]);
  expect(toGround({ type: 'Polygon', coordinates: [] })).toEqual([]);
  const spike: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [1, 3],
        [1, 1],
        [1 + 1e-12, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  };
  expect(groundAreaM2(toGround(spike)) / boxAreaM2(0, 0, 1, 1)).toBeCloseTo(1, 3);
  const overlapping = toGround({
    type: 'MultiPolygon',
    coordinates: [box(0, 0, 1, 1).coordinates, box(0.5, 0, 1.5, 1).coordinates],
  });
  expect(groundAreaM2(overlapping) / boxAreaM2(0, 0, 1.5, 1)).toBeCloseTo(1, 3);
});
