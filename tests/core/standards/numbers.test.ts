import { describe, expect, it } from 'vitest';
import { DOCUMENTS, standardById } from '../../../src/core/standards/library.ts';
import type { StandardPart } from '../../../src/core/standards/standard.ts';

/**
 * Every row of the catalogue, written out a second time by hand:
 * id[/part] | class | force | figure the document prints for now | comparison and target by year.
 * `planner`: the document states no figure. `-`: nothing printed, no year, no force.
 */
const ROWS = `
A1 M - - >= 1 -
A2 M - - >= 1 -
A3 M - - >= 8 -
A4 M - - >= 1 -
A5 M - - >= 1 -
A6 M - - >= 10 -
A7/eldercare M - - >= planner 2025
A7/childcare M - - >= planner 2025
A7/street M - - >= planner 2025
A7/community M - - >= planner 2025
A7/estate M - - >= planner 2025
A8 M - - >= 55 2025
A9 M - - >= 50 2025
A10 R - - >= 6000 2025
A11 M - - >= 1 2025
A12 M - - >= 80 2025
A13 M - - >= 50 2025
A14 M - - >= 5 2025
A15 M - - >= 2 2025
A16 M - - >= planner -
A17 M - - >= planner -
A18 M - - >= planner -
A19 R - - >= 60 2025
A20 R - - >= 100 2025
A21 R - - >= 100 2025
A22 R - - >= 300 2025
A23 M - - >= 100 2025
A24 M - - >= 60 2025
A25 R - - >= 40 2025
A26 M - 11000 >= 11000 2022 25000 2023 41000 2024 57000 2025
A27 M - 2.73 >= 4.74 2025
A28 M - - >= planner 2025
A29 R - - >= planner 2025
B1 R expected 90 >= 95 2025
B2 R binding 95 >= 95 2025
B3 M binding 90 >= 1 2025
B4 M binding - >= 100 2025
B5 M binding 32.3 >= 60 2025
B6 R binding 37.3 >= 50 2025
B7 R binding 100 >= 100 2025
B8 R binding 65.78 > 70 2025
B9 M binding 90 >= 100 2025
B10 R expected 100 >= 100 2025
B11 M expected 60 >= 80 2025
B12 M expected 1.03 >= 4.5 2025
B13 R expected 90 >= 92 2025
B14 M expected - >= 60 2025
B15/meal M binding 100 >= 100 2025
B15/cleaning M binding 100 >= 100 2025
B15/bathing M binding 100 >= 100 2025
B15/escort M binding 100 >= 100 2025
B16 R expected 100 >= 100 2025
B17 R expected 100 >= 100 2025
B18 R expected 100 >= 100 2025
B19 R expected 100 >= 100 2025
B20 R expected 60 >= 100 2025
B21 R expected - >= 50 2025
B22 R expected - >= 3 2025
B23 R expected - >= 100000 2025
B24 R expected 16000 >= 20000 2025
B25 M - - >= 240000 2025
B26 M - - >= 100 2022
B27 M - - >= 1 2022
B28 M - - >= 100 2022
B29 M - - >= 100 2025
B30 M - - >= planner -
B31 R - - >= 80 -
B32 R - - >= planner 2022
C1 M expected 1915 >= 4000 2025
C2 M expected 16.5 >= 32 2025
C3 M expected 716 >= 2800 2025
C4 M expected 11 >= 11 2025
C5 M expected 325 >= 500 2025
C6 M expected 68 >= 68 2025
C7 M expected 0 >= 100 2022 500 2025
C8 M binding 37.4 >= 60 2025
C9 M binding 40 <= 30 2025
C10 M expected 90 >= 95 2025
C11 R binding 100 >= 100 2025
C12 M expected 30 >= 80 2025
C13 R binding 100 >= 100 2025
C14 R binding 100 >= 100 2025
C15 M binding 100 >= 100 2025
C16 R expected 130 >= 600 2025
C17 R expected 0 >= 100 2025
C18 M expected 1.5 >= 4.5 2025
C19 M expected 1088 >= 2650 2025
C20 M expected 100 >= 300 2025
C21 R expected - >= 92 2025
C22 M - - >= 1 -
C23 M - - >= 1 -
C24/together M - - >= planner -
C24/street M - - >= planner -
C24/community M - - >= planner -
C24/estate M - - >= planner -
C25 M - - >= 50 2025
C26/nurseries M - - >= 3 2025
C26/points M - - >= 11 2025
C26/model R - - >= 1 2025
C27 R - 101 >= 300 2025
C28/older-people R - - >= 1000 2025
C28/infants R - - >= 100 2025
C29/eldercare M - - <= 70 -
C29/childcare M - - <= 70 -
C30 R - - >= 50 2022
C31 M - - >= 2500 2025
C32/public M - - >= 200 2025
C32/private M - - >= 1839 2025
C33 R - - >= 1 -
C34 R - - >= 70 -
C35/2022 R - - >= planner 2022
C35/2023 R - - >= planner 2023
C35/2024 R - - >= planner 2024
C36 R - - >= 100 2025
C37 M - - >= planner -
C38 M - - >= 1 2025
C39 M - - >= 1 2025
C40 R - - >= planner 2025
D1 M - - >= 1 -
D2 M - - >= 1 -
D3 M - - >= 20 -
D4/eldercare M - - >= planner -
D4/childcare M - - >= planner -
D4/street M - - >= planner -
D4/community M - - >= planner -
D4/estate M - - >= planner -
D5 M - - >= 100 2025
D6 M - - >= 1 2025
D7 R - - >= 10 2025
D8/beds M - - >= 5117 2023
D8/places M - - >= 1532 2023
D9 M - - >= 100 2025
D10 M - - >= 60 2025
D11 M - - >= 4.6 2025
D12 M - - >= 1 2025
D13 M - - > 10 2025
D14 M - - >= 1 2025
D15/geriatrics R - - >= 60 2025
D15/nursing-beds R - - >= 40 2025
D16/pension R - - >= 95 2025
D16/medical R - - >= 95 2025
D16/visits R - - >= 100 2025
D16/older-health R - - >= 95 2025
D16/infant-health R - - >= 98 2025
D16/knowledge R - - >= 95 2025
D16/vaccination R - - >= 95 2025
D16/guidance R - - >= 95 2025
D16/key-infants R - - >= 98 2025
D16/lottery R - - >= 60 2025
D17/university M - - >= 1 2025
D17/towns M - - >= 30 2025
D17/schools M - - >= 3 2025
D17/study-centres M - - >= 10 2025
D17/participation R - - >= 20 2025
D18 M - - >= 0.1 -
D19 M - - >= 1 2023
D20/organisations R - - >= 20 2025
D20/brands R - - >= 5 2025
D21/college R - - >= 1 2025
D21/industry R - - >= 1 2025
D21/eldercare R - - >= 1 2025
D21/childcare R - - >= 1 2025
D22 R - - >= planner 2025
E1/together M - - >= planner 2027
E1/street M - - >= planner 2027
E1/community M - - >= planner 2027
E1/estate M - - >= planner 2027
E2 M - - >= planner 2027
E3 M - - >= planner -
E4 M - - >= planner -
E5 R - - >= planner 2029
`.trim();

function lineOf(name: string, force: string | null, part: StandardPart): string {
  const targets = part.targets.map(({ year, value }) => `${value ?? 'planner'} ${year ?? '-'}`);
  const present = part.present?.value ?? '-';
  return [name, part.class, force ?? '-', present, part.comparison, ...targets].join(' ');
}

/** Street, community and compound; what stands at each tier. */
const THREE_TIERS = [
  'street-eldercare-centre',
  'day-care-centre',
  'community-eldercare-station',
  'community-eldercare-institution',
  'estate-eldercare-point',
];

/** Sizes, minutes, zones and kinds that the rules themselves hold. */
const RULES: [string, object][] = [
  [
    'A1',
    { shape: 'count', of: { kinds: ['community-eldercare-institution'], minFloorAreaM2: 1500 } },
  ],
  ['A2', { shape: 'count', of: { kinds: ['day-care-centre'], minFloorAreaM2: 750 } }],
  [
    'A4',
    { shape: 'count', of: { kinds: ['community-eldercare-institution'], minFloorAreaM2: 3000 } },
  ],
  ['A5', { shape: 'count', of: { kinds: ['day-care-centre'], minFloorAreaM2: 750 } }],
  [
    'A16',
    { shape: 'circle', kinds: ['meal-point'], people: 'age60plus', by: 'delivery', minutes: 15 },
  ],
  [
    'A17',
    { shape: 'circle', kinds: ['meal-point'], people: 'age60plus', by: 'delivery', minutes: 30 },
  ],
  ['E2', { shape: 'circle', kinds: ['childcare'], people: 'age0to3', minutes: 15 }],
  [
    'D1',
    {
      shape: 'count',
      of: {
        kinds: [
          'eldercare-institution',
          'street-eldercare-centre',
          'day-care-centre',
          'community-eldercare-station',
        ],
        minFloorAreaM2: 300,
      },
    },
  ],
  ['D2', { shape: 'count', of: { kinds: ['nursery'], minFloorAreaM2: 200 } }],
  [
    'C2',
    {
      shape: 'per-people',
      field: 'beds',
      plus: ['familyBeds'],
      of: { kinds: ['eldercare'] },
      people: 'age60plus',
      per: 1000,
    },
  ],
  [
    'B12',
    {
      shape: 'per-people',
      field: 'places',
      of: { kinds: ['childcare'] },
      people: 'residents',
      per: 1000,
    },
  ],
  [
    'D11',
    {
      shape: 'per-people',
      field: 'places',
      of: { kinds: ['childcare'] },
      people: 'residents',
      per: 1000,
    },
  ],
];

describe('numbers of the catalogue', () => {
  it('stand in the data, every row and no other', () => {
    const lines = DOCUMENTS.flatMap((document) =>
      document.standards.flatMap((standard) =>
        standard.parts.map((part) =>
          lineOf(part.id ? `${standard.id}/${part.id}` : standard.id, standard.force, part),
        ),
      ),
    );
    const expected = ROWS.split('\n').map((line) => {
      const [name, kind, force, present, comparison, ...rest] = line.split(' ');
      const targets = rest.flatMap((value, i) => (i % 2 ? [] : [`${value} ${rest[i + 1]}`]));
      return [name, kind, force, present, comparison, ...targets].join(' ');
    });
    expect(lines).toEqual(expected);
  });

  it.each(RULES)('%s holds its sizes, minutes and kinds', (id, rule) => {
    expect(standardById(id)!.parts.map((part) => part.rule)).toEqual([rule]);
  });

  it('has a circle for each of the four services of B15', () => {
    const asked = standardById('B15')!.parts.map(({ id, rule }) => [id, rule]);
    const circle = { shape: 'circle', people: 'age60plus', minutes: 15 };
    const by = (service: string) => ({ kinds: ['eldercare'], where: { services: [service] } });
    expect(asked).toEqual([
      ['meal', { ...circle, kinds: ['meal-point'] }],
      ...['cleaning', 'bathing', 'escort'].map((each) => [each, { ...circle, ...by(each) }]),
    ]);
  });

  it.each([
    ['A7', 15, ['eldercare-institution', 'street-eldercare-centre', ...THREE_TIERS.slice(1, 3)]],
    ['C24', 10, THREE_TIERS],
    ['D4', 15, THREE_TIERS],
    ['E1', 15, THREE_TIERS],
  ] as const)('%s names who serves, its tiers each shown alone as well', (id, minutes, kinds) => {
    const circles = standardById(id)!.parts.filter(
      ({ rule }) => rule.shape === 'circle' && rule.people === 'age60plus',
    );
    const named = (one: StandardPart) => (one.rule.shape === 'circle' ? one.rule.kinds : []);
    expect(named(circles[0]!)).toEqual(expect.arrayContaining([...kinds]));
    expect(named(circles[0]!)).not.toContain('eldercare');
    expect(circles.map(({ onlyShown }) => onlyShown ?? false)).toEqual([false, true, true, true]);
    expect(circles.map((one) => one.id).slice(1)).toEqual(['street', 'community', 'estate']);
    expect(circles.slice(1).flatMap(named)).toEqual(THREE_TIERS);
    for (const { rule } of circles) expect(rule).toMatchObject({ minutes });
  });

  it('shows what is only encouraged without a verdict', () => {
    const isShown = (id: string) => standardById(id)!.parts.map((one) => one.onlyShown);
    expect([isShown('A18'), isShown('E4'), isShown('A16')]).toEqual([[true], [true], [undefined]]);
  });

  it('narrows rows to the zones of the catalogue', () => {
    const zones = (id: string) => standardById(id)!.appliesTo.zones;
    expect([zones('A1'), zones('A2')]).toEqual([['old-urban'], ['old-urban']]);
    expect([zones('A4'), zones('A5')]).toEqual([['new-urban'], ['new-urban']]);
    expect(zones('A16')).toEqual(['old-urban', 'new-urban']);
    expect([zones('B3'), zones('C22'), zones('D1')]).toEqual([undefined, undefined, undefined]);
  });

  it('cites documents by number, and clauses as they are printed', () => {
    expect(DOCUMENTS.map((document) => [document.id, document.number, document.date])).toEqual([
      ['chengdu-2023', '成府函〔2023〕47号', '2023-06-10'],
      ['chongqing-2021', '渝府办发〔2021〕90号', '2021-08-24'],
      ['yuzhong', undefined, undefined],
      ['xixian', undefined, undefined],
      ['banan-2025', '巴南府办发〔2025〕9号', '2025-04-18'],
    ]);
    const clauses = ['A2', 'A11', 'B3', 'C2', 'C22', 'D1', 'E1'].map(
      (id) => standardById(id)!.clause,
    );
    expect(clauses).toEqual([
      '(六)4',
      '(九)13',
      '附件1 第3项',
      '指标表 第2项',
      '(三)8',
      '二3',
      '一',
    ]);
  });

  it('adds the yearly nursery places of A26 up to the total', () => {
    const [first, ...rest] = standardById('A26')!.parts[0]!.targets.map((target) => target.value!);
    const yearly = [first!, ...rest.map((value, i) => value - [first!, ...rest][i]!)];
    expect(yearly).toEqual([11_000, 14_000, 16_000, 16_000]);
  });

  it('shows where the 渝中 plan disagrees with itself', () => {
    const conflicts = standardById('C19')!
      .conflicts.map((text) => text.en)
      .join(' ');
    for (const figure of ['181', '830', '1011', '1088', '2556', '2650']) {
      expect(conflicts).toContain(figure);
    }
  });
});
