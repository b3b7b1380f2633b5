import type { SiteSelection } from './selection.ts';

/** What is settled about a site in one part of the search. */
export const FREE = 0;
export const OPEN = 1;
export const CLOSED = 2;

/**
 * The bound that comes from dropping "every demand point is served once" and paying for it with
 * prices (Lagrangian relaxation of the p-median problem: Cornuéjols, Fisher & Nemhauser 1977;
 * Beasley 1985). For any prices the value is at most the cost of every choice.
 */
export class Lagrangian {
  /** Of the last prices: value, what each site is worth (<= 0), the sites it would open. */
  value = -Infinity;
  readonly worth: Float64Array;
  readonly opened: Uint8Array;
  /** 1 − number of times each demand point is served: the direction in which prices rise. */
  readonly slope: Float64Array;
  /** Worth of the last site taken and of the first one left out, among the free ones. */
  lastIn = -Infinity;
  firstOut = Infinity;
  protected readonly selection: SiteSelection;
  readonly #sorted: Float64Array;

  constructor(selection: SiteSelection) {
    const { demandCount, siteCount } = selection.rows;
    this.selection = selection;
    this.worth = new Float64Array(siteCount);
    this.opened = new Uint8Array(siteCount);
    this.slope = new Float64Array(demandCount);
    this.#sorted = new Float64Array(siteCount);
  }

  /** @param prices one for each demand point, at most its `outside`. */
  evaluate(prices: Float64Array, fixed: Uint8Array): void {
    const { demandCount, siteCount } = this.selection.rows;
    const { worth, opened } = this;
    let value = 0;
    for (let demand = 0; demand < demandCount; demand++) value += prices[demand]!;
    worth.fill(0);
    this.weigh(prices);
    let open = 0;
    let free = 0;
    for (let site = 0; site < siteCount; site++) {
      opened[site] = 0;
      if (fixed[site] === OPEN) {
        opened[site] = 1;
        value += worth[site]!;
        open += 1;
      } else if (fixed[site] === FREE) this.#sorted[free++] = worth[site]!;
    }
    const sorted = this.#sorted.subarray(0, free).toSorted();
    const wanted = this.selection.count - open;
    this.lastIn = wanted > 0 ? sorted[wanted - 1]! : -Infinity;
    this.firstOut = wanted < free ? sorted[wanted]! : Infinity;
    let equals = 0;
    for (let at = 0; at < wanted; at++) {
      value += sorted[at]!;
      if (sorted[at] === this.lastIn) equals += 1;
    }
    for (let site = 0; site < siteCount; site++) {
      if (fixed[site] !== FREE || worth[site]! > this.lastIn) continue;
      if (worth[site] === this.lastIn && equals-- <= 0) continue;
      opened[site] = 1;
    }
    this.steer(prices);
    this.value = value;
  }

  /** Adds to `worth` what each site saves at these prices, as a negative number. */
  protected weigh(prices: Float64Array): void {
    const { starts, sites, costs, demandCount } = this.selection.rows;
    const { worth } = this;
    for (let demand = 0; demand < demandCount; demand++) {
      const price = prices[demand]!;
      const end = starts[demand + 1]!;
      for (let at = starts[demand]!; at < end; at++) {
        const over = costs[at]! - price;
        if (over >= 0) break;
        worth[sites[at]!]! += over;
      }
    }
  }

  /** Fills `slope` by the sites that are opened. */
  protected steer(prices: Float64Array): void {
    const { rows, outside } = this.selection;
    const { starts, sites, costs, demandCount } = rows;
    const { opened, slope } = this;
    for (let demand = 0; demand < demandCount; demand++) {
      const price = prices[demand]!;
      let served = 0;
      const end = starts[demand + 1]!;
      for (let at = starts[demand]!; at < end; at++) {
        if (costs[at]! >= price) break;
        served += opened[sites[at]!]!;
      }
      slope[demand] = served === 0 && price >= outside[demand]! ? 0 : 1 - served;
    }
  }

  /**
   * Settles sites by their reduced cost: what the value would rise to if a site were treated
   * otherwise. Returns how many were settled; every better choice agrees with them.
   * @param limit costs of interest lie below it.
   */
  settle(fixed: Uint8Array, limit: number): number {
    let settled = 0;
    for (let site = 0; site < fixed.length; site++) {
      if (fixed[site] !== FREE) continue;
      if (this.opened[site] === 1) {
        if (this.value - this.worth[site]! + this.firstOut < limit) continue;
        fixed[site] = OPEN;
      } else {
        if (this.value + this.worth[site]! - this.lastIn < limit) continue;
        fixed[site] = CLOSED;
      }
      settled += 1;
    }
    return settled;
  }
}
