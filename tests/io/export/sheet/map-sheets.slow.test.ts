import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import { distanceM } from '../../../../src/core/geo/sphere.ts';
import type { Drawing, Mark } from '../../../../src/io/export/drawing/drawing.ts';
import { measureText } from '../../../../src/io/export/drawing/measure-text.ts';
import { fitFrame, fineScale, roundScale } from '../../../../src/io/export/sheet/map-frame.ts';
import { mapSheets, type SheetChoice } from '../../../../src/io/export/sheet/map-sheets.ts';
import { PAPERS, paperMm } from '../../../../src/io/export/sheet/paper-size.ts';
import { sheetHtml } from '../../../../src/io/export/sheet/sheet-html.ts';
import { smallReport } from '../../../support/small-report.ts';

const A3: SheetChoice = { size: 'A3', landscape: true, set: 'maps', graticule: true };

function flatten(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark) => (mark.type === 'clip' ? flatten(mark.marks) : [mark]));
}

function texts(drawing: Drawing): string[] {
  return flatten(drawing.marks).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
}

/** Texts that stand over the edge of their sheet. */
function overEdge({ widthMm, heightMm, marks }: Drawing): string[] {
  return marks.flatMap((mark) => {
    if (mark.type !== 'text') return [];
    const width = measureText(mark.text, mark.sizeMm);
    const left =
      mark.at[0] - (mark.align === 'end' ? width : mark.align === 'middle' ? width / 2 : 0);
    const isIn = left >= 0 && left + width <= widthMm && mark.at[1] > 0 && mark.at[1] < heightMm;
    return isIn ? [] : [mark.text];
  });
}

function manyAreas(count: number, name: (at: number) => string): Area[] {
  const side = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, at): Area => {
    const [x, y] = [106.5 + (at % side) * 0.01, 29.5 + Math.floor(at / side) * 0.01];
    const ring = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ];
    return {
      id: `a${at}`,
      name: name(at),
      level: 'community',
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
}

describe('the frame of a map', () => {
  const box = { x: 0, y: 0, width: 300, height: 200 };

  it('is to scale: millimetres on paper are metres on the ground', () => {
    const frame = fitFrame([106.45, 29.5, 106.6, 29.6], box, 'zh-CN');
    for (const [a, b] of [
      [
        { lng: 106.5, lat: 29.55 },
        { lng: 106.55, lat: 29.55 },
      ],
      [
        { lng: 106.5, lat: 29.52 },
        { lng: 106.5, lat: 29.58 },
      ],
    ] as const) {
      const [[x1, y1], [x2, y2]] = [frame.toPage(a.lng, a.lat), frame.toPage(b.lng, b.lat)];
      const metres = (Math.hypot(x2 - x1, y2 - y1) * frame.scale) / 1000;
      // The sphere of the product against the ellipsoid of the zone.
      expect(metres / distanceM(a, b)).toBeCloseTo(1, 2);
    }
    expect(frame.crsName).toContain('CGCS2000');
  });

  it('holds the ground at the next round scale', () => {
    expect(roundScale(12_345)).toBe(15_000);
    expect(roundScale(20_000)).toBe(20_000);
    expect(roundScale(0)).toBe(500);
    expect([fineScale(123_456), fineScale(120_000), fineScale(0)]).toEqual([130_000, 120_000, 500]);
    const ground = [106.45, 29.5, 106.6, 29.6] as const;
    const { toPage } = fitFrame(ground, box, 'zh-CN');
    for (const [lng, lat] of [
      [ground[0], ground[1]],
      [ground[2], ground[3]],
    ] as const) {
      const [x, y] = toPage(lng, lat);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(box.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(box.height);
    }
  });
});

describe('maps on paper', () => {
  it.each(PAPERS.flatMap((size) => [true, false].map((landscape) => [size, landscape] as const)))(
    '%s, lying %s: of its size, with all that a map needs, nothing over its edge',
    (size, landscape) => {
      const [first] = mapSheets(smallReport(), { ...A3, size, landscape });
      const { width, height } = paperMm({ size, landscape });
      expect(first).toMatchObject({ widthMm: width, heightMm: height });
      const words = texts(first!).join('\n');
      for (const word of [
        '服务圈图',
        '图例',
        '北',
        '比例尺 1:',
        '内部资料',
        '数据来源',
        '2026-11-30',
        '方案一',
        'OpenStreetMap',
      ])
        expect(words).toContain(word);
      expect(words).toMatch(/\d+°\d+′/);
      expect(overEdge(first!)).toEqual([]);
    },
  );

  it('compare before and after at one extent and scale', () => {
    const [before, after] = mapSheets(smallReport(), { ...A3, set: 'comparison' });
    const scale = (drawing: Drawing) => texts(drawing).find((text) => text.startsWith('比例尺'));
    expect(texts(before!).join()).toContain('现状');
    expect(texts(after!).join()).toContain('方案一');
    expect(scale(before!)).toBe(scale(after!));
  });

  it('are an atlas with one sheet for each area, or for those that are asked for', () => {
    const { project } = smallReport();
    const areas = manyAreas(9, (at) => `社区${at}`);
    const input = smallReport({ project: { ...project, areas } });
    expect(mapSheets(input, { ...A3, set: 'atlas' })).toHaveLength(9);
    const [only, ...none] = mapSheets(input, { ...A3, set: 'atlas', areaIds: ['a4'] });
    expect(none).toEqual([]);
    expect(texts(only!)[0]).toContain('社区4');
  });

  it('take 3000 areas, names of 60 letters and 200 sites: the lists go on over further sheets', () => {
    const { project, scenario } = smallReport();
    const areas = manyAreas(3000, (at) => `${'很长的名称'.repeat(11)}${at}`.slice(0, 60));
    const [site] = scenario!.sites;
    const sites = Array.from({ length: 200 }, (_, at) => ({
      ...site!,
      ...{ id: `n${at}`, name: `${'点'.repeat(57)}${at}` },
      ...{ lng: 106.5 + (at % 20) * 0.02, lat: 29.5 + Math.floor(at / 20) * 0.03 },
    }));
    const drawings = mapSheets(
      smallReport({ project: { ...project, areas }, scenario: { ...scenario!, sites } }),
      A3,
    );
    const [first, second] = drawings;
    expect(texts(second!).join()).toContain('续表');
    for (const drawing of drawings) expect(overEdge(drawing)).toEqual([]);
    const all = drawings.flatMap(texts).join('\n');
    for (const number of [1, 100, 200]) expect(all).toContain(`${number} ${'点'.repeat(20)}`);
    expect(flatten(first!.marks).filter(({ type }) => type === 'dot').length).toBeGreaterThan(200);
  });

  it('stand without areas, and are none without any ground', () => {
    const { project, scenario } = smallReport();
    const without = smallReport({ project: { ...project, areas: [] } });
    expect(mapSheets(without, A3).length).toBeGreaterThan(0);
    const nothing = smallReport({
      project: { ...project, areas: [], facilities: [] },
      scenario: { ...scenario!, sites: [] },
    });
    expect(mapSheets(nothing, A3)).toEqual([]);
  });

  it('print as one page of HTML with the size of the paper, names as text', () => {
    const { project } = smallReport();
    const areas = project.areas.map((area) => ({ ...area, name: '<script>alert(1)</script>' }));
    const drawings = mapSheets(smallReport({ project: { ...project, areas } }), A3);
    const html = sheetHtml(drawings, '</title><script>', 'zh-CN');
    expect(html).toContain('@page{size:420mm 297mm;margin:0}');
    expect(html).not.toMatch(/<script|<img|href=/);
    expect(html.match(/<svg /g)).toHaveLength(drawings.length);
    expect(
      sheetHtml(
        mapSheets(smallReport({ project: { ...project, areas } }), A3),
        '</title><script>',
        'zh-CN',
      ),
    ).toBe(html);
  });
});
