import { listSchemas } from './list-schemas.ts';
import { emptyProject, type Project } from '../project.ts';
import { projectSchema } from './project-schema.ts';

type Holder = Record<PropertyKey, unknown>;
type Path = readonly PropertyKey[];

function lookUp(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? (value as Holder)[key] : undefined),
    root,
  );
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, copyOf(own)]));
}

/** Takes a record out of its list, and tells so, or gives a member what a new project has there. */
function leaveOut(plan: object, path: Path): boolean {
  const holder = lookUp(plan, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof holder !== 'object' || holder === null || key === undefined) return false;
  if (Array.isArray(holder) && typeof key === 'number') {
    holder.splice(key, 1);
    return true;
  }
  const fresh = lookUp(emptyProject('restored', ''), path);
  if (fresh === undefined) delete (holder as Holder)[key];
  else (holder as Holder)[key] = fresh;
  return false;
}

/** Wrong values that are left out one by one; more than these take their whole member along. */
const ONE_BY_ONE = 200;

/**
 * As much of a plan as is sound: each wrong value goes with the least that a project can do without, and the members
 * that lost something are named.
 */
export function soundPlan(value: object): { plan: Project; lost: string[] } {
  const plan = copyOf(value) as object;
  const tries = new Map<string, number>();
  const lost = new Set<string>();
  for (let round = 0; ; round++) {
    const result = projectSchema.safeParse(plan);
    if (result.success) return { plan: result.data, lost: [...lost] };
    const fault = result.error.issues[0]!.path;
    if (fault.length === 0 || round > 2 * ONE_BY_ONE) {
      return { plan: emptyProject('restored', ''), lost: ['all'] };
    }
    const name = fault.map(String).join('.');
    const tried = tries.get(name) ?? 0;
    tries.set(name, tried + 1);
    const kept = round > ONE_BY_ONE ? 1 : Math.max(1, fault.length - tried);
    // The record after one that is taken out has its number, and begins anew.
    if (leaveOut(plan, fault.slice(0, kept))) tries.clear();
    lost.add(String(fault[0]));
  }
}

/** The sound records of a list, each id once. */
export function soundRecords(list: keyof typeof listSchemas, records: unknown): unknown[] {
  if (!Array.isArray(records)) return [];
  const seen = new Set<string>();
  const sound: unknown[] = [];
  for (const record of records) {
    const { data } = listSchemas[list].element.safeParse(record);
    if (!data || seen.has(data.id)) continue;
    seen.add(data.id);
    sound.push(data);
  }
  return sound;
}
