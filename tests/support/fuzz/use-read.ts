import {
  NETWORK_WALKERS,
  nearest,
  prepareWalker,
  snapFor,
} from '../../../src/core/network/network-model.ts';
import { projectFromOsm } from '../../../src/io/osm-source/osm-project.ts';
import { readWalkNetwork } from '../../../src/io/walking/read-walk-network.ts';
import type { Dropped } from './fuzz-import.ts';
import type { FuzzSample, Parts } from './fuzz-samples.ts';

/** Walks a network that was read, from its middle. */
async function walk(bytes: Uint8Array): Promise<void> {
  const { value: graph } = await readWalkNetwork(bytes, 'read.kqgraph');
  if (!graph) throw new Error('kept what it does not read again');
  const prepared = prepareWalker(graph, NETWORK_WALKERS[0]!, {});
  const places = [
    { lng: 7.428, lat: 43.7385 },
    { lng: 7.4275, lat: 43.738 },
  ];
  const snaps = snapFor(prepared, places);
  nearest(prepared, snaps, snaps, 900);
}

/** What is done with a file after it is read must not fail either: a network is walked, an extract made into a project. */
export async function useRead(
  sample: FuzzSample,
  dropped: Dropped,
  parts: Parts,
): Promise<string[]> {
  try {
    for (const { ground } of dropped.files) {
      if (ground?.source.role === 'network') await walk(ground.bytes);
    }
    if (sample.format === 'OSM PBF') {
      const bytes = new Uint8Array(parts[0]![1]);
      const { value, issues } = await projectFromOsm(bytes, { fileName: parts[0]![0] });
      if (!value && issues.length === 0) return ['silent: no project and no issue'];
    }
    return [];
  } catch (error) {
    return [
      `use failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ];
  }
}
