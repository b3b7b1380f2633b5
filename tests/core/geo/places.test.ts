import { distance } from '@turf/turf';
import * as fc from 'fast-check';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { demandTable, demandWithin } from '../../../src/core/assess/prepared/demand-table.ts';
import { boxesMeet, type Box } from '../../../src/core/geo/box.ts';
import { boxIndex } from '../../../src/core/geo/box-index.ts';
import { circlePolygon } from '../../../src/core/assess/circles/straight-circles.ts';
import { gridIn } from '../../../src/core/geo/grid-in.ts';
import {
  difference,
  groundAreaM2,
  groundNear,
  toGround,
  groundOfRings,
  intersection,
  uniteGround,
} from '../../../src/core/geo/ground.ts';
import { holdsPoint } from '../../../src/core/geo/holds-point.ts';
import { degreesWithin, distanceM } from '../../../src/core/geo/sphere.ts';
import { straightRadiusM } from '../../../src/core/geo/straight-radius.ts';

const places = fc.record({
  lng: fc.double({ min: 106.4, max: 106.6, noNaN: true }),
  lat: fc.double({ min: 29.4, max: 29.6, noNaN: true }),
});

test('distance is that of turf', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      const turfM = distance([a.lng, a.lat], [b.lng, b.lat], { units: 'meters' });
      expect(distanceM(a, b)).toBeCloseTo(turfM, 6);
    }),
  );
});

test('a radius is speed times time over detour, and nothing where one of them makes no sense', () => {
  expect(straightRadiusM(15, 1, 1)).toBe(900);
  expect(straightRadiusM(15, 1.39, 1.3)).toBeCloseTo(962.3, 1);
  for (const wrong of [0, -1, NaN, Infinity]) expect(straightRadiusM(15, wrong, 1)).toBe(0);
  expect(straightRadiusM(15, 1, 0)).toBe(0);
});

test('a box of degrees holds all that is within the radius', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 1, max: 5000, noNaN: true }),
      (lat, radiusM) => {
        const box = degreesWithin(lat, radiusM);
        for (const [lng = NaN, pointLat = NaN] of circlePolygon({ lng: 10, lat }, radiusM)
          .coordinates[0]!) {
          expect(Math.abs(lng - 10)).toBeLessThanOrEqual(box.lng + 1e-12);
          expect(Math.abs(pointLat - lat)).toBeLessThanOrEqual(box.lat + 1e-12);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('the points within a radius are those that distance tells one by one', () => {
  fc.assert(
    fc.property(
      fc.array(places, { maxLength: 60 }),
      places,
      fc.double({ min: 1, max: 20_000, noNaN: true }),
      (points, centre, radiusM) => {
        const table = demandTable(points.map((point, at) => ({ id: `${at}`, ...point })));
        const brute = [...points.keys()].filter((at) => distanceM(centre, points[at]!) <= radiusM);
        expect([...demandWithin(table, centre, radiusM)].toSorted((a, b) => a - b)).toEqual(brute);
        const [rim] = points;
        if (rim) expect([...demandWithin(table, centre, distanceM(centre, rim))]).toContain(0);
      },
    ),
  );
});

test('the box index finds what comparing every box finds', () => {
  const boxes = fc
    .tuple(places, places)
    .map(([a, b]): Box => [
      Math.min(a.lng, b.lng),
      Math.min(a.lat, b.lat),
      Math.max(a.lng, b.lng),
      Math.max(a.lat, b.lat),
    ]);
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 50 }), boxes, (all, asked) => {
      const index = boxIndex([...all, [Infinity, Infinity, -Infinity, -Infinity]]);
      const brute = [...all.keys()].filter((at) => boxesMeet(all[at]!, asked));
      expect(index.meeting(asked)).toEqual(brute);
    }),
  );
});

test('ground near a box is all the ground in the box', () => {
  fc.assert(
    fc.property(
      fc.array(places, { minLength: 1, maxLength: 25 }),
      places,
      fc.double({ min: 500, max: 8000, noNaN: true }),
      (centres, corner, radiusM) => {
        const circles = uniteGround(
          centres.map((centre) => groundOfRings(circlePolygon(centre, radiusM).coordinates)),
        );
        const box: Box = [corner.lng, corner.lat, corner.lng + 0.05, corner.lat + 0.04];
        const frame = toGround({
          type: 'Polygon',
          coordinates: [
            [
              [box[0], box[1]],
              [box[2], box[1]],
              [box[2], box[3]],
              [box[0], box[3]],
              [box[0], box[1]],
            ],
          ],
        });
        const near = groundNear(circles, box);
        for (const clip of [intersection, difference]) {
          const [cut, whole] = [near, circles].map((ground) => groundAreaM2(clip(frame, ground)));
          expect(Math.abs(cut! - whole!)).toBeLessThan(1);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a union by halves is the union at once', () => {
  const polygons = Array.from({ length: 40 }, (_, at) =>
    circlePolygon({ lng: 106.5 + (at % 7) * 0.011, lat: 29.5 + (at % 11) * 0.007 }, 700),
  );
  const grounds = polygons.map(({ coordinates }) => groundOfRings(coordinates));
  let one = grounds[0]!;
  for (const ground of grounds) one = uniteGround([one, ground]);
  expect(Math.abs(groundAreaM2(uniteGround(grounds)) - groundAreaM2(one))).toBeLessThan(1);
  expect(groundAreaM2(difference(uniteGround(grounds), one))).toBeLessThan(1);
});

test('a grid stands inside, is about as many as asked, and has a place in the thinnest sliver', () => {
  const triangle: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [106.5, 29.5],
        [106.53, 29.5],
        [106.5, 29.52],
        [106.5, 29.5],
      ],
    ],
  };
  const grid = gridIn(triangle, 200);
  expect(grid.length).toBeGreaterThan(170);
  expect(grid.length).toBeLessThan(230);
  for (const { lng, lat } of grid) {
    expect(holdsPoint(triangle, lng, lat)).toBe(true);
    expect(Number(lng.toFixed(7))).toBe(lng);
  }
  const sliver: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [106.5, 29.5],
        [106.6, 29.5],
        [106.6, 29.500002],
        [106.5, 29.500002],
        [106.5, 29.5],
      ],
    ],
  };
  expect(gridIn(sliver, 1).length).toBeGreaterThanOrEqual(1);
  expect(gridIn({ type: 'Polygon', coordinates: [] }, 5)).toEqual([]);
});
