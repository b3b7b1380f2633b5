/**
 * Figures of the walking network, as ratios within one run so that the machine does not matter:
 * `npx tsx tests/bench/network/network-bench.ts [places.geojson]` (points to start from; without a
 * file 740 seeded places in the same ground).
 */
import { readFileSync } from 'node:fs';
import { seededRandom } from '../../../src/core/base/random.ts';
import type { LngLat } from '../../../src/core/vocabulary/lng-lat.ts';
import { BoundedSearch } from '../../../src/core/network/search/bounded-search.ts';
import { buildGraph } from '../../../src/core/network/graph/build-graph.ts';
import { circles } from '../../../src/core/network/ground/circles.ts';
import {
  demandByEdge,
  FacilitySearch,
  mergeSite,
} from '../../../src/core/network/search/facility-search.ts';
import {
  measureExtent,
  readGraph,
  writeGraph,
} from '../../../src/core/network/graph/graph-binary.ts';
import { graphBytes, nodeCount } from '../../../src/core/network/graph/graph.ts';
import { emptyTimes, nearest } from '../../../src/core/network/search/nearest.ts';
import { searchRows, seedFacility } from '../../../src/core/network/search/street-times.ts';
import { networkWalkerById } from '../../../src/core/network/walkers/network-walkers.ts';
import {
  prepareWalker,
  snapFor,
  type PreparedWalker,
} from '../../../src/core/network/search/prepared-walker.ts';
import type { Snaps } from '../../../src/core/network/snapping/snap.ts';
import { walkWaysFromGeojson } from '../../../src/core/network/ways/walk-ways-from-geojson.ts';
import type { WalkWays } from '../../../src/core/network/ways/walk-ways.ts';
import { withReference, type ReferenceTimes, type SearchTimes, type Seeds } from './reference.ts';
import { tileNetwork } from './tile-network.ts';

const BUDGET_S = 900;
const adult = networkWalkerById('adult')!;

/** CPU milliseconds of some work, so that other programs on the machine count little. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function leastMs(rounds: number, work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) least = Math.min(least, cpuMs(work));
  return least;
}

function waysOf(sample: string): WalkWays {
  const file = new URL(`../../../data/samples/${sample}/network.geojson`, import.meta.url);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: unknown[] };
  return walkWaysFromGeojson(features).value!;
}

function randomPlaces(prepared: PreparedWalker, count: number, seed: number): LngLat[] {
  const random = seededRandom(seed);
  const [west, south, east, north] = measureExtent(prepared.graph);
  return Array.from({ length: count }, () => ({
    lng: west + (east - west) * random(),
    lat: south + (north - south) * random(),
  }));
}

function placesFrom(file: string): LngLat[] {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
    features: { geometry: { coordinates: [number, number] } }[];
  };
  return features.map(({ geometry: { coordinates } }) => ({
    lng: coordinates[0],
    lat: coordinates[1],
  }));
}

/** Seeds of every facility as the search itself sets them. */
function seedsOf(prepared: PreparedWalker, facilities: Snaps): Seeds {
  const seeds: Seeds = { node: [], timeS: [], owner: [] };
  const recorder = {
    seed(node: number, timeS: number, owner: number) {
      seeds.node.push(node);
      seeds.timeS.push(timeS);
      seeds.owner.push(owner);
    },
  } as BoundedSearch;
  facilities.edge.forEach((_, facility) =>
    seedFacility(recorder, prepared, facilities, facility, BUDGET_S),
  );
  return seeds;
}

/** Turns of this program and the C++ one, so that both meet the same neighbours on the machine. */
const TURNS = 7;

function compareSearch(name: string, prepared: PreparedWalker, facilities: Snaps, rounds: number) {
  const { graph } = prepared;
  const { rows, halfS, nodes } = searchRows(prepared);
  const count = facilities.edge.length;
  const seeds = seedsOf(prepared, facilities);
  const search = new BoundedSearch(nodes);
  const own: SearchTimes = { allMs: Infinity, eachMs: Infinity, sumAll: 0, sumEach: 0 };
  const all = (): void => {
    search.clear();
    for (let i = 0; i < seeds.node.length; i++) {
      search.seed(seeds.node[i]!, seeds.timeS[i]!, seeds.owner[i]!);
    }
    search.run(rows, halfS, BUDGET_S);
  };
  const each = (): void => {
    own.sumEach = 0;
    for (let facility = 0, i = 0; facility < count; facility++) {
      search.clear();
      for (; i < seeds.node.length && seeds.owner[i] === facility; i++) {
        search.seed(seeds.node[i]!, seeds.timeS[i]!, facility);
      }
      search.run(rows, halfS, BUDGET_S);
      own.sumEach += search.reachedCount;
    }
  };
  withReference(prepared, seeds, count, BUDGET_S, rounds, (reference) => {
    const others: ReferenceTimes[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      own.allMs = Math.min(own.allMs, leastMs(rounds, all));
      if (turn === 0) {
        for (let i = 0; i < search.reachedCount; i++) {
          own.sumAll += search.timeS[search.reached[i]!]!;
        }
      }
      own.eachMs = Math.min(own.eachMs, leastMs((rounds >> 2) + 1, each));
      if (reference) others.push(reference());
    }
    console.log(
      `${name}: ${nodeCount(graph)} nodes, ${graph.edgeFrom.length} edges, ${count} facilities`,
    );
    console.log(`  all at once ${own.allMs.toFixed(2)} ms; each alone ${own.eachMs.toFixed(1)} ms`);
    console.log(`  each alone / all at once: ${(own.eachMs / own.allMs).toFixed(2)} (limit 25)`);
    if (!reference) console.log('  no g++: not compared');
    else compareWith(own, others);
  });
}

function compareWith(own: SearchTimes, others: readonly ReferenceTimes[]): void {
  for (const [algorithm, words] of [
    ['lists', 'the same algorithm in C++'],
    ['heap', 'Dijkstra with a heap in C++'],
  ] as const) {
    const allMs = Math.min(...others.map((other) => other[algorithm].allMs));
    const eachMs = Math.min(...others.map((other) => other[algorithm].eachMs));
    const { sumAll, sumEach } = others[0]![algorithm];
    const same = Math.abs(sumAll / own.sumAll - 1) < 1e-9 && sumEach === own.sumEach;
    console.log(
      `  ${words}: ${allMs.toFixed(2)} ms and ${eachMs.toFixed(1)} ms, ${same ? 'same result' : 'OTHER RESULT'}; ` +
        `all at once ${(own.allMs / allMs).toFixed(2)} times as long (limit 1.5), each alone ${(own.eachMs / eachMs).toFixed(2)}`,
    );
  }
}

function sortedMs(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms`;
}

/** One site dragged over the network: its search, the merge, and its circle. */
function dragSite(name: string, prepared: PreparedWalker) {
  const demand = snapFor(prepared, randomPlaces(prepared, 10_000, 2), 1000);
  const others = nearest(
    prepared,
    snapFor(prepared, randomPlaces(prepared, 100, 3), 1000),
    demand,
    BUDGET_S,
  );
  const search = new FacilitySearch(prepared, demandByEdge(prepared, demand));
  const into = emptyTimes(demand.edge.length);
  const coverage: number[] = [];
  const drawing: number[] = [];
  for (const place of randomPlaces(prepared, 200, 4)) {
    let begin = performance.now();
    const site = snapFor(prepared, [place], 1000);
    search.run(site, 0, BUDGET_S);
    mergeSite(others, search, 100, into);
    coverage.push(performance.now() - begin);
    begin = performance.now();
    circles(prepared, site, [15], { cellM: 15 }, search.search);
    drawing.push(performance.now() - begin);
  }
  console.log(
    `${name}: a moved site over 10 000 demand points: ${sortedMs(coverage)} (limit 50 ms); its circle: ${sortedMs(drawing)}`,
  );
}

const hangzhou = waysOf('hangzhou');
const started = cpuMs(() => buildGraph(hangzhou));
const graph = buildGraph(hangzhou).value!;
const prepared = prepareWalker(graph, adult);
const [file] = process.argv.slice(2);
const places = file ? placesFrom(file) : randomPlaces(prepared, 740, 1);
compareSearch('杭州', prepared, snapFor(prepared, places, 1000), 40);
const bytes = writeGraph(graph, '© OpenStreetMap contributors');
console.log(
  `  build ${started.toFixed(0)} ms; binary form ${(bytes.length / 1e6).toFixed(2)} MB, loaded in ${leastMs(5, () => readGraph(bytes)).toFixed(1)} ms (limit 50)`,
);
dragSite('杭州', prepared);
dragSite('渝中', prepareWalker(buildGraph(waysOf('yuzhong')).value!, adult));

const tiled = buildGraph(tileNetwork(hangzhou, 6)).value!;
const large = prepareWalker(tiled, adult);
const perDirection =
  (graphBytes(tiled) + large.costs.halfS.byteLength) / (2 * tiled.edgeFrom.length);
console.log(
  `杭州 6 × 6: ${tiled.pointLngE7.length} vertices, ${perDirection.toFixed(1)} bytes per edge direction (limit 64)`,
);
compareSearch('杭州 6 × 6', large, snapFor(large, randomPlaces(large, 740 * 36, 1), 1000), 5);
