import { checkRecords } from '../../core/plan/schema/list-schemas.ts';
import { type Project, PROJECT_VERSION } from '../../core/plan/project.ts';
import { joinChecked } from '../../core/plan/schema/project-schema.ts';
import { soundPlan, soundRecords } from '../../core/plan/schema/sound-part.ts';
import { KEPT_LISTS, type KeptList } from './ledger-form.ts';

/** Members of a project that lost something; `acts`: what was done last; `head`: the record as a whole is not as it was written. */
export type Lost = Set<string>;

export type Made =
  | { state: 'sound'; project: Project }
  | { state: 'damaged'; project: Project; lost: Lost }
  | { state: 'newer' };

export type StoredLists = Partial<Record<KeptList, readonly unknown[]>>;

/** Some records as they lie on this machine; what is wrong among them is left out, and the list noted as damaged. */
export function checkRun(name: KeptList, run: unknown, lost: Lost): unknown[] {
  const whole = checkRecords(name, run);
  if (!whole) lost.add(name);
  return whole ?? soundRecords(name, run);
}

/** True for what a newer version of the product wrote. */
export function isNewer(plan: object): boolean {
  const { version } = plan as { version?: unknown };
  return typeof version === 'number' && version > PROJECT_VERSION;
}

/** The project that a stored plan and checked lists make: whole, or what is sound of it with the names of what is not. */
export function makeProject(plan: object, lists: StoredLists, lost: Lost): Made {
  if (isNewer(plan)) return { state: 'newer' };
  const project = joinChecked(plan, lists as Partial<Project>);
  if (project)
    return lost.size === 0 ? { state: 'sound', project } : { state: 'damaged', project, lost };
  const rest = soundPlan({ ...plan, areas: [], facilities: [], demand: [] });
  for (const name of rest.lost) lost.add(name);
  const sound: StoredLists = {};
  for (const name of KEPT_LISTS) {
    const list = lists[name];
    if (!list) continue;
    sound[name] = soundRecords(name, list);
    if (sound[name].length < list.length) lost.add(name);
  }
  return { state: 'damaged', project: { ...rest.plan, ...(sound as Partial<Project>) }, lost };
}
