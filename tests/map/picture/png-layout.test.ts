import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLegend } from '../../../src/map/legend/legend.ts';
import {
  layoutPng,
  TEXT_SIZES,
  type PngContent,
  type PngItem,
  type SheetTextRole,
} from '../../../src/map/picture/png-layout.ts';
import { wrapText } from '../../../src/i18n/wrap-text.ts';
import { exampleModel } from '../support/example-model.ts';

/** Chinese characters are as wide as the letters are high, others half as wide. */
function width(text: string, role: SheetTextRole): number {
  let ems = 0;
  for (const letter of text) ems += /\p{Script=Han}/u.test(letter) ? 1 : 0.5;
  return ems * TEXT_SIZES[role];
}

function content(patch: Partial<PngContent> = {}): PngContent {
  return {
    map: { widthPx: 900, heightPx: 600 },
    title: '渝中区 养老服务 15 分钟服务圈',
    subtitle: '成都 2023 A2 · 现状',
    stamp: '内部资料 未经审图 不得公开',
    notices: ['示意: 街道、社区与设施为示意数据'],
    legendTitle: '图例',
    legend: buildLegend(exampleModel(), 'zh-CN'),
    scaleBar: { lengthM: 500, widthPx: 100 },
    scaleLabel: '500 m',
    northLabel: '北',
    footer: ['数据来源: © OpenStreetMap contributors, ODbL 1.0', '制图日期: 2026-11-22 · 刻圈'],
    ...patch,
  };
}

function box(item: PngItem): [number, number, number, number] {
  if (item.type !== 'text') return [item.x, item.y, item.x + item.width, item.y + item.height];
  const w = width(item.text, item.role);
  const left = item.align === 'center' ? item.x - w / 2 : item.x;
  const half = TEXT_SIZES[item.role] / 2;
  return [left, item.y - half, left + w, item.y + half];
}

describe('layoutPng', () => {
  it('keeps everything on the sheet, whatever the size of the map and the words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 480, max: 2400 }),
        fc.integer({ min: 300, max: 1500 }),
        fc.string({ unit: fc.constantFrom('渝', '中', 'a', '9', ' ', '、'), maxLength: 120 }),
        (widthPx, heightPx, title) => {
          const layout = layoutPng(
            content({ map: { widthPx, heightPx }, title, notices: [title, title] }),
            width,
          );
          for (const item of layout.items) {
            const [left, top, right, bottom] = box(item);
            expect(left).toBeGreaterThanOrEqual(0);
            expect(top).toBeGreaterThanOrEqual(0);
            // One word of Latin letters can be wider than its column; nothing else can.
            if (item.type !== 'text' || item.text.includes('渝')) {
              expect(right).toBeLessThanOrEqual(layout.widthPx + (item.type === 'text' ? 200 : 0));
            }
            expect(bottom).toBeLessThanOrEqual(layout.heightPx);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lays no text over another, and none but the plates over the map', () => {
    const { items } = layoutPng(content(), width);
    const texts = items.filter((item) => item.type === 'text').map(box);
    for (const [i, a] of texts.entries()) {
      for (const b of texts.slice(i + 1)) {
        const apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
        expect(apart, JSON.stringify([a, b])).toBe(true);
      }
    }
  });

  it('draws the map at its own size and the scale bar as long as it says', () => {
    const { items } = layoutPng(content(), width);
    expect(items.find((item) => item.type === 'map')).toMatchObject({ width: 900, height: 600 });
    expect(items.find((item) => item.type === 'scale-bar')).toMatchObject({ width: 100 });
  });

  it('carries stamp, notices, sources and date, and every legend item with its picture', () => {
    const { items } = layoutPng(content(), width);
    const words = items.flatMap((item) => (item.type === 'text' ? item.text : [])).join('\n');
    for (const text of [
      '内部资料 未经审图 不得公开',
      '示意',
      'OpenStreetMap',
      '2026-11-22',
      '北',
    ]) {
      expect(words).toContain(text);
    }
    const entries = content().legend.flatMap((section) => section.items);
    expect(items.filter((item) => item.type === 'swatch')).toHaveLength(entries.length);
    for (const { label } of entries) expect(words.replaceAll('\n', '')).toContain(label);
  });
});

describe('wrapText', () => {
  const measure = (text: string) => width(text, 'body');

  it('loses no letter and keeps to the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('刻', '圈', 'ab', ' ', '。'), maxLength: 60 }),
        fc.integer({ min: 60, max: 300 }),
        (text, room) => {
          const lines = wrapText(text, room, measure);
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
          for (const line of lines) {
            const pieces = /^(\p{Script=Han}。*|[^\s\p{Script=Han}]+)$/u;
            if (!pieces.test(line)) expect(measure(line)).toBeLessThanOrEqual(room);
          }
        },
      ),
    );
  });

  it('begins no line with a closing mark', () => {
    for (let room = 30; room < 120; room += 7) {
      for (const line of wrapText('街道、社区。与设施、为示意', room, measure)) {
        expect(line).not.toMatch(/^[、。]/);
      }
    }
  });
});
