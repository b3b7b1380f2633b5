/** Large files into the project, as the import worker does it: `npx tsx tests/bench/import.ts`. */
import { openGdal } from '../../src/cli/open-gdal.ts';
import { gather, type Gathered } from '../../src/io/import/gather.ts';
import { guessMapping } from '../../src/io/mapping/guess-mapping.ts';
import { readDataset } from '../../src/io/open/read-dataset.ts';
import { entryOf } from '../support/format-files.ts';
import { buildingsGeoJson, facilityWorkbook } from '../support/large-files.ts';

const FACILITIES = 50_000;
const BUILDINGS = 100_000;
const gdal = openGdal(600);

const NOTHING: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };

async function bench(
  name: string,
  bytes: Uint8Array,
  limitS: number,
  role: 'facilities' | 'demand',
) {
  const entry = entryOf(name, bytes);
  const started = performance.now();
  const dataset = { form: 'file', name, main: name, entries: [entry] } as const;
  const { set, issues } = await readDataset(dataset, {}, { gdal: () => gdal });
  if (!set) throw new Error(JSON.stringify(issues));
  const readMs = performance.now() - started;
  const { mapping } = guessMapping(set, { role });
  const source = {
    id: 's',
    role,
    fileName: name,
    sha256: '',
    sizeBytes: bytes.length,
    crs: mapping.crs,
    count: 0,
  };
  const gathered = gather(NOTHING, [{ set, mapping, source, replace: false }]);
  const seconds = (performance.now() - started) / 1000;
  const count = gathered.facilities.length + gathered.demand.length;
  const verdict = seconds <= limitS ? 'within' : 'OVER';
  console.log(
    `  ${name}: ${(bytes.length / 1e6).toFixed(1)} MB, ${count} records, read ${(readMs / 1000).toFixed(2)} s, in the project ${seconds.toFixed(2)} s (${verdict} ${limitS} s)`,
  );
}

console.log('files into the project:');
await bench('设施.xlsx', facilityWorkbook(FACILITIES), 5, 'facilities');
await bench('建筑.geojson', buildingsGeoJson(70_000), 3, 'demand');
const made = await gdal.write({
  steps: [
    {
      input: {
        files: [{ path: 'b.geojson', bytes: buildingsGeoJson(BUILDINGS) }],
        main: 'b.geojson',
      },
      options: ['-f', 'GPKG', '-nln', '建筑', '-t_srs', 'EPSG:4545'],
    },
  ],
  output: 'b.gpkg',
});
// The library is started by now: its start is printed apart.
const fresh = performance.now();
const other = openGdal(600);
await other.describe({
  files: [{ path: 'b.geojson', bytes: buildingsGeoJson(1) }],
  main: 'b.geojson',
});
console.log(`  start of GDAL: ${((performance.now() - fresh) / 1000).toFixed(2)} s`);
other.stop();
await bench('建筑.gpkg', made.value![0]!.bytes, 10, 'demand');
gdal.stop();
