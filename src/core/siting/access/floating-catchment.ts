import type { CostRows } from '../rows/cost-rows.ts';

/** Who may use what, within which times. */
export interface Catchment {
  /** Times between demand points and facilities, cheapest first; what is missing is out of reach. */
  times: CostRows;
  /** People of each demand point, >= 0. */
  people: Float64Array;
  /** Beds or places of each facility, >= 0. */
  supply: Float64Array;
}

/** A ring around a facility: times up to and including `upTo`, beyond the ring before. */
export interface TimeZone {
  upTo: number;
  /** How much a person or a place in the ring counts, 0 … 1. */
  weight: number;
}

export interface Access {
  /** Supply per person that each demand point can reach; 0 where it reaches none. */
  perPerson: Float64Array;
  /** People who compete for each facility, weighted by their rings; 0: no one reaches it. */
  users: Float64Array;
  /** Supply of each facility per person who competes for it; 0 when no one reaches it. */
  ratio: Float64Array;
}

/**
 * Two-step floating catchment area (Luo & Wang 2003): a facility shares its supply among all people
 * within `maxTime`, and a demand point adds up the shares it can reach. A time equal to `maxTime` is
 * within. Summed over people it gives the supply of all facilities that anyone reaches.
 */
export function twoStepAccess(catchment: Catchment, maxTime: number): Access {
  return distanceWeightedAccess(catchment, [{ upTo: maxTime, weight: 1 }]);
}

/**
 * The same with nearer people and places counting more: both steps are weighted by ring (Luo & Qi
 * 2009). Access to a facility that only its outermost ring reaches is therefore low, not nil.
 * @param zones rings from the inside out, at least one; weights must not rise outwards.
 * @throws RangeError when rings are out of order.
 */
export function distanceWeightedAccess(
  { times, people, supply }: Catchment,
  zones: readonly TimeZone[],
): Access {
  checkZones(zones);
  const { demandCount, siteCount, starts, sites, costs } = times;
  const upTo = Float64Array.from(zones, (zone) => zone.upTo);
  const weights = Float64Array.from(zones, (zone) => zone.weight);
  const users = new Float64Array(siteCount);
  for (let demand = 0; demand < demandCount; demand++) {
    const count = people[demand]!;
    if (count === 0) continue;
    const end = starts[demand + 1]!;
    let at = starts[demand]!;
    for (let zone = 0; zone < zones.length; zone++) {
      const until = endOfRing(costs, at, end, upTo[zone]!);
      const counted = count * weights[zone]!;
      for (; at < until; at++) users[sites[at]!]! += counted;
    }
  }
  const ratio = supply.map((amount, site) => (users[site]! > 0 ? amount / users[site]! : 0));
  const perPerson = new Float64Array(demandCount);
  for (let demand = 0; demand < demandCount; demand++) {
    const end = starts[demand + 1]!;
    let at = starts[demand]!;
    let sum = 0;
    for (let zone = 0; zone < zones.length; zone++) {
      const until = endOfRing(costs, at, end, upTo[zone]!);
      let inRing = 0;
      for (; at < until; at++) inRing += ratio[sites[at]!]!;
      sum += inRing * weights[zone]!;
    }
    perPerson[demand] = sum;
  }
  return { perPerson, users, ratio };
}

/** First position in from … end whose time is above `most`, by halving: times need not all be read. */
function endOfRing(times: Float64Array, from: number, end: number, most: number): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Equal rings out to `maxTime` with given weights, from the inside out. */
export function equalZones(maxTime: number, weights: readonly number[]): TimeZone[] {
  return weights.map((weight, at) => ({
    upTo: at === weights.length - 1 ? maxTime : (maxTime * (at + 1)) / weights.length,
    weight,
  }));
}

function checkZones(zones: readonly TimeZone[]): void {
  let [last, heaviest] = [-Infinity, 1];
  for (const { upTo, weight } of zones) {
    if (!(upTo > last) || !(weight >= 0 && weight <= heaviest)) {
      throw new RangeError('rings go outwards and their weights fall from at most 1');
    }
    [last, heaviest] = [upTo, weight];
  }
  if (zones.length === 0) throw new RangeError('at least one ring');
}
