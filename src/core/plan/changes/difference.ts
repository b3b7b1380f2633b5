import type { Project } from '../project.ts';

type Members = Record<string, unknown>;

/** Records that are taken out of a list at a place, and those that stand there instead. */
interface Splice {
  at: number;
  out: number;
  records: readonly unknown[];
}

/** What makes one state of a project out of another, as plain data that JSON carries. */
export interface Difference {
  set: Members;
  gone: string[];
  splices: Record<string, Splice>;
}

/** The one run in which two lists differ, told by the identity of their records. */
function splice(from: readonly unknown[], to: readonly unknown[]): Splice {
  const shorter = Math.min(from.length, to.length);
  let at = 0;
  while (at < shorter && from[at] === to[at]) at++;
  let same = 0;
  while (same < shorter - at && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  return { at, out: from.length - at - same, records: to.slice(at, to.length - same) };
}

/**
 * How one state differs from another that it was made of: what both share by identity is left out, which takes
 * microseconds for what a hand changes and a walk along the list for a list of any length.
 */
export function difference(from: Project, to: Project): Difference {
  const [before, after] = [from as unknown as Members, to as unknown as Members];
  const found: Difference = { set: {}, gone: [], splices: {} };
  for (const key of Object.keys(before)) {
    if (before[key] !== undefined && after[key] === undefined) found.gone.push(key);
  }
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    if (value === old || value === undefined) continue;
    if (Array.isArray(value) && Array.isArray(old)) found.splices[key] = splice(old, value);
    else found.set[key] = value;
  }
  return found;
}

/** Records of lists that a difference carries. */
export function countCarried({ set, splices }: Difference): number {
  const lists = Object.values(set).filter((value) => Array.isArray(value));
  const carried = Object.values(splices).map(({ records }) => records);
  return [...lists, ...carried].reduce((sum, list) => sum + list.length, 0);
}

/**
 * A state with a difference; what it does not touch is shared.
 * @throws when the state has no such list or place
 */
export function withDifference<T extends object>(state: T, { set, gone, splices }: Difference): T {
  const members: Members = { ...state, ...set };
  for (const key of gone) delete members[key];
  for (const [key, { at, out, records }] of Object.entries(splices)) {
    const list = (state as Members)[key];
    if (!Array.isArray(list) || at + out > list.length) throw new Error(`no ${key} at ${at}`);
    members[key] = [...list.slice(0, at), ...records, ...list.slice(at + out)];
  }
  return members as T;
}
