import {
  hangingVerdicts,
  type HangingVerdict,
} from '../../core/assess/findings/hanging-verdicts.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import { type DeliveryProject, isBuilt } from '../../core/plan/delivery/delivery-project.ts';
import { isStanding } from '../../core/plan/standing-projects.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { toAssessRequest } from '../assess-request.ts';
import { assessingEngine } from '../engines.ts';

/** Projects that count in what is looked at and are not built yet, the first to be finished first. */
function pendingProjects(): DeliveryProject[] {
  const { deliveryProjects = [], activeScenarioId: scenarioId, settings } = currentProject();
  const pending = deliveryProjects.filter(
    (each) =>
      !isBuilt(each) &&
      each.kinds.length > 0 &&
      isStanding(each, { scenarioId, year: settings.year }),
  );
  // One without a date comes last.
  return pending.toSorted((a, b) => ((a.finish ?? '9') < (b.finish ?? '9') ? -1 : 1));
}

/** Verdicts of what is looked at that are met only once projects are finished. */
export async function askHangingVerdicts(): Promise<HangingVerdict[]> {
  const project = currentProject();
  const pending = pendingProjects();
  if (pending.length === 0) return [];
  const engine = await assessingEngine(project);
  const scenario = activeScenario(project);
  const findingsWith = async (
    projects: readonly DeliveryProject[],
  ): Promise<readonly Finding[]> => {
    const own = new Set(projects);
    const deliveryProjects = (project.deliveryProjects ?? []).filter(
      (each) => own.has(each) || !pending.includes(each),
    );
    const request = toAssessRequest({ ...project, deliveryProjects }, scenario);
    return (await engine.answer(request, null, false)).assessment.findings;
  };
  const without = await findingsWith([]);
  const steps: { projectId: string; findings: readonly Finding[] }[] = [];
  for (const [at, { id }] of pending.entries()) {
    steps.push({ projectId: id, findings: await findingsWith(pending.slice(0, at + 1)) });
  }
  return hangingVerdicts(without, steps);
}
