import { area as turfArea } from '@turf/turf';
import { expect, test } from 'vitest';
import { assess, shapes, type AssessInput } from '../../../src/core/assess/assess.ts';
import { AssessMemo } from '../../../src/core/assess/cover/assess-memo.ts';
import { WHOLE_ID } from '../../../src/core/assess/findings/assessment.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import { toGround } from '../../../src/core/geo/ground.ts';
import { holdsPoint } from '../../../src/core/geo/holds-point.ts';
import { overlapAreaM2 } from '../../support/overlap-area.ts';
import { DEFAULT_SETTINGS, type Scenario } from '../../../src/core/plan/project.ts';
import { standardById } from '../../../src/core/standards/library.ts';
import { SMALL_CITY, syntheticCity } from './synthetic-city.ts';

const city = syntheticCity(SMALL_CITY, 3);
const prepared = prepare(city);
const input: AssessInput = {
  scenario: null,
  settings: { ...DEFAULT_SETTINGS, minutes: 6 },
  standards: ['C23', 'E2'].map((id) => standardById(id)!),
};
const site = { id: 'x', name: 'x', kinds: ['meal-point'], lng: 106.512, lat: 29.54 };
const scenario: Scenario = { id: 's', name: 's', sites: [site], closedFacilityIds: [] };

test('findings come with coverage of the kinds that the standards name, for each area and the whole', () => {
  const { findings, coverage } = assess(prepared, { ...input, kinds: ['meal-point'] });
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['C23', 'E2']));
  const perKind = [...city.areas.map(({ id }) => id), WHOLE_ID];
  expect(coverage.map(({ kind, areaId }) => [kind, areaId])).toEqual(
    ['community-eldercare-station', 'childcare', 'meal-point'].flatMap((kind) =>
      perKind.map((areaId) => [kind, areaId]),
    ),
  );
});

test('a circle rule keeps its own minutes whatever the settings say', () => {
  const at = (minutes: number): unknown =>
    assess(prepared, { ...input, settings: { ...input.settings, minutes } }).findings.find(
      ({ rule }) => rule === 'E2',
    )!.measured;
  expect(at(2)).toBe(at(30));
});

test('the key tells inputs apart and nothing else', () => {
  const key = (change: Partial<AssessInput>, base = prepared): string =>
    assess(base, { ...input, ...change }).key;
  const plain = key({});
  expect(key({}, prepare(structuredClone(city)))).toBe(plain);
  expect(key({ scenario: { ...scenario, id: 'other', name: 'other' } })).toBe(key({ scenario }));
  const different = [
    key({ scenario }),
    key({ settings: { ...input.settings, detour: 1.3 } }),
    key({ standards: input.standards.slice(1) }),
    key({}, prepare({ ...city, demand: city.demand.slice(1) })),
    key({}, prepare({ ...city, facilities: city.facilities.slice(1) })),
  ];
  expect(new Set([plain, ...different]).size).toBe(6);
});

test('circles and gaps part the ground of the finest level between them', () => {
  const ground = prepared.roots.reduce((sum, root) => sum + prepared.places[root]!.groundM2, 0);
  for (const kind of ['eldercare', 'meal-point']) {
    const { circles, gaps } = shapes(prepared, { ...input, kind });
    const covered = assess(prepared, { ...input, kinds: [kind], standards: [] }).coverage.find(
      ({ areaId }) => areaId === WHOLE_ID,
    )!.groundCoveredM2!;
    const drawn = overlapAreaM2(toGround(circles!.geometry), prepared.finestGround());
    expect(Math.abs(turfArea(gaps!) + drawn - ground)).toBeLessThan(5);
    // The figure is summed in pieces, without the outline.
    expect(Math.abs(covered - drawn)).toBeLessThan(0.001 * ground);
    const inside = prepared.places[0]!.demand;
    expect(inside.length).toBeGreaterThan(100);
    for (const at of inside) {
      const { lng, lat } = city.demand[at]!;
      const [inCircles, inGaps] = [circles!, gaps!].map(({ geometry }) =>
        holdsPoint(geometry, lng, lat),
      );
      expect(inCircles).toBe(!inGaps);
    }
  }
});

test('no facility of a kind: no circles, and all ground is gap', () => {
  const { circles, gaps } = shapes(prepared, { ...input, kind: 'hospital' });
  expect(circles).toBeNull();
  expect(turfArea(gaps!) / prepared.places[0]!.groundM2).toBeCloseTo(1, 6);
});

test('everything covered: no gaps', () => {
  const settings = { ...input.settings, minutes: 120 };
  expect(shapes(prepared, { ...input, settings, kind: 'eldercare' }).gaps).toBeNull();
});

test('shapes from a memo are those made afresh', () => {
  const memo = new AssessMemo();
  for (const step of [0, 1, 2, 1]) {
    const moved = { ...scenario, sites: [{ ...site, lng: site.lng + step * 0.001 }] };
    const query = { ...input, scenario: moved, kind: 'eldercare' };
    expect(shapes(prepared, query, memo)).toEqual(shapes(prepared, query));
  }
});

test('a memo that meets other data forgets what it knew', () => {
  const memo = new AssessMemo();
  assess(prepared, input, memo);
  const other = prepare({ ...city, areas: city.areas.toReversed() });
  expect(assess(other, input, memo)).toEqual(assess(other, input));
});

test('nothing loaded gives findings that nothing can be said of, and no exception', () => {
  const { findings, coverage } = assess(prepare({ areas: [], facilities: [], demand: [] }), input);
  expect(new Set(findings.map(({ verdict }) => verdict))).toEqual(new Set(['unassessed']));
  expect(coverage.map(({ areaId, groundM2 }) => [areaId, groundM2])).toEqual([
    [WHOLE_ID, 0],
    [WHOLE_ID, 0],
  ]);
});

test('broken geometry and places are no reason to fail', () => {
  const areas = city.areas.map((area, at) =>
    at % 3 === 0
      ? {
          ...area,
          geometry: {
            type: 'Polygon' as const,
            coordinates: [
              [
                [0, 0],
                [NaN, 1],
                [1, 1],
                [0, 0],
              ],
            ],
          },
        }
      : area,
  );
  const lost = { ...city.facilities[0]!, id: 'lost', lng: NaN };
  const broken = prepare({ ...city, areas, facilities: [...city.facilities, lost] });
  const { coverage } = assess(broken, input);
  expect(coverage.every(({ groundCoveredM2 }) => Number.isFinite(groundCoveredM2))).toBe(true);
});

test('circles along a network are refused without one that walks it', () => {
  const settings = { ...input.settings, circle: 'network' as const };
  expect(() => assess(prepared, { ...input, settings })).toThrow('circle model');
});
