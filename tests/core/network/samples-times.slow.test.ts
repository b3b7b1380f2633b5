import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../src/core/vocabulary/lng-lat.ts';
import { seededRandom } from '../../../src/core/base/random.ts';
import { buildGraph } from '../../../src/core/network/graph/build-graph.ts';
import type { Graph } from '../../../src/core/network/graph/graph.ts';
import { nearest } from '../../../src/core/network/search/nearest.ts';
import { networkWalkerById } from '../../../src/core/network/walkers/network-walkers.ts';
import {
  type PreparedWalker,
  prepareWalker,
  snapFor,
} from '../../../src/core/network/search/prepared-walker.ts';
import { walkWaysFromGeojson } from '../../../src/core/network/ways/walk-ways-from-geojson.ts';
import { readWalkNetwork } from '../../../src/io/walking/read-walk-network.ts';
import { openRelief } from '../../../src/io/walking/open-relief.ts';
import { sampleData } from '../../support/sample-data.ts';
import { plainNearest } from './support/plain-search.ts';

const SAMPLES = new URL('../../../data/samples/', import.meta.url);

function sampleGraph(sample: string): Graph {
  const file = new URL(`${sample}/network.geojson`, SAMPLES);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: unknown[] };
  return buildGraph(walkWaysFromGeojson(features).value!).value!;
}

/** Holds the nearest times of all places against Bellman–Ford; at least a share of them must be reached. */
function expectPlainTimes(
  prepared: PreparedWalker,
  facilityPlaces: readonly LngLat[],
  demandPlaces: readonly LngLat[],
  leastReached: number,
): void {
  const facilities = snapFor(prepared, facilityPlaces);
  const demand = snapFor(prepared, demandPlaces);
  const plain = plainNearest(prepared, facilities, demand);
  const budgetS = 1800;
  const { timeS } = nearest(prepared, facilities, demand, budgetS);
  let worstS = 0;
  let reached = 0;
  timeS.forEach((foundS, place) => {
    const expectedS = plain[place]!;
    if (expectedS > budgetS) expect(foundS).toBe(Infinity);
    else worstS = Math.max(worstS, Math.abs(foundS - expectedS));
    if (foundS < Infinity) reached++;
  });
  expect(worstS).toBeLessThan(0.1);
  expect(reached).toBeGreaterThan(leastReached * timeS.length);
}

describe('渝中', () => {
  const graph = sampleGraph('yuzhong');

  test('every demand point has the time of a plain search, within 0.1 s', async () => {
    const { facilities: places, demand: people } = await sampleData('yuzhong');
    const bytes = readFileSync(new URL('yuzhong/relief.asc', SAMPLES));
    const relief = (await openRelief(new Uint8Array(bytes), 'relief.asc')).value!;
    const prepared = prepareWalker(graph, networkWalkerById('older-adult')!, { relief });
    expect(people.length).toBeGreaterThan(1200);
    expectPlainTimes(prepared, places, people, 0.95);
  });
});

test('Monaco: every place has the time of a plain search, within 0.1 s', async () => {
  const file = new URL('../../data/osm/monaco.osm.pbf', import.meta.url);
  const { value } = await readWalkNetwork(new Uint8Array(readFileSync(file)), 'monaco.osm.pbf');
  const prepared = prepareWalker(value!, networkWalkerById('adult')!);
  const random = seededRandom(3);
  const places = (count: number) =>
    Array.from({ length: count }, () => ({
      lng: 7.41 + 0.03 * random(),
      lat: 43.724 + 0.025 * random(),
    }));
  expectPlainTimes(prepared, places(12), places(1000), 0.3);
});
