import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { recordsFromGrid } from '../../../src/io/tables/records-from-grid.ts';
import { groupEntries } from '../../../src/io/open/group-entries.ts';
import { MAX_COLUMNS } from '../../../src/io/limits.ts';
import { readDataset } from '../../../src/io/open/read-dataset.ts';
import { readXls } from '../../../src/io/tables/xls/read-xls.ts';
import { entryOf, formatBytes } from '../../support/format-files.ts';

async function read(name: string, text: string) {
  const [dataset] = groupEntries([entryOf(name, new TextEncoder().encode(text))]).datasets;
  return readDataset(
    dataset!,
    {},
    {
      gdal: () => {
        throw new Error('GDAL is not needed');
      },
    },
  );
}

describe('a file of far too many columns', () => {
  const many = Array.from({ length: 60_000 }, (_, at) => `列${at}`);

  it.each([
    ['a.csv', () => `名称,经度,纬度,${many.join(',')}\n甲,106.5,29.5,${many.join(',')}\n`],
    [
      'a.geojson',
      () =>
        JSON.stringify({
          type: 'Feature',
          properties: { 名称: '甲', ...Object.fromEntries(many.map((name) => [name, 1])) },
          geometry: { type: 'Point', coordinates: [106.5, 29.5] },
        }),
    ],
  ])('%s is read up to a limit, says so, and keeps nobody waiting', async (name, make) => {
    const text = make();
    const started = performance.now();
    const { set, issues, topRows } = await read(name, text);
    expect(set?.fields).toHaveLength(MAX_COLUMNS);
    expect(set?.records.map(({ values }) => values.length)).toEqual([MAX_COLUMNS]);
    expect(Math.max(0, ...topRows.map(({ cells }) => cells.length))).toBeLessThanOrEqual(
      MAX_COLUMNS,
    );
    expect(issues.map(({ code }) => code)).toContain('sheet-too-wide');
    guessMapping(set!);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('is left as it is below the limit', async () => {
    const names = ['名称', '经度', '纬度', ...many.slice(0, MAX_COLUMNS - 3)].join(',');
    const { set, issues } = await read('a.csv', `${names}\n甲,106.5,29.5\n`);
    expect(set?.fields).toHaveLength(MAX_COLUMNS);
    expect(issues.map(({ code }) => code)).not.toContain('sheet-too-wide');
  });
});

it('cells merged again and again are not filled for ever', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({
    row: at + 1,
    cells: at === 0 ? ['名称', '床位'] : at === 1 ? ['甲', 1] : [null, 1],
  }));
  const merges = Array.from({ length: 100_000 }, () => ({
    top: 2,
    left: 0,
    bottom: 20_000,
    right: 0,
  }));
  const started = performance.now();
  const { value, issues } = recordsFromGrid(
    { rows, merges },
    { fileName: 'a.xlsx', format: 'xlsx' },
  );
  expect(value?.records.length).toBe(19_999);
  expect(issues.map(({ code }) => code)).toContain('merges-too-many');
  expect(performance.now() - started).toBeLessThan(10_000);
});

it('a cell of an old workbook in a column that the format has not is left out', async () => {
  const bytes = formatBytes('facilities.xls').slice();
  // The first text cell of the sheet: record 0xfd of ten bytes, its column two bytes on.
  const at = bytes.findIndex(
    (_, n) => bytes[n] === 0xfd && bytes[n + 1] === 0 && bytes[n + 2] === 10,
  );
  new DataView(bytes.buffer).setUint16(at + 6, 60_000, true);
  const { value } = readXls(bytes, 'a.xls');
  const { value: grid, issues } = await value![0]!.read();
  expect(Math.max(...grid!.rows.map(({ cells }) => cells.length))).toBeLessThan(100);
  expect(issues.map(({ code }) => code)).toContain('sheet-too-wide');
});
