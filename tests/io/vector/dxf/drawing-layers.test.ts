import { describe, expect, it } from 'vitest';
import { readDrawingLayer } from '../../../../src/io/vector/dxf/drawing-layers.ts';
import type { RecordSet } from '../../../../src/io/records.ts';

const RING = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 0],
];

/** A drawing of one closed line on the layer `界线` and of texts within it, each on a layer. */
function drawing(texts: readonly (readonly [string, string])[]): RecordSet {
  const records = texts.map(([layer, words], at) => ({
    ordinal: at + 2,
    values: [layer, words],
    geometry: { type: 'Point' as const, coordinates: [8 + at / 10, 4] },
  }));
  const outline = { type: 'LineString' as const, coordinates: RING };
  return {
    fileName: 'a.dxf',
    format: 'gdal',
    fields: ['Layer', 'Text'],
    records: [{ ordinal: 1, values: ['界线', null], geometry: outline }, ...records],
  };
}

describe('an outline of a drawing', () => {
  it.each([
    [[['注记', '一社区']], '一社区', 0],
    [
      [
        ['界线', '一社区'],
        ['设施', '红星养老院'],
      ],
      '一社区',
      0,
    ],
    [
      [
        ['注记', '一社区'],
        ['设施', '红星养老院'],
      ],
      null,
      1,
    ],
    [
      [
        ['界线', '一社区'],
        ['界线', '二社区'],
      ],
      null,
      1,
    ],
  ] as const)(
    'is named by the one text in it, or by the one on its own layer: %j',
    (texts, name, issues) => {
      const read = readDrawingLayer(drawing(texts), '界线');
      expect(read.set.records[0]!.values.at(-1)).toBe(name);
      expect(read.set.records[0]!.geometry?.type).toBe('Polygon');
      expect(read.issues).toHaveLength(issues);
    },
  );
});
