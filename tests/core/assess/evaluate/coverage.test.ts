import { circle } from '@turf/turf';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { WHOLE_ID, type CoverageRow } from '../../../../src/core/assess/findings/assessment.ts';
import { coverageRows } from '../../../../src/core/assess/evaluate/coverage.ts';
import { prepare, type ProjectData } from '../../../../src/core/assess/prepared/prepared.ts';
import { computeState } from '../../../../src/core/assess/cover/state.ts';
import { holdsPoint } from '../../../../src/core/geo/holds-point.ts';
import { distanceM } from '../../../../src/core/geo/sphere.ts';
import { isOfKind } from '../../../../src/core/vocabulary/kinds.ts';
import {
  DEFAULT_SETTINGS,
  facilitiesIn,
  type Scenario,
  type Settings,
} from '../../../../src/core/plan/project.ts';
import { SMALL_CITY, syntheticCity } from '../synthetic-city.ts';

const KINDS = ['eldercare', 'meal-point', 'childcare'];
const city = syntheticCity(SMALL_CITY, 3);
const prepared = prepare(city);

const settingsWith = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });

function rowsOf(
  data: ProjectData,
  settings: Settings,
  scenario: Scenario | null = null,
): Required<CoverageRow>[] {
  const base = data === city ? prepared : prepare(data);
  const state = computeState(base, { scenario, settings }, new AssessMemo());
  return coverageRows(state, KINDS) as Required<CoverageRow>[];
}

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  id: fc.constant('s'),
  name: fc.constant('s'),
  closedFacilityIds: fc.subarray(
    city.facilities.map(({ id }) => id),
    { maxLength: 4 },
  ),
  sites: fc.array(
    fc.record({
      id: fc.uuid(),
      name: fc.constant('site'),
      kinds: fc.constantFrom(['meal-point'], ['nursery'], ['day-care-centre']),
      lng: fc.double({ min: 106.495, max: 106.53, noNaN: true }),
      lat: fc.double({ min: 29.525, max: 29.555, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
});
const minutes = fc.constantFrom(2, 5, 8, 15);

test('covered ground and people agree with counting on a fine grid and point by point', () => {
  const settings = settingsWith({ minutes: 8, speedMps: 0.9, detour: 1.3 });
  const radiusM = (8 * 60 * 0.9) / 1.3;
  const side = 120;
  for (const [at, row] of rowsOf(city, settings).entries()) {
    if (row.areaId === WHOLE_ID || at % 3 > 0) continue;
    const area = city.areas.find(({ id }) => id === row.areaId)!;
    const places = city.facilities.filter((facility) => isOfKind(facility, row.kind));
    const reached = (point: { lng: number; lat: number }): boolean =>
      places.some((place) => distanceM(place, point) <= radiusM);
    const { box } = prepared.places[prepared.areaAt.get(area.id)!]!;
    let inside = 0;
    let covered = 0;
    for (let i = 0; i < side; i++) {
      for (let j = 0; j < side; j++) {
        const point = {
          lng: box[0] + ((i + 0.5) / side) * (box[2] - box[0]),
          lat: box[1] + ((j + 0.5) / side) * (box[3] - box[1]),
        };
        if (!holdsPoint(area.geometry, point.lng, point.lat)) continue;
        inside++;
        if (reached(point)) covered++;
      }
    }
    expect(Math.abs(row.groundCoveredM2 / row.groundM2 - covered / inside)).toBeLessThan(0.005);

    const points = city.demand.filter(({ lng, lat }) => holdsPoint(area.geometry, lng, lat));
    const sum = (field: 'residents' | 'age60plus', list: typeof points): number =>
      list.reduce((total, point) => total + point[field]!, 0);
    expect(row.people.residents).toBe(sum('residents', points));
    expect(row.covered.age60plus).toBeCloseTo(sum('age60plus', points.filter(reached)), 9);
    expect(row.spreadEvenly).toBe(false);
  }
});

test('more minutes never shrink coverage', () => {
  fc.assert(
    fc.property(scenarios, fc.integer({ min: 1, max: 20 }), (scenario, time) => {
      const fewer = rowsOf(city, settingsWith({ minutes: time }), scenario);
      const more = rowsOf(city, settingsWith({ minutes: time + 1 }), scenario);
      for (const [at, row] of more.entries()) {
        expect(row.groundCoveredM2).toBeGreaterThanOrEqual(fewer[at]!.groundCoveredM2 - 1);
        expect(row.covered.residents).toBeGreaterThanOrEqual(fewer[at]!.covered.residents!);
      }
    }),
    { numRuns: 10 },
  );
});

test('one more facility never lowers coverage, and never covers more than there is', () => {
  fc.assert(
    fc.property(scenarios, minutes, (scenario, time) => {
      const settings = settingsWith({ minutes: time });
      const before = rowsOf(city, settings, { ...scenario, sites: [] });
      const after = rowsOf(city, settings, scenario);
      for (const [at, row] of after.entries()) {
        expect(row.groundCoveredM2).toBeGreaterThanOrEqual(before[at]!.groundCoveredM2);
        expect(row.groundCoveredM2).toBeLessThanOrEqual(row.groundM2);
        for (const field of ['residents', 'age60plus', 'age0to3'] as const) {
          expect(row.covered[field]).toBeGreaterThanOrEqual(before[at]!.covered[field]!);
          expect(row.covered[field]).toBeLessThanOrEqual(row.people[field]!);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('the order of facilities changes nothing', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...city.facilities], { minLength: city.facilities.length }),
      minutes,
      (facilities, time) => {
        const settings = settingsWith({ minutes: time });
        expect(rowsOf({ ...city, facilities }, settings)).toEqual(rowsOf(city, settings));
      },
    ),
    { numRuns: 5 },
  );
});

test('a site counts as the same place already there would', () => {
  fc.assert(
    fc.property(scenarios, minutes, (scenario, time) => {
      const settings = settingsWith({ minutes: time });
      const asSites = rowsOf(city, settings, scenario);
      const asFacilities = rowsOf(
        { ...city, facilities: facilitiesIn(city.facilities, scenario) },
        settings,
      );
      for (const [at, row] of asSites.entries()) {
        expect(row.covered).toEqual(asFacilities[at]!.covered);
        expect(Math.abs(row.groundCoveredM2 - asFacilities[at]!.groundCoveredM2)).toBeLessThan(1);
      }
    }),
    { numRuns: 10 },
  );
});

test('what a memo remembers gives the same result as starting afresh, after any edits', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(scenarios, minutes), { minLength: 2, maxLength: 5 }), (edits) => {
      const memo = new AssessMemo();
      for (const [scenario, time] of edits) {
        const look = { scenario, settings: settingsWith({ minutes: time }) };
        expect(coverageRows(computeState(prepared, look, memo), KINDS)).toEqual(
          coverageRows(computeState(prepared, look, new AssessMemo()), KINDS),
        );
      }
    }),
    { numRuns: 10 },
  );
});

test('a point on the rim of the circle is covered', () => {
  const facility = { id: 'f', name: 'f', kinds: ['meal-point'], lng: 106.5, lat: 29.53 };
  const rim = { lng: 106.505, lat: 29.532 };
  const data: ProjectData = {
    areas: [],
    facilities: [facility],
    demand: [{ id: 'p', ...rim, residents: 10 }],
  };
  const metres = distanceM(facility, rim);
  const at = (speedMps: number): number | undefined =>
    rowsOf(data, settingsWith({ minutes: 1, speedMps })).find(({ kind }) => kind === 'meal-point')!
      .covered.residents;
  expect(at(metres / 60)).toBe(10);
  expect(at(metres / 60 - 1e-9)).toBe(0);
});

test('people known only as a number for an area are spread evenly, and the row says so', () => {
  const data: ProjectData = {
    areas: city.areas.map((area) =>
      area.level === 'community' ? { ...area, age60plus: 100 } : area,
    ),
    facilities: city.facilities,
    demand: [],
  };
  const rows = rowsOf(data, settingsWith({ minutes: 6 })).filter(
    ({ kind }) => kind === 'eldercare',
  );
  const communities = rows.filter(({ level }) => level === 'community');
  for (const row of communities) {
    expect(row.spreadEvenly).toBe(true);
    expect(Object.keys(row.covered)).toEqual(['age60plus']);
    expect(row.covered.age60plus).toBeCloseTo((100 * row.groundCoveredM2) / row.groundM2, 9);
  }
  const sum = communities.reduce((total, row) => total + row.covered.age60plus!, 0);
  for (const row of rows.filter(({ level }) => level === 'district' || level === 'all')) {
    expect(row.people).toEqual({ age60plus: 100 * communities.length });
    expect(row.covered.age60plus).toBeCloseTo(sum, 6);
    expect(row.spreadEvenly).toBe(true);
  }
});

test('an own number of an area is the total, and demand points only weigh it', () => {
  const area = city.areas.find(({ level }) => level === 'community');
  const data: ProjectData = {
    areas: [{ ...area!, residents: 1000 }],
    facilities: city.facilities,
    demand: city.demand,
  };
  const settings = settingsWith({ minutes: 5 });
  const [weighed] = rowsOf(data, settings);
  const [counted] = rowsOf({ ...data, areas: [area!] }, settings);
  expect(weighed!.people.residents).toBe(1000);
  expect(weighed!.covered.residents! / 1000).toBeCloseTo(
    counted!.covered.residents! / counted!.people.residents!,
    9,
  );
});

test('without people there are none, neither zero nor guessed', () => {
  for (const row of rowsOf({ ...city, demand: [] }, DEFAULT_SETTINGS)) {
    expect(row.people).toEqual({});
    expect(row.covered).toEqual({});
    expect(row.spreadEvenly).toBe(false);
  }
});

test('circles are those of turf', () => {
  const [place] = city.facilities;
  const [row] = rowsOf(
    {
      areas: [
        {
          id: 'a',
          name: 'a',
          level: 'estate',
          geometry: circle([place!.lng, place!.lat], 900, { units: 'meters', steps: 500 }).geometry,
        },
      ],
      facilities: [{ ...place!, kinds: ['eldercare'] }],
      demand: [],
    },
    DEFAULT_SETTINGS,
  );
  expect(row!.groundCoveredM2 / row!.groundM2).toBeGreaterThan(0.998);
});
