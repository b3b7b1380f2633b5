import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import {
  circles,
  ringsBetween,
  type CircleOptions,
} from '../../../../src/core/network/ground/circles.ts';
import { fieldOfValues } from '../../../support/dense-field.ts';
import { contourRings, ringsToPolygons } from '../../../../src/core/network/ground/contour.ts';
import { distanceE7M } from '../../../../src/core/network/ways/e7-metres.ts';
import { nearest } from '../../../../src/core/network/search/nearest.ts';
import { applyEdits } from '../../../../src/core/network/edits/network-edits.ts';
import { networkWalkerById } from '../../../../src/core/network/walkers/network-walkers.ts';
import {
  prepareWalker,
  snapFor,
  type PreparedWalker,
} from '../../../../src/core/network/search/prepared-walker.ts';
import { reachedStreets } from '../../../../src/core/network/ground/reached-streets.ts';
import { segmentIndex } from '../../../../src/core/network/snapping/segment-index.ts';
import { MAX_SNAP_M, type Snaps } from '../../../../src/core/network/snapping/snap.ts';
import { forSeeds, randomPlaces, randomPrepared } from '../support/random-network.ts';
import { degrees, waysOf, type Spot } from '../support/ways.ts';

type Ground = Polygon | MultiPolygon | null;
const OPTIONS: CircleOptions = { cellM: 12 };

function polygonsOf(ground: Ground): Position[][][] {
  if (!ground) return [];
  return ground.type === 'Polygon' ? [ground.coordinates] : ground.coordinates;
}

function holds(ground: Ground, [x = NaN, y = NaN]: Position): boolean {
  let inside = false;
  for (const ring of polygonsOf(ground).flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1]!;
      const [bx = 0, by = 0] = ring[i]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

function setting(random: () => number) {
  const prepared = randomPrepared(random);
  const facilities = snapFor(prepared, randomPlaces(random, 2), 300);
  return { prepared, facilities };
}

function groundOf(prepared: PreparedWalker, facilities: Snaps, minutes: number): Ground {
  return circles(prepared, facilities, [minutes], OPTIONS).circles[0]!.geometry;
}

describe('circles', () => {
  test('hold whoever walks there in time, and nobody else', () => {
    const count = { timely: 0, wronglyIn: 0, wronglyOut: 0 };
    forSeeds(12, (random) => {
      const { prepared, facilities } = setting(random);
      const { geometry: ground } = circles(prepared, facilities, [6], { cellM: 8 }).circles[0]!;
      const places = randomPlaces(random, 500);
      const { timeS } = nearest(prepared, facilities, snapFor(prepared, places), 360);
      for (const [at, { lng, lat }] of places.entries()) {
        const timely = timeS[at]! <= 360;
        const inside = holds(ground, [lng, lat]);
        if (timely) count.timely++;
        if (inside && !timely) count.wronglyIn++;
        if (!inside && timely) count.wronglyOut++;
      }
    });
    expect(count.timely).toBeGreaterThan(500);
    expect(count.wronglyIn / count.timely).toBeLessThan(0.03);
    expect(count.wronglyOut / count.timely).toBeLessThan(0.03);
  });

  test('more minutes never take ground away', () => {
    forSeeds(10, (random) => {
      const { prepared, facilities } = setting(random);
      const { circles: nested } = circles(prepared, facilities, [4, 5, 9], OPTIONS);
      for (let i = 1; i < nested.length; i++) {
        expectInside(nested[i - 1]!.geometry, nested[i]!.geometry);
      }
    });
  });

  test('a new link never takes ground away', () => {
    let gained = 0;
    forSeeds(25, (random) => {
      const prepared = randomPrepared(random);
      const places = randomPlaces(random, 2);
      const facilities = snapFor(prepared, places, 300);
      const [a, b] = randomPlaces(random, 2);
      const edited = applyEdits(prepared.graph, segmentIndex(prepared.graph, null, true), {
        links: [
          {
            id: 'x',
            kind: 'path',
            line: [
              [a!.lng, a!.lat],
              [b!.lng, b!.lat],
            ],
          },
        ],
        closures: [],
      }).value!;
      const after = prepareWalker(edited, prepared.walker, { before: prepared });
      const small = groundOf(prepared, facilities, 6);
      const large = groundOf(after, snapFor(after, places, 300), 6);
      // The cut lies on the grid of 1 cm, so a contour may move by some of that.
      expectInside(small, large, 0.5, 1e-6);
      if (JSON.stringify(small) !== JSON.stringify(large)) gained++;
    });
    expect(gained).toBeGreaterThan(1);
  });

  test('are simple rings: outer ones counter-clockwise, closed, 7 decimals', () => {
    forSeeds(10, (random) => {
      const { prepared, facilities } = setting(random);
      for (const rings of polygonsOf(groundOf(prepared, facilities, 7))) {
        rings.forEach((ring, at) => {
          expect(ring[0]).toEqual(ring.at(-1));
          expect(Math.sign(areaOf(ring))).toBe(at === 0 ? 1 : -1);
          expect(ring.every((place) => place.every((c) => Number(c.toFixed(7)) === c))).toBe(true);
          expect(new Set(ring.map(String)).size).toBe(ring.length - 1);
        });
      }
    });
  });

  const spots: Record<string, Spot> = {
    a: [0, 0],
    b: [400, 0],
    c: [400, 400],
    d: [0, 400],
    x: [0, -300],
    y: [400, -300],
    z: [800, 0],
    w: [800, -300],
  };
  const around = [{ over: 'a b c d a' }, { over: 'x y' }, { over: 'b z' }];
  const adult = networkWalkerById('adult')!;
  const near = (place: Spot) => (prepared: PreparedWalker) => snapFor(prepared, [degrees(place)]);

  test('a hole stays a hole and the far bank stays dry, until a bridge is built', () => {
    const graph = buildGraph(waysOf(spots, around)).value!;
    const prepared = prepareWalker(graph, adult);
    const ground = groundOf(prepared, near([0, 0])(prepared), 15);
    const at = (spot: Spot): Position => Object.values(degrees(spot));
    expect(holds(ground, at([200, 0]))).toBe(true);
    expect(holds(ground, at([200, 200]))).toBe(false);
    expect(polygonsOf(ground)[0]!.length).toBe(2);
    expect(holds(ground, at([200, -300]))).toBe(false);
    const { lng, lat } = degrees([100, -300]);
    const start = degrees([100, 0]);
    const bridged = applyEdits(graph, segmentIndex(graph, null, true), {
      links: [
        {
          id: 'bridge',
          kind: 'footbridge',
          line: [
            [start.lng, start.lat],
            [lng, lat],
          ],
        },
      ],
      closures: [],
    }).value!;
    const after = prepareWalker(bridged, adult, { before: prepared });
    const wider = groundOf(after, near([0, 0])(after), 15);
    expect(holds(wider, at([200, -300]))).toBe(true);
    expect(holds(wider, at([200, 200]))).toBe(false);
  });

  test('a street alone gives a strip as wide as people may live from it, pointed at its ends', () => {
    const graph = buildGraph(waysOf({ a: [-2000, 0], b: [2000, 0] }, [{ over: 'a b' }])).value!;
    const prepared = prepareWalker(graph, adult);
    const found = circles(prepared, near([0, 0])(prepared), [10], { cellM: 5 });
    const [ring] = polygonsOf(found.circles[0]!.geometry)[0]!;
    const metres = ring!.map(([x = 0, y = 0]) => [
      (x - 106.5) / (degrees([1, 0]).lng - 106.5),
      (y - 29.5) / (degrees([0, 1]).lat - 29.5),
    ]);
    const reach = 600 * 1.39;
    expect(Math.abs(Math.max(...metres.map(([x]) => x!)) - reach)).toBeLessThan(5);
    expect(Math.abs(Math.max(...metres.map(([, y]) => y!)) - MAX_SNAP_M)).toBeLessThan(2.6);
    // Over the last stretch the way off the street takes the time that is left.
    const strip = 2 * MAX_SNAP_M * (2 * reach - MAX_SNAP_M);
    expect(Math.abs(areaOf(metres as Position[]) / strip - 1)).toBeLessThan(0.02);
  });

  test('where nothing is reached there is no ground', () => {
    const graph = buildGraph(waysOf(spots, around)).value!;
    const prepared = prepareWalker(graph, adult);
    expect(groundOf(prepared, near([9000, 0])(prepared), 15)).toBeNull();
  });

  test('a grid too large is made coarser and says so', () => {
    const graph = buildGraph(
      waysOf({ a: [0, 0], b: [9000, 0], c: [9000, 9000] }, [{ over: 'a b c' }]),
    ).value!;
    const prepared = prepareWalker(graph, adult);
    const found = circles(prepared, near([0, 0])(prepared), [300], {
      cellM: 3,
      mostPoints: 300_000,
    });
    expect(found.cellM).toBe(6);
  });

  test('rings between minutes share the ground out', () => {
    const graph = buildGraph(waysOf(spots, around)).value!;
    const prepared = prepareWalker(graph, adult);
    const { circles: nested } = circles(prepared, near([0, 0])(prepared), [5, 3], OPTIONS);
    const rings = ringsBetween(nested);
    expect(rings.map(({ minutes }) => minutes)).toEqual([3, 5]);
    for (let i = 0; i < 400; i++) {
      const place = Object.values(degrees([(i % 20) * 25 - 50, Math.floor(i / 20) * 25 - 50]));
      const inner = holds(nested[1]!.geometry, place);
      const outer = holds(nested[0]!.geometry, place);
      expect(holds(rings[0]!.geometry, place)).toBe(inner);
      expect(holds(rings[1]!.geometry, place)).toBe(outer && !inner);
    }
  });
});

describe('reached streets', () => {
  test('are cut into bands of time that join up', () => {
    const graph = buildGraph(waysOf({ a: [0, 0], b: [1000, 0] }, [{ over: 'a b' }])).value!;
    const prepared = prepareWalker(graph, networkWalkerById('older-adult')!);
    const facilities = snapFor(prepared, [degrees([0, 0])]);
    const { features } = reachedStreets(prepared, facilities, 700, 300);
    expect(features.map(({ properties }) => properties)).toEqual([
      { fromS: 0, toS: 300 },
      { fromS: 300, toS: 600 },
      { fromS: 600, toS: 700 },
    ]);
    const lengths = features.map(({ geometry }) =>
      geometry.coordinates.reduce(
        (sum, line) =>
          sum +
          distanceE7M(
            line[0]![0]! * 1e7,
            line[0]![1]! * 1e7,
            line.at(-1)![0]! * 1e7,
            line.at(-1)![1]! * 1e7,
          ),
        0,
      ),
    );
    expect(lengths.map(Math.round)).toEqual([300, 300, 100]);
  });
});

describe('contours', () => {
  const field = (rows: number[][]) =>
    fieldOfValues({
      width: rows[0]!.length,
      height: rows.length,
      firstColumn: 0,
      firstRow: 0,
      cellM: 1,
      value: Float32Array.from(rows.flat()),
    });

  test('two corners that touch crosswise are joined when the middle is inside', () => {
    const rows = (inside: number) => [
      [1, 1, 1, 1],
      [1, inside, 1, 1],
      [1, 1, inside, 1],
      [1, 1, 1, 1],
    ];
    expect(contourRings(field(rows(-0.5)))).toHaveLength(2);
    expect(contourRings(field(rows(-2)))).toHaveLength(1);
  });

  test('an island in a hole is a polygon of its own', () => {
    const size = 11;
    const rows = Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (_, x) => {
        const ring = Math.max(Math.abs(x - 5), Math.abs(y - 5));
        return ring === 5 || ring === 2 ? 1 : -1;
      }),
    );
    const polygons = ringsToPolygons(contourRings(field(rows)));
    expect(polygons.map((rings) => rings.length)).toEqual([2, 1]);
  });

  test('a lower field holds the higher one', () => {
    forSeeds(25, (random) => {
      const values = Array.from({ length: 144 }, (_, at) => {
        const rim = at % 12 === 0 || at % 12 === 11 || at < 12 || at >= 132;
        return rim ? 1 : random() * 2 - 1;
      });
      const rows = (of: number[]) =>
        Array.from({ length: 12 }, (_, y) => of.slice(y * 12, y * 12 + 12));
      const asGround = (of: number[]): Ground => ({
        type: 'MultiPolygon',
        coordinates: ringsToPolygons(contourRings(field(rows(of)))),
      });
      const lower = values.map((value, at) =>
        at % 12 === 0 || at % 12 === 11 || at < 12 || at >= 132 ? 1 : value - random() * 0.4,
      );
      expectInside(asGround(values), asGround(lower), 0, 1e-9);
    });
  });
});

/** Every corner of the smaller ground lies in the larger one, moved inward by a hair of rounding. */
function expectInside(small: Ground, large: Ground, allowedPct = 0, hair = 2e-7): void {
  const corners = polygonsOf(small).flat(2);
  const lost = corners.filter(
    ([x = 0, y = 0]) =>
      ![
        [x, y],
        [x + hair, y],
        [x - hair, y],
        [x, y + hair],
        [x, y - hair],
      ].some((place) => holds(large, place)),
  );
  expect(lost.length).toBeLessThanOrEqual((corners.length * allowedPct) / 100);
}

function areaOf(ring: Position[]): number {
  const [ox = 0, oy = 0] = ring[0]!;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1]!;
    const [bx = 0, by = 0] = ring[i]!;
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return sum / 2;
}
