import { basename } from 'node:path';
import type { Issue } from '../core/base/issue.ts';
import { studyBox } from '../core/assess/prepared/study-box.ts';
import { WalkNetwork } from '../core/assess/circles/walk-network.ts';
import { reliefIssues } from '../core/network/network-model.ts';
import type { Relief } from '../core/network/network-model.ts';
import type { Source } from '../core/plan/project.ts';
import type { Gathered } from '../io/mapping/apply/gather.ts';
import { openRelief } from '../io/walking/open-relief.ts';
import { sha256Hex } from '../io/sha256.ts';
import { readWalkNetwork } from '../io/walking/read-walk-network.ts';
import type { AssessOptions } from './assess-options.ts';
import { readBytes, UnreadableFile } from './read-inputs.ts';

export interface ReadNetwork {
  network: WalkNetwork;
  sources: Source[];
  issues: Issue[];
}

async function sourceOf(
  file: string,
  bytes: Uint8Array,
  facts: Pick<Source, 'id' | 'role' | 'count'>,
): Promise<Source> {
  return {
    ...facts,
    fileName: basename(file),
    sha256: await sha256Hex(bytes),
    sizeBytes: bytes.length,
    crs: 'wgs84',
  };
}

/**
 * Reads the walking network and its relief, clipped to the areas and the longest walk, and says what
 * is wrong with them and with the places on them. @throws Unusable, UnreadableFile
 */
export async function readNetwork(
  options: Pick<AssessOptions, 'network' | 'relief' | 'settings'>,
  {
    areas,
    facilities,
    demand,
    sources: before,
  }: Pick<Gathered, 'areas' | 'facilities' | 'demand' | 'sources'>,
): Promise<ReadNetwork | null> {
  const { network: file, relief: reliefFile, settings } = options;
  if (!file) return null;
  const bytes = readBytes(file);
  const clip = studyBox(areas);
  const { value: graph, issues } = await readWalkNetwork(bytes, basename(file), {
    ...(clip && { clip }),
  });
  if (!graph) throw new UnreadableFile(issues);
  const count = graph.report.edges;
  const id = (at: number) => `source-${before.length + at}`;
  const sources = [await sourceOf(file, bytes, { id: id(1), role: 'network', count })];
  let relief: Relief | null = null;
  if (reliefFile) {
    const gridBytes = readBytes(reliefFile);
    const read = await openRelief(gridBytes, basename(reliefFile));
    if (!read.value) throw new UnreadableFile(read.issues);
    relief = read.value;
    issues.push(...read.issues, ...reliefIssues(graph, relief));
    const facts = { id: id(2), role: 'relief' as const, count: relief.nrows };
    sources.push(await sourceOf(reliefFile, gridBytes, facts));
  }
  const network = new WalkNetwork({
    key: sources[0]!.sha256,
    graph,
    relief,
    ...(sources[1] && { reliefKey: sources[1].sha256 }),
  });
  issues.push(...network.placeIssues({ facility: facilities, demand }, settings));
  return { network, sources, issues };
}
