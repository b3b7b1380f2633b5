import type { Project } from '../../plan/project.ts';
import { PEOPLE_FIELDS } from '../../vocabulary/people.ts';
import type { Finding } from './assessment.ts';

/** What a project needs before it can be judged. */
export const NEEDS = ['areas', 'facilities', 'people', 'standards'] as const;
export type Need = (typeof NEEDS)[number];

/** What comes next: the first need that is not there, else the work itself in its order. */
export interface NextStep {
  has: Readonly<Record<Need, boolean>>;
  step: Need | 'unassessed' | 'unmet' | 'scenario' | 'briefing' | 'done';
  /** Findings that wait for it, or that it is about. */
  waiting: number;
}

type Loaded = Pick<
  Project,
  'areas' | 'facilities' | 'demand' | 'settings' | 'scenarios' | 'briefing'
>;

function waitsForPeople({ missing, verdict }: Finding): boolean {
  return (
    verdict === 'unassessed' &&
    missing.some(
      ({ of, field }) => of === 'demand' || (PEOPLE_FIELDS as readonly string[]).includes(field),
    )
  );
}

/** What comes next for a project, its needs and how many findings wait. */
export function findNextStep(project: Loaded, findings: readonly Finding[]): NextStep {
  const { areas, facilities, demand, settings, scenarios, briefing } = project;
  const has = {
    areas: areas.length > 0,
    facilities: facilities.length > 0,
    people:
      demand.length > 0 ||
      areas.some((area) => PEOPLE_FIELDS.some((field) => area[field] !== undefined)),
    standards: settings.standardIds.length > 0,
  };
  const inForce = findings.filter((finding) => finding.inForce);
  const count = (verdict: Finding['verdict']) =>
    inForce.filter((finding) => finding.verdict === verdict).length;
  const need = NEEDS.find((each) => !has[each]);
  if (need === 'people') {
    return { has, step: need, waiting: inForce.filter(waitsForPeople).length };
  }
  if (need) return { has, step: need, waiting: 0 };
  const [unassessed, unmet] = [count('unassessed'), count('unmet')];
  if (unmet > 0 && scenarios.length === 0) return { has, step: 'unmet', waiting: unmet };
  if (unassessed > 0 && scenarios.length === 0) {
    return { has, step: 'unassessed', waiting: unassessed };
  }
  if (scenarios.length === 0) return { has, step: 'scenario', waiting: 0 };
  if (briefing.length === 0) return { has, step: 'briefing', waiting: unmet };
  return { has, step: 'done', waiting: unmet };
}
