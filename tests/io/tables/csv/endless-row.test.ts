import { describe, expect, it } from 'vitest';
import { findEndlessRow, MAX_ROW_BYTES } from '../../../../src/io/tables/csv/endless-row.ts';
import { readDataset } from '../../../../src/io/open/read-dataset.ts';

/** A text that is a head, then a filling repeated beyond what a row may hold. */
function long(head: string, filling: string, tail = ''): Uint8Array {
  const bytes = new TextEncoder();
  const [first, each, last] = [head, filling, tail].map((text) => bytes.encode(text));
  const times = Math.ceil((MAX_ROW_BYTES + 1000) / each!.length);
  const all = new Uint8Array(first!.length + times * each!.length + last!.length);
  all.set(first!);
  for (let at = 0; at < times; at++) all.set(each!, first!.length + at * each!.length);
  all.set(last!, all.length - last!.length);
  return all;
}

const LINE = '乙,106.51,29.52,"日间, ""照料"" 5"\n'.repeat(5000);

describe('a row that would swallow the file', () => {
  it('is found where a quote does not end, by its row', () => {
    expect(findEndlessRow(long('a,b\n1,"x\n', LINE.replaceAll('"', '')))).toEqual({
      code: 'csv-quote-open',
      row: 2,
    });
  });

  it('is found where no line ends', () => {
    expect(findEndlessRow(long('a,b\n1,2\n', '乙,106.51,29.52,'.repeat(5000)))?.code).toBe(
      'csv-row-endless',
    );
    expect(findEndlessRow(long('', '乙'.repeat(5000)))).toEqual({
      code: 'csv-row-endless',
      row: 1,
    });
  });

  it('is nowhere in a long table with quotes, quotes in quotes, inches and ends of lines within cells', () => {
    expect(findEndlessRow(long('a,b,c,d\n', LINE))).toBeUndefined();
    expect(findEndlessRow(long('a,b,c,d\n', LINE.replaceAll('\n', '\r\n')))).toBeUndefined();
    const inches = long('管径 5",b\n', '甲,"二\n行"\n'.repeat(5000), '乙,5"\n');
    expect(findEndlessRow(inches)).toBeUndefined();
  });

  it('refuses the file before it is decoded, with a clear issue', async () => {
    const bytes = long('名称,lng,lat\n甲,106.5,"29.5\n', '乙,106.51,29.52\n'.repeat(5000));
    const entry = { path: 'a.csv', sizeBytes: bytes.length, bytes: async () => bytes };
    const dataset = { name: 'a.csv', main: 'a.csv', form: 'file' as const, entries: [entry] };
    const tools = {
      gdal: () => {
        throw new Error('not needed');
      },
    };
    const { set, issues } = await readDataset(dataset, {}, tools);
    expect(set).toBeUndefined();
    expect(issues).toMatchObject([
      { code: 'csv-quote-open', severity: 'error', place: { file: 'a.csv', row: 2 } },
    ]);
  });
});
