import type { AreaLine } from '../../core/standards/form/rule-form.ts';
import { spreadTarget } from '../../core/standards/form/spread-target.ts';
import type { AreaLevel } from '../../core/vocabulary/area-levels.ts';
import { peopleServedBy } from '../../core/vocabulary/kinds.ts';
import type { PeopleField } from '../../core/vocabulary/people.ts';
import { translate } from '../../i18n/translate.ts';
import { currentProject } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';

/** A target of the whole that is spread over the areas of a level. */
export interface AreaSpread {
  level: AreaLevel;
  /** Whole, > 0. */
  total: number;
  year?: number;
  /** By people of a group, or by the people whom the kind that is looked at serves and does not reach. */
  by: PeopleField | 'outside';
}

/** What each area of a level weighs; undefined where it is not known. */
function weigh({ level, by }: AreaSpread): { name: string; code?: string; weight?: number }[] {
  const { areas } = currentProject();
  const { kind } = viewStore.getState();
  const group = by === 'outside' ? peopleServedBy(kind) : by;
  const rows = new Map(
    (resultsStore.getState().baseline?.coverage ?? [])
      .filter((row) => row.level === level && (by !== 'outside' || row.kind === kind))
      .map((row) => [row.areaId, row]),
  );
  return areas
    .filter((area) => area.level === level)
    .map(({ id, name, code }) => {
      const row = rows.get(id);
      const people = row?.people[group];
      const reached = by === 'outside' ? row?.covered[group] : 0;
      const isKnown = people !== undefined && reached !== undefined;
      return {
        name,
        ...(code !== undefined && { code }),
        ...(isKnown && { weight: Math.max(0, people - reached) }),
      };
    });
}

/**
 * Lines of a table of areas 分解表 with a target spread over the areas of a level, and its sum; lines of other years stay.
 * Where nothing can be spread, the number of areas of which the people are not known; 0 where nobody is there to spread by.
 */
export function spreadOverAreas(
  lines: readonly AreaLine[],
  spread: AreaSpread,
): { lines: AreaLine[] } | { unknown: number } {
  const areas = weigh(spread);
  const unknown = areas.filter(({ weight }) => weight === undefined).length;
  const weights = areas.map(({ weight = 0 }) => weight);
  if (unknown > 0 || !weights.some((weight) => weight > 0)) return { unknown };
  const { total, year } = spread;
  const dated = year === undefined ? {} : { year };
  const shares = spreadTarget(total, weights);
  const { language } = viewStore.getState();
  return {
    lines: [
      ...lines.filter(
        (line) => line.year !== year && (line.name !== '' || line.code !== undefined),
      ),
      ...areas.map(({ name, code }, at) => ({
        name,
        ...(code !== undefined && { code }),
        ...dated,
        target: shares[at]!,
      })),
      { name: translate(language, 'own.spread-sum'), ...dated, target: total },
    ],
  };
}
