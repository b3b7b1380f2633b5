/** Large files into the project, as the import worker does it: `npx tsx tests/bench/import.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openGdal } from '../../src/cli/input/open-gdal.ts';
import type { GdalInput } from '../../src/io/gdal/gdal-api.ts';
import { hasProgram, runProgram } from '../support/foreign-program.ts';
import type { ImportTimes } from './import/import-one.ts';
import { buildingsGeojson, facilitiesWorkbook } from './import/large-files.ts';

const FACILITIES = 50_000;
const SMALL_BUILDINGS = 60_000;
const BUILDINGS = 100_000;
const ONE = join(import.meta.dirname, 'import', 'import-one.ts');
const folder = mkdtempSync(join(tmpdir(), 'kequan-import-'));

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Seconds of a run of ogr2ogr to the same form; undefined where it is not on this machine. */
function nativeSeconds(path: string): number | undefined {
  if (!hasProgram('ogr2ogr')) return undefined;
  const out = join(folder, 'native.fgb');
  rmSync(out, { force: true });
  const started = performance.now();
  const form = ['-f', 'FlatGeobuf', '-lco', 'SPATIAL_INDEX=NO', '-nlt', 'GEOMETRY'];
  runProgram('ogr2ogr', [...form, out, path]);
  return (performance.now() - started) / 1000;
}

function bench(path: string, limitS: number, role: 'facilities' | 'demand', main?: string): void {
  const args = ['--import', 'tsx', ONE, path, role];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const times = JSON.parse(said.trim().split('\n').at(-1)!) as ImportTimes;
  const seconds = (value: number) => `${value.toFixed(2)} s`;
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  const verdict = times.totalS <= limitS ? 'within' : 'OVER';
  console.log(
    `  ${path.slice(folder.length + 1)}: ${mb(times.sizeBytes)}, ${times.records} records in the project after ${seconds(times.totalS)} (${verdict} ${limitS} s); peak of memory ${mb(times.peakBytes)} above rest`,
  );
  const withGdal = `load GDAL ${seconds(times.loadS)}, open ${seconds(times.openS)}, convert ${seconds(times.convertS)}, `;
  console.log(
    `    ${times.loadS > 0 ? withGdal : ''}parse ${seconds(times.parseS)}, records ${seconds(times.gatherS)}`,
  );
  const nativeS = main === undefined ? undefined : nativeSeconds(main);
  if (nativeS === undefined) return;
  const ratio = (times.openS + times.convertS) / nativeS;
  console.log(
    `    ogr2ogr of this machine, to the same form: ${seconds(nativeS)}; ours takes ${ratio.toFixed(1)} times that`,
  );
}

const gdal = openGdal(600);

async function converted(input: GdalInput, options: readonly string[], output: string) {
  const { value, issues } = await gdal.write({ steps: [{ input, options }], output });
  if (!value) throw new Error(JSON.stringify(issues));
  return value;
}

try {
  console.log('files into the project:');
  bench(put('设施.xlsx', facilitiesWorkbook(FACILITIES)), 5, 'facilities');
  bench(put('建筑.geojson', buildingsGeojson(SMALL_BUILDINGS)), 3, 'demand');
  const files = [{ path: 'b.geojson', bytes: buildingsGeojson(BUILDINGS) }];
  const toGpkg = ['-f', 'GPKG', '-nln', '建筑', '-t_srs', 'EPSG:4545'];
  const gpkg = await converted({ files, main: 'b.geojson' }, toGpkg, 'b.gpkg');
  const packaged = gpkg[0]!.bytes;
  const from = () => ({ files: [{ path: 'b.gpkg', bytes: packaged.slice() }], main: 'b.gpkg' });
  const main = put('建筑.gpkg', packaged);
  bench(main, 10, 'demand', main);
  for (const [form, output, opened] of [
    [['-f', 'OpenFileGDB'], '建筑.gdb', '建筑.gdb'],
    [['-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8'], '建筑.shp', '建筑.shp'],
    [['-f', 'MapInfo File', '-lco', 'ENCODING=UTF-8'], '建筑.tab', '建筑.tab'],
  ] as const) {
    const own = `${output.slice(-3)}/`;
    const parts = await converted(from(), form, output);
    for (const { path, bytes } of parts) put(own + path, bytes);
    bench(join(folder, own), 10, 'demand', join(folder, own, opened));
  }
} finally {
  gdal.stop();
  rmSync(folder, { recursive: true, force: true });
}
