import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import { readPeopleHeader } from '../../../../src/io/mapping/parse/people-header.ts';
import type { Cell, RecordSet } from '../../../../src/io/records.ts';

const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [121.5, 25],
      [121.52, 25],
      [121.52, 25.02],
      [121.5, 25],
    ],
  ],
};

function setOf(fileName: string, fields: string[], rows: Cell[][], outlined = false): RecordSet {
  const records = rows.map((values, at) => ({
    values,
    ordinal: at + 1,
    row: at + 2,
    ...(outlined && { geometry: SQUARE }),
  }));
  return { fileName, format: 'csv', fields, records };
}

describe('a header that counts people', () => {
  it.each([
    [
      'residents',
      ['常住人口', '总人数', '總人口數', 'pop_total', 'TOTAL_POP', 'Population', 'totalPop'],
    ],
    [
      'age60plus',
      [
        'pop_60p',
        'POP_60PLUS',
        'AGE60',
        '60岁以上人口',
        '60周岁及以上老人',
        'elderly',
        'Seniors',
        'persons aged 60 and over',
      ],
    ],
    ['age65plus', ['65歲以上', 'pop65', '65+', 'popOver65', 'age_65_plus']],
    [
      'age0to3',
      ['0-3岁', '0-2歲', 'pop0_3', '3岁以下婴幼儿数', 'under3', 'infants', 'children_0_3'],
    ],
  ])('%s', (field, headers) => {
    for (const header of headers)
      expect([header, readPeopleHeader(header)]).toEqual([header, { field, wider: false }]);
  });

  it('of more ages than the field is told apart', () => {
    for (const header of ['pop_0_4', 'Under 5', '0-6岁'])
      expect([header, readPeopleHeader(header)]).toEqual([
        header,
        { field: 'age0to3', wider: true },
      ]);
  });

  it.each([
    '老年人口比例',
    '人口密度',
    '户籍人口',
    'pop_m_60',
    '60-64',
    'pop_15_59',
    '80岁以上',
    '服务人数',
    'children',
    'name',
    'count',
  ])('%s is none', (header) => expect(readPeopleHeader(header)).toBeUndefined());
});

describe('a file with columns in another language', () => {
  const PEOPLE = ['village', 'town', 'pop_total', 'pop_60p', 'pop_0_4'];

  it('of outlines with names and people is areas of the level that the header of the names says', () => {
    const { mapping, confidence } = guessMapping(
      setOf('x.geojson', PEOPLE, [['光復里', '萬華區', 5000, 1200, 200]], true),
    );
    expect(mapping).toMatchObject({
      role: 'areas',
      level: 'community',
      columns: {
        name: 'village',
        parentId: 'town',
        residents: 'pop_total',
        age60plus: 'pop_60p',
        age0to3: 'pop_0_4',
      },
    });
    expect(confidence.columns.age0to3).toBeLessThan(0.7);
  });

  it('of outlines with names below a header that nobody knows is areas too, the column to be looked at', () => {
    const rows = [
      ['Aldgate', 5000],
      ['Bow', 4000],
      ['Wapping', 3000],
    ];
    const { mapping, confidence } = guessMapping(setOf('x.geojson', ['lbl', 'pop'], rows, true));
    expect(mapping).toMatchObject({ role: 'areas', columns: { name: 'lbl', residents: 'pop' } });
    expect(confidence.columns.name).toBeLessThan(0.7);
    const grid = guessMapping(
      setOf(
        'x.geojson',
        ['cell', 'pop'],
        [
          ['R1C1', 50],
          ['R1C2', 40],
        ],
        true,
      ),
    );
    expect(grid.mapping.role).toBe('demand');
  });

  it('of named points with people may be areas or people, until the planner has said', () => {
    const set = setOf(
      'x.csv',
      ['community', 'lon', 'lat', 'pop'],
      [['Aldgate', 106.5, 29.5, 5000]],
    );
    expect(guessMapping(set)).toMatchObject({ mapping: { role: 'demand' }, orRole: 'areas' });
    expect(guessMapping(set, { role: 'areas' })).not.toHaveProperty('orRole');
  });
});
