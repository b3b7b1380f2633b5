import { unzipSync, zipSync } from 'fflate';
import { type Random, seededRandom } from '../../src/core/base/random.ts';
import type { Gdal } from '../../src/io/gdal/gdal-api.ts';
import { applyMapping } from '../../src/io/mapping/apply-mapping.ts';
import { guessMapping } from '../../src/io/mapping/guess-mapping.ts';
import { NOTHING_LOADED } from '../../src/io/mapping/mapping.ts';
import type { Entry } from '../../src/io/open/entry.ts';
import { expandArchives } from '../../src/io/open/expand-archives.ts';
import { groupEntries } from '../../src/io/open/group-entries.ts';
import { readDataset } from '../../src/io/open/read-dataset.ts';
import { entryOf, formatBytes, formatDataset } from './format-files.ts';
import { mutate } from './mutate.ts';

export const FUZZ_SEED = 20_261_122;
/** Formats that are read without GDAL. */
export const LIGHT = [
  'facilities.xlsx',
  'facilities.xls',
  'facilities-gbk.csv',
  'communities.geojson',
  'communities.kml',
  'communities.topojson',
  'communities.zip',
] as const;
/** Formats that GDAL reads. */
export const HEAVY = [
  'gbk.shp',
  'communities.gpkg',
  'communities.gdb',
  'communities.tab',
  'communities.mif',
  'communities.dxf',
  'communities.fgb',
  'communities.gpx',
] as const;

const TOPOLOGY = JSON.stringify({
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [106.5, 29.5] },
  arcs: [
    [
      [0, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
  ],
  objects: {
    社区: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0]], properties: { 名称: '甲社区' } },
        { type: 'Polygon', arcs: [[1]], properties: { 名称: '乙社区' } },
      ],
    },
  },
});

/** Files of a format, one of which is changed. */
async function partsOf(name: string): Promise<[string, Uint8Array][]> {
  if (name.endsWith('.topojson')) return [[name, new TextEncoder().encode(TOPOLOGY)]];
  if (name.endsWith('.zip')) {
    return [[name, zipSync({ '甲.geojson': formatBytes('communities.geojson') })]];
  }
  const { entries } = await formatDataset(name);
  const parts: [string, Uint8Array][] = [];
  for (const entry of entries) parts.push([entry.path, await entry.bytes()]);
  return parts;
}

/** Half of the changed workbooks are sound archives with a changed part, since a broken archive hides the rest. */
function mutateFile(path: string, bytes: Uint8Array, random: Random): Uint8Array {
  if (!path.endsWith('.xlsx') || random() < 0.5) return mutate(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)]!;
  return zipSync({ ...parts, [name]: mutate(parts[name]!, random) }, { level: 0 });
}

export interface FuzzOutcome {
  files: number;
  /** Files of which something could still be read. */
  readable: number;
  slowestMs: number;
  /** Files that GDAL did not finish within the limit; it was ended. */
  late: number;
  /** Files by which GDAL died; it was started anew. */
  died: number;
  /** What must not be: thrown, silent, or a number that is none. */
  faults: string[];
}

async function judge(
  entries: readonly Entry[],
  gdal: () => Gdal,
  outcome: FuzzOutcome,
): Promise<void> {
  const expanded = await expandArchives(entries);
  const { datasets, issues } = groupEntries(expanded.entries);
  if (datasets.length === 0 && issues.length + expanded.issues.length === 0) {
    outcome.faults.push('silent: no dataset and no issue');
  }
  let wasRead = false;
  for (const dataset of datasets) {
    const { set, issues: found } = await readDataset(dataset, {}, { gdal });
    if (found.some(({ code }) => code === 'gdal-too-slow')) outcome.late += 1;
    if (found.some(({ code }) => code === 'gdal-died')) outcome.died += 1;
    const failed = found.find(({ code }) => code === 'import-failed');
    if (failed) outcome.faults.push(String(failed.params?.what));
    if (!set) {
      if (!found.some(({ severity }) => severity === 'error'))
        outcome.faults.push('silent: no records and no error');
      continue;
    }
    const { mapping } = guessMapping(set);
    const { value, issues: applied } = applyMapping(set, mapping, { loaded: NOTHING_LOADED });
    if (!value && applied.length === 0) outcome.faults.push('silent: nothing applied and no issue');
    const text = JSON.stringify(value ?? null);
    if (JSON.stringify(JSON.parse(text)) !== text) outcome.faults.push('not the same through JSON');
    wasRead ||= value !== undefined;
  }
  if (wasRead) outcome.readable += 1;
}

/** Reads so many changed files of a format; equal seeds change equally. */
export async function fuzzFormat(
  name: string,
  count: number,
  gdal: () => Gdal,
  seed: number = FUZZ_SEED,
): Promise<FuzzOutcome> {
  const random = seededRandom(seed);
  const parts = await partsOf(name);
  const usesGdal = (HEAVY as readonly string[]).includes(name);
  /** A start of GDAL takes seconds and is not the file's fault. */
  const warm = async () => {
    if (usesGdal) await readDataset(await formatDataset('communities.fgb'), {}, { gdal });
  };
  await warm();
  const outcome: FuzzOutcome = {
    files: 0,
    readable: 0,
    slowestMs: 0,
    late: 0,
    died: 0,
    faults: [],
  };
  let ended = 0;
  for (let n = 0; n < count; n += 1) {
    const chosen = Math.floor(random() * parts.length);
    const entries = parts.map(([path, bytes], at) =>
      entryOf(path, at === chosen ? mutateFile(path, bytes, random) : bytes.slice()),
    );
    const started = performance.now();
    try {
      await judge(entries, gdal, outcome);
    } catch (error) {
      outcome.faults.push(`file ${n}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    outcome.files += 1;
    outcome.slowestMs = Math.max(outcome.slowestMs, performance.now() - started);
    if (outcome.late + outcome.died > ended) {
      ended = outcome.late + outcome.died;
      await warm();
    }
  }
  return outcome;
}
