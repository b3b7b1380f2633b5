import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../../src/io/mapping/apply/apply-mapping.ts';
import { gather } from '../../../../src/io/mapping/apply/gather.ts';
import { guessMapping } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import { NOTHING_LOADED } from '../../../../src/io/mapping/mapping.ts';
import { readFile } from '../../../../src/io/open/read-file.ts';
import type { Candidate } from '../../../../src/core/plan/records/candidate.ts';
import type { RecordSet } from '../../../../src/io/records.ts';

const CONTEXT = { loaded: NOTHING_LOADED };

function setOf(text: string, name = 'list.csv'): RecordSet {
  return readFile(new TextEncoder().encode(text), name).value!;
}

function candidatesOf(set: RecordSet, role?: 'candidates') {
  const { mapping } = guessMapping(set, role ? { role } : {});
  const { value, issues } = applyMapping(set, mapping, CONTEXT);
  const list = value?.role === 'candidates' ? value.candidates : undefined;
  return { mapping, list, codes: issues.map(({ code }) => code) };
}

describe('candidates from a table', () => {
  it('knows a list of idle buildings by its columns and reads 万元 and 亩 in their own units', () => {
    const { mapping, list } = candidatesOf(
      setOf(
        '房屋名称,经度,纬度,可用面积(㎡),购置费用(万元),产权单位,可建类型,用法\n' +
          '旧粮站,106.55,29.55,"1,200",35.5,区属国企,养老服务设施、托育服务,必选\n' +
          '空地,106.56,29.56,,,,,\n',
      ),
    );
    expect(mapping.role).toBe('candidates');
    expect(list).toEqual<Candidate[]>([
      {
        id: 'candidate-1',
        name: '旧粮站',
        lng: 106.55,
        lat: 29.55,
        maxFloorAreaM2: 1200,
        costYuan: 355_000,
        owner: '区属国企',
        kinds: ['eldercare', 'childcare'],
        role: 'required',
      },
      { id: 'candidate-2', name: '空地', lng: 106.56, lat: 29.56 },
    ]);
  });

  it('keeps an outline and stands at a place inside it', () => {
    const ring = [
      [106.55, 29.55],
      [106.552, 29.55],
      [106.552, 29.552],
      [106.55, 29.552],
      [106.55, 29.55],
    ];
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const feature = { type: 'Feature', properties: { name: 'A', owner: 'B', cost: 5 }, geometry };
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
    const { list } = candidatesOf(setOf(text, 'idle.geojson'), 'candidates');
    expect(list).toHaveLength(1);
    const [{ lng, lat, geometry: outline, costYuan }] = list as [Candidate];
    expect(outline?.type).toBe('Polygon');
    expect(lng > 106.55 && lng < 106.552 && lat > 29.55 && lat < 29.552).toBe(true);
    expect(costYuan).toBe(5);
  });

  it('says which words it did not understand and never makes a value of them', () => {
    const { list, codes } = candidatesOf(
      setOf(
        '名称,经度,纬度,面积,费用,产权单位,可建类型,用法\n' +
          'A,106.55,29.55,约900,面议,甲,游泳池,也许\n' +
          'B,106.56,29.56,800,20,乙,,候选\n',
      ),
      'candidates',
    );
    expect(list![1]).toMatchObject({ maxFloorAreaM2: 800, costYuan: 20 });
    expect(list!.slice(0, 1)).toEqual([
      { id: 'candidate-1', name: 'A', lng: 106.55, lat: 29.55, owner: '甲' },
    ]);
    expect(codes.toSorted()).toEqual(
      [
        'number-unreadable',
        'number-unreadable',
        'candidate-kind-unknown',
        'word-unknown',
      ].toSorted(),
    );
  });

  it('replaces the list before only when asked to, and gives ids that are not taken', () => {
    const set = setOf('编号,名称,经度,纬度,产权单位,费用\n1,A,106.55,29.55,甲,1\n', '存量用房.csv');
    const { mapping } = guessMapping(set);
    const item = (id: string, replace: boolean) => ({
      set,
      mapping,
      replace,
      source: {
        id,
        role: 'candidates' as const,
        fileName: set.fileName,
        sha256: '',
        sizeBytes: 1,
        crs: 'wgs84' as const,
        count: 0,
      },
    });
    const nothing = { areas: [], facilities: [], demand: [], sources: [], issues: [] };
    const once = gather(nothing, [item('s1', false)]);
    const twice = gather(once, [item('s2', false)]);
    expect(new Set(twice.candidates?.map(({ id }) => id)).size).toBe(2);
    const replaced = gather(twice, [item('s3', true)]);
    expect(replaced.candidates).toHaveLength(1);
    expect(replaced.sources.map(({ id }) => id)).toEqual(['s3']);
  });
});

describe('the list of the sample', () => {
  const folder = join(import.meta.dirname, '../../../../data/samples/yuzhong');
  const bytes = readFileSync(join(folder, 'candidates.csv'));
  const set = readFile(new Uint8Array(bytes), 'candidates.csv').value!;

  it('is read whole without a single issue', () => {
    const { mapping, list, codes } = candidatesOf(set);
    expect(mapping.role).toBe('candidates');
    expect(codes).toEqual([]);
    expect(list).toHaveLength(40);
    expect(
      list!.every(({ maxFloorAreaM2, costYuan }) => maxFloorAreaM2! > 0 && costYuan! > 0),
    ).toBe(true);
    expect(list!.some(({ kinds }) => kinds === undefined)).toBe(true);
    expect(list!.some(({ kinds }) => kinds?.includes('community-eldercare-station'))).toBe(true);
  });
});
