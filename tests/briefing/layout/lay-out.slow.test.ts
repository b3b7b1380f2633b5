import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutScene, type PageSettings } from '../../../src/briefing/layout/lay-out.ts';
import {
  PAGE_HEIGHT,
  PAGE_WIDTHS,
  type Block,
  type Page,
} from '../../../src/briefing/layout/page.ts';
import { breakLines, textEm } from '../../../src/briefing/layout/text-lines.ts';
import type { Scene } from '../../../src/core/plan/scene.ts';

const settings: PageSettings = {
  format: '16:9',
  language: 'zh-CN',
  footer: ['内部资料', '示意数据'],
};
const map: Scene['map'] = {
  center: [106.5, 29.5],
  zoom: 12,
  kind: 'eldercare',
  scenarioId: null,
  show: { circles: true, gaps: true, verdicts: false, sites: false },
  ruleId: null,
};

const text = (max: number) =>
  fc.oneof(
    fc.string({ maxLength: max }),
    fc.string({
      unit: fc.constantFrom(...'区划养老服务设施（）、，。“”《》123 abcWM%\n'),
      maxLength: max,
    }),
    fc.string({ unit: fc.constantFrom('W', '龘', '𠮷'), minLength: max, maxLength: max }),
  );
const name = text(60);
const chart = fc
  .record({
    title: text(40),
    names: fc.array(name, { maxLength: 60 }),
    count: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ title, names, count }): Scene['chart'] => ({
    title,
    names,
    unit: 'people',
    series: Array.from({ length: count }, (_, at) => ({
      name: `${at}`,
      values: names.map((_name, n) => n),
    })),
  }));
const table = fc
  .array(fc.tuple(text(400), name, name), { maxLength: 30 })
  .map((rows): Scene['table'] => ({
    columns: [
      { title: '理由', share: 3 },
      { title: '名称', share: 1 },
      { title: '数', share: 1, align: 'right' },
    ],
    rows,
  }));
const scene: fc.Arbitrary<Scene> = fc.record(
  {
    id: fc.constant('scene-1'),
    title: text(200),
    basis: text(80),
    figure: text(30),
    figureLabel: text(80),
    points: fc.array(text(900), { maxLength: 12 }),
    chart,
    table,
    wide: fc.boolean(),
    map: fc.constant(map),
  },
  { requiredKeys: ['id', 'title', 'points', 'map'] },
);

function overlap(a: Block, b: Block): boolean {
  return (
    a.x < b.x + b.width - 0.01 &&
    b.x < a.x + a.width - 0.01 &&
    a.y < b.y + b.height - 0.01 &&
    b.y < a.y + a.height - 0.01
  );
}

/** Everything written in the blocks of one sort, one after another. */
function written(pages: readonly Page[], of: (block: Block) => string[]): string {
  return pages
    .flatMap(({ blocks }) => blocks.flatMap(of))
    .join('')
    .replaceAll(/\s/g, '');
}

describe('pages of a scene', () => {
  it('keep every block on the page and apart from the others, none smaller than 24 px (law)', () => {
    const format = fc.constantFrom('16:9' as const, '4:3' as const);
    fc.assert(
      fc.property(scene, format, fc.boolean(), (each, shape, maps) => {
        for (const { blocks } of layOutScene(each, { ...settings, format: shape, maps })) {
          for (const [at, block] of blocks.entries()) {
            expect(block.x).toBeGreaterThanOrEqual(0);
            expect(block.y).toBeGreaterThanOrEqual(0);
            expect(block.x + block.width).toBeLessThanOrEqual(PAGE_WIDTHS[shape]);
            expect(block.y + block.height).toBeLessThanOrEqual(PAGE_HEIGHT);
            if (block.type !== 'map') expect(block.sizePx).toBeGreaterThanOrEqual(24);
            for (const other of blocks.slice(at + 1)) expect(overlap(block, other)).toBe(false);
          }
        }
      }),
    );
  });

  it('lose no point, no name and no number of a chart, no cell (law)', () => {
    fc.assert(
      fc.property(scene, (each) => {
        const pages = layOutScene(each, settings);
        const points = written(pages, (block) =>
          block.type === 'text' && block.role === 'points' ? block.paragraphs : [],
        );
        expect(points.endsWith(each.points.join('').replaceAll(/\s/g, ''))).toBe(true);
        for (const at of [0, 1, 2]) {
          const cells = written(pages, (block) =>
            block.type === 'table' && block.columns[0]!.title === '理由'
              ? block.rows.map(({ cells: row }) => row[at]!)
              : [],
          );
          expect(cells).toBe(
            (each.table?.rows ?? [])
              .map((row) => row[at])
              .join('')
              .replaceAll(/\s/g, ''),
          );
        }
        const names = written(pages, (block) => {
          if (block.type === 'chart') return block.chart.names;
          const isChart = block.type === 'table' && block.columns[0]!.title !== '理由';
          return isChart ? block.rows.map(({ cells: row }) => row[0]!) : [];
        });
        expect(names).toBe((each.chart?.names ?? []).join('').replaceAll(/\s/g, ''));
      }),
    );
  });

  it('number the pages of a long scene and repeat head, map and foot', () => {
    const points = Array.from({ length: 30 }, (_, at) => `第 ${at} 条：街道养老服务综合体不达标`);
    const pages = layOutScene({ id: 's', title: '缺口', points, map }, settings);
    expect(pages.length).toBeGreaterThan(1);
    for (const { blocks, part, parts } of pages) {
      expect(blocks[0]).toMatchObject({ role: 'title', paragraphs: [`缺口（${part}/${parts}）`] });
      expect(blocks.filter(({ type }) => type === 'map')).toHaveLength(1);
      expect(blocks.at(-1)).toMatchObject({ role: 'footer', paragraphs: settings.footer });
    }
  });

  it('break lines without losing or adding a character, none wider than the box (law)', () => {
    fc.assert(
      fc.property(text(300), fc.integer({ min: 60, max: 1800 }), (each, width) => {
        const lines = breakLines(each, width, 28);
        expect(lines.join('')).toBe(each);
        for (const line of lines) {
          if (Array.from(line).length > 1)
            expect(textEm(line.trimEnd()) * 28).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
