import type { Remote } from 'comlink';
import type { Project } from '../../core/plan/project.ts';
import { startEngine } from '../../engine/client.ts';
import type { EngineApi } from '../../engine/assessing/engine-api.ts';
import { SentData } from '../../engine/session/sent-data.ts';
import { handOver } from '../network/keep-network.ts';
import { findNetworkFiles, makeNetworkKey } from '../network/network-files.ts';

/** An engine of its own, so that slow answers never keep a drag waiting; started when first needed. */
let engine: Remote<EngineApi> | null = null;
const sent = new SentData();
let sentNetwork = '';
/** Resolves when the engine holds the network that was sent last. */
let networkSent: Promise<unknown> = Promise.resolve();

/** The engine for slow questions, holding the data and the network of a project. */
export async function secondEngineFor(project: Project): Promise<Remote<EngineApi>> {
  const { areas, facilities, demand } = project;
  const networkKey = makeNetworkKey(project);
  const own = (engine ??= startEngine());
  const data = { areas, facilities, demand };
  await sent.keep(own, data);
  if (sentNetwork !== networkKey) {
    sentNetwork = networkKey;
    networkSent = networkSent
      .then(() => findNetworkFiles(project))
      .then((files) => handOver(own, files));
  }
  await networkSent;
  return own;
}
