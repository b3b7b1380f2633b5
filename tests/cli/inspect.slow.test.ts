import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { inspectCommand } from '../../src/cli/inspect-command.ts';
import { splitLayer } from '../../src/cli/input/read-records.ts';
import { Unusable } from '../../src/cli/refuse/unusable.ts';
import { FORMATS } from '../support/format-files.ts';
import { runAssess } from '../support/run-cli.ts';

async function inspected(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  try {
    return { code: await inspectCommand(args), text: lines.join('\n') };
  } finally {
    log.mockRestore();
  }
}

/** Area, standard, verdict, measured value and target of each row. */
function verdictsOf(csv: string): string[] {
  const rows = csv.trim().split('\n').slice(1);
  return rows.map((row) => {
    const cells = row.split(',');
    // Places that were shifted and put back lie centimetres off, which shows in the fifth figure of a share of people.
    const figures = [8, 9].map((at) => (cells[at] ? Number(Number(cells[at]).toPrecision(4)) : ''));
    return [...[1, 3, 7].map((at) => cells[at]), ...figures].join(' ');
  });
}

describe('kequan inspect', () => {
  it('says what a workbook is, its sheets, header, fields and issues', async () => {
    const { code, text } = await inspected(join(FORMATS, 'facilities.xlsx'));
    expect(code).toBe(0);
    for (const words of [
      'facilities.xlsx: Excel 工作簿',
      '旧台账 · 隐藏',
      '表头在第 4–5 行',
      '坐标·经度 → 经度',
      '建筑面积 → 建筑面积（㎡）',
      '合计行没有读取',
      // What would stay absent, by its cell.
      '提醒 | facilities.xlsx · G8',
      '约300㎡',
      '30+15',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says the stated system of a geodatabase and the guessed encoding of a Shapefile', async () => {
    expect((await inspected(join(FORMATS, 'communities.gdb'))).text).toContain('EPSG:4524');
    const { text } = await inspected(join(FORMATS, 'gcj02-gbk.shp'));
    expect(text).toContain('GB18030');
    expect(text).toMatch(/编码/);
  });

  it('says why it takes a system and how far off another one would be, in the words of the dialog', async () => {
    const { text } = await inspected(join(FORMATS, 'facilities.xlsx'));
    expect(text).toContain('  表头、说明或文件名写有“坐标系:高德”');
    const unsure = await inspected('--lang', 'en', join(FORMATS, 'communities.geojson'));
    expect(unsure.text).toMatch(/ {2}WGS-84 by the format\n/);
    expect(unsure.text).toMatch(
      / {4}GCJ-02, 3\d% confidence, about 4\d\d m apart: no direct evidence/,
    );
    expect(unsure.text).toContain('Uncertain');
  });

  it('names what is drawn where records have no fields, in place of empty lines', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kequan-'));
    const file = join(folder, '无字段.geojson');
    const feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [106.5, 29.5] } };
    const features = [feature, { ...feature, properties: {} }];
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
    const { text } = await inspected(file);
    expect(text).toContain('没有字段，只有图形。\n前几行：\n  Point\n  Point');
    expect(text.split('\n').filter((line) => line.trim() === '')).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('gives the same as JSON', async () => {
    const { text } = await inspected(join(FORMATS, 'communities.gpkg'), '--json');
    const report = JSON.parse(text) as {
      datasets: { form: string; crs: string; records: number }[];
    };
    expect(report.datasets.map(({ form, crs, records }) => [form, crs, records])).toEqual([
      ['gpkg', 'EPSG:4545', 6],
    ]);
  });

  it('refuses an unknown option and a file that is not there in plain words', async () => {
    await expect(inspectCommand(['--foo', 'a.csv'])).rejects.toThrow(Unusable);
    await expect(inspectCommand(['nowhere.csv'])).rejects.toThrow(/no such file/);
  });

  it('ends with 2 when nothing can be read', async () => {
    expect((await inspected(join(FORMATS, 'gbk.prj'))).code).toBe(2);
  });

  it('names a layer behind the last colon, unless the path is there as it stands', () => {
    const gdb = join(FORMATS, 'communities.gdb');
    expect(splitLayer(`${gdb}:小区`)).toEqual({ path: gdb, layer: '小区' });
    expect(splitLayer(gdb)).toEqual({ path: gdb });
  });
});

describe('kequan assess', () => {
  it('gives equal verdicts for a clean and an ugly delivery of the same communities and centres', async () => {
    const run = async (...args: string[]) => {
      const { files } = await runAssess([...args, '--standards', 'B3,A2', '--zone', 'old-urban']);
      return files['verdicts.csv']
        .toString('utf8')
        .split('\n')
        .map((line) => line.split(','))
        .map((cells) => [cells[1], cells[3], cells[7]].join(' '));
    };
    const facilities = join(FORMATS, 'facilities.xlsx');
    const ugly = await run(
      '--areas',
      `community=${join(FORMATS, 'gcj02-gbk.shp')}`,
      '--facilities',
      facilities,
      '--crs',
      'gcj02',
      '--crs',
      'areas=gcj02',
    );
    expect(ugly).toContain('临华村社区 B3 达标');
    expect(ugly).toContain('通远门社区 A2 未评估');
    expect(ugly).toContain('骡马店社区 B3 不达标');
    const layer = `${join(FORMATS, 'communities.gdb')}:小区`;
    const projected = await run(
      '--areas',
      `community=${layer}`,
      '--facilities',
      facilities,
      '--crs',
      'facilities=gcj02',
    );
    expect(projected).toEqual(ugly);
  });

  it('comes with --crs auto from ugly files to the verdicts of the tidy ones, though the .prj says WGS 84', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kequan-'));
    for (const part of ['shp', 'shx', 'dbf', 'prj']) {
      copyFileSync(join(FORMATS, `gcj02-gbk.${part}`), join(folder, `社区.${part}`));
    }
    const run = async (areas: string, facilities: string, ...args: string[]) => {
      const { files } = await runAssess([
        ...['--areas', `community=${areas}`, '--facilities', join(FORMATS, facilities)],
        ...['--standards', 'chongqing-2021', ...args],
      ]);
      return verdictsOf(files['verdicts.csv'].toString('utf8'));
    };
    const golden = verdictsOf(readFileSync(join(FORMATS, 'clean-verdicts.csv'), 'utf8'));
    expect(golden.length).toBeGreaterThan(30);
    expect(await run(join(FORMATS, 'communities.geojson'), 'clean-facilities.csv')).toEqual(golden);
    expect(await run(join(folder, '社区.shp'), 'facilities.xlsx', '--crs', 'auto')).toEqual(golden);
    rmSync(folder, { recursive: true });
  });
});
