import * as fc from 'fast-check';
import type { AssessInput } from '../../../src/core/assess/assess.ts';
import { prepare, type Prepared } from '../../../src/core/assess/prepared/prepared.ts';
import type { Candidate } from '../../../src/core/plan/records/candidate.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/plan/project.ts';
import type { SitingInput } from '../../../src/core/siting/question/siting-input.ts';

/** A district of one square with people, facilities and candidates at random places in it. */
export interface SmallCity {
  prepared: Prepared;
  input: SitingInput;
  /** Persons of each demand point. */
  persons: number[];
  /** Seconds of each demand point (row) to each candidate, by the oracle's own formula. */
  toCandidates: number[][];
  /** Seconds of each demand point to the nearest facility; Infinity without one. */
  toExisting: number[];
}

/** About two kilometres across, so that circles of a few minutes matter. */
const [WEST, SOUTH, SIZE] = [106.5, 29.5, 0.02];

type Place = { lng: number; lat: number };

/** Great-circle distance by the spherical law of cosines in three dimensions: not the product's formula. */
function awayM(a: Place, b: Place): number {
  const vector = ({ lng, lat }: Place): [number, number, number] => {
    const [x, y] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
  };
  const [p, q] = [vector(a), vector(b)];
  const chord = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
  return 2 * 6_371_008.8 * Math.asin(chord / 2);
}

const place: fc.Arbitrary<Place> = fc.record({
  lng: fc.integer({ min: 1, max: 199 }).map((n) => WEST + (SIZE * n) / 200),
  lat: fc.integer({ min: 1, max: 199 }).map((n) => SOUTH + (SIZE * n) / 200),
});

function cityOf(
  demand: readonly (Place & { persons: number })[],
  facilities: readonly Place[],
  candidates: readonly (Place & { costYuan: number })[],
): SmallCity {
  const ring = [
    [WEST, SOUTH],
    [WEST + SIZE, SOUTH],
    [WEST + SIZE, SOUTH + SIZE],
    [WEST, SOUTH + SIZE],
    [WEST, SOUTH],
  ];
  const prepared = prepare({
    areas: [
      {
        id: 'square',
        name: 'square',
        level: 'community',
        geometry: { type: 'Polygon', coordinates: [ring] },
      },
    ],
    facilities: facilities.map((each, at) => ({
      ...each,
      id: `f${at}`,
      name: `f${at}`,
      kinds: ['nursery'],
      places: 20,
    })),
    demand: demand.map(({ lng, lat, persons }, at) => ({
      id: `d${at}`,
      lng,
      lat,
      age0to3: persons,
    })),
  });
  const settings = { ...DEFAULT_SETTINGS, minutes: 8 };
  const own: Candidate[] = candidates.map((each, at) => ({
    ...each,
    id: `c${at}`,
    name: `c${at}`,
  }));
  const input: AssessInput = { scenario: null, settings, standards: [] };
  return {
    prepared,
    input: { ...input, candidates: own },
    persons: demand.map(({ persons }) => persons),
    toCandidates: demand.map((point) => candidates.map((each) => awayM(point, each))),
    toExisting: demand.map((point) =>
      Math.min(Infinity, ...facilities.map((each) => awayM(point, each))),
    ),
  };
}

/** Small random cities; walking goes straight at 1 m/s, so that metres are seconds. */
export const smallCity: fc.Arbitrary<SmallCity> = fc
  .tuple(
    fc.array(
      fc.tuple(place, fc.integer({ min: 0, max: 9 })).map(([at, persons]) => ({ ...at, persons })),
      { minLength: 1, maxLength: 14 },
    ),
    fc.array(place, { maxLength: 2 }),
    fc.array(
      fc
        .tuple(place, fc.integer({ min: 0, max: 9 }))
        .map(([at, cost]) => ({ ...at, costYuan: cost * 100_000 })),
      { minLength: 2, maxLength: 7 },
    ),
  )
  .filter(([demand]) => demand.some(({ persons }) => persons > 0))
  .map(([demand, facilities, candidates]) => cityOf(demand, facilities, candidates));

/** Every set of candidates, as positions. */
export function* setsOf(count: number): Generator<number[]> {
  for (let mask = 0; mask < 2 ** count; mask++) {
    yield [...Array(count).keys()].filter((site) => (mask >> site) & 1);
  }
}

/** Seconds of each demand point to the nearest of some candidates and of what stands. */
export function nearestS(
  { toCandidates, toExisting }: SmallCity,
  sites: readonly number[],
): number[] {
  return toCandidates.map((row, at) =>
    Math.min(toExisting[at]!, ...sites.map((site) => row[site]!)),
  );
}
