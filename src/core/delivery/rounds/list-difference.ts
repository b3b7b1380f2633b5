import { sameValue } from '../../base/same-value.ts';
import type { ListDifference } from '../../plan/delivery/round.ts';

interface Named {
  id: string;
}

function inSameOrder(before: readonly Named[], kept: ReadonlyMap<string, number>): boolean {
  let last = -1;
  for (const { id } of before) {
    const at = kept.get(id);
    if (at === undefined) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}

/**
 * What makes one list out of another, told by ids and content: records that come from a file again are the same
 * (`difference.ts` tells by identity, which a file does not keep). Undefined where both are the same.
 */
export function listDifference(
  before: readonly Named[],
  after: readonly Named[],
): ListDifference | undefined {
  const places = new Map(after.map(({ id }, at) => [id, at]));
  const isPlain = places.size === after.length && inSameOrder(before, places);
  if (!isPlain && !sameValue(before, after)) {
    const gone = before.map(({ id }) => id);
    return { gone, added: after.map((record, at) => [at, record]) };
  }
  const known = new Map(before.map((record) => [record.id, record]));
  const gone = before.flatMap(({ id }) => (places.has(id) ? [] : [id]));
  const changed = after.filter((record) => {
    const old = known.get(record.id);
    return old !== undefined && !sameValue(old, record);
  });
  const added = after.flatMap((record, at): [number, unknown][] =>
    known.has(record.id) ? [] : [[at, record]],
  );
  if (gone.length + changed.length + added.length === 0) return undefined;
  return {
    ...(gone.length > 0 && { gone }),
    ...(changed.length > 0 && { changed }),
    ...(added.length > 0 && { added }),
  };
}

/** The list that a difference makes of another; records that it does not touch are shared. */
export function withListDifference<T extends Named>(
  before: readonly T[],
  { gone = [], changed = [], added = [] }: ListDifference,
): T[] {
  const out = new Set(gone);
  const instead = new Map((changed as T[]).map((record) => [record.id, record]));
  const kept = before
    .filter(({ id }) => !out.has(id))
    .map((record) => instead.get(record.id) ?? record);
  if (added.length === 0) return kept;
  const list: T[] = [];
  let next = 0;
  for (const [at, record] of added) {
    while (list.length < at && next < kept.length) list.push(kept[next++]!);
    list.push(record as T);
  }
  while (next < kept.length) list.push(kept[next++]!);
  return list;
}
