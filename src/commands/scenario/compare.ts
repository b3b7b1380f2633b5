import type { CoverageRow, Finding } from '../../core/assess/findings/assessment.ts';
import { currentProject } from '../../state/project-store.ts';
import { assessingEngine } from '../engines.ts';
import { toAssessRequest } from '../results/assess-request.ts';

/** One column of the comparison; id and name are null for the present state. */
export interface ScenarioSummary {
  id: string | null;
  name: string | null;
  sites: number;
  closed: number;
  findings: Finding[];
  coverage: CoverageRow[];
}

/** Assesses the present state and every scenario under the same settings. */
export async function compareAll(): Promise<ScenarioSummary[]> {
  const project = currentProject();
  const engine = await assessingEngine(project);
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
    });
  }
  return columns;
}
