import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../src/io/export/values/csv-cell.ts';
import { readXls } from '../../../src/io/tables/xls/read-xls.ts';
import { formatBytes } from '../../support/format-files.ts';

describe('a formula of an old workbook', () => {
  it('is never run: what it gave last counts, right or wrong', async () => {
    const bytes = formatBytes('facilities.xls').slice();
    const view = new DataView(bytes.buffer);
    // The only formula of the list is the total; its record is 0x06, the value it gave lies ten bytes on.
    const isFormula = (from: number) =>
      view.getUint16(from, true) === 0x06 &&
      view.getUint16(from + 2, true) === 24 &&
      view.getUint16(from + 16, true) === 0xffff;
    let at = 0;
    while (!isFormula(at)) at += 1;
    view.setFloat64(at + 10, 424_242, true);
    const { value } = readXls(bytes, 'a.xls');
    const { value: grid } = await value![0]!.read();
    expect(grid!.rows.flatMap(({ cells }) => cells)).toContain(424_242);
  });
});

describe('a text that a spreadsheet would run', () => {
  it.each([
    "=cmd|' /C calc'!A0",
    '+1+cmd|x',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '=HYPERLINK("http://127.0.0.1:9/?"&A1)',
  ])('%j leaves as a text', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });
});
