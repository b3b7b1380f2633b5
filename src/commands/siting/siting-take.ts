import { cameraFor } from '../../briefing/camera-for.ts';
import { planScene } from '../../briefing/plan-scene.ts';
import { boundGeometry, joinBoxes } from '../../core/geo/box.ts';
import type { Site } from '../../core/plan/records/facility.ts';
import type { PlannedSite } from '../../core/siting/question/plan-answer.ts';
import { siteReasonText } from '../../i18n/siting-text.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { type AskedPlan, sitingStore } from '../../state/siting-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject, changeScenario } from '../project/change-project.ts';
import { ensureScenario } from '../scenario/scenarios.ts';
import { takenIn } from './siting-inputs.ts';
import { nextSite } from '../scenario/sites.ts';

/** A planned site as the scenario holds it, its reason with it. */
function siteFrom(planned: PlannedSite, { answer }: AskedPlan, before: readonly Site[]): Site {
  const { name, kinds, lng, lat, year, fields } = planned;
  const { language } = viewStore.getState();
  const site = nextSite(
    {
      ...structuredClone(fields),
      kinds: [...kinds],
      lng,
      lat,
      ...(year !== undefined && { year }),
      reason: siteReasonText(language, planned, answer),
    },
    before,
  );
  return name === '' ? site : { ...site, name };
}

/** Takes sites of the plan in hand into the scenario as one act; those taken before stay as they are. */
export function takePlan(ids?: readonly string[]): void {
  const { plan } = sitingStore.getState();
  if (!plan) return;
  const taken = takenIn(plan, activeScenario(currentProject()));
  const wanted = plan.answer.chosen.filter(
    ({ id }) => !taken.has(id) && (ids === undefined || ids.includes(id)),
  );
  if (wanted.length === 0) return;
  const scenarioId = ensureScenario();
  const sites: Site[] = [];
  for (const site of wanted) sites.push(siteFrom(site, plan, sites));
  changeScenario('act.siting-take', (scenario) => {
    scenario.sites.push(...sites);
  });
  const own = wanted.map(({ id }, at) => [id, { siteId: sites[at]!.id, scenarioId }] as const);
  sitingStore.setState({
    plan: { ...plan, taken: { ...plan.taken, ...Object.fromEntries(own) } },
  });
}

/** Adds a scene about the plan in hand, with the scenario that holds it. */
export function addPlanScene(): void {
  takePlan();
  const { plan } = sitingStore.getState();
  if (!plan) return;
  const { areas, briefing, activeScenarioId } = currentProject();
  const taken = new Set(briefing.map(({ id }) => id));
  let n = briefing.length + 1;
  while (taken.has(`scene-${n}`)) n++;
  const { language, kind } = viewStore.getState();
  const scene = planScene({
    id: `scene-${n}`,
    answer: plan.answer,
    question: plan.question,
    kind: plan.question.kind ?? kind,
    camera: cameraFor(joinBoxes(areas.map((area) => boundGeometry(area.geometry)))),
    scenarioId: activeScenarioId,
    left: plan.left,
    language,
  });
  changeProject('act.siting-scene', (draft) => {
    draft.briefing.push(scene);
  });
}
