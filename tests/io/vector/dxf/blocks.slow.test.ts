import { describe, expect, it } from 'vitest';
import { gdalInUse } from '../../../../src/cli/input/open-gdal.ts';
import { encodeGb18030 } from '../../../../src/io/export/text/gb18030.ts';
import { guessMapping } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import { groupEntries } from '../../../../src/io/open/group-entries.ts';
import { type ReadChoice, readDataset } from '../../../../src/io/open/read-dataset.ts';
import { codes, drawing, insert, label, square } from '../../../support/drawing.ts';
import { entryOf } from '../../../support/format-files.ts';

const gdal = gdalInUse();

const SIGN =
  codes([0, 'CIRCLE'], [8, '0'], [10, 0], [20, 0], [40, 5]) +
  codes([0, 'LINE'], [8, '0'], [10, -5], [20, 0], [11, 5], [21, 0]);
const BLOCKS = {
  日间照料中心: SIGN,
  注记块: '',
  甲社区: square('0', 0, 0, 100),
  参照: square('界线', 300, 0, 100) + square('界线', 600, 0, 100),
};
const DRAWN =
  insert('设施', '日间照料中心', [20, 30], { 名称: '甲中心', 建筑面积: '300' }) +
  insert('设施', '日间照料中心', [60, 70], { 名称: '乙中心', 建筑面积: '450' }) +
  insert('界线', '甲社区', [0, 0]) +
  insert('0', '参照', [0, 0]) +
  insert('注记', '注记块', [350, 50], { 社区: '丙社区' }) +
  label('注记', 650, 50, '丁社区');

async function read(bytes: Uint8Array, choice: ReadChoice = {}) {
  const [dataset] = groupEntries([entryOf('图.dxf', bytes)]).datasets;
  return readDataset(dataset!, choice, { gdal: () => gdal });
}

/** Values of one column of the records. */
function column({ set }: Awaited<ReturnType<typeof read>>, field: string) {
  const at = set?.fields.indexOf(field) ?? -1;
  return at === -1 ? undefined : set!.records.map(({ values }) => values[at]);
}

describe.each([
  ['UTF-8 under the name of another code page', new TextEncoder().encode(drawing(BLOCKS, DRAWN))],
  ['GBK', encodeGb18030(drawing(BLOCKS, DRAWN))],
])('a drawing with blocks in %s', (_, bytes) => {
  it('gives a place, a kind and the attributes of each sign', async () => {
    const done = await read(bytes, { layer: '设施' });
    expect(done.set?.records.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [20, 30] },
      { type: 'Point', coordinates: [60, 70] },
    ]);
    expect(column(done, '名称')).toEqual(['甲中心', '乙中心']);
    expect(column(done, '类型（图块）')).toEqual(['日间照料中心', '日间照料中心']);
    const { mapping } = guessMapping(done.set!);
    expect(mapping).toMatchObject({
      role: 'facilities',
      columns: { name: '名称', kinds: '类型（图块）', floorAreaM2: '建筑面积' },
    });
  });

  it('keeps the outlines that are blocks or come from a bound drawing, and their names', async () => {
    const done = await read(bytes);
    expect(done.set?.layer).toBe('界线');
    expect(done.set?.records.map(({ geometry }) => geometry?.type)).toEqual([
      'Polygon',
      'Polygon',
      'Polygon',
    ]);
    expect(column(done, '图块')).toEqual(['甲社区', '参照', '参照']);
    expect(column(done, '名称（注记）')?.slice(1)).toEqual(['丙社区', '丁社区']);
    // What other layers have of blocks is no column of this one.
    expect(done.set?.fields).not.toContain('建筑面积');
    expect(guessMapping(done.set!).mapping.role).toBe('areas');
  });

  it('keeps a block of nothing but words as a text with its words', async () => {
    const done = await read(bytes, { layer: '注记' });
    expect(column(done, '社区')).toContain('丙社区');
    expect(column(done, 'Text')).toEqual(expect.arrayContaining(['丙社区', '丁社区']));
  });
});
