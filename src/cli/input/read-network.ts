import { basename } from 'node:path';
import type { Issue } from '../../core/base/issue.ts';
import { studyBox } from '../../core/assess/prepared/study-box.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { Source } from '../../core/plan/project.ts';
import type { EngineSession } from '../../engine/session/engine-session.ts';
import type { NetworkFile } from '../../engine/session/load-network.ts';
import type { TakesProject } from '../../engine/session/project-holder.ts';
import type { NamedNetwork } from '../../engine/session/sent-network.ts';
import { sha256Hex } from '../../io/sha256.ts';
import { readBytes, UnreadableFile } from './read-bytes.ts';

/** A network that an engine holds. */
export interface ReadNetwork {
  network: NamedNetwork;
  sources: Source[];
  issues: Issue[];
}

async function networkFile(file: string): Promise<NetworkFile> {
  const bytes = readBytes(file);
  return { fileName: basename(file), sha256: await sha256Hex(bytes), content: { bytes } };
}

/**
 * Lets the engine of a session read the walking network and its relief, clipped to the areas and the longest walk, and says
 * what is wrong with them. @throws Unusable, UnreadableFile
 */
export async function readNetwork<Api extends TakesProject>(
  { network: file, relief: reliefFile }: { network?: string; relief?: string },
  session: EngineSession<Api>,
  { areas, sources: before }: { areas: readonly Area[]; sources: readonly Source[] },
): Promise<ReadNetwork | null> {
  if (!file) return null;
  const clip = studyBox(areas);
  const network = await networkFile(file);
  const relief = reliefFile ? await networkFile(reliefFile) : null;
  const named: NamedNetwork = {
    key: `${network.sha256} ${relief?.sha256 ?? ''}`,
    find: async () => ({ network, relief, ...(clip && { clip }) }),
  };
  const { value: facts, issues } = await session.sendNetwork(named);
  if (!facts) throw new UnreadableFile(issues);
  if (relief && facts.reliefRows === null) {
    throw new UnreadableFile(issues.filter(({ place }) => place.file === relief.fileName));
  }
  const source = (
    { fileName, sha256, content }: NetworkFile,
    role: 'network' | 'relief',
    count: number,
    at: number,
  ): Source => ({
    ...{ id: `source-${before.length + at}`, role, count, fileName, sha256 },
    sizeBytes: 'bytes' in content ? content.bytes.length : 0,
    crs: 'wgs84',
  });
  return {
    network: named,
    sources: [
      source(network, 'network', facts.report.edges, 1),
      ...(relief ? [source(relief, 'relief', facts.reliefRows ?? 0, 2)] : []),
    ],
    issues: [...issues],
  };
}
