import { describe, expect, it } from 'vitest';
import { provinceReport } from '../../../src/cli/province/province-report.ts';
import type { ReportTable } from '../../../src/io/export/report/words/report.ts';
import type { DistrictOfProvince, ProvinceView } from '../../../src/io/province/province-view.ts';

const ROWS = Array.from({ length: 80 }, (_, at) => ({
  ...{ key: `R${at} district`, title: { zh: `指标${at}`, en: `row ${at}` } },
  ...{ document: { zh: '文件', en: 'document' }, clause: `第${at}条`, level: 'district' },
  ...{ unit: 'percent', target: 100 },
}));

function district(at: number): DistrictOfProvince {
  const [west, south] = [105 + 0.1 * (at % 5), 29 + 0.1 * Math.floor(at / 5)];
  const ring = [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south],
  ];
  // The first meets everything, the others ever less.
  const rows = ROWS.map(({ key }) => [
    key,
    { distance: 10 * at, met: at === 0 ? 1 : 0, unmet: at === 0 ? 0 : 1, unassessed: 0 },
  ]);
  return {
    ...{ code: `5001${at}`, name: `示意${at}区`, project: `districts/${at}.kequan.json` },
    outline: { type: 'MultiPolygon', coordinates: [[ring]] },
    ...{ met: 10 - at, unmet: at, unassessed: 1, rows: Object.fromEntries(rows) },
  };
}

const failed: DistrictOfProvince = {
  ...{ code: '500199', name: '示意缺区', outline: null, reason: '区县.geojson 不完整' },
  ...{ met: 0, unmet: 0, unassessed: 0, rows: {} },
};
const VIEW: ProvinceView = {
  version: 1,
  name: '示意省',
  rows: ROWS,
  districts: [...Array.from({ length: 6 }, (_, at) => district(at)), failed],
  runs: [
    {
      date: '2026-11-01',
      districts: { 50015: { met: 0, unmet: 10, unassessed: 0, rows: {} } },
    },
    { date: '2026-12-01', districts: {} },
  ],
  synthetic: true,
  attribution: [],
};

describe('the report of a province', () => {
  const { title, head, chapters } = provinceReport({
    ...{ language: 'zh-CN', view: VIEW, answers: [], plans: [], changes: null },
    ...{ notices: ['边界为示意。'], day: '2026-12-01' },
  });
  const tables = chapters.flatMap(({ blocks }) =>
    blocks.filter((block): block is ReportTable => block.type === 'table'),
  );
  const said = JSON.stringify(chapters);

  it('begins with what is true of the whole, and what is 示意', () => {
    expect([title, head]).toEqual(['示意省“一老一小”服务设施分区县评估报告', ['2026-12-01']]);
    expect(said).toContain('边界为示意。');
    expect(said).toContain('共评估 7 个区县，完成 6 个');
    expect(said).toContain('达标 45 项次，不达标 15 项次，未评估 6 项次');
  });

  it('ranks the districts, the farthest first, with the day before, and names those that are missing', () => {
    const [ranking] = tables;
    expect(ranking!.rows.map(([, name]) => name)).toEqual([
      ...['示意5区', '示意4区', '示意3区', '示意2区', '示意1区', '示意0区', '示意缺区'],
    ]);
    expect(ranking!.rows[0]!.slice(2)).toEqual(['5', '5', '1', '50%', '100%']);
    expect(ranking!.rows.at(-1)!.slice(2)).toEqual(['—', '—', '—', '—', '—']);
    expect(said).toContain('示意缺区：区县.geojson 不完整');
  });

  it('draws each district with an outline in the colour of its distance', () => {
    const figure = chapters.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'figure');
    const fills = JSON.stringify(figure).match(/"fill":"#[0-9a-f]{6}"/g)!;
    // Six districts, then the legend of six classes.
    expect(fills).toHaveLength(12);
    expect(fills[0]).toBe('"fill":"#7a3407"');
    expect(fills[5]).toBe('"fill":"#1f5fbf"');
  });

  it('keeps to some sixty rows, and says how many stand in the workbook', () => {
    const rows = tables.find(({ caption }) => caption === '不达标区县较多的指标')!;
    expect(rows.rows).toHaveLength(60);
    expect(rows.note).toContain('20');
    expect(rows.rows[0]!.slice(1)).toEqual([
      '第0条',
      '5 / 6',
      '示意5区 50%、示意4区 40%、示意3区 30%',
    ]);
  });
});
