import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gdalInUse } from '../../../../src/cli/input/open-gdal.ts';
import { inFolder } from '../../../support/foreign-program.ts';
import { writeSmall } from '../../../support/small-results.ts';

const gdal = gdalInUse();

/** Debian's Python, for which its QGIS is built, wherever another comes first. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, '../../../support/qgis-styles.py');

interface Styled {
  valid: boolean;
  crs: string;
  rules: { label: string; shown: boolean; sound: boolean; count: number }[];
  labels: string[];
  aliases: string[];
  widgets: Record<string, { map: Record<string, string>[] }>;
  colours: number;
}

function qgis(args: readonly string[]) {
  const env = { ...process.env, QT_QPA_PLATFORM: 'offscreen', LC_ALL: 'C.UTF-8' };
  return spawnSync(PYTHON, args, { encoding: 'utf8', env });
}

function styles(sources: readonly string[]): Styled[] {
  const done = qgis([SCRIPT, ...sources]);
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Styled);
}

// QGIS is too large to be installed for a test; where it is, it is asked.
if (qgis(['-c', 'import qgis.core']).status === 0) {
  describe('styles as QGIS reads them', () => {
    it.each(['gpkg', 'shp'] as const)(
      '%s: by verdict and kind, with names drawn, fields and codes in words',
      async (format) => {
        const { files } = await writeSmall(format, 'EPSG:4545', gdal);
        await inFolder(files, (folder) => {
          const names = ['areas', 'circles', 'facilities', 'sites', 'links'] as const;
          const source = (name: string): string =>
            format === 'gpkg'
              ? `${join(folder, 'results-EPSG4545.gpkg')}|layername=${name}`
              : join(folder, 'shp', `${name}-EPSG4545.shp`);
          const read = styles(names.map(source));
          expect(read).toHaveLength(names.length);
          for (const { valid, crs, rules, colours } of read) {
            expect([valid, crs]).toEqual([true, 'EPSG:4545']);
            expect(rules.every(({ sound }) => sound)).toBe(true);
            expect(colours).toBeGreaterThan(1);
          }
          const [areas, circles, facilities, sites] = read;
          expect(areas!.rules.map(({ label, count }) => [label, count])).toEqual([
            ['有不达标项', 0],
            ['无不达标项，有未评估项', 1],
            ['全部达标', 0],
            ['没有评定', 0],
          ]);
          expect(areas!.labels).toEqual(['甲社区']);
          expect(areas!.aliases).toEqual(expect.arrayContaining(['名称', '不达标项']));
          const verdicts = Object.entries(areas!.widgets).find(([name]) => /^v.*_?A2$/.test(name));
          expect(verdicts?.[1].map).toContainEqual({ 达标: 'met' });
          expect(circles!.rules.filter(({ shown }) => shown)).toHaveLength(1);
          expect(facilities!.rules.map(({ label, count }) => [label, count])).toEqual([
            ['方案中关闭', 1],
            ['现有设施', 1],
          ]);
          expect(sites!.labels).toEqual(['新点位']);
        });
      },
      120_000,
    );
  });
} else {
  it.skip('QGIS is not on this machine');
}
