import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { kindRecord } from '../../../src/core/vocabulary/kinds.ts';
import type { OsmData } from '../../../src/io/osm-pbf/osm-data.ts';
import { readOsmPbf } from '../../../src/io/osm-pbf/read-osm-pbf.ts';
import { facilitiesFromOsm } from '../../../src/io/osm-source/facilities-from-osm.ts';
import {
  FACILITY_RULES,
  facilityRuleFor,
  isDoubtful,
  readNumbers,
  readOperator,
} from '../../../src/io/osm-source/facility-rules.ts';
import { waysById } from '../../../src/io/osm-source/rings/osm-rings.ts';
import { osmDataOf, type Elements } from './osm-data-of.ts';

type Tags = Record<string, string>;
const rule = (tags: Tags) => facilityRuleFor(new Map(Object.entries(tags)));

/** For each row of the table: tags as mappers write them. */
const EXAMPLES: [row: string, tags: Tags][] = [
  ['elder-university', { amenity: 'college', name: '浙江老年大学' }],
  ['elder-school', { amenity: 'school', name: '湖滨街道老年学校' }],
  ['meal-point', { amenity: 'restaurant', name: '朝晖社区食堂' }],
  ['day-care-centre-name', { amenity: 'social_facility', name: '文新日间照料中心' }],
  ['street-eldercare-centre', { amenity: 'community_centre', name: '小营街道养老服务中心' }],
  ['community-eldercare-station', { amenity: 'social_facility', name: '居家养老服务照料中心' }],
  ['day-care-centre', { social_facility: 'day_care', 'social_facility:for': 'disabled;senior' }],
  ['care-home', { social_facility: 'nursing_home', 'social_facility:for': 'senior' }],
  ['nursing-home-for-unsaid', { amenity: 'social_facility', social_facility: 'nursing_home' }],
  ['nursing-home-old-tag', { amenity: 'nursing_home', name: '金色年华' }],
  ['senior-service', { amenity: 'social_facility', 'social_facility:for': 'senior' }],
  ['nursery-name', { amenity: 'kindergarten', name: '小星星托育园' }],
  ['childcare', { amenity: 'childcare', name: 'Petit Pas' }],
  ['kindergarten', { amenity: 'kindergarten', name: '西湖幼儿园' }],
  ['health-station', { amenity: 'clinic', name: '紫阳社区卫生服务站' }],
  ['health-station-healthcare', { healthcare: 'centre', name: '村卫生室' }],
  ['health-centre', { amenity: 'hospital', name: '凯旋街道社区卫生服务中心' }],
  ['health-centre-healthcare', { healthcare: 'clinic', name: '三墩镇卫生院' }],
  ['hospital', { amenity: 'hospital', name: '浙江医院' }],
  ['hospital-healthcare', { healthcare: 'hospital' }],
  ['clinic', { amenity: 'doctors' }],
  ['clinic-healthcare', { healthcare: 'doctor' }],
];

describe('table of tags to kinds', () => {
  test('every row has an example, a kind of the tree and a source', () => {
    expect(FACILITY_RULES.map(({ id }) => id)).toEqual(EXAMPLES.map(([row]) => row));
    for (const { id, kind, source, numbers } of FACILITY_RULES) {
      expect(kindRecord(kind), id).toBeDefined();
      expect(source.length, id).toBeGreaterThan(10);
      for (const field of Object.values(numbers ?? {})) expect(['beds', 'places']).toContain(field);
    }
  });

  test.each(EXAMPLES)('%s', (row, tags) => {
    expect(rule(tags)?.id).toBe(row);
  });

  test.each([
    [{ amenity: 'community_centre', name: '文化活动中心' }],
    [
      {
        amenity: 'social_facility',
        social_facility: 'group_home',
        'social_facility:for': 'orphan',
      },
    ],
    [{ amenity: 'social_facility' }],
    [{ amenity: 'pharmacy' }],
    [{ amenity: 'school', name: '小学' }],
    [{ amenity: 'restaurant', name: '知味观' }],
    [{ healthcare: 'dentist' }],
    [{ building: 'hospital' }],
    [{ 'disused:amenity': 'hospital' }],
  ] as [Tags][])('%o makes no kind certain', (tags) => {
    expect(rule(tags)).toBeUndefined();
  });

  test('names that speak against a care home are doubtful, the care home is not', () => {
    const tags = { social_facility: 'nursing_home', 'social_facility:for': 'senior' };
    const doubt = (name: string) => {
      const all = new Map(Object.entries({ ...tags, name }));
      return isDoubtful(facilityRuleFor(all)!, all);
    };
    expect(['空军疗养院', '第五干休所', '市老年人活动中心'].map(doubt)).toEqual([true, true, true]);
    expect(doubt('社会福利院')).toBe(false);
  });

  test.each([
    ['120', { beds: 120 }],
    ['about 30', {}],
    ['30-50', {}],
    ['-5', {}],
    ['1e3', {}],
    ['', {}],
  ])('capacity=%s of a care home', (capacity, numbers) => {
    const all = new Map([
      ['amenity', 'nursing_home'],
      ['capacity', capacity],
    ]);
    expect(readNumbers(facilityRuleFor(all)!, all)).toEqual(numbers);
  });

  test('capacity of a kindergarten is places; a hospital has beds by their own key only', () => {
    const kindergarten = new Map([
      ['amenity', 'kindergarten'],
      ['capacity', '90'],
    ]);
    expect(readNumbers(facilityRuleFor(kindergarten)!, kindergarten)).toEqual({ places: 90 });
    const hospital = new Map([
      ['amenity', 'hospital'],
      ['capacity', '90'],
      ['beds', '500'],
    ]);
    expect(readNumbers(facilityRuleFor(hospital)!, hospital)).toEqual({ beds: 500 });
  });

  test('who runs it', () => {
    const by = (type: string) => readOperator(new Map([['operator:type', type]]));
    expect([by('government'), by('public'), by('private'), by('religious')]).toEqual([
      'public',
      'public',
      'private',
      undefined,
    ]);
  });
});

function made(elements: Elements) {
  const osm = osmDataOf(elements);
  return facilitiesFromOsm(osm, waysById(osm), 's');
}

const PLOT: Elements['nodes'] = [
  [1, 120, 30],
  [2, 120.001, 30],
  [3, 120.001, 30.001],
  [4, 120, 30.001],
];
const HOSPITAL = { amenity: 'hospital', name: '市一医院' };

describe('places out of elements', () => {
  test('a node, a closed way and a multipolygon, each where its ground is', () => {
    const { facilities } = made({
      nodes: [
        ...PLOT,
        [5, 120.5, 30.5, { amenity: 'kindergarten', name: 'Kita', 'name:zh': '幼' }],
      ],
      ways: [
        { id: 1, nodes: [1, 2, 3, 4, 1], tags: HOSPITAL },
        { id: 2, nodes: [1, 2, 3] },
        { id: 3, nodes: [3, 4, 1] },
      ],
      relations: [
        {
          id: 7,
          members: [
            ['way', 2, 'outer'],
            ['way', 3, 'outer'],
          ],
          tags: { type: 'multipolygon', amenity: 'clinic' },
        },
      ],
    });
    expect(facilities).toMatchObject([
      { id: 'osm-n5', name: '幼', kinds: ['kindergarten'], lng: 120.5, lat: 30.5 },
      { id: 'osm-w1', name: '市一医院', lng: 120.0005, lat: 30.0005 },
      { id: 'osm-r7', name: '医疗卫生 r7', kinds: ['health'], lng: 120.0005, lat: 30.0005 },
    ]);
    for (const facility of facilities) {
      expect(facility.floorAreaM2 ?? facility.beds ?? facility.landM2).toBeUndefined();
    }
  });

  test('the place of a plot in the form of a U lies on it', () => {
    const u: Elements['nodes'] = [
      [1, 0, 0],
      [2, 0.003, 0],
      [3, 0.003, 0.003],
      [4, 0.002, 0.003],
      [5, 0.002, 0.001],
      [6, 0.001, 0.001],
      [7, 0.001, 0.003],
      [8, 0, 0.003],
    ];
    const { facilities } = made({
      nodes: u,
      ways: [{ id: 1, nodes: [1, 2, 3, 4, 5, 6, 7, 8, 1], tags: HOSPITAL }],
    });
    const { lng, lat } = facilities[0]!;
    expect(lat <= 0.001 || lng <= 0.001 || lng >= 0.002).toBe(true);
  });

  test('an open way and a cut relation are left out and said', () => {
    const { facilities, issues } = made({
      nodes: PLOT,
      ways: [{ id: 1, nodes: [1, 2, 3], tags: HOSPITAL }],
      relations: [
        {
          id: 7,
          members: [['way', 99, 'outer']],
          tags: { type: 'multipolygon', amenity: 'clinic' },
        },
      ],
    });
    expect(facilities).toEqual([]);
    expect(issues.map(({ code, place }) => [code, place.id])).toEqual([
      ['osm-facility-not-whole', 'osm-w1'],
      ['osm-facility-not-whole', 'osm-r7'],
      ['osm-no-facilities', undefined],
    ]);
  });

  test('a place mapped twice counts once: a node on its own plot, or the same name within 50 m', () => {
    const { facilities, issues } = made({
      nodes: [
        ...PLOT,
        [5, 120.0002, 30.0002, HOSPITAL],
        [6, 120.0009, 30.0009, { amenity: 'hospital' }],
        [7, 120.0003, 30.0003, { amenity: 'hospital', name: '市一医院急诊' }],
        [8, 120.0013, 30.0005, { ...HOSPITAL, amenity: 'clinic' }],
        [9, 121, 31, { amenity: 'kindergarten', name: '甲' }],
        [10, 121.0004, 31, { amenity: 'kindergarten', name: '甲' }],
        [11, 121.0008, 31, { amenity: 'kindergarten', name: '乙' }],
        [12, 121.002, 31, { amenity: 'kindergarten', name: '甲' }],
      ],
      ways: [{ id: 1, nodes: [1, 2, 3, 4, 1], tags: HOSPITAL }],
    });
    expect(facilities.map(({ id }) => id)).toEqual([
      ...['osm-n7', 'osm-n8', 'osm-n9', 'osm-n11', 'osm-n12'],
      'osm-w1',
    ]);
    expect(issues.filter(({ code }) => code === 'osm-facility-twice')).toHaveLength(3);
  });
});

describe('杭州 core', () => {
  let osm: OsmData;
  beforeAll(async () => {
    const path = '../../../data/samples/hangzhou/source/hangzhou_core.osm.pbf';
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, path)));
    osm = (await readOsmPbf(bytes)).value!;
  });

  // `osmium tags-filter -R hangzhou_core.osm.pbf nwr/amenity=kindergarten` counts 57, of social
  // facilities and nursing homes 10; hospitals 52 with amenity=, 53 with healthcare=.
  test('as many as osmium counts', () => {
    const { facilities, doubtful, issues } = facilitiesFromOsm(osm, waysById(osm), 's');
    const count = (kind: string) => facilities.filter(({ kinds }) => kinds[0] === kind).length;
    expect(count('kindergarten')).toBe(57);
    expect(count('eldercare-institution')).toBe(10);
    expect(count('hospital')).toBe(47);
    expect(count('community-health-centre')).toBe(7);
    expect(count('community-health-station')).toBe(5);
    expect(count('elder-university')).toBe(1);
    expect(doubtful).toBe(6);
    expect(issues.filter(({ code }) => code === 'osm-facility-doubtful')).toHaveLength(6);
    expect(new Set(facilities.map(({ id }) => id)).size).toBe(facilities.length);
    expect(facilities.every(({ floorAreaM2 }) => floorAreaM2 === undefined)).toBe(true);
  });
});
