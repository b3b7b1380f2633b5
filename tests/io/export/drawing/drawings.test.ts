import { describe, expect, it } from 'vitest';
import {
  boxRing,
  type Drawing,
  type PagePoint,
} from '../../../../src/io/export/drawing/drawing.ts';
import { drawingEmf } from '../../../../src/io/export/drawing/emf-drawing.ts';
import { dashLines, hatchLines } from '../../../../src/io/export/drawing/lines.ts';
import { measureText, wrapLines } from '../../../../src/io/export/drawing/measure-text.ts';
import { drawingSvg } from '../../../../src/io/export/drawing/svg-drawing.ts';
import { xmlFaults } from '../../../support/well-formed.ts';

const box = { x: 10, y: 20, width: 30, height: 10 };
const DRAWING: Drawing = {
  widthMm: 156,
  heightMm: 100,
  marks: [
    {
      type: 'clip',
      box,
      marks: [
        {
          type: 'area',
          rings: [boxRing(box)],
          fill: '#ff8000',
          pen: { colour: '#000000', widthMm: 0.2 },
        },
        {
          type: 'lines',
          lines: hatchLines([boxRing(box)], 2),
          pen: { colour: '#7d4a78', widthMm: 0.2 },
        },
        { type: 'dot', at: [20, 25], radiusMm: 1.5, fill: '#00585a' },
      ],
    },
    {
      type: 'text',
      text: '<七星岗> & 𠮷',
      at: [20, 30],
      sizeMm: 3,
      align: 'middle',
      colour: '#1d2530',
      halo: true,
    },
  ],
};

function totalLength(lines: readonly (readonly PagePoint[])[]): number {
  return lines.reduce((sum, line) => {
    const steps = line.slice(1).map(([x, y], at) => Math.hypot(x - line[at]![0], y - line[at]![1]));
    return sum + steps.reduce((all, step) => all + step, 0);
  }, 0);
}

describe('lines of a drawing', () => {
  it('hatch as much length as the ground divided by the gap, and leave holes white', () => {
    const ring = boxRing({ x: 0, y: 0, width: 40, height: 40 });
    const hole = boxRing({ x: 10, y: 10, width: 20, height: 20 });
    const gap = 0.5;
    expect(totalLength(hatchLines([ring], gap)) * gap).toBeCloseTo(1600, -1);
    expect(totalLength(hatchLines([ring, hole], gap)) * gap).toBeCloseTo(1200, -1);
    for (const [[x1, y1], [x2, y2]] of hatchLines([ring, hole], gap) as [PagePoint, PagePoint][]) {
      const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
      expect(x > 10.01 && x < 29.99 && y > 10.01 && y < 29.99).toBe(false);
    }
  });

  it('dash half of a line, over its corners', () => {
    const line: PagePoint[] = [
      [0, 0],
      [10, 0],
      [10, 10],
    ];
    const dashes = dashLines(line, 1);
    expect(totalLength(dashes)).toBeCloseTo(10, 6);
    expect(dashes).toHaveLength(10);
  });
});

describe('words of a drawing', () => {
  it('are wrapped within a width, even a word that is wider by itself', () => {
    for (const text of [
      '七星岗街道'.repeat(12),
      'a'.repeat(60),
      '养老 day-care-centre '.repeat(6),
    ]) {
      const lines = wrapLines(text, 30, 3);
      for (const line of lines) expect(measureText(line, 3)).toBeLessThanOrEqual(30);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});

describe('a drawing as SVG', () => {
  it('is well formed, in millimetres, its words as text', () => {
    const svg = drawingSvg(DRAWING);
    expect(xmlFaults(svg)).toEqual([]);
    expect(svg).toContain('width="156mm" height="100mm" viewBox="0 0 156 100"');
    expect(svg).toContain('>&lt;七星岗&gt; &amp; 𠮷</text>');
    expect(svg).not.toMatch(/<image|href|<script|foreignObject/);
  });
});

describe('a drawing as a metafile', () => {
  const bytes = drawingEmf(DRAWING);
  const view = new DataView(bytes.buffer);
  const records: { type: number; at: number; size: number }[] = [];
  for (let at = 0; at < bytes.length; at += records.at(-1)!.size)
    records.push({ type: view.getUint32(at, true), at, size: view.getUint32(at + 4, true) });

  it('is a chain of whole records from header to end, as the header counts them', () => {
    expect(records[0]).toMatchObject({ type: 1, size: 108 });
    expect(view.getUint32(40, true)).toBe(0x464d4520);
    expect(view.getUint32(48, true)).toBe(bytes.length);
    expect(view.getUint32(52, true)).toBe(records.length);
    expect(records.at(-1)).toMatchObject({ type: 14, size: 20 });
    expect(records.every(({ size }) => size >= 8 && size % 4 === 0)).toBe(true);
    // The frame in hundredths of a millimetre.
    expect([view.getInt32(32, true), view.getInt32(36, true)]).toEqual([15_600, 10_000]);
  });

  it('drops every object that it makes, and ends every clip that it begins', () => {
    const count = (...types: number[]) => records.filter(({ type }) => types.includes(type)).length;
    expect(count(38, 39, 82)).toBe(count(40));
    expect(count(33)).toBe(count(34));
  });

  it('has its words as text, each letter with its width', () => {
    const texts = records.filter(({ type }) => type === 84);
    const { at } = texts.at(-1)!;
    const [count, stringAt, dxAt] = [44, 48, 72].map((from) => view.getUint32(at + from, true)) as [
      number,
      number,
      number,
    ];
    const codes = Array.from({ length: count }, (_, n) =>
      view.getUint16(at + stringAt + 2 * n, true),
    );
    expect(String.fromCharCode(...codes)).toBe('<七星岗> & 𠮷');
    const widths = Array.from({ length: count }, (_, n) => view.getUint32(at + dxAt + 4 * n, true));
    expect(widths.reduce((sum, width) => sum + width, 0) / 100).toBeCloseTo(
      measureText('<七星岗> & 𠮷', 3),
      1,
    );
  });
});
