import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { gdalInUse } from '../../../../src/cli/input/open-gdal.ts';
import { hasProgram, inFolder, runProgram } from '../../../support/foreign-program.ts';
import { writeSmall } from '../../../support/small-results.ts';

const gdal = gdalInUse();

const SHEETS = [
  '摘要',
  '评定-按标准文件',
  '评定-按责任单位',
  '区划排名',
  '评定-按区划',
  '现有设施',
  '拟建点位',
  '覆盖',
  '数据体检',
  '参数与来源',
];

describe('workbook', () => {
  it('has its sheets, frozen headers, filters over all rows, and no formula', async () => {
    const { files } = await writeSmall('xlsx', 'EPSG:4545', gdal);
    expect(files[0]!.name).toBe('results-EPSG4545.xlsx');
    const parts = unzipSync(files[0]!.bytes);
    const text = (name: string) => strFromU8(parts[name]!);
    const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)];
    expect(names.map((match) => match[1])).toEqual(SHEETS);
    for (const at of SHEETS.map((_, index) => index + 1).slice(1)) {
      const sheet = text(`xl/worksheets/sheet${at}.xml`);
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      const rows = [...sheet.matchAll(/<row /g)].length;
      expect(sheet).toMatch(new RegExp(`</sheetData><autoFilter ref="A1:[A-Z]+${rows}"/>`));
    }
    const all = Object.keys(parts).filter((name) => name.includes('worksheets/sheet'));
    for (const name of all) expect(text(name)).not.toContain('<f>');
    expect(text('xl/styles.xml')).toContain('#,##0');
  });

  it('prints as wide as its pages, with the header on each and words at the foot', async () => {
    const { files } = await writeSmall('xlsx', 'EPSG:4326', gdal);
    const parts = unzipSync(files[0]!.bytes);
    const text = (name: string) => strFromU8(parts[name]!);
    const workbook = text('xl/workbook.xml');
    for (const [at, sheet] of SHEETS.entries()) {
      const xml = text(`xl/worksheets/sheet${at + 1}.xml`);
      expect(xml).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
      const high = at === 0 ? 1 : 0;
      expect(xml).toMatch(
        new RegExp(`orientation="landscape" fitToWidth="\\d" fitToHeight="${high}"`),
      );
      expect(xml).toContain('示意数据：不代表实际情况，不得作为决策依据。');
      if (at > 0) expect(workbook).toContain(`localSheetId="${at}">&apos;${sheet}&apos;!$`);
    }
    expect(workbook).toContain('&apos;评定-按区划&apos;!$A:$B,&apos;评定-按区划&apos;!$1:$1');
  });

  it('says codes in words', async () => {
    const { files } = await writeSmall('csv', 'EPSG:4326', gdal);
    const all = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    expect(all).not.toMatch(/\b(straight|older-adult|old-urban)\b/);
    expect(all).toContain('直线');
  });

  if (hasProgram('soffice')) {
    it('says in LibreOffice what the results say', async () => {
      const { files } = await writeSmall('xlsx', 'EPSG:4326', gdal);
      await inFolder(files, (folder) => {
        // All sheets, UTF-8, values as they are stored.
        const filter =
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
        runProgram('soffice', [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          ...['--convert-to', filter, '--outdir', folder, join(folder, files[0]!.name)],
        ]);
        const rows = (sheet: string): string[][] =>
          Papa.parse<string[]>(
            readFileSync(join(folder, `results-WGS84-${sheet}.csv`), 'utf8').trim(),
          ).data;
        expect(rows('摘要').flat()).toEqual(
          expect.arrayContaining([
            '甲项目 · 方案一',
            '示意数据：不代表实际情况，不得作为决策依据。',
            '区划为示意',
          ]),
        );
        const facilities = rows('现有设施');
        expect(facilities[0]!.slice(0, 4)).toEqual(['编号', '名称', '设施类型', '建筑面积（㎡）']);
        expect(facilities[1]!.slice(0, 4)).toEqual(['f1', '=cmd|calc', '日间照料中心', '800']);
        expect(facilities[1]!.slice(-2)).toEqual(['106.51', '29.51']);
        const verdicts = rows('评定-按标准文件');
        const at = verdicts[0]!.indexOf('评定');
        expect(
          verdicts
            .slice(1)
            .map((row) => row[at])
            .toSorted(),
        ).toEqual(['不达标', '未评估', '达标']);
        expect(rows('评定-按区划')[1]).toEqual(
          expect.arrayContaining(['甲社区', '达标', '未评估']),
        );
        expect(rows('拟建点位')[1]).toEqual(expect.arrayContaining(['盲区 <老人> & 多', '2025']));
        expect(rows('数据体检').flat()).toEqual(expect.arrayContaining(['提醒', '设施.csv', '3']));
      });
    });
  }
});
