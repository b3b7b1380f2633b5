import type { Project } from '../core/plan/project.ts';
import type { Engines } from '../engine/client.ts';
import type { NamedNetwork } from '../engine/session/sent-network.ts';
import { findNetworkFiles, makeNetworkKey } from './network-files.ts';

let handedIn: Engines | null = null;

/** Hands in what the commands ask: workers where the page starts, engines of this thread in a test. */
export function handInEngines(engines: Engines): void {
  handedIn = engines;
}

export function engines(): Engines {
  if (!handedIn) throw new Error('no engines were handed in');
  return handedIn;
}

/** The network that a project names. */
export function networkOf(project: Project): NamedNetwork {
  return { key: makeNetworkKey(project), find: () => findNetworkFiles(project) };
}

/** The engine that follows the planner's hand, holding a project and, where circles walk, its network. */
export function assessingEngine(project: Project) {
  const network = project.settings.circle === 'network' ? networkOf(project) : undefined;
  return engines().assessing.holding(project, network);
}

/** The engine for slow questions, holding a project and its network. */
export function slowEngine(project: Project) {
  return engines().slow.holding(project, networkOf(project));
}
