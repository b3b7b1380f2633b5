import { issue } from '../../core/base/issue.ts';
import type { Site } from '../../core/plan/records/facility.ts';
import type { AccessReport } from '../../core/siting/access/access-report.ts';
import { equalZones, type TimeZone } from '../../core/siting/access/floating-catchment.ts';
import type { PlannedSite } from '../../core/siting/question/plan-answer.ts';
import { accessCsv } from '../../io/export/access-csv.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { type AccessLook, type AskedPlan, sitingStore } from '../../state/siting-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { runSiting } from './siting-ask.ts';
import { toAccessLook } from './siting-map.ts';
import { toSitingRequest } from './siting-request.ts';

/** Weights of three equal rings from the inside out (Luo & Qi 2009, slow decay). */
const RING_WEIGHTS = [1, 0.68, 0.22];

/** What is looked at: what the planner chose, else what the plan suggests. */
export function chooseAccessLook({ question }: AskedPlan): AccessLook {
  const { accessLook } = sitingStore.getState();
  return accessLook ?? toAccessLook(question, viewStore.getState().kind, currentProject().areas);
}

/** A planned site as it would stand in the scenario. */
function siteOf({ id, name, kinds, lng, lat, fields }: PlannedSite): Site {
  return { ...fields, id: `\u0000plan-${id}`, name, kinds: [...kinds], lng, lat };
}

function zonesOf({ weighted }: AccessLook, minutes: number): TimeZone[] {
  const upTo = minutes * 60;
  return weighted ? equalZones(upTo, RING_WEIGHTS) : [{ upTo, weight: 1 }];
}

/** Works out supply per person today and with the plan in hand. */
export async function askAccess(): Promise<void> {
  const { plan } = sitingStore.getState();
  if (!plan) return;
  const look = chooseAccessLook(plan);
  const project = currentProject();
  const request = toSitingRequest(project, plan.question, plan.scenario);
  const minutes = plan.question.minutes ?? project.settings.minutes;
  const sites = plan.answer.chosen.map(siteOf);
  const { question } = plan;
  // Supply of what the plan builds is shared among those whom it is for, beside what stands for it.
  const shared = {
    ...(question.kind === look.kind && question.group && { group: question.group }),
    ...(question.existing === false && { existing: false }),
  };
  const { kind, field } = look;
  const result = await runSiting('access', project, plan.question, async (api) => {
    const zones = zonesOf(look, minutes);
    const value = await api.access(request, { kind, field, ...shared, sites, zones });
    return value ? { value, issues: [] } : { issues: [issue('siting-no-people', 'error')] };
  });
  const now = sitingStore.getState();
  if (!result || now.plan?.question !== plan.question) return;
  sitingStore.setState({
    issues: result.issues,
    plan: { ...now.plan, access: result.value ?? null },
  });
}

/** Changes what is shared out or how; it is worked out again where that matters. */
export function lookAtAccess(change: Partial<AccessLook>): void {
  const { plan } = sitingStore.getState();
  if (!plan) return;
  sitingStore.setState({ accessLook: { ...chooseAccessLook(plan), ...change } });
  const onlyShown = change.level !== undefined || change.withPlan !== undefined;
  if (!onlyShown) void askAccess();
}

/** Saves the supply per person of every demand point, today and with the plan. */
export function saveAccess(report: AccessReport): void {
  const bytes = accessCsv(report, viewStore.getState().language);
  const name = toFileName(`${currentProject().title || 'kequan'}-access-${report.kind}`);
  saveFile(`${name}.csv`, bytes as BlobPart, 'text/csv');
}
