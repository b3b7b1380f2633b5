import { CANDIDATE, FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';

/** A covering problem in which everyone must be reached, made smaller; every best cover of it is one of the whole. */
export interface ReducedCover {
  /** Groups that are left, each with the sites that are left for it. */
  groups: Uint32Array[];
  /** Roles in which dominated sites are forbidden and sites without an alternative are required. */
  roles: Uint8Array;
}

function bitsOf(lists: readonly Iterable<number>[], size: number): Uint32Array[] {
  const words = (size + 31) >>> 5;
  return lists.map((list) => {
    const bits = new Uint32Array(words);
    for (const at of list) bits[at >>> 5]! |= 1 << (at & 31);
    return bits;
  });
}

function isWithin(a: Uint32Array, b: Uint32Array): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & ~b[word]!) !== 0) return false;
  return true;
}

/** Positions of lists that hold no other list (or, of equals, the first), by size. */
function minimal(lists: readonly Uint32Array[], size: number): number[] {
  const bits = bitsOf(lists, size);
  const order = [...lists.keys()].toSorted((a, b) => lists[a]!.length - lists[b]!.length || a - b);
  const kept: number[] = [];
  for (const at of order) {
    if (!kept.some((smaller) => isWithin(bits[smaller]!, bits[at]!))) kept.push(at);
  }
  return kept.toSorted((a, b) => a - b);
}

/**
 * Reductions of set covering (Toregas & ReVelle 1972), in turn until nothing changes: a group that is
 * reached whenever another one is falls away, a site that reaches no group beyond those of another site
 * falls away, and the only site of a group is required.
 */
export function reduceCover(groups: readonly Uint32Array[], before: Uint8Array): ReducedCover {
  const roles = before.slice();
  let left: Uint32Array[] = [...groups];
  for (;;) {
    const count = left.length;
    let changed = false;
    left = left
      .filter((sites) => !sites.some((site) => roles[site] === REQUIRED))
      .map((sites) => sites.filter((site) => roles[site] !== FORBIDDEN));
    left = minimal(left, roles.length).map((at) => left[at]!);
    for (const sites of left) {
      if (sites.length !== 1) continue;
      roles[sites[0]!] = REQUIRED;
      changed = true;
    }
    const groupsOf = new Map<number, number[]>();
    for (const [group, sites] of left.entries()) {
      for (const site of sites) groupsOf.set(site, [...(groupsOf.get(site) ?? []), group]);
    }
    for (const [site, role] of roles.entries()) {
      if (role !== CANDIDATE || groupsOf.has(site)) continue;
      roles[site] = FORBIDDEN;
      changed = true;
    }
    const free = [...groupsOf.keys()]
      .filter((site) => roles[site] === CANDIDATE)
      .toSorted((a, b) => a - b);
    const bits = bitsOf(
      free.map((site) => groupsOf.get(site)!),
      left.length,
    );
    const order = [...free.keys()].toSorted(
      (a, b) => groupsOf.get(free[b]!)!.length - groupsOf.get(free[a]!)!.length || a - b,
    );
    const kept: number[] = [];
    for (const at of order) {
      if (kept.some((larger) => isWithin(bits[at]!, bits[larger]!))) {
        roles[free[at]!] = FORBIDDEN;
        changed = true;
      } else kept.push(at);
    }
    if (!changed && left.length === count) return { groups: left, roles };
  }
}
