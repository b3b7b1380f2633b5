import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../../src/core/base/random.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { Crs } from '../../../src/core/vocabulary/crs.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import type { BesideFile } from '../../../src/io/guard/beside-evidence.ts';
import { guardCrs } from '../../../src/io/guard/guard-crs.ts';
import type { GuardedFile } from '../../../src/io/guard/guarded-file.ts';
import { positionFromWgs84 } from '../../../src/io/crs/to-wgs84.ts';
import '../../support/seed.ts';

type Shifted = 'wgs84' | 'gcj02' | 'bd09';
type City = [name: string, wgs84: Position, gcj02: Position, bd09: Position];
const { rows: CITIES } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'crs', 'china-cities.json'), 'utf8'),
) as { rows: City[] };
const COLUMN = { wgs84: 1, gcj02: 2, bd09: 3 } as const;
/** GCJ-02 moves a place by up to 700 m, but here and there by hardly more than it is wide: those tell nothing. */
const MOVED = CITIES.filter(([, [lng = NaN, lat = NaN], [x = NaN, y = NaN]]) => {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  return Math.hypot((x - lng) * squeeze, y - lat) * 111_195 > 400;
});
const NOTHING = { areas: [], facilities: [] };
const M_PER_DEGREE = 111_195;

/** About normal, by the sum of twelve. */
function scatter(random: Random): number {
  let sum = -6;
  for (let at = 0; at < 12; at += 1) sum += random();
  return sum;
}

function moved([lng = NaN, lat = NaN]: Position, random: Random, metres: number): Position {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  return [
    lng + (scatter(random) * metres) / M_PER_DEGREE / squeeze,
    lat + (scatter(random) * metres) / M_PER_DEGREE,
  ];
}

const facility = (id: number, name: string, [lng = NaN, lat = NaN]: Position): Facility => ({
  id: `f${id}`,
  name,
  kinds: ['eldercare'],
  lng,
  lat,
});

/** The loaded data hold some of the cities, placed a few tens of metres elsewhere than in the file. */
function cityFile(crs: Shifted, seed: number): { file: GuardedFile; facilities: Facility[] } {
  const random = seededRandom(seed);
  const count = 4 + Math.floor(random() * 17);
  const own = Array.from({ length: count }, () => CITIES[Math.floor(random() * CITIES.length)]!);
  const unique = [...new Map(own.map((city) => [city[0], city])).values()];
  return {
    file: {
      positions: unique.map((city) => city[COLUMN[crs]]),
      names: unique.map(([name]) => name),
      stated: 'wgs84',
    },
    facilities: unique.map(([name, place], at) => facility(at, name, moved(place, random, 30))),
  };
}

/** A town of communities on a crooked grid and facilities called after most of them, some of them elsewhere. */
function town(seed: number, cities: readonly City[] = CITIES) {
  const random = seededRandom(seed);
  const [, middle] = cities[Math.floor(random() * cities.length)]!;
  const [west = 0, south = 0] = middle;
  const sizeM = 500 + random() * 1000;
  const squeeze = Math.cos((south * Math.PI) / 180);
  const across = 3 + Math.floor(random() * 4);
  const corner = (x: number, y: number): Position => {
    const own = seededRandom(seed * 1000 + x * 31 + y * 7);
    return moved(
      [west + (x * sizeM) / M_PER_DEGREE / squeeze, south + (y * sizeM) / M_PER_DEGREE],
      own,
      sizeM / 12,
    );
  };
  const outlines: Polygon[] = [];
  const names: string[] = [];
  const places: { name: string; at: Position }[] = [];
  for (let x = 0; x < across; x += 1) {
    for (let y = 0; y < across; y += 1) {
      const ring = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)];
      outlines.push({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
      const name = `测${String.fromCodePoint(0x4e00 + x * 97)}${String.fromCodePoint(0x5000 + y * 89)}`;
      names.push(`${name}社区`);
      const share = (): number => 0.15 + random() * 0.7;
      const elsewhere = random() < 0.08 ? 2 : 0;
      places.push({
        name: `${name}社区养老服务站`,
        at: [
          west + ((x + elsewhere + share()) * sizeM) / M_PER_DEGREE / squeeze,
          south + ((y + elsewhere + share()) * sizeM) / M_PER_DEGREE,
        ],
      });
    }
  }
  return { outlines, names, places };
}

function outlineFile({ outlines, names }: ReturnType<typeof town>, crs: Crs): GuardedFile {
  const written = outlines.map(({ coordinates }): Polygon => ({
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map((at) => positionFromWgs84(at, crs))),
  }));
  return {
    positions: written.map(({ coordinates }) => coordinates[0]![0]!),
    names,
    outlines: written,
    stated: 'wgs84',
  };
}

function placeFile({ places }: ReturnType<typeof town>, crs: Crs): GuardedFile {
  return {
    positions: places.map(({ at }) => positionFromWgs84(at, crs)),
    names: places.map(({ name }) => name),
  };
}

function beside(file: GuardedFile): BesideFile {
  const { choices, swap, sure } = guardCrs(file, NOTHING);
  return { fileName: 'other.csv', file, swap, systems: choices, firm: sure };
}

const SEEDS = fc.integer({ min: 1, max: 1_000_000 });

describe('a stated WGS-84 is weighed against the evidence', () => {
  it('gives way where names of the 664 cities match at the shift of GCJ-02 or BD-09, and stays where it is right', () => {
    fc.assert(
      fc.property(SEEDS, fc.constantFrom<Shifted>('wgs84', 'gcj02', 'bd09'), (seed, crs) => {
        const { file, facilities } = cityFile(crs, seed);
        const guard = guardCrs(file, { areas: [], facilities });
        expect(guard.choices[0]!.crs).toBe(crs);
        expect(guard.sure).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('never turns right outlines into another system, whatever the other file says of its own', () => {
    fc.assert(
      fc.property(SEEDS, fc.constantFrom<Crs>('wgs84', 'gcj02', 'bd09'), (seed, ofPlaces) => {
        const made = town(seed);
        const places = placeFile(made, ofPlaces);
        const guard = guardCrs(outlineFile(made, 'wgs84'), NOTHING, [beside(places)]);
        expect(guard.choices[0]!.crs === 'wgs84' || !guard.sure).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('asks before outlines of a format that is WGS-84 follow a list that was said to be in another system', () => {
    let asked = 0;
    fc.assert(
      fc.property(SEEDS, fc.constantFrom<Crs>('gcj02', 'bd09'), (seed, said) => {
        const made = town(seed);
        const { stated: _, ...outlines } = outlineFile(made, 'wgs84');
        const places = placeFile(made, 'wgs84');
        const wrongly: BesideFile = {
          fileName: 'list.csv',
          file: places,
          swap: false,
          systems: [{ crs: said, confidence: 1 }],
          firm: true,
        };
        const guard = guardCrs({ ...outlines, wgs84ByFormat: true }, NOTHING, [wrongly]);
        expect(guard.sure && guard.choices[0]!.crs !== 'wgs84').toBe(false);
        if (!guard.sure) asked += 1;
      }),
      { numRuns: 60 },
    );
    expect(asked, 'the evidence is strong enough to ask').toBeGreaterThan(0);
  });

  it('never turns right outlines into another system by facilities that are loaded, and is sure of them', () => {
    let sure = 0;
    let all = 0;
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const made = town(seed);
        const facilities = made.places.map(({ name, at }, index) => facility(index, name, at));
        const guard = guardCrs(outlineFile(made, 'wgs84'), { areas: [], facilities });
        expect(guard.choices[0]!.crs === 'wgs84' || !guard.sure).toBe(true);
        all += 1;
        if (guard.sure) sure += 1;
      }),
      { numRuns: 200 },
    );
    expect(sure / all).toBeGreaterThan(0.97);
  });

  it('never turns right outlines into another system where they are a part of the town only', () => {
    fc.assert(
      fc.property(SEEDS, fc.integer({ min: 20, max: 80 }), (seed, pct) => {
        const made = town(seed);
        const kept = Math.max(2, Math.round((made.outlines.length * pct) / 100));
        const part = {
          ...made,
          outlines: made.outlines.slice(0, kept),
          names: made.names.slice(0, kept),
        };
        const facilities = made.places.map(({ at }, index) => facility(index, `院${index}`, at));
        const guard = guardCrs(outlineFile(part, 'wgs84'), { areas: [], facilities });
        expect(guard.choices[0]!.crs === 'wgs84' || !guard.sure).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('proposes GCJ-02 for outlines that say WGS-84 and do not fit the loaded facilities', () => {
    let right = 0;
    let misled = 0;
    let all = 0;
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const made = town(seed, MOVED);
        const facilities = made.places.map(({ name, at }, index) => facility(index, name, at));
        const guard = guardCrs(outlineFile(made, 'gcj02'), { areas: [], facilities });
        all += 1;
        if (guard.sure && guard.choices[0]!.crs !== 'gcj02') misled += 1;
        if (guard.choices[0]!.crs === 'gcj02') right += 1;
      }),
      { numRuns: 200 },
    );
    expect(right / all).toBeGreaterThan(0.93);
    expect(misled / all, 'sure of a lie').toBeLessThan(0.04);
  });

  it('proposes GCJ-02 for outlines that say WGS-84 beside a list whose remark names 高德', () => {
    const noted = { crs: 'gcj02', words: '坐标系:高德' } as const;
    let right = 0;
    let misled = 0;
    let all = 0;
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const made = town(seed, MOVED);
        const places = { ...placeFile(made, 'gcj02'), noted };
        const outlines = outlineFile(made, 'gcj02');
        const guard = guardCrs(outlines, NOTHING, [beside(places)]);
        if (guard.sure && guard.choices[0]!.crs !== 'gcj02') misled += 1;
        const stated = guard.choices.find(({ crs }) => crs === 'wgs84')!;
        expect(stated.grounds.map(({ code }) => code)).toContain('stated');
        expect(stated.grounds.map(({ code }) => code)).toContain('named-areas-beside');
        const list = guardCrs(places, NOTHING, [beside(outlines)]);
        expect(list.choices[0]!.crs === 'gcj02' || !list.sure, 'a list against its word').toBe(
          true,
        );
        all += 1;
        if (guard.choices[0]!.crs === 'gcj02') right += 1;
      }),
      { numRuns: 80 },
    );
    expect(right / all).toBeGreaterThan(0.8);
    expect(misled / all, 'sure of a lie').toBeLessThan(0.1);
  });

  it('leaves an area whose facilities all stand in one corner alone', () => {
    const made = town(7);
    const facilities = made.outlines.map(({ coordinates }, at) => {
      const [[corner = [], , opposite = []] = []] = coordinates;
      const place = corner.map((each, axis) => each * 0.75 + (opposite[axis] ?? NaN) * 0.25);
      return facility(at, `${made.names[at]}服务站`, place);
    });
    const areas: Area[] = [];
    const guard = guardCrs(outlineFile(made, 'wgs84'), { areas, facilities });
    expect(guard.choices[0]!.crs).toBe('wgs84');
  });
});
