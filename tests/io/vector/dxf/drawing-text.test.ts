import { describe, expect, it } from 'vitest';
import { drawingBlocks } from '../../../../src/io/vector/dxf/block-inserts.ts';
import { drawingText } from '../../../../src/io/vector/dxf/drawing-text.ts';
import { encodeGb18030 } from '../../../../src/io/export/text/gb18030.ts';
import { withBlocks } from '../../../../src/io/vector/dxf/with-blocks.ts';
import type { RecordSet } from '../../../../src/io/records.ts';
import { drawing, insert, label } from '../../../support/drawing.ts';

const CHINESE = drawing({}, label('注记', 1, 2, '七星岗街道'));

describe('the text of a drawing', () => {
  it('is UTF-8 where it can be, whatever code page the header names', () => {
    const read = drawingText(new TextEncoder().encode(CHINESE));
    expect(read).toEqual({ text: CHINESE, encoding: 'utf-8' });
  });

  it.each([CHINESE, CHINESE.replace('ANSI_936', 'ANSI_1252')])(
    'is GBK otherwise, also where a Chinese machine names a Western page',
    (text) => {
      expect(drawingText(encodeGb18030(text))).toEqual({ text, encoding: 'gb18030' });
    },
  );

  it('is not there in the binary form, and is read as the planner says', () => {
    expect(drawingText(new TextEncoder().encode('AutoCAD Binary DXF\r\n'))).toBeUndefined();
    expect(drawingText(encodeGb18030(CHINESE), 'big5')?.encoding).toBe('big5');
  });
});

describe('the blocks of a drawing', () => {
  it('are those that stand by themselves, with their words and a handle each', () => {
    const text = drawing(
      { 内: insert('0', '更内', [0, 0]) },
      insert('设施', '养老', [10, 20], { 名称: '甲', 床位: '12' }, 'A1') +
        insert('设施', '内', [30, 40], { 名称: '乙' }) +
        label('设施', 1, 1, 'INSERT'),
    );
    const { inserts, attributeHandles, text: handed } = drawingBlocks(text);
    expect(inserts.map(({ name, layer, at }) => [name, layer, at])).toEqual([
      ['养老', '设施', [10, 20]],
      ['内', '设施', [30, 40]],
    ]);
    expect(inserts[0]).toMatchObject({ handle: 'A1', copies: 1 });
    expect([...inserts[0]!.attributes]).toEqual([
      ['名称', '甲'],
      ['床位', '12'],
    ]);
    expect(attributeHandles.size).toBe(3);
    // What it made is there when it is read again, and nothing more is made.
    const again = drawingBlocks(handed);
    expect(again.text).toBe(handed);
    expect(again.inserts).toEqual(inserts);
  });

  it('are none in a drawing that is cut off or holds no section of things', () => {
    for (const text of ['', '0\nSECTION\n2\nENTITIES\n0\nINSERT\n2', CHINESE.slice(0, 80)]) {
      expect(drawingBlocks(text).inserts.filter(({ name }) => name !== '')).toEqual([]);
    }
  });
});

describe('blocks of many parts', () => {
  it('are told apart in time that grows with the parts, not with their square', () => {
    const parts = 60_000;
    const { inserts, attributeHandles } = drawingBlocks(
      drawing({}, insert('图框', '图框', [0, 0], { 图名: '规划图' }, 'F1')),
    );
    const set: RecordSet = {
      fileName: 'a.dxf',
      format: 'gdal',
      fields: ['Layer', 'EntityHandle', 'Text'],
      records: Array.from({ length: parts }, (_, at) => ({
        ordinal: at + 1,
        values: ['图框', 'F1', null],
        geometry: {
          type: 'LineString' as const,
          coordinates: [
            [at, 0],
            [at, 1],
          ],
        },
      })),
    };
    const started = performance.now();
    const { set: signed } = withBlocks(set, { inserts, attributeHandles, text: '' });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(signed.records).toHaveLength(1);
    expect(signed.records[0]!.values.slice(3)).toEqual(['规划图', '图框']);
  });

  it('have names in the characters that a drawing writes by number', () => {
    const text = drawing({}, insert('设施', '\\U+517B\\U+8001', [1, 2], { n: '\\U+7532' }, 'F1'));
    const set: RecordSet = { fileName: 'a', format: 'gdal', fields: ['EntityHandle'], records: [] };
    const { set: signed } = withBlocks(set, drawingBlocks(text));
    expect(signed.records[0]!.values).toEqual(['F1', '甲', '养老']);
  });
});
