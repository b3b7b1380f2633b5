import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { TextKey } from '../../../src/i18n/catalogue.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { csvBytes, csvCell } from '../../../src/io/export/values/csv-cell.ts';
import { verdictsCsv } from '../../../src/io/export/verdicts-csv.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { assessmentJson } from '../../../src/io/export/assessment-json.ts';
import { runRecord } from '../../../src/io/export/values/run-json.ts';
import { smallExport } from '../../support/small-export.ts';

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const zh = (key: TextKey) => translate('zh-CN', key);

describe('csvCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1', '－1'])('disarms %j', (cell) => {
    expect(csvCell(cell).replace(/^"/, '').startsWith("'")).toBe(true);
  });
  it('lets numbers be numbers, also negative ones', () => {
    expect([-1.5, 0, 1e-7, null, NaN].map((cell) => csvCell(cell))).toEqual([
      '-1.5',
      '0',
      '1e-7',
      '',
      '',
    ]);
  });
  it('doubles quotes', () => expect(csvCell('乙, "二"')).toBe('"乙, ""二"""'));

  it('gives back every text but for the apostrophe, and none that begins like a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }),
        (row) => {
          const written = text(csvBytes([row])).slice(1);
          const [back] = Papa.parse<string[]>(written, { delimiter: ',', newline: '\r\n' }).data;
          expect(back!.map((cell, at) => (cell === `'${row[at]}` ? row[at] : cell))).toEqual(row);
          for (const cell of back!) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });
});

describe('verdictsCsv', () => {
  const written = text(verdictsCsv(smallExport()));
  const rows = Papa.parse<Record<string, string>>(written.slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;

  it('begins with a byte order mark and ends its lines with CRLF', () => {
    expect(written.startsWith('\ufeff区划编号,区划,层级,')).toBe(true);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(written.endsWith('\r\n')).toBe(true);
  });

  it('says verdict, number of the document, missing fields and evidence in Chinese', () => {
    expect(rows[0]).toMatchObject({
      区划: '甲社区',
      层级: '社区（村）',
      标准: 'A2',
      条款: '(六)4',
      评定: '达标',
      现状值: '0',
      目标: '1',
      单位: '处',
      缺口: '0',
      计入的设施: "'=cmd|calc、新点位",
      备注: '示意',
    });
    expect(rows[0]!.标准文件).toContain('成府函');
    expect(rows[1]).toMatchObject({
      评定: '未评估',
      现状值: '',
      缺口: '',
      缺少的字段: `${zh('field.age60plus')}、${zh('field.floorAreaM2')}`,
      缺字段的记录数: '3',
      备注: `示意、${zh('verdicts-csv.planners-target')}`,
    });
    expect(rows[2]).toMatchObject({ 区划: "'-1+1", 层级: '全部区划', 现状值: '0.333333' });
  });

  it('says that a target year has passed, as the JSON does, and not before it has', () => {
    const passed = (yearNow?: number) => {
      const input = { ...smallExport(), ...(yearNow && { yearNow }) };
      const csv = Papa.parse<Record<string, string>>(text(verdictsCsv(input)).slice(1), {
        header: true,
      });
      const run = runRecord({ ...input, assessmentKey: 'k', version: '0' }, LIBRARY);
      const json = JSON.parse(new TextDecoder().decode(assessmentJson(run, input)));
      return [csv.data[1]!['目标年已过、接续指标'], json.findings[1].passedYear];
    };
    const follows = '接续指标：FP6 养老服务网络基本建成（待核）';
    expect(passed()).toEqual([follows, null]);
    expect(passed(2025)).toEqual([follows, null]);
    expect(passed(2026)).toEqual([`目标年已过（2025 年）。${follows}`, 2025]);
  });

  it('speaks English too', () => {
    expect(text(verdictsCsv(smallExport(), 'en')).split('\r\n')[0]).toContain('Area ID,Area,Level');
  });
});
