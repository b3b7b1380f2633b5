import type { Scenario } from '../../core/plan/project.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import { AREA_LEVELS, type AreaLevel } from '../../core/vocabulary/area-levels.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import { findMainAmount } from '../../core/siting/question/costs.ts';
import type { SitingQuestion } from '../../core/siting/question/question.ts';
import type { AccessReport } from '../../core/siting/access/access-report.ts';
import type { MapAccess, MapPlan } from '../../map/model/map-model.ts';
import type { AccessLook, SitingState } from '../../state/siting-store.ts';
import { takenIn } from './siting-inputs.ts';

/** What access is looked at until the planner chooses: the kind that the question builds and what it holds, by the finest areas. */
export function toAccessLook(
  question: SitingQuestion,
  shownKind: FacilityKind,
  areas: readonly Area[],
): AccessLook {
  const kind = question.kind ?? shownKind;
  const level = AREA_LEVELS.findLast((each) => areas.some((area) => area.level === each));
  return {
    kind,
    field: findMainAmount(kind),
    weighted: false,
    level: level ?? 'district',
    withPlan: true,
  };
}

/** Most supply per person in an area of a level, in both states, so that they are coloured alike. */
export function mostAccess({ today, plan }: AccessReport, level: AreaLevel): number {
  const values = [...today.areas, ...(plan?.areas ?? [])].flatMap((area) =>
    area.level === level && area.perPerson !== null ? [area.perPerson] : [],
  );
  return Math.max(0, ...values);
}

/** The proposed plan as the map draws it; null where none is looked at. */
export function toMapPlan(
  plan: SitingState['plan'],
  first: SitingState['first'],
  siteId: string | null,
  scenario: Scenario | null,
): MapPlan | null {
  if (!plan) return null;
  const sure = new Set((first ?? plan).alternatives?.sureIds);
  const taken = takenIn(plan, scenario);
  return {
    sites: plan.answer.chosen.map(({ id, name, lng, lat }, at) => ({
      id,
      name,
      lng,
      lat,
      number: at + 1,
      sure: sure.has(id),
      taken: taken.has(id),
    })),
    leftOut: plan.answer.leftOut.points,
    siteId,
  };
}

/** Areas by supply per person, while access is looked at. */
export function toMapAccess(
  plan: SitingState['plan'],
  withPlan: boolean | undefined,
  level: AreaLevel | undefined,
  areas: readonly Area[],
): MapAccess | null {
  if (!plan?.access || level === undefined) return null;
  const most = mostAccess(plan.access, level);
  const shown = withPlan ? (plan.access.plan ?? plan.access.today) : plan.access.today;
  const shares = new Map(
    shown.areas.flatMap(({ areaId, level: own, perPerson }) =>
      own === level && perPerson !== null
        ? [[areaId, most > 0 ? perPerson / most : 0] as const]
        : [],
    ),
  );
  return { areas: areas.filter(({ id }) => shares.has(id)), shares };
}
