import { type Remote, transfer } from 'comlink';
import { issue, type Issue } from '../../core/base/issue.ts';
import type { Project } from '../../core/plan/project.ts';
import type { EngineApi } from '../../engine/assessing/engine-api.ts';
import type { NetworkFiles } from '../../engine/assessing/load-network.ts';
import { networkStore } from '../../state/network-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { changeProject } from '../project/change-project.ts';
import { engine } from '../results/engine-in-use.ts';
import { findNetworkFiles, makeNetworkKey, networkSources } from './network-files.ts';
import { reportIssue } from '../view/report-issue.ts';

/** Hands the files to an engine: what is at hand goes over whole, without a copy. */
export function handOver(to: Remote<Pick<EngineApi, 'setNetwork'>>, files: NetworkFiles | null) {
  const buffers = [files?.network, files?.relief].flatMap((file) =>
    file && 'bytes' in file.content ? [file.content.bytes.buffer] : [],
  );
  return to.setNetwork(files && transfer(files, buffers));
}

let wanted: string | null = null;
let loading: Promise<boolean> = Promise.resolve(false);

async function load(project: Project, key: string): Promise<boolean> {
  if (key === '') {
    networkStore.setState({ status: 'absent', facts: null });
    await engine.setNetwork(null);
    return false;
  }
  networkStore.setState({ status: 'loading', facts: null });
  const { fileName } = networkSources(project).network!;
  let faults: readonly Issue[];
  try {
    const files = await findNetworkFiles(project);
    const { value, issues } = await handOver(engine, files);
    faults = files ? issues : [issue('network-not-here', 'error', { file: fileName })];
    if (value && wanted === key) networkStore.setState({ status: 'ready', facts: value });
    if (value) {
      for (const each of faults) if (each.severity === 'error') reportIssue(each);
      return true;
    }
  } catch (error) {
    console.error(error);
    faults = [issue('engine-failed', 'error', {}, { what: String(error) })];
  }
  if (wanted !== key) return false;
  networkStore.setState({ status: 'missing', facts: null });
  for (const each of faults) reportIssue(each);
  return false;
}

/**
 * True when the engine holds the network that the project in hand names. A network is handed over
 * once for each set of files, never for a question.
 */
export function networkLoaded(): Promise<boolean> {
  const project = currentProject();
  const key = makeNetworkKey(project);
  if (key !== wanted) {
    wanted = key;
    loading = loading.then(() => (wanted === key ? load(project, key) : false));
  }
  return loading;
}

/** Goes back to straight circles, in sight of everyone, when the network cannot be had. */
export function fallBackToStraight(): void {
  if (currentProject().settings.circle === 'straight') return;
  reportIssue(issue('network-fallback', 'warning'));
  changeProject('act.circle-fallback', (draft) => {
    draft.settings.circle = 'straight';
  });
}

/** Starts to keep the engine's network in step with the project; gives the function that stops it. */
export function keepNetwork(): () => void {
  const follow = () => void networkLoaded();
  follow();
  return projectStore.subscribe(follow);
}
