import { describe, expect, it } from 'vitest';
import { buildLegend } from '../../../src/map/legend/legend.ts';
import { swatchPicture } from '../../../src/map/legend/legend-swatch.ts';
import { EMPTY_MODEL, type MapModel } from '../../../src/map/model/map-model.ts';
import { exampleFacility, exampleModel } from '../support/example-model.ts';

function ids(model: MapModel): string[] {
  return buildLegend(model, 'zh-CN').flatMap((section) => section.items.map((item) => item.id));
}

describe('legendOf', () => {
  it('lists what the example shows, in the order of reading', () => {
    expect(ids(exampleModel())).toEqual([
      'met',
      'unmet',
      'unassessed',
      'circles',
      'gaps',
      'outline-district',
      'outline-street',
      'outline-community',
      'eldercare',
      'closed',
      'dimmed',
      'site',
      'suggestion',
    ]);
  });

  it('is empty for an empty map', () => {
    expect(buildLegend(EMPTY_MODEL, 'en')).toEqual([]);
  });

  it('leaves out what is switched off, absent or of no area', () => {
    const off = { circles: false, gaps: false, verdicts: false, facilities: false, sites: false };
    const model = exampleModel({ show: { ...off, labels: true } });
    expect(ids(model)).toEqual(['outline-district', 'outline-street', 'outline-community']);
    const one = exampleModel({
      verdicts: new Map([
        ['c1', 'met'],
        ['gone', 'unmet'],
      ]),
    });
    expect(ids(one)).toContain('met');
    expect(ids(one)).not.toContain('unmet');
  });

  it('shows every family of facilities when no kind is chosen', () => {
    const found = ids(exampleModel({ kind: null }));
    expect(found).toEqual(
      expect.arrayContaining(['eldercare', 'childcare', 'education', 'health']),
    );
    expect(found).not.toContain('dimmed');
  });

  it('tells sites that do not stand yet in the year looked at from those that do', () => {
    const { sites } = exampleModel();
    const planned = sites.map((site) => ({ ...site, year: 2030 }));
    expect(ids(exampleModel({ sites: planned, year: 2029 }))).toContain('site-later');
    expect(ids(exampleModel({ sites: planned, year: 2030 }))).not.toContain('site-later');
    expect(ids(exampleModel({ sites: planned, year: null }))).not.toContain('site-later');
  });

  it('tells facilities that lie in no area from those inside, and knows no outside without areas', () => {
    const facilities = [
      exampleFacility('in', 'day-care-centre'),
      exampleFacility('out', 'day-care-centre', 107, 30),
    ];
    expect(ids(exampleModel({ facilities }))).toContain('outside');
    expect(ids(exampleModel({ facilities: facilities.slice(0, 1) }))).not.toContain('outside');
    expect(ids(exampleModel({ facilities, areas: [] }))).not.toContain('outside');
  });

  it('names the standard that the colours are of', () => {
    const title = (verdictsOf: string | null) =>
      buildLegend(exampleModel({ verdictsOf }), 'zh-CN').find(({ id }) => id === 'verdicts')?.title;
    expect(title('A2 每社区一处')).toBe('评定：A2 每社区一处');
    expect(title(null)).toBe('评定（取所选标准中的最差结论）');
  });

  it('says kind and minutes of the circles in both languages', () => {
    const label = (language: 'zh-CN' | 'en') =>
      buildLegend(exampleModel({ minutes: 10 }), language)
        .flatMap((section) => section.items)
        .find((item) => item.id === 'circles')?.label;
    expect(label('zh-CN')).toBe('养老服务设施 10 分钟直线服务圈');
    expect(label('en')).toBe('10-minute circle (straight-line): Eldercare facility');
  });

  it('names the bands of walking time that are drawn, rings by both ends and nested ones by one', () => {
    const bands = {
      bands: [
        { fromMin: 0, toMin: 5 },
        { fromMin: 5, toMin: 15 },
      ],
      groundUrl: 'blob:ground',
      streetsUrl: null,
    };
    const labels = (style: 'rings' | 'nested', url: string | null = bands.groundUrl) =>
      buildLegend(exampleModel({ bands: { ...bands, style, groundUrl: url } }), 'zh-CN')
        .filter(({ id }) => id === 'bands')
        .flatMap(({ items }) => items.map(({ label }) => label));
    expect(labels('rings')).toEqual(['直线 0–5 分钟', '直线 5–15 分钟']);
    expect(labels('nested')).toEqual(['直线 5 分钟以内', '直线 15 分钟以内']);
    expect(labels('rings', null)).toEqual([]);
  });

  it('has a picture for every item, and no two pictures are the same', () => {
    const items = [exampleModel(), exampleModel({ kind: null })]
      .flatMap((model) => buildLegend(model, 'zh-CN'))
      .flatMap((section) => section.items);
    const pictures = new Map(
      items.map(({ swatch }) => {
        const picture = swatchPicture(swatch);
        expect(picture.paths.length).toBeGreaterThan(0);
        return [JSON.stringify(swatch), JSON.stringify(picture)];
      }),
    );
    expect(new Set(pictures.values()).size).toBe(pictures.size);
  });
});
