import type { CoverageRow, Finding } from '../../core/assess/findings/assessment.ts';
import { costsWith, fitOutYuan } from '../../core/siting/question/costs.ts';
import { sitingStore } from '../../state/siting-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { assessingEngine } from '../engines.ts';
import { toAssessRequest } from '../assess-request.ts';

/** One column of the comparison; id and name are null for the present state. */
export interface ScenarioSummary {
  id: string | null;
  name: string | null;
  sites: number;
  closed: number;
  findings: readonly Finding[];
  coverage: readonly CoverageRow[];
  /** What its sites cost without their places, by the unit costs of the siting settings, in yuan. */
  costYuan: number;
}

/** Assesses the present state and every scenario under the same settings. */
export async function compareAll(): Promise<ScenarioSummary[]> {
  const project = currentProject();
  const engine = await assessingEngine(project);
  const costs = costsWith(sitingStore.getState().draft.costs);
  const columns: ScenarioSummary[] = [];
  for (const scenario of [null, ...project.scenarios]) {
    const { assessment } = await engine.answer(toAssessRequest(project, scenario), null);
    columns.push({
      id: scenario?.id ?? null,
      name: scenario?.name ?? null,
      sites: scenario?.sites.length ?? 0,
      closed: scenario?.closedFacilityIds.length ?? 0,
      findings: assessment.findings,
      coverage: assessment.coverage,
      costYuan: (scenario?.sites ?? []).reduce(
        (sum, { floorAreaM2 = 0, beds, places }) =>
          sum +
          fitOutYuan(
            {
              floorAreaM2,
              ...(beds !== undefined && { beds }),
              ...(places !== undefined && { places }),
            },
            costs,
          ),
        0,
      ),
    });
  }
  return columns;
}
