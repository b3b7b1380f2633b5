import type { Issue, Result } from '../../core/base/issue.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import type { PlanAnswer, SitingCurve } from '../../core/siting/question/plan-answer.ts';
import { EngineSession } from '../../engine/session/engine-session.ts';
import { inProcess } from '../../engine/session/in-process.ts';
import { SitingEngine } from '../../engine/siting/siting-engine.ts';
import type { Gathered } from '../../io/mapping/apply/gather.ts';
import { loadHighs } from '../../solver/highs-mip.ts';
import type { AssessOptions } from '../assess/assess-options.ts';
import { readReported } from '../assess/read-reported.ts';
import { readScenario } from '../assess/read-scenario.ts';
import { toProject } from '../assess/to-project.ts';
import { UnreadableFile } from '../input/read-bytes.ts';
import { readNetwork } from '../input/read-network.ts';
import type { ProvinceUnit } from './unit.ts';

/** Seconds for a question that names no limit: a night is longer than the patience at a screen. */
const TIME_LIMIT_S = 600;

/** What a siting unit came to, without anything that differs between two runs. */
export interface SitingOutput {
  plan?: Omit<PlanAnswer, 'seconds'>;
  curve?: SitingCurve;
  issues: Issue[];
}

function neededValue<T>({ value, issues }: Result<T>): T {
  if (value === undefined) throw new UnreadableFile(issues);
  return value;
}

/**
 * Answers the siting question of a unit about lists that were read, or traces its curve.
 * @param beyond facilities outside the areas that serve people inside them
 * @throws Unusable, UnreadableFile where it cannot be asked of these data
 */
export async function askSiting(
  { task, question: asked, most }: ProvinceUnit,
  options: AssessOptions,
  gathered: Gathered,
  beyond: readonly Facility[],
): Promise<SitingOutput> {
  const question = { timeLimitS: TIME_LIMIT_S, ...asked! };
  const session = new EngineSession(inProcess(() => new SitingEngine(loadHighs, async () => [])));
  const read = await readNetwork(options, session, gathered);
  const scenario = options.scenario ? readScenario(options.scenario) : null;
  const reported = options.reported ? readReported(options.reported, gathered.areas) : [];
  const sources = read?.sources ?? [];
  const project = toProject(options, gathered, { beyond, sources, reported, scenario });
  const { settings, ownDocuments, candidates = [] } = project;
  const engine = await session.holding(project, read?.network);
  const request = {
    ...{ scenario, settings, reported, ownDocuments, question, candidates },
    footprintsUrl: null,
  };
  const issues = [...(read?.issues ?? [])];
  if (task === 'curve') {
    const curve = await engine.curve(request, () => undefined, most);
    return { curve: neededValue(curve), issues: [...issues, ...curve.issues] };
  }
  const answered = await engine.answer(request, () => undefined);
  const { seconds: _, ...plan } = neededValue(answered).answer;
  return { plan, issues: [...issues, ...answered.issues] };
}
