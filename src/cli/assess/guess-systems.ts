import { issue, type Issue } from '../../core/base/issue.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { asksForCrs } from '../../io/guard/asks-for-crs.ts';
import { crsName } from '../../i18n/crs-name.ts';
import { groundWords } from '../../i18n/ground-words.ts';
import { guardFiles } from '../../io/guard/guard-file.ts';
import type { Gathered, ImportItem } from '../../io/mapping/apply/gather.ts';
import type { Crs, Role } from '../../io/mapping/mapping.ts';

const percent = (share: number): number => Math.round(share * 1000) / 10;

function taken(item: ImportItem, crs: Crs): ImportItem {
  return { ...item, mapping: { ...item.mapping, crs }, source: { ...item.source, crs } };
}

/**
 * Items in the system that their numbers, their own words and the other files speak for; named ones are left as they are.
 * What was taken is said with its likelihood and its grounds; where it is not sure, so is what else it could be.
 */
export function guessSystems(
  items: readonly ImportItem[],
  named: Partial<Record<Role, Crs>>,
  nothing: Gathered,
  language: Language,
): { items: ImportItem[]; issues: Issue[] } {
  const guessed = [...items];
  const issues: Issue[] = [];
  const weighed = items.map(({ set, mapping }) => ({
    set,
    mapping,
    crsKnown: named[mapping.role] !== undefined,
  }));
  const guards = guardFiles(weighed, nothing);
  for (const [at, item] of guessed.entries()) {
    if (named[item.mapping.role] !== undefined) continue;
    const guard = guards[at]!;
    const [best, next] = guard.choices;
    if (!best) continue;
    guessed[at] = taken(item, best.crs);
    const place = { file: item.set.fileName };
    const params = {
      crs: crsName(language, best.crs),
      pct: percent(best.confidence),
      grounds: groundWords(language, best.grounds),
    };
    if (!asksForCrs(guard) || !next) issues.push(issue('crs-guessed', 'info', place, params));
    else {
      const also = {
        ...params,
        other: crsName(language, next.crs),
        otherPct: percent(next.confidence),
        otherGrounds: groundWords(language, next.grounds),
        shiftM: next.shiftM,
      };
      issues.push(issue('crs-unsure', 'warning', place, also));
    }
  }
  return { items: guessed, issues };
}
