import { LIBRARY } from '../../standards/library.ts';
import type { AreaShareRule, FacilityCondition, NearnessRule, Rule } from '../../standards/rule.ts';
import { testsIn } from '../../standards/tests-in.ts';
import type { Facility } from '../../plan/records/facility.ts';
import { isOfKind } from '../../vocabulary/kinds.ts';
import { WHOLE_ID } from '../findings/assessment.ts';
import { matchCondition } from '../matching/match-condition.ts';
import type { EvaluationContext } from './context.ts';
import { mayCount, type FacilityChange } from './matched.ts';
import type { Territory } from './place.ts';

/** Ids of areas, `WHOLE_ID` among them; or every one. */
export type AreaIds = ReadonlySet<string> | 'every';

const NONE: AreaIds = new Set();

/** Tells which areas a change of facilities may touch, rule by rule; what it does not name stays as it is. */
export class TouchedAreas {
  readonly #territory: Territory;
  readonly #changed: readonly Facility[];
  readonly #areaIds: ReadonlyMap<Facility, readonly string[]>;
  readonly #before: EvaluationContext;
  readonly #isGone: ReadonlySet<Facility>;
  readonly #known = new Map<Rule, AreaIds>();

  /**
   * @param territory after the change
   * @param before the context from before it, which knows where those stood that are gone
   */
  constructor(territory: Territory, { gone, come }: FacilityChange, before: EvaluationContext) {
    this.#territory = territory;
    this.#before = before;
    this.#isGone = new Set(gone);
    this.#changed = [...gone, ...come];
    this.#areaIds = new Map(
      this.#changed.map((facility) => {
        const ids = this.#contextOf(facility).areaIdsOf(facility);
        return [facility, ids.length > 0 ? [...ids, WHOLE_ID] : []];
      }),
    );
  }

  /** Areas in which a rule may now measure something else. */
  by(rule: Rule): AreaIds {
    let found = this.#known.get(rule);
    if (!found) this.#known.set(rule, (found = this.#find(rule)));
    return found;
  }

  /** Areas in which the tests of a share of areas may come out otherwise. */
  byTests(rule: Rule): AreaIds {
    const { library = LIBRARY } = this.#territory.input;
    const rules = testsIn(rule).flatMap((test) =>
      'rule' in test
        ? [test.rule]
        : (library.standardById(test.standard)?.parts ?? []).map((part) => part.rule),
    );
    return unite(rules.map((each) => this.by(each)));
  }

  #find(rule: Rule): AreaIds {
    switch (rule.shape) {
      case 'reported':
        return NONE;
      case 'circle':
        // Each place names all that have a circle.
        return this.#changed.some((facility) => mayCount(facility, rule)) ? 'every' : NONE;
      case 'nearness':
        return unite([this.#holding(rule.of), this.#near(rule)]);
      case 'either':
      case 'tiered':
        return this.byTests(rule);
      case 'area-share':
        return this.#around(rule);
      case 'per-people':
        return rule.withinMinutes === undefined
          ? this.#holding(rule.of)
          : this.#within(rule.of, rule.withinMinutes);
      default:
        return this.#holding(rule.of);
    }
  }

  #contextOf(facility: Facility): EvaluationContext {
    return this.#isGone.has(facility) ? this.#before : this.#territory.input.context;
  }

  #meeting(condition: FacilityCondition): Facility[] {
    return this.#changed.filter((each) => matchCondition(each, condition).answer !== 'no');
  }

  #holding(condition: FacilityCondition): AreaIds {
    return new Set(this.#meeting(condition).flatMap((each) => this.#areaIds.get(each)!));
  }

  #within(condition: FacilityCondition, minutes: number): AreaIds {
    const near = this.#meeting(condition).flatMap((each) => [
      ...this.#contextOf(each).areaIdsNear(each, minutes),
      WHOLE_ID,
    ]);
    return new Set(near);
  }

  /** Areas of those that have lost or got one of the near kinds at hand. */
  #near({ of, near, withinM }: NearnessRule): AreaIds {
    const { matches, input } = this.#territory;
    const changed = this.#changed.filter((each) => near.some((kind) => isOfKind(each, kind)));
    const { areaIdsOf, distanceM } = input.context;
    const atHand = matches
      .matches(of)
      .filter(({ facility }) => changed.some((each) => distanceM(facility, each) <= withinM));
    return new Set(atHand.flatMap(({ facility }) => [...areaIdsOf(facility), WHOLE_ID]));
  }

  /** The areas around those whose tests are touched. */
  #around(rule: AreaShareRule): AreaIds {
    const inside = this.byTests(rule);
    if (inside === 'every' || inside.size === 0) return inside;
    const { areaById } = this.#territory;
    const ids = [...inside].flatMap((id) => {
      const area = areaById.get(id);
      return area ? this.#territory.lineOf(area).map((each) => each.id) : [];
    });
    return new Set([...ids, WHOLE_ID]);
  }
}

function unite(all: readonly AreaIds[]): AreaIds {
  const ids = new Set<string>();
  for (const each of all) {
    if (each === 'every') return each;
    for (const id of each) ids.add(id);
  }
  return ids;
}
