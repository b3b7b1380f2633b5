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

describe('a hatch of several areas', () => {
  const square = (x: number) => [
    [x, 0],
    [x + 10, 0],
    [x + 10, 10],
    [x, 10],
    [x, 0],
  ];
  const text = (x: number, words: string) => ({
    ordinal: x,
    values: ['注记', words],
    geometry: { type: 'Point' as const, coordinates: [x, 5] },
  });
  const hatch = (...texts: ReturnType<typeof text>[]): RecordSet => ({
    fileName: 'a.dxf',
    format: 'gdal',
    fields: ['Layer', 'Text'],
    records: [
      {
        ordinal: 1,
        values: ['R2', null],
        geometry: { type: 'Polygon', coordinates: [square(0), square(20)] },
      },
      ...texts,
    ],
  });

  it('has all of them as its parts and the names of all', () => {
    const { set, issues } = readDrawingLayer(hatch(text(5, '大井'), text(25, '小井')), 'R2');
    expect(issues).toEqual([]);
    expect(set.records).toHaveLength(1);
    expect(set.records[0]!.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square(0)], [square(20)]],
    });
    expect(set.records[0]!.values.at(-1)).toBe('大井、小井');
  });

  it('has no name where one part has two', () => {
    const texts = [text(4, '大井'), text(6, '小井'), text(25, '老井')];
    const { set, issues } = readDrawingLayer(hatch(...texts), 'R2');
    expect(set.records[0]!.values.at(-1)).toBeNull();
    expect(issues).toHaveLength(1);
  });
});
