import type { CostRows } from '../rows/cost-rows.ts';

/** Demand points that are each served whole by one site, and sites that hold only so much. */
export interface WholeProblem {
  /** Cost of serving each demand point whole from each site that may serve it. */
  rows: CostRows;
  weights: Float64Array;
  /** Weight that each site holds. */
  room: Float64Array;
}

/** Who serves whom. */
export interface WholeService {
  /** Site of each demand point, −1 for none. */
  servedBy: Int32Array;
  /** Weight of those without a site. */
  left: number;
  cost: number;
}

const EPS = 1e-9;
/** Rounds of exchanges after which a service is taken as it is. */
const ROUNDS = 12;

/** Whether one service leaves fewer people out than another, or as many for less. */
export function isBetterService(a: WholeService, b: WholeService, tolerance: number): boolean {
  if (Math.abs(a.left - b.left) > tolerance) return a.left < b.left;
  return a.cost < b.cost - EPS * Math.max(1, Math.abs(b.cost));
}

/**
 * Serves as much weight as it can from open sites, then as cheaply as it can (generalised assignment:
 * Martello & Toth 1981): the heaviest first and those first whom a second choice would cost most, then
 * whoever is left by moving or replacing one other, then cheaper sites by moves and exchanges.
 */
export class WholeServer {
  readonly #problem: WholeProblem;
  readonly #byWeight: Uint32Array;
  readonly #mustStop: () => boolean;

  constructor(problem: WholeProblem, mustStop: () => boolean) {
    this.#mustStop = mustStop;
    const { weights } = problem;
    this.#problem = problem;
    this.#byWeight = Uint32Array.from(weights.keys()).toSorted(
      (a, b) => weights[b]! - weights[a]! || a - b,
    );
  }

  serve(isOpen: Uint8Array): WholeService {
    const table = new OpenTable(this.#problem, isOpen);
    let best: Filling | null = null;
    for (const order of [this.#byWeight, table.byRegret()]) {
      const filling = new Filling(this.#problem, table);
      for (const demand of order) filling.serveCheapest(demand);
      filling.serveLeft(this.#byWeight, this.#mustStop);
      filling.exchange(this.#mustStop);
      if (!best || isBetterService(filling.service(), best.service(), EPS)) best = filling;
    }
    return best!.service();
  }
}

/** Costs of open sites only: a row for each demand point, and each site's place in it by cost. */
class OpenTable {
  readonly sites: number[];
  readonly costs: Float64Array;
  /** Places of the open sites of each demand point, cheapest first, between `starts`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;

  constructor({ rows }: WholeProblem, isOpen: Uint8Array) {
    this.sites = [...isOpen.keys()].filter((site) => isOpen[site] === 1);
    const placeOf = new Int32Array(isOpen.length).fill(-1);
    for (const [place, site] of this.sites.entries()) placeOf[site] = place;
    const width = this.sites.length;
    this.costs = new Float64Array(rows.demandCount * width).fill(Infinity);
    this.starts = new Uint32Array(rows.demandCount + 1);
    const places: number[] = [];
    for (let demand = 0; demand < rows.demandCount; demand++) {
      for (let at = rows.starts[demand]!; at < rows.starts[demand + 1]!; at++) {
        const place = placeOf[rows.sites[at]!]!;
        if (place < 0) continue;
        this.costs[demand * width + place] = rows.costs[at]!;
        places.push(place);
      }
      this.starts[demand + 1] = places.length;
    }
    this.places = Uint32Array.from(places);
  }

  /** Demand points by what their second choice costs more than their first, most first. */
  byRegret(): Uint32Array {
    const { starts, places, costs } = this;
    const width = this.sites.length;
    const regret = Float64Array.from({ length: starts.length - 1 }, (_, demand) => {
      const [at, size] = [starts[demand]!, starts[demand + 1]! - starts[demand]!];
      if (size < 2) return Infinity;
      return costs[demand * width + places[at + 1]!]! - costs[demand * width + places[at]!]!;
    });
    return Uint32Array.from(regret.keys()).toSorted(
      (a, b) => (regret[a] === regret[b] ? 0 : regret[b]! - regret[a]!) || a - b,
    );
  }
}

/** A service in the making. */
class Filling {
  readonly #table: OpenTable;
  readonly #weights: Float64Array;
  readonly #room: Float64Array;
  readonly #at: Int32Array;
  readonly #members: Set<number>[];

  constructor({ weights, room }: WholeProblem, table: OpenTable) {
    this.#table = table;
    this.#weights = weights;
    this.#room = Float64Array.from(table.sites, (site) => room[site]!);
    this.#at = new Int32Array(weights.length).fill(-1);
    this.#members = table.sites.map(() => new Set<number>());
  }

  service(): WholeService {
    const { sites } = this.#table;
    let [left, cost] = [0, 0];
    for (const [demand, place] of this.#at.entries()) {
      if (place < 0) left += this.#weights[demand]!;
      else cost += this.#cost(demand, place);
    }
    return { servedBy: this.#at.map((place) => (place < 0 ? -1 : sites[place]!)), left, cost };
  }

  serveCheapest(demand: number): void {
    const place = this.#cheapest(demand, -1);
    if (place >= 0) this.#put(demand, place);
  }

  /** Serves who is left by moving someone else, or by leaving out someone lighter instead. */
  serveLeft(order: Uint32Array, mustStop: () => boolean): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const demand of order) {
        if (this.#at[demand]! >= 0) continue;
        if (mustStop()) return;
        if (this.#makeRoom(demand)) changed = true;
      }
    }
  }

  /** Moves to cheaper sites, alone or in exchange for one other, who may be left out instead. */
  exchange(mustStop: () => boolean): void {
    for (let round = 0, changed = true; changed && round < ROUNDS && !mustStop(); round++) {
      changed = false;
      for (let demand = 0; demand < this.#at.length; demand++) {
        if (this.#at[demand]! < 0 ? this.#trade(demand) : this.#cheapen(demand)) changed = true;
      }
    }
  }

  #cost(demand: number, place: number): number {
    return this.#table.costs[demand * this.#table.sites.length + place]!;
  }

  *#placesOf(demand: number): Generator<number> {
    const { starts, places } = this.#table;
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) yield places[at]!;
  }

  /** The cheapest place with room, but for one. */
  #cheapest(demand: number, but: number): number {
    const { starts, places } = this.#table;
    const weight = this.#weights[demand]!;
    for (let at = starts[demand]!; at < starts[demand + 1]!; at++) {
      const place = places[at]!;
      if (place !== but && this.#room[place]! + EPS >= weight) return place;
    }
    return -1;
  }

  #put(demand: number, place: number): void {
    const before = this.#at[demand]!;
    const weight = this.#weights[demand]!;
    if (before >= 0) {
      this.#room[before]! += weight;
      this.#members[before]!.delete(demand);
    }
    this.#at[demand] = place;
    if (place < 0) return;
    this.#room[place]! -= weight;
    this.#members[place]!.add(demand);
  }

  #makeRoom(demand: number): boolean {
    const weight = this.#weights[demand]!;
    let moved = { demand: -1, to: -1, place: -1, cost: Infinity };
    let dropped = { demand: -1, place: -1, weight: weight * (1 - EPS) - EPS };
    for (const place of this.#placesOf(demand)) {
      const lacking = weight - this.#room[place]!;
      if (lacking <= EPS) {
        this.#put(demand, place);
        return true;
      }
      for (const other of this.#members[place]!) {
        const own = this.#weights[other]!;
        if (own + EPS < lacking) continue;
        const to = this.#cheapest(other, place);
        if (to >= 0) {
          const cost = this.#cost(demand, place) + this.#cost(other, to) - this.#cost(other, place);
          if (cost < moved.cost) moved = { demand: other, to, place, cost };
        } else if (own < dropped.weight) dropped = { demand: other, place, weight: own };
      }
    }
    const [who, to, place] =
      moved.demand >= 0
        ? [moved.demand, moved.to, moved.place]
        : [dropped.demand, -1, dropped.place];
    if (who < 0) return false;
    this.#put(who, to);
    this.#put(demand, place);
    return true;
  }

  /** Takes the place of another as heavy who costs more. */
  #trade(demand: number): boolean {
    const weight = this.#weights[demand]!;
    let best = { place: -1, other: -1, saved: EPS };
    for (const place of this.#placesOf(demand)) {
      for (const other of this.#members[place]!) {
        const own = this.#weights[other]!;
        if (own > weight || own + this.#room[place]! + EPS < weight) continue;
        const saved = this.#cost(other, place) - this.#cost(demand, place);
        if (saved > best.saved) best = { place, other, saved };
      }
    }
    if (best.place < 0) return false;
    this.#put(best.other, -1);
    this.#put(demand, best.place);
    return true;
  }

  #cheapen(demand: number): boolean {
    const here = this.#at[demand]!;
    const paid = this.#cost(demand, here);
    const weight = this.#weights[demand]!;
    let best = { place: -1, other: -1, saved: EPS * Math.max(1, paid) };
    for (const place of this.#placesOf(demand)) {
      const saved = paid - this.#cost(demand, place);
      if (saved <= 0) break;
      const lacking = weight - this.#room[place]!;
      if (lacking <= EPS) {
        if (saved > best.saved) best = { place, other: -1, saved };
        break;
      }
      for (const other of this.#members[place]!) {
        const own = this.#weights[other]!;
        if (own + EPS < lacking || own > this.#room[here]! + weight + EPS) continue;
        const both = saved + this.#cost(other, place) - this.#cost(other, here);
        if (both > best.saved) best = { place, other, saved: both };
      }
    }
    if (best.place < 0) return false;
    if (best.other >= 0) {
      this.#put(best.other, -1);
      this.#put(demand, best.place);
      this.#put(best.other, here);
    } else this.#put(demand, best.place);
    return true;
  }
}
