import { join } from 'node:path';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { gdalInUse } from '../../../../src/cli/input/open-gdal.ts';
import { WGS84 } from '../../../../src/io/export/tables/output-crs.ts';
import { writeGeojson } from '../../../../src/io/export/formats/write-geojson.ts';
import { hasProgram, inFolder, runProgram } from '../../../support/foreign-program.ts';
import { smallResults, writeSmall } from '../../../support/small-results.ts';

const gdal = gdalInUse();

/** A layer of a file as Debian's own GDAL reads it. */
function readBack(file: string, layer?: string): FeatureCollection & { crs?: object } {
  const named = layer === undefined ? [] : [layer];
  const text = runProgram('ogr2ogr', [
    ...['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=9', '/vsistdout/', file],
    ...named,
  ]);
  return JSON.parse(text) as FeatureCollection & { crs?: object };
}

function positionsOf(value: unknown): Position[] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf);
}

const corners = ({ features }: FeatureCollection): Position[] =>
  features.flatMap(({ geometry }) =>
    geometry && geometry.type !== 'GeometryCollection' ? positionsOf(geometry.coordinates) : [],
  );

/** The same layer in WGS-84, converted by Debian's own PROJ. */
function convertedBy(crs: string, layer: string): Promise<FeatureCollection> {
  const wgs84 = writeGeojson({ set: smallResults(), crs: WGS84, encoding: 'utf-8' });
  return inFolder(wgs84, (folder) => {
    const file = join(folder, `${layer}-WGS84.geojson`);
    const options = ['-f', 'GeoJSON', '-t_srs', crs, '-lco', 'COORDINATE_PRECISION=9'];
    return JSON.parse(
      runProgram('ogr2ogr', [...options, '/vsistdout/', file]),
    ) as FeatureCollection;
  });
}

function expectNear(found: FeatureCollection, wanted: FeatureCollection, within: number): void {
  const [a, b] = [corners(found), corners(wanted)];
  expect(a.length).toBe(b.length);
  const sorted = (all: Position[]) =>
    all.toSorted(([x1 = 0, y1 = 0], [x2 = 0, y2 = 0]) => x1 - x2 || y1 - y2);
  const theirs = sorted(b);
  for (const [at, [x = NaN, y = NaN]] of sorted(a).entries()) {
    expect(Math.hypot(x - theirs[at]![0]!, y - theirs[at]![1]!)).toBeLessThan(within);
  }
}

const GIS = [
  ['gpkg', 'results-EPSG4545.gpkg', 'areas'],
  ['shp', 'shp/areas-EPSG4545.shp', undefined],
  ['fgb', 'fgb/areas-EPSG4545.fgb', undefined],
  ['geojson', 'geojson/areas-EPSG4545.geojson', undefined],
] as const;

if (hasProgram('ogr2ogr')) {
  describe('files as the GDAL of Debian reads them', () => {
    it.each(GIS)('%s: counts, texts, numbers, places and system', async (format, name, layer) => {
      const { files, codes } = await writeSmall(format, 'EPSG:4545', gdal);
      expect(codes).toEqual([]);
      const wanted = await convertedBy('EPSG:4545', 'areas');
      await inFolder(files, (folder) => {
        const file = join(folder, name);
        const read = readBack(file, layer);
        expect(read.features).toHaveLength(1);
        expect(read.features[0]!.properties).toMatchObject({
          id: 'c1',
          name: '甲社区',
          residents: 100,
          note: '示意',
          met: 1,
          unmet: 0,
        });
        expect(read.features[0]!.properties!['builtYear'] ?? null).toBeNull();
        expectNear(read, wanted, 0.002);
        const report = runProgram('ogrinfo', ['-so', '-al', file]);
        expect(report).toContain('CGCS2000 / 3-degree Gauss-Kruger CM 108E');
      });
    });

    it('gpkg: every layer and table, the fields in words, styles for QGIS, sources and 示意', async () => {
      const { files } = await writeSmall('gpkg', 'EPSG:4490', gdal);
      await inFolder(files, (folder) => {
        const file = join(folder, 'results-EPSG4490.gpkg');
        const layers = runProgram('ogrinfo', ['-q', file]).trim().split('\n');
        expect(layers.map((line) => line.split(' ')[1])).toEqual([
          ...smallResults().layers.map(({ id }) => id),
          'field_names',
          'layer_styles',
        ]);
        const styles = readBack(file, 'layer_styles').features.map(({ properties }) => properties!);
        expect(styles.map((style) => style['f_table_name'])).toEqual([
          'areas',
          'circles',
          'gaps',
          'facilities',
          'sites',
          'links',
          'closures',
        ]);
        for (const style of styles) {
          expect(style).toMatchObject({ useAsDefault: true, f_geometry_column: 'geom' });
          expect(String(style['styleQML'])).toContain('<renderer-v2 type="RuleRenderer"');
        }
        const report = runProgram('ogrinfo', ['-so', file, 'areas']);
        expect(report).toContain('© OpenStreetMap contributors');
        expect(report).toContain('区划为示意');
        const names = readBack(file, 'field_names').features.map(({ properties }) => properties!);
        expect(names).toContainEqual(
          expect.objectContaining({
            layer: 'facilities',
            field: 'floorAreaM2',
            title: '建筑面积（㎡）',
          }),
        );
        const verdicts = readBack(file, 'verdicts').features;
        expect(verdicts.map(({ properties }) => properties!['verdict'])).toEqual([
          '达标',
          '未评估',
          '不达标',
        ]);
        expect(verdicts.map(({ geometry }) => geometry)).toEqual([null, null, null]);
      });
    });

    it.each(['utf-8', 'gb18030'] as const)(
      'shp in %s: .cpg, short names and a table of them',
      async (encoding) => {
        const { files } = await writeSmall('shp', 'EPSG:4326', gdal, encoding);
        await inFolder(files, (folder) => {
          const read = readBack(join(folder, 'shp', 'facilities-WGS84.shp'));
          const [first, second] = read.features.map(({ properties }) => properties!);
          expect(first).toMatchObject({
            name: '=cmd|calc',
            kinds_zh: '日间照料中心',
            floor_m2: 800,
          });
          expect(second).toMatchObject({ name: '乙, "二"', closed: 1 });
          for (const name of Object.keys(first!)) expect(name.length).toBeLessThanOrEqual(10);
        });
        const text = (name: string) =>
          new TextDecoder().decode(files.find((file) => file.name === name)!.bytes);
        expect(text('shp/facilities-WGS84.cpg')).toBe(encoding.toUpperCase());
        expect(text('shp/fields.csv')).toContain(
          'facilities-WGS84,floor_m2,floorAreaM2,建筑面积（㎡）',
        );
      },
    );

    it('kml: degrees of WGS-84 whatever was asked, a folder for each layer, markup only as text', async () => {
      const { files, crs } = await writeSmall('kml', 'EPSG:4545', gdal);
      expect([crs.id, files[0]!.name]).toEqual(['EPSG:4326', 'results-WGS84.kml']);
      await inFolder(files, (folder) => {
        const file = join(folder, files[0]!.name);
        const read = readBack(file, '拟建点位');
        expect(corners(read)[0]!.slice(0, 2)).toEqual([106.5, 29.5]);
        expect(read.features[0]!.properties).toMatchObject({
          Name: '新点位',
          reason: '盲区 <老人> & 多',
        });
        expect(readBack(file, '新增通道').features).toHaveLength(1);
        expect(readBack(file, '服务圈').features[0]!.properties).toMatchObject({ note: '示意' });
      });
    });

    it('dxf: metres of the local zone for degrees, closed lines by kind, Chinese names, words on the system', async () => {
      const { files, crs } = await writeSmall('dxf', 'EPSG:4326', gdal);
      expect([crs.id, files[0]!.name]).toEqual(['EPSG:4545', 'drawing-EPSG4545.dxf']);
      const wanted = await convertedBy('EPSG:4545', 'circles');
      await inFolder(files, async (folder) => {
        const read = readBack(join(folder, files[0]!.name));
        const on = (layer: string) => ({
          ...read,
          features: read.features.filter(({ properties }) => properties!['Layer'] === layer),
        });
        expectNear(on('KQ_CIRCLES_DAY-CARE-CENTRE'), wanted, 0.002);
        expect(on('KQ_SITES_NAME').features[0]!.properties!['Text']).toBe('新点位');
        const words = on('KQ_NOTE').features.map(({ properties }) => String(properties!['Text']));
        expect(words.join('\n')).toMatch(/EPSG:4545[^]*区划为示意[^]*OpenStreetMap contributors/);
        const outlines = await convertedBy('EPSG:4545', 'areas');
        expectNear(on('KQ_AREAS_COMMUNITY'), outlines, 0.002);
        expect(on('KQ_AREAS_NAME_COMMUNITY').features[0]!.properties!['Text']).toBe('甲社区');
        expect(on('KQ_FACILITIES').features).toEqual([]);
      });
    });

    it('csv in GB18030 with two columns of places', async () => {
      const { files } = await writeSmall('csv', 'EPSG:4545', gdal, 'gb18030');
      const wanted = await convertedBy('EPSG:4545', 'facilities');
      const { bytes } = files.find(({ name }) => name === 'csv/facilities-EPSG4545.csv')!;
      const lines = new TextDecoder('gb18030', { fatal: true }).decode(bytes).split('\r\n');
      expect(lines[0]).toMatch(/^编号,名称,.*,东坐标 m（EPSG:4545）,北坐标 m（EPSG:4545）$/);
      const [x, y] = lines[1]!.split(',').slice(-2).map(Number);
      const [theirX = NaN, theirY = NaN] = corners(wanted)[0]!;
      expect(Math.hypot(x! - theirX, y! - theirY)).toBeLessThan(0.002);
      expect(lines[1]).toContain("'=cmd|calc");
    });

    it.each(['EPSG:4490', 'EPSG:4523', 'EPSG:3857', 'EPSG:32648', 'EPSG:3395'])(
      'places in %s as PROJ has them',
      async (id) => {
        const { files } = await writeSmall('geojson', id, gdal);
        const wanted = await convertedBy(id, 'areas');
        await inFolder(files, (folder) => {
          const read = readBack(join(folder, `geojson/areas-${id.replace(':', '')}.geojson`));
          expect(JSON.stringify(read.crs)).toContain(id.replace(':', '::'));
          expectNear(read, wanted, id === 'EPSG:4490' ? 1e-7 : 0.002);
        });
      },
    );

    it.each(['gpkg', 'shp', 'fgb'] as const)(
      '%s in GCJ-02 says so and is no WGS-84',
      async (format) => {
        const { files } = await writeSmall(format, 'gcj02', gdal);
        const { name } = files.find((file) =>
          /(areas|results)-GCJ02\.(gpkg|shp|fgb)$/.test(file.name),
        )!;
        await inFolder(files, (folder) => {
          const report = runProgram('ogrinfo', [
            '-so',
            join(folder, name),
            ...(format === 'gpkg' ? ['areas'] : ['-al']),
          ]);
          expect(report).toMatch(/GCJ-02/);
          expect(report).not.toContain('ID["EPSG",4326]');
        });
      },
    );
  });
}

describe('equal results', () => {
  it.each(['gpkg', 'shp', 'fgb', 'xlsx', 'kml', 'dxf', 'csv', 'geojson'] as const)(
    'give equal bytes in %s',
    async (format) => {
      const [first, second] = [
        await writeSmall(format, 'EPSG:4545', gdal),
        await writeSmall(format, 'EPSG:4545', gdal),
      ];
      expect(first.files.length).toBeGreaterThan(0);
      expect(second.files).toEqual(first.files);
    },
  );
});
