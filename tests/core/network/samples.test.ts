import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/base/random.ts';
import { buildGraph } from '../../../src/core/network/build-graph.ts';
import type { Graph } from '../../../src/core/network/graph.ts';
import { readGraph, writeGraph } from '../../../src/core/network/graph-binary.ts';
import { nearest } from '../../../src/core/network/nearest.ts';
import { networkWalkerById } from '../../../src/core/network/network-walkers.ts';
import { prepareWalker, snapFor } from '../../../src/core/network/prepared-walker.ts';
import { walkWaysFromGeojson } from '../../../src/core/network/walk-ways-from-geojson.ts';
import { plainTimes } from './support/plain-search.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function sampleGraph(sample: string): Graph {
  const file = new URL(`../../../data/samples/${sample}/network.geojson`, import.meta.url);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: unknown[] };
  return buildGraph(walkWaysFromGeojson(features).value!).value!;
}

describe('渝中', () => {
  const graph = sampleGraph('yuzhong');

  test('the network is the one that is known', () => {
    const { report } = graph;
    expect(report.flightsOfSteps).toBe(345);
    expect(report.lengthM / 1000).toBeGreaterThan(600);
    expect(report.largestShare).toBeGreaterThan(0.95);
    expect(report.dropped.find(({ rule }) => rule === 'foot-closed')?.ways).toBe(52);
  });

  test('every demand point has the time of a plain search, within 0.1 s', () => {
    const random = seededRandom(3);
    const places = (count: number) =>
      Array.from({ length: count }, () => ({
        lng: 106.52 + 0.065 * random(),
        lat: 29.545 + 0.025 * random(),
      }));
    const prepared = prepareWalker(graph, networkWalkerById('older-adult')!);
    const facilities = snapFor(prepared, places(6), 300);
    const demand = snapFor(prepared, places(150));
    const plain = plainTimes(prepared, facilities, demand);
    const found = nearest(prepared, facilities, demand, 1800);
    let reached = 0;
    found.timeS.forEach((timeS, place) => {
      const expected = Math.min(...plain.map((times) => times[place]!));
      if (expected > 1800) expect(timeS).toBe(Infinity);
      else expect(Math.abs(timeS - expected)).toBeLessThan(0.1);
      if (timeS < Infinity) reached++;
    });
    expect(reached).toBeGreaterThan(30);
  });

  test('comes back whole from its binary form', () => {
    const bytes = writeGraph(graph, 'ODbL');
    expect(sha(writeGraph(readGraph(bytes).value!, 'ODbL'))).toBe(sha(bytes));
  });
});
