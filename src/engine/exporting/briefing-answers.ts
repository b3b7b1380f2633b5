import type { BriefingInput, StageAssessment } from '../../briefing/scene-context.ts';
import type { Project, Scenario } from '../../core/plan/project.ts';
import { withProjects } from '../../core/plan/standing-projects.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { AssessRequest, EngineApi } from '../assessing/engine-api.ts';
import type { Asked } from '../session/engine-session.ts';

/** Years in which a site of the scenario comes to stand, earliest first. */
function stageYears({ sites }: Scenario): number[] {
  return [...new Set(sites.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
}

/** Asks an engine that holds the project for every assessment that a briefing speaks of. */
export async function askBriefingAnswers(
  engine: Asked<EngineApi>,
  { deliveryProjects = [], facilities }: Project,
  request: Omit<AssessRequest, 'scenario'>,
  scenario: Scenario | null,
  kind: FacilityKind,
): Promise<Required<Pick<BriefingInput, 'baseline' | 'active' | 'comparison' | 'stages'>>> {
  const asking = (of: Scenario | null, settings = request.settings): AssessRequest => ({
    ...{ ...request, settings },
    scenario: withProjects(deliveryProjects, facilities, of, settings.year),
  });
  const ask = async (each: AssessRequest) => (await engine.answer(each, kind, false)).assessment;
  const present = asking(null);
  const baseline = await ask(present);
  const active = scenario ? await ask(asking(scenario)) : baseline;
  const comparison =
    request.settings.circle === 'network' ? await engine.compareCircles(present, kind) : null;
  const stages: StageAssessment[] = [];
  for (const year of scenario ? stageYears(scenario) : []) {
    stages.push({ year, assessment: await ask(asking(scenario, { ...request.settings, year })) });
  }
  return { baseline, active, comparison, stages };
}
