import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { outputCrs } from '../../../../src/io/export/tables/output-crs.ts';
import { writeResults } from '../../../../src/io/export/formats/write-results.ts';
import type { ResultSet } from '../../../../src/io/export/layers/result-layer.ts';
import { csvCell } from '../../../../src/io/export/values/csv-cell.ts';
import { smallResults } from '../../../support/small-results.ts';

const HOSTILE = '甲\0乙\u202e丙\u2066丁\u001b[31m戊\u0085己\u200f';
const SEEN = '甲乙丙丁[31m戊己';
const FORBIDDEN = ['\0', '\u202e', '\u2066', '\u001b', '\u0085', '\u200f'];

/** The results with a hostile name in every text. */
function hostileResults(): ResultSet {
  const set = smallResults();
  const layers = set.layers.map((layer) => ({
    ...layer,
    title: layer.title + HOSTILE,
    rows: layer.rows.map((row) => ({
      ...row,
      values: row.values.map((value) => (typeof value === 'string' ? value + HOSTILE : value)),
    })),
  }));
  const texts = { title: HOSTILE, scenario: HOSTILE, notices: [HOSTILE], attribution: [HOSTILE] };
  return { ...set, ...texts, layers };
}

const gdal = () => {
  throw new Error('not needed');
};

it.each(['geojson', 'csv', 'kml', 'dxf', 'xlsx'] as const)(
  'no mark of a name turns other text or breaks a %s',
  async (format) => {
    const { value = [] } = await writeResults(hostileResults(), {
      formats: [format],
      crs: outputCrs('wgs84', 'zh-CN')!,
      encoding: 'utf-8',
      gdal: { describe: gdal, read: gdal, write: gdal, stop: gdal },
    });
    const files = value.flatMap((each) => each.files);
    expect(files.length).toBeGreaterThan(0);
    for (const { name, bytes } of files) {
      const parts = name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
      for (const part of parts) {
        const text = new TextDecoder(format === 'dxf' ? 'gb18030' : 'utf-8').decode(part);
        expect(
          FORBIDDEN.filter((mark) => text.includes(mark)),
          name,
        ).toEqual([]);
      }
    }
  },
);

it('nor a CSV of ours', () => {
  expect(csvCell(HOSTILE)).toBe(SEEN);
  expect(csvCell('\u202e=1+1')).toBe("'=1+1");
});
