/** Large files into the project, as the import worker does it: `npx tsx tests/bench/import.ts`. */
import { strToU8, zipSync } from 'fflate';
import { openGdal } from '../../src/cli/open-gdal.ts';
import { gather, type Gathered } from '../../src/io/import/gather.ts';
import { guessMapping } from '../../src/io/mapping/guess-mapping.ts';
import { readDataset } from '../../src/io/open/read-dataset.ts';
import { entryOf } from '../support/format-files.ts';

const FACILITIES = 50_000;
const BUILDINGS = 100_000;
const gdal = openGdal(600);

function workbook(): Uint8Array {
  const texts: string[] = [];
  const shared = (text: string) => texts.push(text) - 1;
  const text = (cell: string, words: string) => `<c r="${cell}" t="s"><v>${shared(words)}</v></c>`;
  const header = ['名称', '类型', '经度', '纬度', '建筑面积', '床位', '地址'];
  const rows = [
    `<row r="1">${header.map((word, at) => text(`${'ABCDEFG'[at]}1`, word)).join('')}</row>`,
  ];
  for (let r = 2; r <= FACILITIES + 1; r += 1) {
    const lng = 106.4 + (r % 977) / 4000;
    const lat = 29.4 + (r % 1009) / 4000;
    rows.push(
      `<row r="${r}">${text(`A${r}`, `服务站${r}`)}${text(`B${r}`, '日间照料中心')}<c r="C${r}"><v>${lng}</v></c><c r="D${r}"><v>${lat}</v></c><c r="E${r}"><v>${200 + (r % 900)}</v></c><c r="F${r}"><v>${r % 60}</v></c>${text(`G${r}`, `某路${r}号`)}</row>`,
    );
  }
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst>${texts.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ),
  });
}

/** Footprints of buildings with nine corners, as surveys give them. */
function buildings(count: number): Uint8Array {
  const features: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const x = 106.4 + (n % 400) * 0.0004;
    const y = 29.4 + Math.floor(n / 400) * 0.0004;
    const ring = [
      [0, 0],
      [10, 0],
      [10, 5],
      [14, 5],
      [14, 12],
      [6, 12],
      [6, 9],
      [0, 9],
      [0, 0],
    ].map(([a, b]) => `[${(x + a! * 1e-5).toFixed(6)},${(y + b! * 1e-5).toFixed(6)}]`);
    features.push(
      `{"type":"Feature","properties":{"id":"b${n}","name":"楼${n}","常住人口":${n % 90}},"geometry":{"type":"Polygon","coordinates":[[${ring.join(',')}]]}}`,
    );
  }
  return strToU8(`{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`);
}

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
await bench('设施.xlsx', workbook(), 5, 'facilities');
await bench('建筑.geojson', buildings(70_000), 3, 'demand');
const made = await gdal.write({
  steps: [
    {
      input: { files: [{ path: 'b.geojson', bytes: buildings(BUILDINGS) }], main: 'b.geojson' },
      options: ['-f', 'GPKG', '-nln', '建筑', '-t_srs', 'EPSG:4545'],
    },
  ],
  output: 'b.gpkg',
});
// The library is started by now: its start is printed apart.
const fresh = performance.now();
const other = openGdal(600);
await other.describe({ files: [{ path: 'b.geojson', bytes: buildings(1) }], main: 'b.geojson' });
console.log(`  start of GDAL: ${((performance.now() - fresh) / 1000).toFixed(2)} s`);
other.stop();
await bench('建筑.gpkg', made.value![0]!.bytes, 10, 'demand');
gdal.stop();
