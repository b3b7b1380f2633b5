import { Lagrangian } from './lagrangian.ts';
import type { SiteSelection } from './selection.ts';

/**
 * The same bound where sites hold only so much: dropping "a demand point is served no more than once"
 * leaves for each site a knapsack that takes the dearest demand first, in parts if need be. As strong
 * as the linear program with "served there only as far as the site is opened" for each pair.
 */
export class RoomLagrangian extends Lagrangian {
  readonly #room: Float64Array;
  readonly #left: Float64Array;
  /** Weight that each entry of the rows would carry if its site were opened. */
  readonly #carried: Float64Array;
  readonly #order: Uint32Array;
  readonly #unitPrice: Float64Array;

  constructor(selection: SiteSelection, room: Float64Array) {
    super(selection);
    const { demandCount, sites } = selection.rows;
    this.#room = room;
    this.#left = new Float64Array(room.length);
    this.#carried = new Float64Array(sites.length);
    this.#order = Uint32Array.from({ length: demandCount }, (_, demand) => demand);
    this.#unitPrice = new Float64Array(demandCount);
  }

  protected override weigh(prices: Float64Array): void {
    const { rows, outside } = this.selection;
    const { starts, sites } = rows;
    const unitPrice = this.#unitPrice;
    for (const [demand, price] of prices.entries()) unitPrice[demand] = price / outside[demand]!;
    this.#order.sort((a, b) => unitPrice[b]! - unitPrice[a]! || a - b);
    this.#left.set(this.#room);
    this.#carried.fill(0);
    for (const demand of this.#order) {
      const each = unitPrice[demand]!;
      if (each <= 0) break;
      const weight = outside[demand]!;
      for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
        const site = sites[at]!;
        const carried = Math.min(weight, this.#left[site]!);
        if (carried <= 0) continue;
        this.#carried[at] = carried;
        this.#left[site]! -= carried;
        this.worth[site]! -= each * carried;
      }
    }
  }

  protected override steer(prices: Float64Array): void {
    const { rows, outside } = this.selection;
    const { starts, sites, demandCount } = rows;
    for (let demand = 0; demand < demandCount; demand++) {
      let served = 0;
      for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
        if (this.opened[sites[at]!] === 1) served += this.#carried[at]!;
      }
      const rise = 1 - served / outside[demand]!;
      this.slope[demand] = rise > 0 && prices[demand]! >= outside[demand]! ? 0 : rise;
    }
  }
}
