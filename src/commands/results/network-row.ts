import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import type { NetworkFacts } from '../../engine/session/load-network.ts';
import { networkStore } from '../../state/network-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { engines, networkOf } from '../engines.ts';
import type { Row } from '../follow.ts';
import { changeProject } from '../project/change-project.ts';
import { reportIssue } from '../view/report-issue.ts';
import { makeNetworkKey, networkSources } from '../network-files.ts';

/** Tells the store how a sending ends; true when the engine holds the network. */
async function settle(key: string, sending: Promise<Result<NetworkFacts>>): Promise<boolean> {
  const { network } = networkSources(currentProject());
  networkStore.setState({ status: network ? 'loading' : 'absent', facts: null });
  const isOvertaken = () => makeNetworkKey(currentProject()) !== key;
  let faults: readonly Issue[];
  try {
    const { value, issues } = await sending;
    if (!network || isOvertaken()) return value !== undefined;
    if (value) {
      networkStore.setState({ status: 'ready', facts: value });
      for (const each of issues) if (each.severity === 'error') reportIssue(each);
      return true;
    }
    const file = network.fileName;
    faults = issues.length > 0 ? issues : [issue('network-not-here', 'error', { file })];
  } catch (error) {
    console.error(error);
    faults = [issue('engine-failed', 'error', {}, { what: String(error) })];
    if (isOvertaken()) return false;
  }
  networkStore.setState({ status: 'missing', facts: null });
  for (const each of faults) reportIssue(each);
  return false;
}

/** The last sending with how it ended, which everyone who asks is told. */
let last: { sending: Promise<Result<NetworkFacts>>; loaded: Promise<boolean> } | null = null;

/**
 * True when the engine holds the network that the project in hand names. A network is handed over
 * once for each set of files, never for a question; one whose sending failed, again at the next question.
 */
export function networkLoaded(): Promise<boolean> {
  const network = networkOf(currentProject());
  const sending = engines().assessing.sendNetwork(network);
  if (last?.sending !== sending) last = { sending, loaded: settle(network.key, sending) };
  return last.loaded;
}

/** Goes back to straight circles, in sight of everyone, when the network cannot be had. */
export function fallBackToStraight(): void {
  if (currentProject().settings.circle === 'straight') return;
  reportIssue(issue('network-fallback', 'warning'));
  changeProject('act.circle-fallback', (draft) => {
    draft.settings.circle = 'straight';
  });
}

/** The engine's network follows the project. */
export const networkRow: Row<string> = {
  session: () => engines().assessing,
  watches: [projectStore],
  wants: () => makeNetworkKey(currentProject()),
  same: (a, b) => a === b,
  restMs: 0,
  ask: async () => void (await networkLoaded()),
  failed: reportIssue,
};
