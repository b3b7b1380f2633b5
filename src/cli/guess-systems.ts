import { issue, type Issue } from '../core/base/issue.ts';
import { asksForCrs } from '../io/crs/asks-for-crs.ts';
import { guardFile } from '../io/crs/guard-file.ts';
import { gather, type Gathered, type ImportItem } from '../io/import/gather.ts';
import type { Crs, Role } from '../io/mapping/mapping.ts';

const percent = (share: number): number => Math.round(share * 1000) / 10;

function taken(item: ImportItem, crs: Crs): ImportItem {
  return { ...item, mapping: { ...item.mapping, crs }, source: { ...item.source, crs } };
}

/** Items that are held against one: outlines for places; for outlines only places whose system the caller named. */
function telling(
  items: readonly ImportItem[],
  at: number,
  named: Partial<Record<Role, Crs>>,
): ImportItem[] {
  const own = items[at]!.mapping.role;
  return items.filter(({ mapping: { role } }, index) => {
    if (index === at) return false;
    return own === 'areas' ? named[role] !== undefined : role === 'areas';
  });
}

/**
 * Items in the system that their numbers, the areas and the names speak for, outlines first; named ones are left as they
 * are. What was taken is said with its likelihood; where it is not sure, so is what else it could be.
 */
export function guessSystems(
  items: readonly ImportItem[],
  named: Partial<Record<Role, Crs>>,
  nothing: Gathered,
): { items: ImportItem[]; issues: Issue[] } {
  const guessed = [...items];
  const issues: Issue[] = [];
  for (const [at, item] of guessed.entries()) {
    if (named[item.mapping.role] !== undefined) continue;
    const guard = guardFile(item.set, item.mapping, gather(nothing, telling(guessed, at, named)));
    const [best, next] = guard.choices;
    if (!best) continue;
    guessed[at] = taken(item, best.crs);
    const place = { file: item.set.fileName };
    const params = { crs: best.crs, pct: percent(best.confidence) };
    if (!asksForCrs(guard) || !next) issues.push(issue('crs-guessed', 'info', place, params));
    else {
      const also = {
        ...params,
        other: next.crs,
        otherPct: percent(next.confidence),
        shiftM: next.shiftM,
      };
      issues.push(issue('crs-unsure', 'warning', place, also));
    }
  }
  return { items: guessed, issues };
}
