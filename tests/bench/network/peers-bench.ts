/**
 * One job beside other programs: from 740 places of 杭州, where is one of them within 15 minutes on foot?
 * `npx tsx tests/bench/network/peers-bench.ts` runs what is installed of pgRouting (Debian: postgresql-15-pgrouting), scipy
 * (python3-scipy) and QGIS (qgis), and prints how many times as long each takes. pgRouting and scipy search the very
 * graph of ours from the same seeds and must find the same nodes and times; QGIS joins and walks by rules of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPostgres } from '../../../scripts/setup/find-postgres.mjs';
import { seededRandom } from '../../../src/core/base/random.ts';
import type { LngLat } from '../../../src/core/vocabulary/lng-lat.ts';
import {
  BoundedSearch,
  networkWalkerById,
  prepareWalker,
  readGraph,
  snapFor,
} from '../../../src/core/network/network-model.ts';
import { measureExtent } from '../../../src/core/network/graph/graph-binary.ts';
import { searchRows, seedFacility } from '../../../src/core/network/search/street-times.ts';
import { startPostgres } from '../../cli/province/queue-servers.ts';

const BUDGET_S = 900;
const ROUNDS = 7;
const SAMPLE = new URL('../../../data/samples/hangzhou/', import.meta.url);

/** Arcs between nodes counted from 1; node 0 leads to each seed in its seconds. */
interface Arcs {
  from: number[];
  to: number[];
  seconds: number[];
}

/** What a search found: how many nodes within the budget, the sum of their seconds, and how long it took. */
interface Found {
  nodes: number;
  sumS: number;
  ms: number;
}

const walker = networkWalkerById('adult')!;
const graph = readGraph(new Uint8Array(readFileSync(new URL('network.kqgraph', SAMPLE)))).value!;
const prepared = prepareWalker(graph, walker);
const { rows, halfS, nodes } = searchRows(prepared);

function randomPlaces(count: number): LngLat[] {
  const random = seededRandom(1);
  const [west, south, east, north] = measureExtent(graph);
  return Array.from({ length: count }, () => ({
    lng: west + (east - west) * random(),
    lat: south + (north - south) * random(),
  }));
}

function leastMs(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    work();
    least = Math.min(least, performance.now() - begin);
  }
  return least;
}

function searchOurs(seeds: readonly (readonly [node: number, seconds: number])[]): Found {
  const search = new BoundedSearch(nodes);
  const ms = leastMs(() => {
    search.clear();
    for (const [node, seconds] of seeds) search.seed(node, seconds, 0);
    search.run(rows, halfS, BUDGET_S);
  });
  let sumS = 0;
  for (let i = 0; i < search.reachedCount; i++) sumS += search.timeS[search.reached[i]!]!;
  return { nodes: search.reachedCount, sumS, ms };
}

function listArcs(seeds: readonly (readonly [node: number, seconds: number])[]): Arcs {
  const arcs: Arcs = { from: [], to: [], seconds: [] };
  const add = (from: number, to: number, seconds: number): void => {
    arcs.from.push(from);
    arcs.to.push(to);
    arcs.seconds.push(seconds);
  };
  for (const [node, seconds] of seeds) add(0, node + 1, seconds);
  for (let node = 0; node < nodes; node++) {
    for (let half = rows.firstHalf[node]!; half < rows.firstHalf[node + 1]!; half++) {
      if (halfS[half]! < Infinity) add(node + 1, rows.halfTo[half]! + 1, halfS[half]!);
    }
  }
  return arcs;
}

async function searchWithPgRouting({ from, to, seconds }: Arcs): Promise<Found | undefined> {
  const bin = findPostgres();
  if (bin === undefined) return undefined;
  const server = await startPostgres();
  const ask = (words: string) =>
    spawnSync(join(bin, 'psql'), ['-qAt', '-F', ' ', server.url], {
      input: words,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
  try {
    if (ask('\\set ON_ERROR_STOP on\ncreate extension pgrouting cascade;').status !== 0) {
      return undefined;
    }
    const lines = from.map((node, at) => `${at + 1}\t${node}\t${to[at]!}\t${seconds[at]!}`);
    ask(
      'create table arcs (id bigint, source bigint, target bigint, cost float8);\n' +
        `copy arcs from stdin;\n${lines.join('\n')}\n\\.\nanalyze arcs;`,
    );
    const question =
      'select count(*), sum(agg_cost) from pgr_drivingDistance(' +
      `'select id, source, target, cost from arcs', 0, ${BUDGET_S}, true) where node > 0;\n`;
    const { stdout } = ask(`\\timing on\n${question.repeat(ROUNDS)}`);
    const [count, sumS] = stdout.split('\n')[0]!.split(' ').map(Number);
    const times = [...stdout.matchAll(/Time: ([\d.]+) ms/g)].map(([, ms]) => Number(ms));
    return { nodes: count!, sumS: sumS!, ms: Math.min(...times) };
  } finally {
    await server.stop();
  }
}

const SCIPY = `
import json, sys, time
import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
arcs = json.load(open(sys.argv[1]))
size = max(max(arcs['from']), max(arcs['to'])) + 1
best = {}
for a, b, s in zip(arcs['from'], arcs['to'], arcs['seconds']):
    if a != b and s < best.get((a, b), float('inf')):
        # An arc of no time would be no arc in a sparse matrix.
        best[a, b] = max(s, 1e-12)
keys = np.array(list(best))
graph = csr_matrix((np.array(list(best.values())), (keys[:, 0], keys[:, 1])), shape=(size, size))
least = float('inf')
for _ in range(int(sys.argv[2])):
    begin = time.perf_counter()
    times = dijkstra(graph, directed=True, indices=0, limit=float(sys.argv[3]))
    least = min(least, time.perf_counter() - begin)
inside = np.isfinite(times[1:])
print(json.dumps({'nodes': int(inside.sum()), 'sumS': float(times[1:][inside].sum()), 'ms': least * 1000}))
`;

function searchWithScipy(arcs: Arcs, folder: string): Found | undefined {
  const file = join(folder, 'arcs.json');
  writeFileSync(file, JSON.stringify(arcs));
  const args = ['-c', SCIPY, file, `${ROUNDS}`, `${BUDGET_S}`];
  const run = spawnSync('python3', args, { encoding: 'utf8' });
  return run.status === 0 ? (JSON.parse(run.stdout) as Found) : undefined;
}

/** Without what Debian's wrapper puts in front, which this program does not know. */
const QGIS = 'qgis_process.bin';
const QGIS_ALONE = {
  env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
  encoding: 'utf8',
} as const;
/** It measures lengths by a project alone. */
const PROJECT =
  '<!DOCTYPE qgis><qgis version="3.22"><projectCrs><spatialrefsys><authid>EPSG:4326</authid>' +
  '</spatialrefsys></projectCrs></qgis>';

/** Milliseconds of a whole run of QGIS, start and files included. */
function walkWithQgis(places: readonly LngLat[], folder: string): number | undefined {
  const [points, project] = [join(folder, 'places.geojson'), join(folder, 'project.qgs')];
  const features = places.map(({ lng, lat }) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [lng, lat] },
  }));
  writeFileSync(points, JSON.stringify({ type: 'FeatureCollection', features }));
  writeFileSync(project, PROJECT);
  const lengthM = BUDGET_S * walker.levelSpeedMps.value;
  const begin = performance.now();
  const run = spawnSync(
    QGIS,
    [
      ...['run', 'native:serviceareafromlayer', `--PROJECT_PATH=${project}`],
      ...['--ELLIPSOID=EPSG:7030', '--distance_units=meters', '--STRATEGY=0'],
      `--INPUT=${fileURLToPath(new URL('network.geojson', SAMPLE))}`,
      ...[`--START_POINTS=${points}`, `--TRAVEL_COST2=${lengthM.toFixed(1)}`],
      `--OUTPUT_LINES=${join(folder, 'area.gpkg')}`,
    ],
    { ...QGIS_ALONE, timeout: 300_000 },
  );
  return run.status === 0 ? performance.now() - begin : undefined;
}

function report(name: string, ours: Found, found: Found | undefined): void {
  if (!found) {
    console.log(`${name}: not installed`);
    return;
  }
  const same = found.nodes === ours.nodes && Math.abs(found.sumS / ours.sumS - 1) < 1e-6;
  console.log(
    `${name}: ${found.ms.toFixed(1)} ms, ${(found.ms / ours.ms).toFixed(0)} times as long; ` +
      (same ? 'the same nodes and times' : `OTHER RESULT: ${found.nodes} nodes, ${found.sumS} s`),
  );
}

const places = randomPlaces(740);
const facilities = snapFor(prepared, places, 1000);
const seeds: [number, number][] = [];
const recorder = { seed: (node: number, seconds: number) => void seeds.push([node, seconds]) };
facilities.edge.forEach((_, join) => seedFacility(recorder, prepared, facilities, join, BUDGET_S));
const folder = mkdtempSync(join(tmpdir(), 'kequan-peers-'));
try {
  const ours = searchOurs(seeds);
  console.log(
    `ours: ${ours.ms.toFixed(2)} ms for ${ours.nodes} nodes within ${BUDGET_S / 60} minutes`,
  );
  const arcs = listArcs(seeds);
  report('pgRouting', ours, await searchWithPgRouting(arcs));
  report('scipy', ours, searchWithScipy(arcs, folder));
  const qgisMs = walkWithQgis(places, folder);
  console.log(
    qgisMs === undefined
      ? 'QGIS: not installed'
      : `QGIS: ${(qgisMs / 1000).toFixed(1)} s with start and files, ${(qgisMs / ours.ms).toFixed(0)} times as long`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
