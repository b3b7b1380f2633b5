import type { Issue, Result } from '../../core/base/issue.ts';
import { finestLevel } from '../../core/assess/prepared/membership.ts';
import { holdsPoint } from '../../core/geo/holds-point.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import type {
  PlanAnswer,
  PlannedSite,
  SitingCurve,
} from '../../core/siting/question/plan-answer.ts';
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

/** Sites that have no name of their own, such as those of a grid, by the smallest area in which they lie. */
function nameSites(sites: readonly PlannedSite[], areas: readonly Area[]): PlannedSite[] {
  const level = finestLevel(areas);
  const finest = areas.filter((area) => area.level === level);
  return sites.map((site) => {
    const around = finest.find(({ geometry }) => holdsPoint(geometry, site.lng, site.lat));
    return site.name === '' && around ? { ...site, name: around.name } : site;
  });
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
  const chosen = nameSites(plan.chosen, project.areas);
  return { plan: { ...plan, chosen }, issues: [...issues, ...answered.issues] };
}
