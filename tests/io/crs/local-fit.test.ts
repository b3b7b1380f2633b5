import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLocal } from '../../../src/io/crs/local-fit.ts';
import { parseKnownPoints } from '../../../src/io/crs/parse-known-points.ts';
import { planeProjector } from '../../../src/io/crs/projector.ts';
import { positionFromWgs84, positionToWgs84 } from '../../../src/io/crs/to-wgs84.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';

const place = fc.tuple(
  fc.double({ min: 106.3, max: 106.8, noNaN: true }),
  fc.double({ min: 29.3, max: 29.8, noNaN: true }),
);

/** A city's own system: a plane about its own meridian, turned, scaled and moved; X is the north where `swap`. */
const city = fc.record({
  turn: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
  scale: fc.double({ min: 0.9995, max: 1.0005, noNaN: true }),
  east: fc.double({ min: -9e4, max: 9e4, noNaN: true }),
  north: fc.double({ min: -3.3e6, max: -3.2e6, noNaN: true }),
  swap: fc.boolean(),
});

type City = { turn: number; scale: number; east: number; north: number; swap: boolean };

function inCity([lng = NaN, lat = NaN]: number[], { turn, scale, east, north, swap }: City) {
  const [x = NaN, y = NaN] = planeProjector(106.55).fromDegrees([lng, lat]);
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const local = [cos * x - sin * y + east, sin * x + cos * y + north];
  return swap ? local.toReversed() : local;
}

const apart = ([aLng = NaN, aLat = NaN]: number[], [bLng = NaN, bLat = NaN]: number[]) =>
  distanceM({ lng: aLng, lat: aLat }, { lng: bLng, lat: bLat });

describe('fitLocal', () => {
  it('finds any place of a city from four known ones, within half a metre', () => {
    fc.assert(
      fc.property(city, place, (own, other) => {
        const known = [[106.35, 29.35], [106.75, 29.4], [106.4, 29.75], [106.7, 29.7]]; // prettier-ignore
        const fit = fitLocal(known.map((lngLat) => ({ local: inCity(lngLat, own), lngLat })))!;
        expect(fit.residualM).toBeLessThan(0.5);
        const found = positionToWgs84(inCity(other, own), fit.crs);
        expect(apart(found, other)).toBeLessThan(0.5);
        const back = positionFromWgs84(found, fit.crs);
        expect(Math.hypot(back[0]! - inCity(other, own)[0]!, back[1]! - inCity(other, own)[1]!)).toBeLessThan(0.01); // prettier-ignore
      }),
    );
  });

  it('says how far a wrong point lies', () => {
    const own = { turn: 0, scale: 1, east: 0, north: -3.25e6, swap: false };
    const known = [[106.4, 29.4], [106.6, 29.4], [106.5, 29.6], [106.6, 29.6]]; // prettier-ignore
    const points = known.map((lngLat) => ({ local: inCity(lngLat, own), lngLat }));
    points[3]!.local[0]! += 100;
    expect(fitLocal(points)!.worstM).toBeGreaterThan(30);
  });

  it('fits nothing to one point, to two at one place or to what is no plane of metres', () => {
    const one = { local: [1, 2], lngLat: [106.5, 29.5] };
    expect(fitLocal([one])).toBeUndefined();
    expect(fitLocal([one, one])).toBeUndefined();
    expect(fitLocal([one, { local: [3, 4], lngLat: [106.6, 29.6] }])).toBeUndefined();
  });

  it('reads known points with anything between the numbers', () => {
    const text =
      'x,y,经度,纬度\n72217.3, 59474.1, 106.55, 29.56\n72759.6\t60450.2\t106.56\t29.565\n';
    expect(parseKnownPoints(text)).toEqual([
      { local: [72217.3, 59474.1], lngLat: [106.55, 29.56] },
      { local: [72759.6, 60450.2], lngLat: [106.56, 29.565] },
    ]);
    expect(parseKnownPoints('1,2,3')).toBeUndefined();
    expect(parseKnownPoints('1,2,300,4')).toBeUndefined();
  });
});
