import type { Remote } from 'comlink';
import type { ProjectData } from '../core/assess/prepared.ts';
import type { Project } from '../core/plan/project.ts';
import { startEngine } from '../engine/client.ts';
import type { EngineApi } from '../engine/engine-api.ts';
import { handOver } from './keep-network.ts';
import { networkFilesOf, networkKeyOf } from './network-files.ts';

/** An engine of its own, so that slow answers never keep a drag waiting; started when first needed. */
let engine: Remote<EngineApi> | null = null;
let sentData: ProjectData | null = null;
let sentNetwork = '';
/** Resolves when the engine holds the network that was sent last. */
let networkSent: Promise<unknown> = Promise.resolve();

export function sameData(a: ProjectData | null, b: ProjectData): boolean {
  return a?.areas === b.areas && a.facilities === b.facilities && a.demand === b.demand;
}

/** The engine for slow questions, holding the data and the network of a project. */
export async function secondEngineFor(project: Project): Promise<Remote<EngineApi>> {
  const { areas, facilities, demand } = project;
  const networkKey = networkKeyOf(project);
  const own = (engine ??= startEngine());
  const data = { areas, facilities, demand };
  if (!sameData(sentData, data)) {
    sentData = data;
    await own.setData(data);
  }
  if (sentNetwork !== networkKey) {
    sentNetwork = networkKey;
    networkSent = networkSent
      .then(() => networkFilesOf(project))
      .then((files) => handOver(own, files));
  }
  await networkSent;
  return own;
}
