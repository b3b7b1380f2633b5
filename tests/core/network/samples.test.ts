import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/core/network/graph/build-graph.ts';
import type { Graph } from '../../../src/core/network/graph/graph.ts';
import { readGraph, writeGraph } from '../../../src/core/network/graph/graph-binary.ts';
import { walkWaysFromGeojson } from '../../../src/core/network/ways/walk-ways-from-geojson.ts';

const SAMPLES = new URL('../../../data/samples/', import.meta.url);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function sampleGraph(sample: string): Graph {
  const file = new URL(`${sample}/network.geojson`, SAMPLES);
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

  test('comes back whole from its binary form', () => {
    const bytes = writeGraph(graph, 'ODbL');
    expect(sha(writeGraph(readGraph(bytes).value!, 'ODbL'))).toBe(sha(bytes));
  });
});
