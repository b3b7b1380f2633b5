import type { Feature, LineString, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { isOfKind } from '../../src/core/vocabulary/kinds.ts';
import { holdsPoint } from '../../scripts/samples/rings.ts';
import { signedArea2 } from '../../src/core/geo/even-odd.ts';
import { facilitiesOf, featuresOf, sampleText, type FacilityRow } from './sample-files.ts';

type LngLat = [number, number];

const district = featuresOf('yuzhong/areas-district.geojson')[0]!;
const streets = featuresOf('yuzhong/areas-street.geojson');
const communities = featuresOf('yuzhong/areas-community.geojson');
const facilities = facilitiesOf('yuzhong');
const idOf = (feature: Feature): string => String(feature.properties?.id);
const demand = sampleText('yuzhong/demand.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').slice(1).map(Number) as [number, number, number, number, number]);

/** Directed segments of polygons as `lng,lat>lng,lat`. */
function segments(features: readonly Feature<Polygon>[]): string[] {
  return features.flatMap(({ geometry }) =>
    geometry.coordinates.flatMap((ring) =>
      ring.slice(1).map((point, i) => `${ring[i]!.join()}>${point.join()}`),
    ),
  );
}

/** What is left of the borders of parts when those between two of them are taken out. */
function outerSegments(parts: readonly Feature<Polygon>[]): string[] {
  const all = new Set(segments(parts));
  return [...all].filter((segment) => !all.has(segment.split('>').toReversed().join('>')));
}

function areaOf(feature: Feature<Polygon>): number {
  return feature.geometry.coordinates.reduce((sum, ring) => sum + signedArea2(ring), 0);
}

describe('areas', () => {
  test('11 streets of the code list with as many communities as it has', () => {
    const listed: Record<string, number> = {};
    const list = sampleText('yuzhong/source/yuzhong_communities_2023_codes.csv')
      .trim()
      .split(/\r?\n/);
    for (const line of list.slice(1)) {
      const street = line.split(',')[2]!;
      listed[street] = (listed[street] ?? 0) + 1;
    }
    const found: Record<string, number> = {};
    for (const { properties } of communities) {
      const street = String(properties?.parentId);
      found[street] = (found[street] ?? 0) + 1;
    }
    expect(streets).toHaveLength(11);
    expect(communities).toHaveLength(80);
    expect(found).toEqual(listed);
    expect(streets.map(idOf)).toEqual(Object.keys(listed).toSorted());
    expect(communities.map(({ properties }) => properties?.name)).toContain('七星岗·01');
    for (const community of communities) {
      expect(idOf(community)).toMatch(/^500103\d{6}$/);
      expect(idOf(community).slice(0, 9)).toBe(community.properties?.parentId);
      expect(community.properties?.synthetic).toBe(true);
    }
  });

  test('the district is the real one', () => {
    const real = featuresOf('yuzhong/source/district_boundary.geojson')[0]!;
    const ring = new Set(district.geometry.coordinates[0]!.map(String));
    expect(real.geometry.coordinates[0]!.every((point) => ring.has(String(point)))).toBe(true);
    expect(areaOf(district) / Math.abs(areaOf(real)) - 1).toBeCloseTo(0, 6);
    expect(district.properties?.synthetic).toBeUndefined();
  });

  test('each level tiles the one above: shared borders have the same vertices', () => {
    const whole = segments([district]).toSorted();
    expect(outerSegments(communities).toSorted()).toEqual(whole);
    expect(outerSegments(streets).toSorted()).toEqual(whole);
    for (const street of streets) {
      const own = communities.filter(({ properties }) => properties?.parentId === idOf(street));
      expect(outerSegments(own).toSorted()).toEqual(segments([street]).toSorted());
    }
    for (const level of [streets, communities]) {
      const sum = level.reduce((total, part) => total + areaOf(part), 0);
      expect(Math.abs(sum / areaOf(district) - 1)).toBeLessThan(1e-6);
    }
  });

  test('no two borders cross, so every polygon is valid and none overlaps another', () => {
    const undirected = new Set(
      segments(communities).map((segment) => segment.split('>').toSorted().join('>')),
    );
    const lines = [...undirected].map((segment) =>
      segment.split('>').map((point) => point.split(',').map((n) => Math.round(Number(n) * 1e7))),
    ) as [LngLat, LngLat][];
    lines.sort((a, b) => Math.min(a[0][0], a[1][0]) - Math.min(b[0][0], b[1][0]));
    const side = ([ax, ay]: LngLat, [bx, by]: LngLat, [px, py]: LngLat): number =>
      Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
    const same = (a: LngLat, b: LngLat): boolean => a[0] === b[0] && a[1] === b[1];
    const crossings: string[] = [];
    lines.forEach(([a, b], i) => {
      const east = Math.max(a[0], b[0]);
      for (let j = i + 1; j < lines.length; j++) {
        const [c, d] = lines[j]!;
        if (Math.min(c[0], d[0]) > east) break;
        if (same(a, c) || same(a, d) || same(b, c) || same(b, d)) continue;
        if (side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0) {
          crossings.push(JSON.stringify([a, b, c, d]));
        }
      }
    });
    expect(crossings).toEqual([]);
  });

  test('rings turn as RFC 7946 asks', () => {
    for (const { geometry } of [district, ...streets, ...communities]) {
      expect(signedArea2(geometry.coordinates[0]!)).toBeGreaterThan(0);
    }
  });
});

describe('people', () => {
  test('totals are exactly those of the plan document', () => {
    const total = (column: 2 | 3 | 4): number => demand.reduce((sum, row) => sum + row[column], 0);
    expect([total(2), total(3), total(4)]).toEqual([588_700, 116_300, 17_420]);
    expect(demand.every((row) => row.every((value) => Number.isFinite(value)))).toBe(true);
    expect(demand.every(([, , all, old, young]) => old + young <= all)).toBe(true);
  });

  test('every cell lies in one community, and communities of a street are alike in people', () => {
    const people = new Map(communities.map((community) => [idOf(community), 0]));
    for (const [lng, lat, residents] of demand) {
      const holders = communities.filter(({ geometry }) => holdsPoint(geometry, [lng, lat]));
      expect(holders).toHaveLength(1);
      const id = idOf(holders[0]!);
      people.set(id, people.get(id)! + residents);
    }
    for (const street of streets) {
      const counts = communities
        .filter(({ properties }) => properties?.parentId === idOf(street))
        .map((community) => people.get(idOf(community))!);
      const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
      const spread = Math.sqrt(counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / counts.length);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      // One cell holds up to 5200 people, more than half a community: equal is not to be had.
      expect(spread / mean).toBeLessThan(0.4);
    }
  });
});

describe('facilities', () => {
  const of = (kind: string): FacilityRow[] =>
    facilities.filter(({ kinds }) => kinds.includes(kind));
  const sum = (
    rows: readonly FacilityRow[],
    field: 'beds' | 'nursingBeds' | 'safetyNetBeds' | 'places',
  ): number => rows.reduce((total, row) => total + (row[field] ?? 0), 0);
  const communityOf = ({ at }: FacilityRow): string =>
    idOf(communities.find(({ geometry }) => holdsPoint(geometry, at))!);
  const institutions = of('eldercare-institution');
  const centres = of('street-eldercare-centre');
  const stations = of('community-eldercare-station');
  const education = [...of('elder-university'), ...of('study-point')];

  test('counts, beds and places are those of the plan document', () => {
    const rows = [
      institutions,
      centres,
      stations,
      of('meal-point'),
      of('elder-university'),
      of('study-point'),
    ];
    expect(rows.map((each) => each.length)).toEqual([25, 11, 68, 17, 3, 24]);
    expect([sum(institutions, 'beds'), sum(centres, 'beds'), sum(facilities, 'beds')]).toEqual([
      1042, 873, 1915,
    ]);
    expect(
      institutions.filter(({ operator }) => operator === 'public').map(({ beds }) => beds),
    ).toEqual([325]);
    expect(sum(facilities, 'nursingBeds')).toBe(716);
    expect(sum(facilities, 'safetyNetBeds')).toBe(325);
    expect([of('nursery').length, sum(of('nursery'), 'places')]).toEqual([3, 181]);
    const classes = of('kindergarten');
    expect([classes.length, sum(classes, 'places')]).toEqual([14, 830]);
    expect(
      classes.every((row) =>
        isOfKind({ kinds: row.kinds, services: ['nursery-class'] }, 'childcare'),
      ),
    ).toBe(true);
    expect(classes.every(({ services }) => services?.includes('nursery-class'))).toBe(true);
    expect(facilities).toHaveLength(165);
    expect(facilities.every(({ nursingBeds = 0, beds = 0 }) => nursingBeds <= beds)).toBe(true);
  });

  test('shares are those that the document prints', () => {
    const publicBeds = sum(
      facilities.filter(({ operator }) => operator === 'public'),
      'beds',
    );
    expect((publicBeds / 1915) * 100).toBeCloseTo(40, 1);
    const eldercare = facilities.filter((row) => isOfKind({ kinds: row.kinds }, 'eldercare'));
    const social = eldercare.filter(({ sociallyOperated }) => sociallyOperated);
    expect(eldercare).toHaveLength(121);
    expect(Math.round((social.length / eldercare.length) * 100)).toBe(90);
    const all = [...eldercare, ...education];
    expect(all).toHaveLength(148);
    expect(
      Math.round((all.filter(({ sociallyOperated }) => sociallyOperated).length / 148) * 100),
    ).toBe(90);
    const meals = new Set(
      facilities.filter(({ services }) => services?.includes('meal')).map(communityOf),
    );
    expect(meals.size / 80).toBe(0.3);
  });

  test('one centre a street, at most one station a community, both with day care', () => {
    const streetOf = (row: FacilityRow): string => communityOf(row).slice(0, 9);
    expect(new Set(centres.map(streetOf)).size).toBe(11);
    expect(new Set(stations.map(communityOf)).size).toBe(68);
    expect(stations.every(({ kinds }) => kinds.includes('day-care-centre'))).toBe(true);
    expect(stations.filter(({ floorAreaM2 }) => floorAreaM2 === undefined)).toHaveLength(6);
  });

  test('all are marked 示意, and none stands in a river or near a border', () => {
    const rivers = featuresOf('yuzhong/basemap/water.geojson');
    for (const row of facilities) {
      expect(row.synthetic).toBe(true);
      expect(row.name).toContain('示意');
      expect(rivers.some(({ geometry }) => holdsPoint(geometry, row.at))).toBe(false);
      expect(holdsPoint(district.geometry, row.at)).toBe(true);
    }
    expect(new Set(facilities.map(({ id }) => id)).size).toBe(165);
    expect(new Set(facilities.map(({ name }) => name)).size).toBe(165);
  });
});

test('the network has the 345 flights of steps of the extract', () => {
  const lines = featuresOf<LineString>('yuzhong/network.geojson');
  expect(lines).toHaveLength(3200);
  expect(lines.filter(({ properties }) => properties?.highway === 'steps')).toHaveLength(345);
});
