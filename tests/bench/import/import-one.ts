/** One file into the project, in a process of its own: `npx tsx tests/bench/import/import-one.ts PATH ROLE`. */
import { listEntries } from '../../../src/cli/input/list-entries.ts';
import { spawnGdalThread } from '../../../src/cli/input/open-gdal.ts';
import { GdalClient } from '../../../src/io/gdal/gdal-client.ts';
import type { Gdal } from '../../../src/io/gdal/gdal-api.ts';
import { gather, type Gathered } from '../../../src/io/mapping/apply/gather.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { expandArchives } from '../../../src/io/open/expand-archives.ts';
import { groupEntries } from '../../../src/io/open/group-entries.ts';
import { readDataset } from '../../../src/io/open/read-dataset.ts';
import { buildingsGeojson } from './large-files.ts';

/** What one import took: seconds of each phase, and bytes of memory at its peak beyond what the process had before. */
export interface ImportTimes {
  records: number;
  sizeBytes: number;
  /** Start of GDAL, 0 where it is not needed. */
  loadS: number;
  /** GDAL: what layers, how many. */
  openS: number;
  /** GDAL: the layer in the form in which it is handed over. */
  convertS: number;
  /** From that form, or from the file where GDAL is not needed, to records. */
  parseS: number;
  /** From records to facilities or demand of the project. */
  gatherS: number;
  totalS: number;
  peakBytes: number;
}

const NOTHING: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };
const LIMIT_S = 600;

/** Seconds that the thread of GDAL had for each job. */
const inThread = { describe: 0, read: 0, write: 0 };
let started: Gdal | undefined;
let loadS = 0;

function gdalInUse(): Gdal {
  started ??= new GdalClient((onAnswer, onDeath) => {
    let posted = 0;
    let job: keyof typeof inThread = 'describe';
    const port = spawnGdalThread((answer) => {
      inThread[job] += (performance.now() - posted) / 1000;
      onAnswer(answer);
    }, onDeath);
    return {
      post(request) {
        posted = performance.now();
        job = request.job;
        port.post(request);
      },
      terminate: () => port.terminate(),
    };
  }, LIMIT_S);
  return started;
}

const [path = '', role = 'demand'] = process.argv.slice(2);
const { entries } = await expandArchives(listEntries(path));
const dataset = groupEntries(entries).datasets[0]!;
const sizeBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
const restBytes = process.memoryUsage.rss();
const from = performance.now();
if (!/\.(xlsx|geojson)$/.test(path)) {
  const files = [{ path: 'b.geojson', bytes: buildingsGeojson(1) }];
  await gdalInUse().describe({ files, main: 'b.geojson' });
  loadS = (performance.now() - from) / 1000;
  inThread.describe = 0;
}
const { set, issues } = await readDataset(dataset, {}, { gdal: gdalInUse });
if (!set) throw new Error(JSON.stringify(issues));
const read = performance.now();
const { mapping } = guessMapping(set, { role: role === 'facilities' ? role : 'demand' });
const { crs } = mapping;
const source = {
  id: 's',
  role: mapping.role,
  fileName: path,
  sha256: '',
  sizeBytes,
  crs,
  count: 0,
};
const gathered = gather(NOTHING, [{ set, mapping, source, replace: false }]);
const done = performance.now();
const times: ImportTimes = {
  records: gathered.facilities.length + gathered.demand.length,
  sizeBytes,
  loadS,
  openS: inThread.describe,
  convertS: inThread.read,
  parseS: (read - from) / 1000 - loadS - inThread.describe - inThread.read,
  gatherS: (done - read) / 1000,
  totalS: (done - from) / 1000,
  peakBytes: process.resourceUsage().maxRSS * 1024 - restBytes,
};
console.log(JSON.stringify(times));
started?.stop();
