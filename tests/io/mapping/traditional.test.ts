import { describe, expect, it } from 'vitest';
import traditional from '../../../data/words/traditional.json' with { type: 'json' };
import { simplified } from '../../../src/core/base/simplified.ts';
import { KINDS } from '../../../src/core/vocabulary/kinds.ts';
import { readCsv } from '../../../src/io/tables/csv/read-csv.ts';
import { ALIASES } from '../../../src/io/mapping/aliases/aliases.ts';
import { guessColumns } from '../../../src/io/mapping/guess/guess-columns.ts';
import { guessKind } from '../../../src/io/mapping/guess/guess-kind.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { applyMapping } from '../../../src/io/mapping/apply/apply-mapping.ts';
import { fieldsByRole, NOTHING_LOADED, type Role } from '../../../src/io/mapping/mapping.ts';
import { parseLevel } from '../../../src/io/mapping/parse/parse-words.ts';
import { guessLevel } from '../../../src/io/mapping/guess/guess-level.ts';
import { notedCrs } from '../../../src/io/guard/noted-crs.ts';
import type { RecordSet } from '../../../src/io/records.ts';

const TO_TRADITIONAL = new Map(
  traditional.characters
    .flatMap((line) => line.split(' '))
    .map(([from = '', to = '']) => [to, from]),
);
const inTraditional = (text: string): string =>
  [...text].map((character) => TO_TRADITIONAL.get(character) ?? character).join('');

const headersOnly = (fields: string[]): RecordSet => ({
  fileName: 'x.csv',
  format: 'csv',
  fields,
  records: [],
});

/** A list as an office in Hong Kong writes it, by hand and not by the table under test. */
const LIST = `設施名單
名稱,類型,經度,緯度,所屬街道,地址,建築面積,床位數,護理型床位數,托位數,運營性質,是否普惠,服務內容
七星崗街道養老服務中心,街道養老服務中心,東經106°33′36″,29.56,七星崗街道,中山一路,"1,200平方公尺",30張,12,,公辦,是,助餐、日間照料
甲託育園,託育機構,106.57,29.55,七星崗街道,和平路,0.6畝,,,80個,民辦,否,
乙幼兒園,幼兒園,106.571,29.551,七星崗街道,和平路,900,,,,民辦,無,
合計,,,,,,2500,30,12,80,,,
`;

describe('traditional characters', () => {
  it('are understood in headers, kinds, units, axes and words', () => {
    const { value: set } = readCsv(LIST, '名單.csv');
    const { mapping } = guessMapping(set!);
    expect(mapping.role).toBe('facilities');
    expect(mapping.columns).toMatchObject({
      name: '名稱',
      kinds: '類型',
      lng: '經度',
      lat: '緯度',
      areaName: '所屬街道',
      address: '地址',
      floorAreaM2: '建築面積',
      beds: '床位數',
      nursingBeds: '護理型床位數',
      places: '托位數',
      operator: '運營性質',
      inclusive: '是否普惠',
      services: '服務內容',
    });
    const { value, issues } = applyMapping(set!, mapping, { loaded: NOTHING_LOADED });
    const facilities = value?.role === 'facilities' ? value.facilities : [];
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(facilities).toMatchObject([
      {
        name: '七星崗街道養老服務中心',
        lng: 106.56,
        floorAreaM2: 1200,
        beds: 30,
        operator: 'public',
        inclusive: true,
        services: ['meal', 'day-care'],
      },
      { name: '甲託育園', kinds: ['nursery'], floorAreaM2: 400, places: 80 },
      { name: '乙幼兒園', kinds: ['kindergarten'], operator: 'private', inclusive: false },
    ]);
  });

  it('mean the same field as the simplified ones in every header that is known', () => {
    let told = 0;
    for (const role of Object.keys(ALIASES) as Role[]) {
      for (const field of fieldsByRole()[role]) {
        for (const name of ALIASES[role][field]?.names ?? []) {
          const header = inTraditional(name);
          if (header !== name) told += 1;
          const fieldOf = (column: string) => [...guessColumns(headersOnly([column]), role).keys()];
          expect(fieldOf(header), header).toEqual(fieldOf(name));
        }
      }
    }
    expect(told).toBeGreaterThan(150);
  });

  it('mean the same kind in every name of a kind', () => {
    for (const { zh, aliases } of KINDS) {
      for (const name of [zh, ...aliases])
        expect(guessKind(inTraditional(name)), name).toEqual(guessKind(name));
    }
    expect(guessKind('托嬰中心')?.kind).toBe('childcare');
  });

  it('tell levels and noted systems, which are quoted as they were written', () => {
    expect(parseLevel('區縣')).toBe('district');
    expect(guessLevel(['七星崗街道', '大溪溝街道'], [], 'x')?.level).toBe('street');
    expect(guessLevel(['石板鎮', '白市驛鎮', '含谷鄉'], [], 'x')?.level).toBe('street');
    expect(notedCrs(['註：經緯度採用騰訊座標'])?.crs).toBe('gcj02');
    expect(notedCrs(['資料來源 國家2000座標系'])?.words).toContain('國家2000');
  });

  it('are changed in what is known only, and simplified ones never', () => {
    expect(simplified('經緯度 lng 甲乙丙')).toBe('经纬度 lng 甲乙丙');
    for (const to of TO_TRADITIONAL.keys()) expect(simplified(to)).toBe(to);
  });
});
