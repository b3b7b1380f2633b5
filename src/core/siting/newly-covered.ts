import { coveredInWhole } from '../assess/covered-people.ts';
import type { Cover } from '../assess/cover.ts';
import { minutesOf } from '../assess/minutes-of.ts';
import type { State } from '../assess/state.ts';
import type { PeopleField } from '../plan/area.ts';
import { isOfKind, peopleServedBy, type FacilityKind } from '../plan/kinds.ts';
import type { Rule } from '../standards/rule.ts';
import { siteOf, type Proposal } from './proposal.ts';
import type { Suggestion } from './suggestion.ts';

type NewlyCovered = Pick<Suggestion, 'newlyCovered' | 'newlyCoveredM2'>;

/**
 * What each of some proposals newly covers after those before it, over all loaded areas, as a new
 * assessment would find: by the circles of a circle rule, else by those of the proposal's own kind
 * at the settings' minutes.
 */
export function newlyCovered(
  state: State,
  rule: Rule,
  proposals: readonly Proposal[],
): NewlyCovered[] {
  return proposals.map((proposal, at) => {
    const { kinds, minutes, group } = circlesOf(state, rule, proposal);
    const counting = proposals
      .slice(0, at)
      .filter((each) => kinds.some((kind) => isOfKind(siteOf(each, ''), kind)))
      .map(({ place }) => place);
    const present = state.cover(kinds, minutes);
    const before = counting.length > 0 ? present.plus(counting) : present;
    const after = before.plus([proposal.place]);
    return {
      newlyCovered: { group, people: gained(state, group, before, after) },
      newlyCoveredM2: state.prepared.roots.reduce(
        (sum, root) => sum + before.newlyCoveredM2(root, proposal.place),
        0,
      ),
    };
  });
}

function circlesOf(
  state: State,
  rule: Rule,
  { kind }: Proposal,
): { kinds: readonly FacilityKind[]; minutes: number; group: PeopleField } {
  return rule.shape === 'circle'
    ? { kinds: rule.kinds, minutes: minutesOf(rule, state.look.settings), group: rule.people }
    : { kinds: [kind], minutes: state.look.settings.minutes, group: peopleServedBy(kind) };
}

function gained(state: State, group: PeopleField, before: Cover, after: Cover): number | null {
  const then = coveredInWhole(state.prepared, before, group);
  const now = coveredInWhole(state.prepared, after, group);
  return then && now ? Math.max(0, now.persons - then.persons) : null;
}
