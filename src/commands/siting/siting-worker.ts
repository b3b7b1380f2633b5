import { proxy, type Remote } from 'comlink';
import type { Project } from '../../core/plan/project.ts';
import { startSiting, type Siting } from '../../engine/client.ts';
import { SentData } from '../../engine/session/sent-data.ts';
import type { OnProgress, SitingApi } from '../../engine/siting/siting-api.ts';
import { handOver } from '../network/keep-network.ts';
import { findNetworkFiles, makeNetworkKey } from '../network/network-files.ts';

let siting: Siting | null = null;
let sent = new SentData();
let sentNetwork = '';

/** Ends the worker with whatever it is doing; the next question starts another one. */
export function endSitingWorker(): void {
  siting?.stop();
  siting = null;
  sent = new SentData();
  sentNetwork = '';
}

/** The siting worker, holding the data of a project and, where it is needed, its network. */
export async function sitingWorkerFor(
  project: Project,
  needsNetwork: boolean,
): Promise<Remote<SitingApi>> {
  const own = (siting ??= startSiting());
  const { areas, facilities, demand } = project;
  const data = { areas, facilities, demand };
  await sent.keep(own.api, data);
  const networkKey = makeNetworkKey(project);
  if (needsNetwork && sentNetwork !== networkKey) {
    sentNetwork = networkKey;
    await handOver(own.api, await findNetworkFiles(project));
  }
  return own.api;
}

/** A listener that the worker can call while its solver runs. */
export function progressTo(listen: OnProgress): OnProgress {
  return proxy(listen);
}
