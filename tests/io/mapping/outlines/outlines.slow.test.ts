import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { boundGeometry } from '../../../../src/core/geo/box.ts';
import {
  difference,
  groundAreaM2,
  toGround,
  intersection,
  uniteGround,
} from '../../../../src/core/geo/ground.ts';
import { holdsPoint } from '../../../../src/core/geo/holds-point.ts';
import { distanceM } from '../../../../src/core/geo/sphere.ts';
import type { LngLat } from '../../../../src/core/vocabulary/lng-lat.ts';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import { voronoiOutlines } from '../../../../src/io/mapping/outlines/voronoi-outlines.ts';
import { shareGround } from '../../../../src/core/geo/share-ground.ts';
import { bytesOf, codesOf, importBytes } from '../../../support/hostile-file.ts';
import '../../../support/seed.ts';

interface Streets {
  features: { geometry: Polygon | MultiPolygon; properties: { name: string; code?: string } }[];
}
const { features } = JSON.parse(
  readFileSync(
    new URL('../../../../data/samples/hangzhou/areas-street.geojson', import.meta.url),
    'utf8',
  ),
) as Streets;
const streets = features.map(({ geometry, properties }, n): Area => ({
  id: `s${n}`,
  name: properties.name,
  level: 'street',
  geometry,
}));

function placesIn(geometry: Polygon | MultiPolygon, count: number, seed: number): LngLat[] {
  const random = seededRandom(seed);
  const [west, south, east, north] = boundGeometry(geometry);
  const places: LngLat[] = [];
  while (places.length < count) {
    const lng = west + random() * (east - west);
    const lat = south + random() * (north - south);
    if (holdsPoint(geometry, lng, lat)) places.push({ lng, lat });
  }
  return places;
}

function nearestTo(place: LngLat, seats: readonly LngLat[]): number[] {
  const apart = seats.map((seat) => distanceM(place, seat));
  const least = Math.min(...apart);
  // Half a metre: cells are cut on a flat earth, distances are those of the sphere.
  return apart.flatMap((each, at) => (each - least < 0.5 ? [at] : []));
}

describe('voronoiOutlines', () => {
  it('gives every place of a real street to its nearest seat, and no ground twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: streets.length - 1 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer(),
        (at, count, seed) => {
          const { geometry } = streets[at]!;
          const seats = placesIn(geometry, count, seed);
          const cells = voronoiOutlines(geometry, seats);
          for (const place of placesIn(geometry, 40, seed + 1)) {
            const holder = cells.findIndex(
              (cell) => cell && holdsPoint(cell, place.lng, place.lat),
            );
            expect(nearestTo(place, seats)).toContain(holder);
          }
          const grounds = cells.flatMap((cell) => (cell ? [toGround(cell)] : []));
          const whole = toGround(geometry);
          const wholeM2 = groundAreaM2(whole);
          const sumM2 = grounds.reduce((sum, ground) => sum + groundAreaM2(ground), 0);
          expect(Math.abs(sumM2 - wholeM2)).toBeLessThan(wholeM2 * 1e-5 + 1);
          expect(groundAreaM2(difference(whole, uniteGround(grounds)))).toBeLessThan(
            wholeM2 * 1e-5 + 1,
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives the second of two seats at one place nothing', () => {
    const { geometry } = streets[0]!;
    const [seat] = placesIn(geometry, 1, 4);
    const [first, second] = voronoiOutlines(geometry, [seat!, { ...seat! }]);
    expect(groundAreaM2(toGround(first!))).toBeCloseTo(groundAreaM2(toGround(geometry)), -1);
    expect(second).toBeNull();
  });
});

describe('shareGround', () => {
  const { geometry } = streets[1]!;
  const seats = placesIn(geometry, 5, 8);

  it('follows the walk where there is one and the straight line elsewhere', () => {
    const [west, , east] = boundGeometry(geometry);
    const middle = (west + east) / 2;
    // East of the middle everything walks to the first seat; west of it nobody reaches any.
    const cells = shareGround(geometry, seats, (places) =>
      places.map(({ lng }) => (lng > middle + 0.001 ? 0 : -1)),
    );
    for (const place of placesIn(geometry, 300, 9)) {
      const holder = cells.findIndex((cell) => cell && holdsPoint(cell, place.lng, place.lat));
      if (place.lng > middle + 0.002) expect(holder).toBe(0);
      else if (place.lng < middle) {
        // A square of 40 m goes as a whole: its corner is up to 29 m from its middle.
        const apart = seats.map((seat) => distanceM(place, seat));
        expect(apart[holder]! - Math.min(...apart)).toBeLessThan(60);
      }
    }
  });

  it('shares the whole outline out, and no ground twice', () => {
    const cells = shareGround(geometry, seats, (places) =>
      places.map((_, at) => at % seats.length),
    );
    const grounds = cells.flatMap((cell) => (cell ? [toGround(cell)] : []));
    const wholeM2 = groundAreaM2(toGround(geometry));
    const sumM2 = grounds.reduce((sum, ground) => sum + groundAreaM2(ground), 0);
    expect(Math.abs(sumM2 - wholeM2)).toBeLessThan(wholeM2 * 1e-4);
    expect(groundAreaM2(intersection(grounds[0]!, grounds[1]!))).toBeLessThan(1);
  });
});

describe('a list of communities without outlines', () => {
  const loaded = { areas: streets, facilities: [], demand: [] };
  const [a, b, c] = placesIn(streets[0]!.geometry, 3, 3);
  const text = `社区名称,社区代码,常住人口,经度,纬度\n甲社区,330102001001,5000,${a!.lng},${a!.lat}\n乙社区,330102001002,4000,${b!.lng},${b!.lat}\n丙庚社区,330102001003,3000,,\n丁社区,330102001004,3000,10,10\n`;
  const known = { role: 'areas' as const, level: 'community' as const };

  it('becomes areas inside their street, marked in name and flags', () => {
    const { value, issues } = importBytes(bytesOf(text), '社区.csv', { known, loaded });
    expect(value).toMatchObject({
      role: 'areas',
      areas: [
        { name: '甲社区（示意）', level: 'community', parentId: 's0', residents: 5000 },
        { name: '乙社区（示意）', approximate: true, synthetic: true, seat: [b!.lng, b!.lat] },
      ],
    });
    expect(codesOf(issues)).toEqual(['seat-unknown', 'seat-no-parent', 'outlines-approximate']);
  });

  it('takes the seat of the one facility that is called after a community', () => {
    const facilities = [
      { id: 'f', name: '丙庚社区居委会', kinds: ['community-eldercare-station'], ...c! },
    ];
    const { value } = importBytes(bytesOf(text), '社区.csv', {
      known,
      loaded: { ...loaded, facilities },
    });
    expect(value).toMatchObject({ areas: [{}, {}, { name: '丙庚社区（示意）' }] });
  });

  it('is a table of people where the communities have outlines', () => {
    const areas = [
      ...streets,
      { ...streets[0]!, id: 'c', name: '甲社区', level: 'community' as const },
    ];
    const { value } = importBytes(bytesOf(text), '社区.csv', {
      known,
      loaded: { ...loaded, areas },
      change: { columns: { name: '社区名称', residents: '常住人口' } },
    });
    expect(value).toMatchObject({ role: 'population', joined: 1 });
  });
});
