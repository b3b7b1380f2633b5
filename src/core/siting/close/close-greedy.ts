import { CLOSE_EPS, costOfUse, excludes } from './close-measure.ts';
import type { CloseProblem, CloseUses } from './close-problem.ts';
import type { ServedPeople } from './served-people.ts';
import {
  addedTo,
  addUse,
  dropUse,
  emptySums,
  listTouched,
  measureMissing,
  type NeedSum,
  type PeopleSum,
  type PlanSums,
  type PlanUse,
} from './plan-sums.ts';

/** Scores that differ by no more of themselves are equal. */
const EQUAL = 1e-9;

/** What a first plan keeps to and what it looks at first. */
export interface GreedyAsk {
  /** Uses that stay. */
  begin?: CloseUses;
  mostYuan?: number;
  mostSites?: number;
  /** How much closing each requirement counts; absent: 1 each. */
  urgency?: Float64Array;
  /** 1 for each building that is taken, as far as it helps, before any other is looked at; absent: all alike. */
  first?: Uint8Array;
  /** Of uses that close as much for their cost the one that serves most people is taken; absent: the first. */
  served?: ServedPeople;
  /** Uses also stay that only bring a requirement nearer to what it asks. */
  keepsProgress?: boolean;
}

/**
 * A first plan: each time the use that closes most of what is open for its cost, in one of two sizes
 * (the least, or what an amount still asks); then what turned out needless is taken back. Uses are
 * given in the order in which they were taken.
 */
export function closeGreedy(problem: CloseProblem, ask: GreedyAsk = {}): CloseUses {
  const sums = emptySums(problem);
  const search = new Greedy(sums, ask);
  for (const [option, use] of ask.begin ?? []) search.add(option, use);
  const sites = [...problem.candidates.keys()];
  const { first } = ask;
  if (first) search.run(sites.filter((site) => first[site] === 1));
  search.run(sites);
  trim(sums, ask);
  return sums.uses;
}

class Greedy {
  readonly #sums: PlanSums;
  readonly #ask: GreedyAsk;
  #yuan = 0;
  #sites = 0;

  constructor(sums: PlanSums, ask: GreedyAsk) {
    this.#sums = sums;
    this.#ask = ask;
  }

  /** What an option would bring for its cost grows only with its own building, so old scores are a first guess. */
  run(sites: readonly number[]): void {
    const { problem } = this.#sums;
    const known = new Float64Array(problem.options.length);
    // The best option of each building, the first of equals, so that a look at all buildings finds the best of all.
    const bestAt = new Int32Array(problem.candidates.length).fill(-1);
    const rank = (site: number): void => {
      let best = -1;
      for (const option of problem.optionsOfSite[site]!) {
        if (known[option]! > 0 && (best < 0 || known[option]! > known[best]!)) best = option;
      }
      bestAt[site] = best;
    };
    const score = (site: number): void => {
      for (const option of problem.optionsOfSite[site]!) known[option] = this.#bestOf(option).score;
      rank(site);
    };
    for (const site of sites) score(site);
    for (;;) {
      let at = -1;
      for (const site of sites) {
        const option = bestAt[site]!;
        if (option >= 0 && (at < 0 || known[option]! > known[bestAt[at]!]!)) at = site;
      }
      if (at < 0) return;
      const option = bestAt[at]!;
      const found = this.#bestOf(option);
      if (found.score < known[option]! * (1 - EQUAL)) {
        known[option] = found.score;
        rank(at);
        continue;
      }
      const chosen = this.#ask.served
        ? this.#mostServing(sites, bestAt, known, found.score)
        : { option, use: found.use };
      this.add(chosen.option, chosen.use);
      score(this.#sums.problem.options[chosen.option]!.site);
    }
  }

  /** Of the best options of all buildings that are still as good the one that serves most people newly, then most at all. */
  #mostServing(
    sites: readonly number[],
    bestAt: Int32Array,
    known: Float64Array,
    least: number,
  ): { option: number; use: PlanUse } {
    const equals = sites.flatMap((site) => {
      const option = bestAt[site]!;
      if (option < 0 || known[option]! < least * (1 - EQUAL)) return [];
      return [{ option, ...this.#ask.served!.by(option) }];
    });
    equals.sort((a, b) => b.newly - a.newly || b.all - a.all || a.option - b.option);
    for (const { option } of equals) {
      const { score, use } = this.#bestOf(option);
      if (score >= least * (1 - EQUAL)) return { option, use };
    }
    throw new Error('the best use is among its equals');
  }

  add(option: number, use: PlanUse): void {
    const { problem, usesAt } = this.#sums;
    const isFirst = usesAt[problem.options[option]!.site] === 0;
    this.#yuan += costOfUse(problem, option, use.units, isFirst);
    if (isFirst) this.#sites += 1;
    addUse(this.#sums, option, use);
    this.#ask.served?.add(option);
  }

  #bestOf(option: number): { use: PlanUse; score: number } {
    const { mostYuan = Infinity } = this.#ask;
    const { problem, usesAt } = this.#sums;
    const isFirst = usesAt[problem.options[option]!.site] === 0;
    let best = { use: { units: 0, safetyNetBeds: 0 }, score: 0 };
    for (const units of this.#sizesOf(option)) {
      const yuan = costOfUse(problem, option, units, isFirst);
      if (this.#yuan + yuan > mostYuan) continue;
      const use = { units, safetyNetBeds: this.#safetyOf(option, units) };
      const gain = this.#gainOf(option, use);
      const score = gain / this.#weightOf(option, yuan);
      if (gain > 1e-9 && score > best.score * (1 + 1e-9)) best = { use, score };
    }
    return best;
  }

  #isOpen({ left, area, requirement }: NeedSum | PeopleSum): boolean {
    if (left <= CLOSE_EPS) return false;
    return area < 0 || measureMissing(this.#sums, requirement) > 0;
  }

  /** What is scarce: money, or buildings where only their number is limited. */
  #weightOf(option: number, yuan: number): number {
    const { mostYuan = Infinity, mostSites = Infinity } = this.#ask;
    if (mostSites === Infinity || mostYuan < Infinity) return yuan + 1;
    return this.#sums.usesAt[this.#sums.problem.options[option]!.site]! > 0 ? 0.01 : 1;
  }

  #urgencyOf(requirement: number): number {
    return this.#ask.urgency?.[requirement] ?? 1;
  }

  /** How many areas make up a requirement, which counts as one. */
  #partsOf(requirement: number): number {
    const own = this.#sums.problem.requirements[requirement]!;
    return own.form === 'areas' ? Math.max(1, own.asked) : 1;
  }

  /** Part of what is open that a use would close, each requirement for itself being 1. */
  #gainOf(option: number, use: PlanUse): number {
    const { problem, touches, people } = this.#sums;
    let gain = 0;
    for (const { sum, at } of touches[option]!) {
      const adds = addedTo(sum, at, use);
      if (adds === 0) continue;
      const urgency = this.#urgencyOf(sum.requirement);
      if (this.#isOpen(sum)) {
        const scale = Math.max(1e-9, Math.abs(sum.need.asked));
        const part = Math.max(-1, Math.min(sum.left, adds) / scale);
        gain += (urgency * part) / this.#partsOf(sum.requirement);
      } else if (sum.area < 0 && sum.left - adds > CLOSE_EPS) {
        gain -= urgency;
      }
    }
    const { site } = problem.options[option]!;
    for (const own of people[option]!) {
      if (!this.#isOpen(own)) continue;
      const { need, requirement, left, reachedBy } = own;
      let sum = 0;
      for (const point of need.reached.get(site)!) {
        if (reachedBy[point] === 0) sum += need.weights[point]!;
      }
      const part = Math.min(left, sum) / Math.max(1e-9, need.asked);
      gain += (this.#urgencyOf(requirement) * part) / this.#partsOf(requirement);
    }
    return gain;
  }

  /** The least size and what the largest open amount asks, as far as they fit; none where it cannot go in. */
  #sizesOf(option: number): number[] {
    const { problem, touches, uses, usesAt, floorLeft } = this.#sums;
    const { site, program, most } = problem.options[option]!;
    const { least, floorM2, floorPerUnitM2 } = problem.programs[program]!;
    const fits = Math.floor((floorLeft[site]! - floorM2) / floorPerUnitM2 + 1e-9);
    const limit = Math.min(most, fits);
    if (limit < least || uses.has(option)) return [];
    if (usesAt[site] === 0 && this.#sites >= (this.#ask.mostSites ?? Infinity)) return [];
    for (const other of problem.optionsOfSite[site]!) {
      if (uses.has(other) && excludes(problem, other, option)) return [];
    }
    let wanted = least;
    for (const { sum, at } of touches[option]!) {
      const perUnit = sum.need.perUnit[at]! + sum.need.perSafetyBed[at]!;
      if (perUnit <= 0 || !this.#isOpen(sum)) continue;
      wanted = Math.max(wanted, Math.ceil((sum.left - sum.need.perUse[at]!) / perUnit - 1e-9));
    }
    wanted = Math.min(wanted, limit);
    return wanted > least ? [wanted, least] : [least];
  }

  #safetyOf(option: number, units: number): number {
    let most = 0;
    for (const { sum, at } of this.#sums.touches[option]!) {
      if (sum.need.perSafetyBed[at]! > 0 && this.#isOpen(sum)) most = Math.max(most, sum.left);
    }
    return Math.max(0, Math.min(units, Math.ceil(most - CLOSE_EPS)));
  }
}

/** Takes uses whose absence opens nothing out again, the dearest first, and makes the others no larger than needed. */
function trim(sums: PlanSums, { begin, first, keepsProgress = false }: GreedyAsk): void {
  const { problem, uses } = sums;
  const level = (at: number): number => {
    const missing = measureMissing(sums, at);
    return missing <= 0 ? 0 : keepsProgress ? -missing : -Infinity;
  };
  const levels = Float64Array.from(problem.requirements, (_, at) => level(at));
  const isAsGood = (touched: readonly number[]): boolean =>
    touched.every((at) => {
      const slack = CLOSE_EPS * Math.max(1, Math.abs(levels[at]!));
      return level(at) >= levels[at]! - slack;
    });
  const order = orderOfTrimming(problem, uses, first).filter((option) => !begin?.has(option));
  const taken = [...uses.keys()];
  for (const option of order) {
    const use = uses.get(option)!;
    const touched = listTouched(sums, option);
    dropUse(sums, option);
    if (isAsGood(touched)) continue;
    const fits = (units: number): boolean => {
      const safetyNetBeds = Math.min(units, use.safetyNetBeds);
      addUse(sums, option, { units, safetyNetBeds });
      const isEnough = isAsGood(touched);
      if (!isEnough) dropUse(sums, option);
      return isEnough;
    };
    let [low, high] = [problem.programs[problem.options[option]!.program]!.least, use.units];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (fits(middle)) {
        dropUse(sums, option);
        high = middle;
      } else low = middle + 1;
    }
    addUse(sums, option, { units: high, safetyNetBeds: Math.min(high, use.safetyNetBeds) });
  }
  const left = new Map(uses);
  uses.clear();
  for (const option of taken) if (left.has(option)) uses.set(option, left.get(option)!);
}

/** Uses in buildings that are not looked at first, then the dearest, then the last. */
function orderOfTrimming(
  problem: CloseProblem,
  uses: CloseUses,
  first: Uint8Array | undefined,
): number[] {
  const rank = (option: number): number => first?.[problem.options[option]!.site] ?? 0;
  const prices = new Map(
    [...uses].map(
      ([option, use]) => [option, costOfUse(problem, option, use.units, true)] as const,
    ),
  );
  return [...uses.keys()].toSorted(
    (a, b) => rank(a) - rank(b) || prices.get(b)! - prices.get(a)! || b - a,
  );
}
