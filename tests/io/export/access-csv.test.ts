import { expect, it } from 'vitest';
import type { AccessReport, AccessState } from '../../../src/core/siting/access/access-report.ts';
import { accessCsv } from '../../../src/io/export/access-csv.ts';

const state = (perPerson: number[]): AccessState => ({
  points: perPerson.map((each, n) => ({
    id: n === 0 ? '=SUM(A1)' : `d${n}`,
    lng: 106.5 + n / 10,
    lat: 29.5,
    people: 40,
    perPerson: each,
  })),
  areas: [],
  facilities: [],
  unreachedPeople: 0,
  unusedSupply: 0,
});
const report: AccessReport = {
  kind: 'childcare',
  field: 'places',
  group: 'age0to3',
  zones: [{ upTo: 900, weight: 1 }],
  today: state([0, 0.0045]),
  unknownSupply: [],
  spreadEvenly: false,
};
const lines = (each: AccessReport, language: 'zh-CN' | 'en') =>
  new TextDecoder().decode(accessCsv(each, language)).trim().split('\r\n');

it('has a line for every demand point, before and after, in either language', () => {
  const [head, first, second] = lines({ ...report, plan: state([0.001, 0.0045]) }, 'zh-CN');
  expect(head).toBe(
    '需求点,lng,lat,人数,现状 (每千名 3 岁以下婴幼儿的托位（个）),建成后 (每千名 3 岁以下婴幼儿的托位（个）)',
  );
  expect(first).toBe("'=SUM(A1),106.5,29.5,40,0,1");
  expect(second).toBe('d1,106.6,29.5,40,4.5,4.5');
  expect(lines(report, 'en')[0]).toContain('Demand point');
});

it('leaves the plan empty where there is none', () => {
  expect(lines(report, 'zh-CN')[2]).toBe('d1,106.6,29.5,40,4.5,');
});
