import { coveredInWhole } from '../../assess/cover/covered-people.ts';
import type { Cover } from '../../assess/cover/cover.ts';
import { resolveMinutes } from '../../assess/circles/resolve-minutes.ts';
import { isServing, servedBy, type Served } from '../../assess/matching/serving.ts';
import type { State } from '../../assess/cover/state.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import { peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { Rule } from '../../standards/rule.ts';
import type { CountedSite } from './suggested-sites.ts';
import type { Suggestion } from './suggestion.ts';

type NewlyCovered = Pick<Suggestion, 'newlyCovered' | 'newlyCoveredM2'>;

/**
 * What each of some sites newly covers after those before it, over all loaded areas, as a new
 * assessment would find: by the circles of a circle rule, else by those of the kind that counts at the
 * settings' minutes.
 */
export function newlyCovered(
  state: State,
  rule: Rule,
  sites: readonly CountedSite[],
): NewlyCovered[] {
  return sites.map((each, at) => {
    const { kinds, minutes, group, only } = circlesOf(state, rule, each);
    const counting = sites
      .slice(0, at)
      .flatMap(({ site }) => (isServing(site, kinds, only) ? [site] : []));
    const present = state.cover(kinds, minutes, only);
    const before = counting.length > 0 ? present.plus(counting) : present;
    const after = before.plus([each.site]);
    return {
      newlyCovered: { group, people: gained(state, group, before, after) },
      newlyCoveredM2: state.prepared.roots.reduce(
        (sum, root) => sum + before.newlyCoveredM2(root, each.site),
        0,
      ),
    };
  });
}

function circlesOf(
  state: State,
  rule: Rule,
  { kind }: CountedSite,
): { kinds: readonly FacilityKind[]; minutes: number; group: PeopleField; only: Served } {
  const { settings } = state.look;
  if (rule.shape !== 'circle') {
    return { kinds: [kind], minutes: settings.minutes, group: peopleServedBy(kind), only: {} };
  }
  const { kinds, people: group } = rule;
  return { kinds, minutes: resolveMinutes(rule, settings), group, only: servedBy(rule) };
}

function gained(state: State, group: PeopleField, before: Cover, after: Cover): number | null {
  const then = coveredInWhole(state.prepared, before, group);
  const now = coveredInWhole(state.prepared, after, group);
  return then && now ? Math.max(0, now.persons - then.persons) : null;
}
