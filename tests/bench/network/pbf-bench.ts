/**
 * An OpenStreetMap extract from its bytes to a ready graph, beside what `osmium cat` takes to turn
 * the same file into OPL text, in turns within one run; and the most memory the reading holds.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readGraph, writeGraph } from '../../../src/core/network/graph/graph-binary.ts';
import type { Graph } from '../../../src/core/network/graph/graph.ts';
import { readWalkNetwork } from '../../../src/io/walking/read-walk-network.ts';

const REFERENCE = 'osmium';
const TURNS = 5;
const MORE_MS = 1000;
const HEAP_LIMIT_MB = 400;

const extract = fileURLToPath(
  new URL('../../../data/samples/hangzhou/source/hangzhou_core.osm.pbf', import.meta.url),
);
const bytes = Uint8Array.from(readFileSync(extract));

function heldMb(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function osmiumMs(): number {
  const from = performance.now();
  const { status } = spawnSync(REFERENCE, ['cat', '-f', 'opl', '-o', '/dev/null', '-O', extract]);
  return status === 0 ? performance.now() - from : NaN;
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;

const own: number[] = [];
const osmium: number[] = [];
const loading: number[] = [];
let mostMb = 0;
let graph: Graph | undefined;
for (let turn = 0; turn < TURNS; turn++) {
  const from = performance.now();
  const { value } = await readWalkNetwork(bytes, 'hangzhou_core.osm.pbf', {
    onProgress: () => (mostMb = Math.max(mostMb, heldMb())),
  });
  own.push(performance.now() - from);
  mostMb = Math.max(mostMb, heldMb());
  graph = value!;
  osmium.push(osmiumMs());
}
const binary = writeGraph(graph!, 'ODbL');
for (let turn = 0; turn < TURNS; turn++) {
  const from = performance.now();
  readGraph(binary);
  loading.push(performance.now() - from);
}
console.log(
  `杭州 PBF, ${(bytes.length / 1e6).toFixed(2)} MB, to a graph of ${graph!.edgeFrom.length} edges: first ${own[0]!.toFixed(0)} ms, median ${median(own).toFixed(0)} ms`,
);
if (osmium.some(Number.isNaN)) console.log('  no osmium: not compared');
else {
  const limitMs = 3 * median(osmium) + MORE_MS;
  console.log(
    `  osmium cat to OPL ${median(osmium).toFixed(0)} ms; first reading ${(own[0]! / limitMs).toFixed(2)}, median ${(median(own) / limitMs).toFixed(2)} of the limit (3 times osmium + 1 s = ${limitMs.toFixed(0)} ms)`,
  );
}
console.log(
  `  most heap and buffers held ${mostMb.toFixed(0)} MB: ${(mostMb / HEAP_LIMIT_MB).toFixed(2)} of ${HEAP_LIMIT_MB} MB; binary form loaded in ${median(loading).toFixed(1)} ms (limit 50)`,
);
