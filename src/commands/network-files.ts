import { issue } from '../core/base/issue.ts';
import type { Project, Source } from '../core/plan/project.ts';
import type { NetworkFile, NetworkFiles } from '../engine/session/load-network.ts';
import type { OpenedGround } from '../engine/assessing/open-network.ts';
import { browserStorage, type Storage } from '../platform/storage.ts';
import { reportIssue } from './view/report-issue.ts';

/** Where the bytes of an imported network or relief lie on this machine; not in the plan's record. */
export function networkStorageKey(sha256: string): string {
  return `kequan/network/${sha256}`;
}

/** The network and the relief that a project names; the last of each counts. */
export function networkSources({ sources }: Pick<Project, 'sources'>): {
  network: Source | undefined;
  relief: Source | undefined;
} {
  return {
    network: sources.findLast((source) => source.role === 'network'),
    relief: sources.findLast((source) => source.role === 'relief'),
  };
}

/** Names the network and relief of a project; empty when it has no network. */
export function makeNetworkKey(project: Pick<Project, 'sources'>): string {
  const { network, relief } = networkSources(project);
  return network ? `${network.sha256} ${relief?.sha256 ?? ''}` : '';
}

/** What this machine refused to keep; it serves until the page is closed. */
const unkept = new Map<string, Uint8Array>();

/** Keeps an opened network or relief on this machine; when that fails, for this visit, and says so. */
export async function keepGround(
  { source, bytes }: OpenedGround,
  storage: Storage = browserStorage,
): Promise<void> {
  if (await storage.write(networkStorageKey(source.sha256), bytes)) return;
  unkept.set(source.sha256, bytes);
  reportIssue(issue('network-not-kept', 'warning', { file: source.fileName }));
}

async function fileOf(
  { fileName, sha256 }: Source,
  sampleId: string | undefined,
  storage: Storage,
): Promise<NetworkFile | null> {
  // A copy, since what is handed to the engine is gone from here.
  const bytes = unkept.get(sha256)?.slice() ?? (await storage.read(networkStorageKey(sha256)));
  if (bytes instanceof Uint8Array) return { fileName, sha256, content: { bytes } };
  if (sampleId === undefined) return null;
  const url = new URL(`samples/${sampleId}/${fileName}`, document.baseURI).href;
  return { fileName, sha256, content: { url } };
}

/** The files of a project's network: kept on this machine, or shipped with its sample; null when they are nowhere. */
export async function findNetworkFiles(
  project: Pick<Project, 'sources' | 'sampleId'>,
  storage: Storage = browserStorage,
): Promise<NetworkFiles | null> {
  const sources = networkSources(project);
  if (!sources.network) return null;
  const network = await fileOf(sources.network, project.sampleId, storage);
  if (!network) return null;
  const relief = sources.relief && (await fileOf(sources.relief, project.sampleId, storage));
  return { network, relief: relief ?? null };
}
