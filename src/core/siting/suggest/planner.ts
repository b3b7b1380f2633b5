import { WHOLE_ID } from '../../assess/findings/assessment.ts';
import { matchCondition } from '../../assess/evaluate/filter.ts';
import { resolveMinutes } from '../../assess/circles/resolve-minutes.ts';
import type { State } from '../../assess/cover/state.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { isOfKind, peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { Rule } from '../../standards/rule.ts';
import { targetIn } from '../../standards/target.ts';
import type { Ask } from './ask.ts';
import type { Covering } from './covering.ts';
import { toSite, type Proposal } from './proposal.ts';
import { amountAsked, siteFields, sitesFor } from './site-fields.ts';

/** Most new sites proposed for one amount or one circle; the suggestion says what stays open. */
const MOST_SITES = 30;

/** Finds places for asks one after another, using again what it proposed before where that counts. */
export class Planner {
  readonly #state: State;
  readonly #covering: Covering;
  readonly #pool: { proposal: Proposal; asked: 'circle' | 'amount' | 'count' }[] = [];

  constructor(state: State, covering: Covering) {
    this.#state = state;
    this.#covering = covering;
  }

  /** Takes proposals into what later asks may use again. */
  keep(proposals: readonly Proposal[], asked: 'circle' | 'amount' | 'count'): void {
    const known = new Set(this.#pool.map(({ proposal }) => proposal));
    for (const proposal of proposals) {
      if (!known.has(proposal)) this.#pool.push({ proposal, asked });
    }
  }

  /** Sites for a count or an amount. */
  forOne(ask: Ask): Proposal[] {
    return amountAsked(ask.need) ? this.#forAmount(ask) : this.#forCount(ask);
  }

  /** Plans of several areas, those first whose sites cover most people newly; empty ones left out. */
  mostUseful({ need }: Ask, plans: readonly Proposal[][]): Proposal[][] {
    const { settings } = this.#state.look;
    const work = this.#covering.on({
      areas: this.#state.prepared.roots,
      kinds: [need.kind],
      group: peopleServedBy(need.kind),
      minutes: settings.minutes,
    });
    return plans
      .filter((plan) => plan.length > 0)
      .map((plan) => ({ plan, gain: work.gain(plan.map(({ place }) => place)) }))
      .toSorted((a, b) => b.gain - a.gain)
      .map(({ plan }) => plan);
  }

  /** What is still to be covered in some areas once the proposals that are used again stand. */
  #workBeside(used: readonly Proposal[], areas: readonly number[], kind: FacilityKind) {
    const { minutes } = this.#state.look.settings;
    const group = peopleServedBy(kind);
    const work = this.#covering.on({ areas: [...areas], kinds: [kind], group, minutes });
    for (const { place } of used) work.cover(place);
    return work;
  }

  /** Sites that would close a count, best first; fewer where the area has no more candidates. */
  #forCount({ finding, part, need }: Ask): Proposal[] {
    const areas = this.#areasOf(finding.areaId);
    const count = need.sites ?? 1;
    const used = this.#usable(areas, part.rule).slice(0, count);
    const work = this.#workBeside(used, areas, need.kind);
    const fields = siteFields(need.kind, part.rule, need, undefined, this.#openedYear(part));
    return [
      ...used,
      ...work
        .best(count - used.length, false)
        .map((place) => this.#propose(need.kind, place, fields)),
    ];
  }

  /** Sites among which an amount is split, best first, at most `MOST_SITES`. */
  #forAmount({ finding, part, need }: Ask): Proposal[] {
    const asked = amountAsked(need);
    if (!asked) return [];
    const areas = this.#areasOf(finding.areaId);
    const { rule } = part;
    const field = 'field' in rule && rule.shape !== 'share' ? rule.field : undefined;
    const used: Proposal[] = [];
    let left = asked.amount;
    for (const proposal of this.#usable(areas, rule, 'amount')) {
      const brings = field ? proposal.fields[field] : undefined;
      if (left <= 0 || typeof brings !== 'number' || brings <= 0) continue;
      used.push(proposal);
      left -= brings;
    }
    const work = this.#workBeside(used, areas, need.kind);
    const sizes = left > 0 ? sitesFor(asked.of, left).slice(0, MOST_SITES) : [];
    const places = work.best(sizes.length, false);
    return [
      ...used,
      ...places.map((place, at) => {
        const size = { of: asked.of, amount: sizes[at]! };
        return this.#propose(
          need.kind,
          place,
          siteFields(need.kind, rule, need, size, this.#openedYear(part)),
        );
      }),
    ];
  }

  /** Sites that bring most people inside a circle, best first, at most `MOST_SITES`, each of some use. */
  forCircle({ finding, standard, part, need }: Ask): Proposal[] {
    const { rule } = part;
    if (rule.shape !== 'circle') return [];
    const areas = this.#areasOf(finding.areaId);
    const { zones } = standard.appliesTo;
    const work = this.#covering.on({
      areas,
      kinds: rule.kinds,
      group: rule.people,
      minutes: resolveMinutes(rule, this.#state.look.settings),
      zones,
    });
    const used = this.#usable(areas, rule, 'circle').filter(({ place }) => work.cover(place) > 0);
    const fields = siteFields(need.kind, rule, need);
    const places = work.best(MOST_SITES - used.length, true);
    return [...used, ...places.map((place) => this.#propose(need.kind, place, fields))];
  }

  #areasOf(areaId: string): readonly number[] {
    const { prepared } = this.#state;
    const at = prepared.areaAt.get(areaId);
    if (at !== undefined) return [at];
    return areaId === WHOLE_ID ? prepared.roots : [];
  }

  #propose(kind: FacilityKind, place: LngLat, fields: Proposal['fields']): Proposal {
    return { kind, place, fields, areas: this.#state.prepared.find.all(place) };
  }

  /** Earlier proposals in the areas that surely count for a rule. */
  #usable(areas: readonly number[], rule: Rule, asked?: 'circle' | 'amount'): Proposal[] {
    return this.#pool
      .filter((each) => asked === undefined || each.asked === asked)
      .map(({ proposal }) => proposal)
      .filter((proposal) => {
        if (!proposal.areas.some((at) => areas.includes(at))) return false;
        const site = toSite(proposal, '');
        if (rule.shape === 'circle') return rule.kinds.some((kind) => isOfKind(site, kind));
        if (!('of' in rule) || matchCondition(site, rule.of).answer !== 'yes') return false;
        if (rule.shape === 'growth') return false;
        return rule.shape !== 'share' || matchCondition(site, rule.where ?? {}).answer === 'yes';
      });
  }

  /** Year that a site counts as opened in: the one looked at, else the row's last. */
  #openedYear(part: Ask['part']): number | undefined {
    return this.#state.look.settings.year ?? targetIn(part).year ?? undefined;
  }
}
