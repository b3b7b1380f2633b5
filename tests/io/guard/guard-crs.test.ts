import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/base/random.ts';
import { boxPolygon } from '../../../src/core/geo/box.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { Crs } from '../../../src/core/vocabulary/crs.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { guardCrs } from '../../../src/io/guard/guard-crs.ts';
import type { GuardedFile } from '../../../src/io/guard/guarded-file.ts';
import { positionFromWgs84 } from '../../../src/io/crs/to-wgs84.ts';
import '../../support/seed.ts';

const WEST = 106.52;
const SOUTH = 29.53;
const SIZE = 0.05;
const SYSTEMS: readonly Crs[] = ['wgs84', 'gcj02', 'bd09'];

function district(west = WEST, south = SOUTH): Area {
  return {
    id: 'd',
    name: '区',
    level: 'district',
    geometry: boxPolygon([west, south, west + SIZE, south + SIZE]),
  };
}

/** Points inside the district, a share of them misplaced by up to a district's width. */
function places(count: number, seed: number, misplaced = 0): [number, number][] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const wrong = random() < misplaced ? 1 : 0;
    return [WEST + (random() + wrong) * SIZE, SOUTH + (random() + wrong) * SIZE];
  });
}

const fileIn = (crs: Crs, points: readonly [number, number][], names?: string[]): GuardedFile => ({
  positions: points.map((point) => positionFromWgs84(point, crs)),
  names: names ?? points.map(() => ''),
});
const NOTHING = { areas: [], facilities: [] };
const facility = (id: string, name: string, [lng, lat]: [number, number]): Facility => ({
  id,
  name,
  kinds: ['eldercare'],
  lng,
  lat,
});

describe('guardCrs', () => {
  it('is never sure and wrong: 300 districts with misplaced points, in each system', () => {
    let sure = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      for (const crs of SYSTEMS) {
        const count = 5 + ((seed * 7) % 200);
        const guard = guardCrs(fileIn(crs, places(count, seed, 0.03)), {
          areas: [district()],
          facilities: [],
        });
        if (!guard.sure) continue;
        sure += 1;
        expect(guard.choices[0]!.crs, `seed ${seed}, ${count} points in ${crs}`).toBe(crs);
      }
    }
    expect(sure).toBeGreaterThan(150);
  });

  it('weighs every system of outlines by the same points: facilities in few of them speak for the right zone', () => {
    // Six communities of a district whose facilities mostly lie in others.
    const outlines = Array.from({ length: 6 }, (_, n) => {
      const west = WEST + n * 0.004;
      const box = boxPolygon([west, SOUTH, west + 0.004, SOUTH + 0.006]);
      const ring = box.coordinates[0]!.map((each) => positionFromWgs84(each, 'EPSG:4545'));
      return { type: 'Polygon' as const, coordinates: [ring] };
    });
    const facilities = places(165, 7).map((place, n) => facility(`f${n}`, `站${n}`, place));
    const guard = guardCrs(
      {
        positions: outlines.map(({ coordinates }) => coordinates[0]![0]!),
        names: outlines.map((_, n) => `社区${n}`),
        outlines,
      },
      { areas: [district()], facilities },
    );
    expect(guard.choices[0]!.crs).toBe('EPSG:4545');
    expect(guard.choices[0]!.confidence).toBeGreaterThan(0.9);
  });

  it('asks when nothing but habit speaks', () => {
    const guard = guardCrs(fileIn('gcj02', places(50, 3)), NOTHING);
    expect(guard.sure).toBe(false);
    expect(guard.choices.map(({ crs }) => crs)).toEqual(['wgs84', 'gcj02', 'bd09']);
    expect(guard.choices.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 9);
  });

  it('knows the system by a few names that the project has too, and measures the shift', () => {
    const points = places(6, 11);
    const names = points.map((_, at) => `第${at}养老服务中心`);
    const known = points.slice(0, 4).map((point, at) => facility(`k${at}`, names[at]!, point));
    const guard = guardCrs(fileIn('bd09', points, names), { areas: [], facilities: known });
    expect(guard).toMatchObject({ sure: true, choices: [{ crs: 'bd09' }, {}, {}] });
    const asWgs84 = guard.choices.find(({ crs }) => crs === 'wgs84')!;
    const [ground] = asWgs84.grounds;
    const [lng, lat] = points[0]!;
    const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.BD09);
    const apartM = Math.hypot(
      (x - lng) * 111_195 * Math.cos((lat * Math.PI) / 180),
      (y - lat) * 111_195,
    );
    expect(ground).toMatchObject({ code: 'names', params: { count: 4 } });
    expect(Math.abs(Number(ground!.params.metres) - apartM)).toBeLessThan(20);
    expect(asWgs84.shiftM).toBeGreaterThan(500);
  });

  it('is not misled by one name that stands elsewhere', () => {
    const points = places(60, 5);
    const names = points.map((_, at) => (at === 0 ? '康乐养老院' : ''));
    const [lng, lat] = points[0]!;
    const elsewhere = facility('k', '康乐养老院', [lng + 0.3, lat]);
    const guard = guardCrs(fileIn('wgs84', points, names), {
      areas: [district()],
      facilities: [elsewhere],
    });
    expect(guard.choices[0]!.crs).toBe('wgs84');
  });

  it('pays no heed to names that stand twice', () => {
    const points = places(4, 9);
    const names = points.map(() => '卫生室');
    const guard = guardCrs(fileIn('gcj02', points, names), {
      areas: [],
      facilities: points.map((point, at) => facility(`k${at}`, '卫生室', point)),
    });
    expect(
      guard.choices.every(({ grounds }) => grounds.every(({ code }) => code !== 'names')),
    ).toBe(true);
  });

  it.each([
    ['EPSG:4524', 'zone-prefix'],
    ['EPSG:4496', 'zone-prefix'],
  ] as const)('reads %s from the numbers', (crs, ground) => {
    const guard = guardCrs(fileIn(crs, places(20, 2)), NOTHING);
    const [first] = guard.choices;
    // Three datums share a zone's numbers; the one in official use comes first.
    expect(guard).toMatchObject({ sure: true, swap: false });
    expect(first!.crs).toBe(crs);
    expect(first!.grounds[0]!.code).toBe(ground);
  });

  it('finds the meridian of metres without a zone by the areas, and asks without them', () => {
    const file = fileIn('EPSG:4545', places(40, 8));
    expect(guardCrs(file, NOTHING).sure).toBe(false);
    const guard = guardCrs(file, { areas: [district()], facilities: [] });
    expect(guard.choices[0]).toMatchObject({ crs: 'EPSG:4545', shiftM: 0 });
    expect(guard.sure).toBe(true);
  });

  it('takes northing before easting, as surveyors write X and Y, the other way round', () => {
    const file = fileIn('EPSG:4545', places(40, 8));
    const turned = { ...file, positions: file.positions.map(([x = NaN, y = NaN]) => [y, x]) };
    const guard = guardCrs(turned, { areas: [district()], facilities: [] });
    expect(guard).toMatchObject({ swap: true, sure: true });
    expect(guard.choices[0]!.crs).toBe('EPSG:4545');
  });

  it('tells the system of outlines by the facilities inside them', () => {
    const known = places(80, 4).map((point, at) => facility(`k${at}`, `k${at}`, point));
    const outline = district().geometry.coordinates as number[][][];
    const moved = outline.map((ring) => ring.map((at) => positionFromWgs84(at, 'gcj02')));
    const guard = guardCrs(
      {
        positions: [moved[0]![0]!],
        names: ['区'],
        outlines: [{ type: 'Polygon', coordinates: moved }],
        wgs84ByFormat: true,
      },
      { areas: [], facilities: known },
    );
    expect(guard).toMatchObject({ sure: true, choices: [{ crs: 'gcj02' }, {}, {}] });
  });

  it('has no choice for numbers that fit no system', () => {
    const guard = guardCrs({ positions: [[9e9, 9e9]], names: [''] }, NOTHING);
    expect(guard).toEqual({ choices: [], swap: false, sure: false, unknown: true });
  });

  it('takes the word of a file, unless what is measured speaks against it', () => {
    const file = fileIn('gcj02', places(30, 6));
    const stated = { ...file, stated: 'gcj02' as const };
    expect(guardCrs(stated, NOTHING)).toMatchObject({
      sure: true,
      choices: [{ crs: 'gcj02' }, {}, {}],
    });
    const lying = { ...fileIn('bd09', places(150, 6)), stated: 'wgs84' as const };
    const guard = guardCrs(lying, { areas: [district()], facilities: [] });
    expect(guard.choices[0]!.crs).toBe('bd09');
  });

  it('gives likelihoods of at most one together, or no choice, for any numbers at all', () => {
    const number = fc.oneof(
      fc.double(),
      fc.double({ min: -200, max: 200 }),
      fc.double({ min: 1e5, max: 4.6e7 }),
    );
    const position = fc.tuple(number, number);
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (points, known) => {
          const guard = guardCrs(
            { positions: points, names: points.map(() => '') },
            known ? { areas: [district()], facilities: [] } : NOTHING,
          );
          const sum = guard.choices.reduce((total, { confidence }) => total + confidence, 0);
          expect(sum).toBeLessThan(1 + 1e-9);
          for (const { confidence } of guard.choices) expect(confidence).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('gives the same points the same answer, whatever label of WGS-84 they come with (law)', () => {
    const labels: readonly Partial<GuardedFile>[] = [
      {},
      { wgs84ByFormat: true },
      { stated: 'wgs84' },
    ];
    const drawn = fc.record({
      crs: fc.constantFrom(...SYSTEMS),
      count: fc.integer({ min: 3, max: 120 }),
      seed: fc.integer({ min: 1, max: 1e6 }),
      misplaced: fc.constantFrom(0, 0.03, 0.1, 0.3),
    });
    fc.assert(
      fc.property(drawn, ({ crs, count, seed, misplaced }) => {
        const file = fileIn(crs, places(count, seed, misplaced));
        const known = { areas: [district()], facilities: [] };
        const guards = labels.map((label) => guardCrs({ ...file, ...label }, known));
        const sure = guards.map((each) => each.sure);
        expect(new Set(sure).size).toBe(1);
        if (sure[0]) expect(new Set(guards.map(({ choices }) => choices[0]!.crs)).size).toBe(1);
        // GeoJSON and a Shapefile carry the same label.
        expect(guards[1]!.choices.map((choice) => [choice.crs, choice.confidence])).toEqual(
          guards[2]!.choices.map((choice) => [choice.crs, choice.confidence]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('does not overrule a stated WGS-84 by a share outside that its own choice hardly betters', () => {
    // Twelve of a hundred lie far off in every system, and a strip of four is inside only when moved.
    const inside = places(84, 3).map(([lng, lat]): [number, number] => [
      WEST + 0.012 + (lng - WEST) * 0.6,
      SOUTH + 0.012 + (lat - SOUTH) * 0.6,
    ]);
    const far = places(12, 4).map(([lng, lat]): [number, number] => [lng + 1, lat]);
    const strip = places(4, 5).map(([, lat]): [number, number] => [WEST + SIZE + 0.001, lat]);
    const file = fileIn('wgs84', [...inside, ...far, ...strip]);
    // GCJ-02 read as such moves a place to the west.
    const guard = guardCrs({ ...file, stated: 'wgs84' }, { areas: [district()], facilities: [] });
    expect(guard.choices[0]!.crs).toBe('wgs84');
    const moved = guard.choices.find(({ crs }) => crs === 'gcj02')!;
    const outside = (choice: typeof moved) =>
      choice.grounds.find(({ code }) => code === 'outside')!.params.pct as number;
    expect(outside(moved)).toBeLessThan(outside(guard.choices[0]!));
  });
});
