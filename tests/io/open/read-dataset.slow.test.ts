import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gdalInUse } from '../../../src/cli/input/open-gdal.ts';
import { mapPositions, positionToWgs84 } from '../../../src/io/crs/to-wgs84.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { expandArchives } from '../../../src/io/open/expand-archives.ts';
import { groupEntries } from '../../../src/io/open/group-entries.ts';
import { type ReadChoice, readDataset } from '../../../src/io/open/read-dataset.ts';
import { listEntries } from '../../../src/cli/input/list-entries.ts';
import { entryOf, formatBytes, formatDataset, FORMATS } from '../../support/format-files.ts';

const gdal = gdalInUse();

async function read(name: string, choice: ReadChoice = {}) {
  return readDataset(await formatDataset(name), choice, { gdal: () => gdal });
}

const truth = JSON.parse(new TextDecoder().decode(formatBytes('communities.geojson'))) as {
  features: {
    properties: { 名称: string; 代码: string; 人口数: number };
    geometry: { coordinates: [number, number][][] };
  }[];
};
const trueWest = new Map(
  truth.features.map(({ properties, geometry }) => [
    properties.代码,
    Math.min(...geometry.coordinates[0]!.map(([x]) => x)),
  ]),
);

/** Westernmost longitude in WGS-84, which tells one outline from another. */
function westOf(
  geometry: Parameters<typeof mapPositions>[0],
  crs: Parameters<typeof positionToWgs84>[1],
) {
  let west = Infinity;
  mapPositions(geometry, (position) => {
    west = Math.min(west, positionToWgs84(position, crs)[0]!);
    return position;
  });
  return west;
}

describe('files that other programs made', () => {
  it('a geodatabase that was cut off or copied in part is said to be so', async () => {
    const { entries } = await formatDataset('coded.gdb.zip');
    const cut = (path: string, change: (bytes: Uint8Array) => Uint8Array | undefined) =>
      Promise.all(
        entries.map(async (entry) => {
          const bytes = await entry.bytes();
          const own = entry.path.endsWith(path) ? change(bytes) : bytes;
          return own ? [entryOf(entry.path, own)] : [];
        }),
      );
    for (const files of [
      await cut('a00000009.gdbtable', (bytes) => bytes.slice(0, 300)),
      await cut('a00000009.gdbtable', () => undefined),
      await cut('a00000001.gdbtable', () => undefined),
    ]) {
      const [dataset] = groupEntries(files.flat()).datasets;
      const { set, issues } = await readDataset(dataset!, {}, { gdal: () => gdal });
      expect(set).toBeUndefined();
      expect(issues.map(({ code }) => code)).toEqual(['geodatabase-cut']);
    }
  });

  it('a geodatabase gives the words of its coded values, and a code without a word as it is', async () => {
    const { set } = await read('coded.gdb.zip');
    expect(set?.records.map(({ values }) => values)).toEqual([
      ['甲站', '社区养老机构', '公办'],
      ['乙站', '托育机构', '民办'],
      ['丙站', 9, null],
    ]);
  });

  it.each([
    ['utf8.shp', 'utf-8'],
    ['gbk.shp', 'gb18030'],
    ['gb18030.shp', 'gb18030'],
    ['communities.gpkg', undefined],
    ['communities.gdb', undefined],
    ['communities.kml', undefined],
    ['communities.fgb', undefined],
    ['communities.tab', undefined],
    ['communities.mif', undefined],
    ['communities.geojson', 'utf-8'],
  ])('%s holds the six communities at their places', async (name, encoding) => {
    const { set, issues } = await read(name);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(set?.records).toHaveLength(6);
    expect(set?.encoding).toBe(encoding);
    const { mapping } = guessMapping(set!);
    expect(mapping.role).toBe('areas');
    const nameAt = set!.fields.indexOf(mapping.columns.name!);
    const codeAt = set!.fields.indexOf(mapping.columns.code!);
    expect(set!.records.map(({ values }) => values[nameAt]).toSorted()).toEqual(
      truth.features.map(({ properties }) => properties.名称).toSorted(),
    );
    for (const { values, geometry } of set!.records) {
      const west = westOf(geometry!, set!.crs ?? 'wgs84');
      // A ten-millionth of a degree is a centimetre; projected files turn straight sides by less.
      expect(west).toBeCloseTo(trueWest.get(String(values[codeAt]))!, 6);
    }
  });

  it('reads Big5 from a Shapefile that names it', async () => {
    const { set } = await read('big5.shp');
    expect(set?.encoding).toBe('big5');
    expect(set?.records[0]?.values[0]).toBe('七星崗社區');
  });

  it('guesses GBK where nothing names it, says so, and obeys another choice', async () => {
    const guessed = await read('gcj02-gbk.shp');
    expect(guessed.set?.encoding).toBe('gb18030');
    expect(guessed.set?.fields).toEqual(['名称', '代码', '人口数', '老年人']);
    expect(guessed.issues.map(({ code }) => code)).toEqual(['encoding-guessed']);
    expect(guessed.encodings.find(({ encoding }) => encoding === 'gb18030')?.sample).toContain(
      '七星岗社区',
    );
    const chosen = await read('gcj02-gbk.shp', { encoding: 'big5' });
    expect(chosen.set?.records[0]?.values[0]).not.toBe('七星岗社区');
    expect(chosen.issues).toEqual([]);
  });

  it('states the projected system of a GeoPackage and a File Geodatabase', async () => {
    expect((await read('communities.gpkg')).set?.crs).toBe('EPSG:4545');
    expect((await read('communities.gdb')).set?.crs).toBe('EPSG:4524');
  });

  it('makes closed lines of a drawing areas, named by the text within', async () => {
    const { set, layers } = await read('communities.dxf');
    expect(layers).toEqual([
      { name: 'SQJX', count: 6 },
      { name: 'ZJ', count: 6 },
    ]);
    const at = set!.fields.indexOf('名称（注记）');
    expect(set!.records.map(({ values }) => values[at])).toContain('归元寺社区');
    expect(set!.records.every(({ geometry }) => geometry?.type === 'Polygon')).toBe(true);
    const texts = await read('communities.dxf', { layer: 'ZJ' });
    expect(texts.set?.records.every(({ geometry }) => geometry?.type === 'Point')).toBe(true);
  });

  it('reads waypoints without the two dozen empty columns of a device', async () => {
    const { set } = await read('communities.gpx');
    expect(set?.fields).toEqual(['name']);
    expect(set?.records[0]?.geometry).toEqual({ type: 'Point', coordinates: [106.554, 29.5535] });
  });

  it('takes CSV in GBK with the header of an office table', async () => {
    const { set } = await read('facilities-gbk.csv');
    expect(set?.encoding).toBe('gb18030');
    expect(set?.header).toEqual({ first: 4, last: 5 });
    expect(set?.records.map(({ row }) => row)).toEqual([6, 7, 8, 9, 10, 11]);
  });

  it('reads the old binary workbook as the new one', async () => {
    const old = await read('facilities.xls');
    const now = await read('facilities.xlsx');
    const { fileName: _, ...records } = old.set!;
    expect({ ...records, fileName: 'facilities.xlsx' }).toEqual(now.set);
    expect(old.layers).toEqual(now.layers);
    expect(old.topRows).toEqual(now.topRows);
    expect(old.issues.map(({ code, place }) => [code, place.cell, place.row])).toEqual(
      now.issues.map(({ code, place }) => [code, place.cell, place.row]),
    );
  });
});

describe('archives and folders', () => {
  it('opens a Shapefile and a workbook out of one ZIP', async () => {
    const zip = zipSync({
      '数据/小区.shp': formatBytes('gbk.shp'),
      '数据/小区.shx': formatBytes('gbk.shx'),
      '数据/小区.dbf': formatBytes('gbk.dbf'),
      '数据/小区.prj': formatBytes('gbk.prj'),
      '数据/小区.cpg': formatBytes('gbk.cpg'),
      '数据/台账.xlsx': formatBytes('facilities.xlsx'),
      '__MACOSX/数据/._小区.shp': new Uint8Array(4),
    });
    const { entries, issues } = await expandArchives([entryOf('资料.zip', zip)]);
    const { datasets } = groupEntries(entries);
    expect(issues).toEqual([]);
    expect(datasets.map(({ form, name }) => [form, name])).toEqual([
      ['shapefile', '小区.shp'],
      ['file', '台账.xlsx'],
    ]);
    const counts = [];
    for (const dataset of datasets) {
      const { set } = await readDataset(dataset, {}, { gdal: () => gdal });
      counts.push(set?.records.length);
    }
    expect(counts).toEqual([6, 6]);
  });

  it('knows a File Geodatabase in a ZIP whose folder lost its name', async () => {
    const files = listEntries(`${FORMATS}/communities.gdb`);
    const parts: Record<string, Uint8Array> = {};
    for (const entry of files) parts[entry.path.split('/').at(-1)!] = await entry.bytes();
    const { entries } = await expandArchives([entryOf('小区.gdb.zip', zipSync(parts))]);
    const { datasets } = groupEntries(entries);
    expect(datasets.map(({ form }) => form)).toEqual(['geodatabase']);
    const { set } = await readDataset(datasets[0]!, {}, { gdal: () => gdal });
    expect(set?.records).toHaveLength(6);
  });

  it('opens the map out of a KMZ and calls it by the name that the planner knows', async () => {
    const kmz = zipSync({ 'doc.kml': formatBytes('communities.kml') });
    const { entries } = await expandArchives([entryOf('社区.kmz', kmz)]);
    const { set } = await readDataset(groupEntries(entries).datasets[0]!, {}, { gdal: () => gdal });
    expect(set?.records).toHaveLength(6);
    expect(set?.fileName).toBe('社区.kmz');
  });

  it('asks for the main file where only its parts are given', () => {
    const { datasets, issues } = groupEntries([entryOf('a.shx', new Uint8Array(1))]);
    expect(datasets).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['part-alone']);
  });
});
