import { Lagrangian } from './lagrangian.ts';
import type { CostRows } from '../rows/cost-rows.ts';
import type { SiteSelection } from './selection.ts';

/**
 * The bound where demand points are served whole at a cost by sites that hold only so much: dropping
 * "a demand point is served once" leaves for each site a knapsack, filled in parts by what is worth most
 * for its weight. As strong as the linear program with a row for each pair of demand point and site.
 */
export class WholeLagrangian extends Lagrangian {
  readonly #room: Float64Array;
  readonly #weights: Float64Array;
  readonly #starts: Uint32Array;
  readonly #demands: Uint32Array;
  readonly #costs: Float64Array;
  /** Part of each entry, by site, that its site would carry. */
  readonly #carried: Float64Array;
  /** What a unit of room of each site is worth at the margin, <= 0. */
  readonly #margin: Float64Array;
  readonly #keys: Float64Array;
  readonly #order: Uint32Array;

  /** @param columns the entries of the selection's rows by site. */
  constructor(
    selection: SiteSelection,
    weights: Float64Array,
    room: Float64Array,
    columns: { starts: Uint32Array; demands: Uint32Array; costs: Float64Array },
  ) {
    super(selection);
    this.#room = room;
    this.#weights = weights;
    this.#starts = columns.starts;
    this.#demands = columns.demands;
    this.#costs = columns.costs;
    this.#carried = new Float64Array(columns.costs.length);
    this.#margin = new Float64Array(room.length);
    this.#keys = new Float64Array(columns.costs.length);
    this.#order = new Uint32Array(weights.length);
  }

  protected override weigh(prices: Float64Array): void {
    this.#carried.fill(0);
    for (let site = 0; site < this.#room.length; site++) this.#fill(site, prices);
  }

  #fill(site: number, prices: Float64Array): void {
    const [keys, order, weights] = [this.#keys, this.#order, this.#weights];
    let size = 0;
    let load = 0;
    for (let at = this.#starts[site]!; at < this.#starts[site + 1]!; at++) {
      const demand = this.#demands[at]!;
      const over = this.#costs[at]! - prices[demand]!;
      if (over >= 0) continue;
      keys[at] = over / weights[demand]!;
      order[size++] = at;
      load += weights[demand]!;
    }
    this.#margin[site] = 0;
    const room = this.#room[site]!;
    const chosen = order.subarray(0, size);
    if (load > room) chosen.sort((a, b) => keys[a]! - keys[b]! || a - b);
    let rest = room;
    let worth = 0;
    for (const at of chosen) {
      const weight = weights[this.#demands[at]!]!;
      if (rest <= 0) {
        this.#margin[site] = keys[at]!;
        break;
      }
      const part = Math.min(1, rest / weight);
      this.#carried[at] = part;
      worth += part * keys[at]! * weight;
      rest -= weight;
      if (part < 1) {
        this.#margin[site] = keys[at]!;
        break;
      }
    }
    this.worth[site]! += worth;
  }

  protected override steer(prices: Float64Array): void {
    const { outside } = this.selection;
    this.slope.fill(1);
    for (let site = 0; site < this.#room.length; site++) {
      if (this.opened[site] === 0) continue;
      for (let at = this.#starts[site]!; at < this.#starts[site + 1]!; at++) {
        this.slope[this.#demands[at]!]! -= this.#carried[at]!;
      }
    }
    for (let demand = 0; demand < outside.length; demand++) {
      if (this.slope[demand]! > 0 && prices[demand]! >= outside[demand]!) this.slope[demand] = 0;
    }
  }

  /**
   * Whether serving a demand point from a site leads to no less than a limit at the last prices: the
   * site has to be opened, and what is worth more to it has to make room.
   */
  isUseless(demand: number, site: number, cost: number, price: number, limit: number): boolean {
    const weight = this.#weights[demand]!;
    const opening = this.opened[site] === 1 ? 0 : Math.max(0, this.worth[site]! - this.lastIn);
    const squeezed = Math.max(0, cost - price - this.#margin[site]! * weight);
    return this.value + opening + squeezed >= limit;
  }
}

/** The same rows with one more site, the last, that serves everyone at no cost. */
export function withFreeSite({ demandCount, siteCount, starts, sites, costs }: CostRows): CostRows {
  const more = {
    demandCount,
    siteCount: siteCount + 1,
    starts: starts.map((start, demand) => start + demand),
    sites: new Uint32Array(sites.length + demandCount),
    costs: new Float64Array(sites.length + demandCount),
  };
  for (let demand = 0; demand < demandCount; demand++) {
    const [from, to] = [starts[demand]!, starts[demand + 1]!];
    more.sites[from + demand] = siteCount;
    more.sites.set(sites.subarray(from, to), from + demand + 1);
    more.costs.set(costs.subarray(from, to), from + demand + 1);
  }
  return more;
}
