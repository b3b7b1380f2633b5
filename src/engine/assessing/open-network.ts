import type { Issue, Result } from '../../core/base/issue.ts';
import type { Box } from '../../core/geo/box.ts';
import { writeGraph } from '../../core/network/network-model.ts';
import type { Source } from '../../core/plan/project.ts';
import { isRelief, openRelief } from '../../io/walking/open-relief.ts';
import { sha256Hex } from '../../io/sha256.ts';
import { isNetworkFile, readWalkNetwork } from '../../io/walking/read-walk-network.ts';
import type { NetworkFacts } from '../session/load-network.ts';

/** A network or relief that was read and is ready to be kept. */
export interface OpenedGround {
  source: Omit<Source, 'id'>;
  /** What is kept: the network in its binary form, the relief as it came. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Of a network. */
  facts?: NetworkFacts;
}

export interface OpenGroundOptions {
  /** Streets wholly outside are left out. */
  clip?: Box;
  onProgress?: (share: number) => void;
}

async function sourceOf(
  bytes: Uint8Array,
  fileName: string,
  role: 'network' | 'relief',
  count: number,
): Promise<Omit<Source, 'id'>> {
  const sha256 = await sha256Hex(bytes);
  return { role, fileName, sha256, sizeBytes: bytes.length, crs: 'wgs84', count };
}

/** Reads a file that is a walking network or a relief; undefined when it is neither. */
export async function openGround(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  options: OpenGroundOptions,
): Promise<Result<OpenedGround> | undefined> {
  if (isRelief(bytes)) {
    const { value: relief, issues } = await openRelief(bytes, fileName);
    if (!relief) return { issues };
    const source = await sourceOf(bytes, fileName, 'relief', relief.nrows);
    return { value: { source, bytes }, issues };
  }
  if (!isNetworkFile(bytes, fileName)) return undefined;
  const { value: graph, issues } = await readWalkNetwork(bytes, fileName, options);
  if (!graph) return { issues };
  const { report, sourceDate } = graph;
  const source = await sourceOf(bytes, fileName, 'network', report.edges);
  return {
    value: {
      source,
      bytes: new Uint8Array(writeGraph(graph, '')),
      facts: { report, sourceDate, reliefRows: null },
    },
    issues: issues satisfies Issue[],
  };
}
