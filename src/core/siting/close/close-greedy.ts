import { excludes, metBy, CLOSE_EPS, sumCostYuan } from './close-measure.ts';
import type { CloseProblem, CloseUses, OptionNeed, PeopleNeed } from './close-problem.ts';

interface Touch {
  item: number;
  at: number;
}

/** A linear need with what is left of it; areas of a share of areas count only while more are asked. */
interface Item {
  need: OptionNeed;
  left: number;
  /** Requirement it belongs to, and its area there; −1 for a requirement of its own. */
  requirement: number;
  area: number;
  countedSites: Set<number>;
}

interface PeopleItem {
  need: PeopleNeed;
  requirement: number;
  left: number;
  /** 1 for each point inside. */
  inside: Uint8Array;
}

type Uses = Map<number, { units: number; safetyNetBeds: number }>;

/** What a first plan keeps to and what it looks at first. */
export interface GreedyAsk {
  /** Uses that stay. */
  begin?: CloseUses;
  mostYuan?: number;
  mostSites?: number;
  /** How much closing each requirement counts; absent: 1 each. */
  urgency?: Float64Array;
}

/**
 * A first plan: each time the use that closes most of what is open for its cost, in one of two sizes
 * (the least, or what an amount still asks); then what turned out needless is taken back.
 */
export function closeGreedy(
  problem: CloseProblem,
  { begin = new Map(), mostYuan = Infinity, mostSites = Infinity, urgency }: GreedyAsk = {},
): Uses {
  const search = new Greedy(problem, mostYuan, mostSites, urgency);
  for (const [option, { units, safetyNetBeds }] of begin) search.add(option, units, safetyNetBeds);
  search.run();
  return trimmed(problem, search.uses, begin);
}

class Greedy {
  readonly uses: Uses = new Map();
  readonly #problem: CloseProblem;
  readonly #mostYuan: number;
  readonly #mostSites: number;
  readonly #urgency: Float64Array;
  readonly #items: Item[] = [];
  readonly #touches: Touch[][];
  readonly #people: PeopleItem[] = [];
  readonly #areasLeft: Float64Array;
  readonly #areasAsked: Float64Array;
  readonly #floorLeft: Float64Array;
  readonly #isUsed: Uint8Array;
  #yuan = 0;
  #sites = 0;

  constructor(
    problem: CloseProblem,
    mostYuan: number,
    mostSites: number,
    urgency: Float64Array = new Float64Array(problem.requirements.length).fill(1),
  ) {
    this.#problem = problem;
    this.#urgency = urgency;
    this.#mostYuan = mostYuan;
    this.#mostSites = mostSites;
    this.#touches = problem.options.map(() => []);
    this.#areasLeft = new Float64Array(problem.requirements.length);
    this.#areasAsked = Float64Array.from(problem.requirements, (each) =>
      each.form === 'areas' ? Math.max(1, each.asked) : 1,
    );
    this.#floorLeft = Float64Array.from(problem.candidates, (each) => each.maxFloorAreaM2);
    this.#isUsed = new Uint8Array(problem.candidates.length);
    for (const [at, each] of problem.requirements.entries()) {
      if (each.form === 'linear') this.#addItem(each.need, at, -1);
      else if (each.form === 'areas') {
        this.#areasLeft[at] = each.asked;
        for (const [area, needs] of each.areas.entries()) {
          for (const need of needs) this.#addItem(need, at, area);
        }
      } else {
        const inside = new Uint8Array(each.need.weights.length);
        const { need } = each;
        this.#people.push({ need, requirement: at, left: need.asked, inside });
      }
    }
  }

  /** What an option would bring for its cost grows only with its own building, so old scores are a first guess. */
  run(): void {
    const options = [...this.#problem.options.keys()];
    const known = Float64Array.from(options, (option) => this.#bestOf(option).score);
    for (;;) {
      let best = -1;
      for (;;) {
        best = -1;
        for (const option of options) {
          if (known[option]! > 0 && (best < 0 || known[option]! > known[best]!)) best = option;
        }
        if (best < 0) return;
        const { score } = this.#bestOf(best);
        const isStill = score >= known[best]! * (1 - 1e-9);
        known[best] = score;
        if (isStill) break;
      }
      const { units } = this.#bestOf(best);
      this.add(best, units, this.#safetyOf(best, units));
      const { site } = this.#problem.options[best]!;
      for (const other of this.#problem.optionsOfSite[site]!)
        known[other] = this.#bestOf(other).score;
    }
  }

  #bestOf(option: number): { units: number; score: number } {
    let best = { units: 0, score: 0 };
    for (const units of this.#sizesOf(option)) {
      const yuan = this.#costOf(option, units);
      if (this.#yuan + yuan > this.#mostYuan) continue;
      const gain = this.#gainOf(option, units);
      const score = gain / this.#weightOf(option, yuan);
      if (gain > 1e-9 && score > best.score * (1 + 1e-9)) best = { units, score };
    }
    return best;
  }

  add(option: number, units: number, safetyNetBeds: number): void {
    const { site, program } = this.#problem.options[option]!;
    const { floorM2, floorPerUnitM2 } = this.#problem.programs[program]!;
    this.#yuan += this.#costOf(option, units);
    this.uses.set(option, { units, safetyNetBeds });
    this.#floorLeft[site]! -= floorM2 + floorPerUnitM2 * units;
    if (this.#isUsed[site] === 0) this.#sites += 1;
    this.#isUsed[site] = 1;
    for (const { item, at } of this.#touches[option]!) {
      const own = this.#items[item]!;
      const before = own.left;
      own.left -= this.#adds(own, at, site, units, safetyNetBeds);
      own.countedSites.add(site);
      if (own.area >= 0 && before > CLOSE_EPS && own.left <= CLOSE_EPS) this.#closeArea(own);
    }
    for (const people of this.#people) {
      if (!people.need.options.get(site)?.includes(option)) continue;
      for (const point of people.need.reached.get(site)!) {
        if (people.inside[point] === 1) continue;
        people.inside[point] = 1;
        people.left -= people.need.weights[point]!;
      }
    }
  }

  #addItem(need: OptionNeed, requirement: number, area: number): void {
    const item =
      this.#items.push({ need, left: need.asked, requirement, area, countedSites: new Set() }) - 1;
    for (const [at, option] of need.options.entries()) this.#touches[option]!.push({ item, at });
  }

  #closeArea({ requirement, area }: Item): void {
    const rest = this.#items.some(
      (each) => each.requirement === requirement && each.area === area && each.left > CLOSE_EPS,
    );
    if (!rest) this.#areasLeft[requirement]! -= 1;
  }

  #adds(
    { need, countedSites }: Item,
    at: number,
    site: number,
    units: number,
    safety: number,
  ): number {
    if (need.oncePerSite && countedSites.has(site)) return 0;
    return need.perUse[at]! + need.perUnit[at]! * units + need.perSafetyBed[at]! * safety;
  }

  #isOpen({ left, area, requirement }: Item): boolean {
    return left > CLOSE_EPS && (area < 0 || this.#areasLeft[requirement]! > 0);
  }

  /** What is scarce: money, or buildings where only their number is limited. */
  #weightOf(option: number, yuan: number): number {
    if (this.#mostSites === Infinity || this.#mostYuan < Infinity) return yuan + 1;
    return this.#isUsed[this.#problem.options[option]!.site] === 1 ? 0.01 : 1;
  }

  /** Part of what is open that a use would close, each requirement for itself being 1. */
  #gainOf(option: number, units: number): number {
    const { site } = this.#problem.options[option]!;
    const safety = this.#safetyOf(option, units);
    let gain = 0;
    for (const { item, at } of this.#touches[option]!) {
      const own = this.#items[item]!;
      const adds = this.#adds(own, at, site, units, safety);
      if (adds === 0) continue;
      const scale = Math.max(1e-9, Math.abs(own.need.asked));
      if (this.#isOpen(own)) {
        const part = Math.max(-1, Math.min(own.left, adds) / scale);
        const share = own.area < 0 ? 1 : this.#areasAsked[own.requirement]!;
        gain += (this.#urgency[own.requirement]! * part) / share;
      } else if (own.area < 0 && own.left - adds > CLOSE_EPS) {
        gain -= this.#urgency[own.requirement]!;
      }
    }
    for (const { need, requirement, left, inside } of this.#people) {
      if (left <= CLOSE_EPS || !need.options.get(site)?.includes(option)) continue;
      let sum = 0;
      for (const point of need.reached.get(site)!)
        if (inside[point] === 0) sum += need.weights[point]!;
      gain += (this.#urgency[requirement]! * Math.min(left, sum)) / Math.max(1e-9, need.asked);
    }
    return gain;
  }

  #costOf(option: number, units: number): number {
    const { site, program } = this.#problem.options[option]!;
    const { yuan, yuanPerUnit, floorM2, floorPerUnitM2 } = this.#problem.programs[program]!;
    const { costYuan, minFloorAreaM2 } = this.#problem.candidates[site]!;
    if (this.#isUsed[site] === 1) return yuan + yuanPerUnit * units;
    const spare = Math.max(0, minFloorAreaM2 - floorM2 - floorPerUnitM2 * units);
    return yuan + yuanPerUnit * units + costYuan + spare * this.#problem.yuanPerM2;
  }

  /** The least size and what the largest open amount asks, as far as they fit; none where it cannot go in. */
  #sizesOf(option: number): number[] {
    const { site, program, most } = this.#problem.options[option]!;
    const { least, floorM2, floorPerUnitM2 } = this.#problem.programs[program]!;
    const fits = Math.floor((this.#floorLeft[site]! - floorM2) / floorPerUnitM2 + 1e-9);
    const limit = Math.min(most, fits);
    if (limit < least || this.uses.has(option)) return [];
    if (this.#isUsed[site] === 0 && this.#sites >= this.#mostSites) return [];
    for (const other of this.#problem.optionsOfSite[site]!) {
      if (this.uses.has(other) && excludes(this.#problem, other, option)) return [];
    }
    let wanted = least;
    for (const { item, at } of this.#touches[option]!) {
      const own = this.#items[item]!;
      const perUnit = own.need.perUnit[at]! + own.need.perSafetyBed[at]!;
      if (perUnit <= 0 || !this.#isOpen(own)) continue;
      wanted = Math.max(wanted, Math.ceil((own.left - own.need.perUse[at]!) / perUnit - 1e-9));
    }
    wanted = Math.min(wanted, limit);
    return wanted > least ? [wanted, least] : [least];
  }

  #safetyOf(option: number, units: number): number {
    let most = 0;
    for (const { item, at } of this.#touches[option]!) {
      const own = this.#items[item]!;
      if (own.need.perSafetyBed[at]! > 0 && this.#isOpen(own)) most = Math.max(most, own.left);
    }
    return Math.max(0, Math.min(units, Math.ceil(most - CLOSE_EPS)));
  }
}

/** The plan without uses whose absence opens nothing, the dearest first, and with sizes no larger than needed. */
function trimmed(problem: CloseProblem, uses: Uses, begin: CloseUses): Uses {
  const kept: Uses = new Map(uses);
  const met = metBy(problem, kept);
  const isAsGood = (): boolean => metBy(problem, kept).every((is, at) => is >= met[at]!);
  const priceOf = (option: number): number =>
    sumCostYuan(problem, new Map([[option, uses.get(option)!]]));
  const order = [...uses.keys()]
    .filter((option) => !begin.has(option))
    .toSorted((a, b) => priceOf(b) - priceOf(a) || b - a);
  for (const option of order) {
    const use = kept.get(option)!;
    kept.delete(option);
    if (isAsGood()) continue;
    let [low, high] = [problem.programs[problem.options[option]!.program]!.least, use.units];
    const tryUnits = (units: number): boolean => {
      kept.set(option, { units, safetyNetBeds: Math.min(units, use.safetyNetBeds) });
      return isAsGood();
    };
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (tryUnits(middle)) high = middle;
      else low = middle + 1;
    }
    kept.set(option, { units: high, safetyNetBeds: Math.min(high, use.safetyNetBeds) });
  }
  return new Map([...kept].toSorted((a, b) => a[0] - b[0]));
}
