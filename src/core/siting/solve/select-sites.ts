import FlatQueue from 'flatqueue';
import { costColumns, filterRows } from '../rows/cost-rows.ts';
import { FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';
import { climb, possible, type ClimbEffort } from './climb.ts';
import { greedyStart, interchange } from './interchange.ts';
import { CLOSED, FREE, Lagrangian, OPEN } from './lagrangian.ts';
import { RoomLagrangian } from './room-lagrangian.ts';
import { roomyInterchange, roomyStart } from './room-interchange.ts';
import { findPriceAim, sumCost, findCostLimit, type SiteSelection } from './selection.ts';
import { mustStop, nearEnough, type SolveControl } from './solve-control.ts';

const ROOT: ClimbEffort = { rounds: 1500, step: 1.5, patience: 25, leastStep: 0.003 };
const NODE: ClimbEffort = { rounds: 120, step: 0.6, patience: 10, leastStep: 0.02 };
/** At the end once more over the whole, since what is best by then settles more sites. */
const LAST: ClimbEffort = { rounds: 400, step: 0.3, patience: 12, leastStep: 0.01 };

/** Parts after which only one in eight is searched for a better choice: it is mostly found by then. */
const MANY = 24;

/** A choice of sites with the proof of how good it is. */
export interface Selected {
  isChosen: Uint8Array;
  cost: number;
  /** No choice costs less. */
  bound: number;
  /** Nothing is better than `cost`; with `enough`, the question of it is settled. */
  proven: boolean;
  /** Parts the search was split into. */
  nodes: number;
  /** OPEN or CLOSED for each site of which every better choice is known to hold it or not, else FREE. */
  settled: Uint8Array;
}

interface Node {
  fixed: Uint8Array;
  prices: Float64Array;
  branchSite: number;
  bound: number;
}

/**
 * The best choice of sites by branch and bound: greedy start and interchange for what is good,
 * Lagrangian prices with reduced-cost fixing for what is possible (Beasley 1985), the part with the
 * lowest bound first. Stopped early it gives the best so far and the bound that holds then.
 * Deterministic but for the time limit.
 */
export function selectSites(selection: SiteSelection, control: SolveControl): Selected {
  return new Search(selection, control).run();
}

class Search {
  #selection: SiteSelection;
  readonly #control: SolveControl;
  readonly #whole: SiteSelection;
  #lagrangian: Lagrangian;
  #best: Uint8Array;
  #cost: number;
  #bound = -Infinity;
  #root: { fixed: Uint8Array; prices: Float64Array } | null = null;
  #priced: { opened: Uint8Array; cost: number } | null = null;
  readonly #tried = new Set<string>();

  constructor(selection: SiteSelection, control: SolveControl) {
    this.#selection = selection;
    this.#whole = selection;
    this.#control = control;
    this.#lagrangian = lagrangianOf(selection);
    const columns = costColumns(selection.rows);
    this.#best = (selection.room ? roomyStart : greedyStart)(selection, columns);
    this.#cost = sumCost(selection, this.#best);
    control.onBetter?.(this.#best, this.#cost, this.#bound);
    swap(selection, columns, this.#best, () => mustStop(control));
    this.#cost = sumCost(selection, this.#best);
  }

  run(): Selected {
    const { rows, roles, outside, count } = this.#selection;
    const fixed = Uint8Array.from(roles, (role) =>
      role === REQUIRED ? OPEN : role === FORBIDDEN ? CLOSED : FREE,
    );
    if (!possible(fixed, count)) throw new RangeError('required and forbidden leave no choice');
    this.#control.onBetter?.(this.#best, this.#cost, this.#bound);
    this.#report();
    if (this.#limit() === -Infinity) return this.#answer(true, 0);
    const watch = this.#watch(columnsOnce(this.#selection), true);
    const root = climb(
      this.#selection,
      this.#lagrangian,
      startPrices(this.#selection, this.#best),
      fixed,
      ROOT,
      watch,
    );
    this.#bound = Math.min(this.#cost, root.bound);
    if (root.bound < this.#limit()) watch.improve(root.opened);
    this.#report();
    if (root.bound >= this.#limit()) return this.#answer(true, 1);
    if (settledCount(fixed) === fixed.length) {
      this.#offer(openIn(fixed));
      return this.#answer(true, 1);
    }

    // What was settled for good leaves the problem, which makes every later step shorter.
    this.#selection = {
      ...this.#selection,
      rows: withoutDearEntries(rows, fixed, outside),
      roles: roles.map((role, site) => (fixed[site] === CLOSED ? FORBIDDEN : role)),
    };
    this.#lagrangian = lagrangianOf(this.#selection);
    this.#root = { fixed: fixed.slice(), prices: root.prices };
    return this.#branch(fixed, root.prices, root.lean, root.bound);
  }

  #branch(fixed: Uint8Array, prices: Float64Array, lean: Float64Array, bound: number): Selected {
    const waiting = new FlatQueue<Node>();
    const watch = this.#watch(columnsOnce(this.#selection), false);
    let nodes = 1;
    // Among parts that a whole number cannot tell apart the deeper goes first: it finds choices.
    const rank = (bound: number, node: Node): number =>
      this.#selection.whole
        ? Math.ceil(bound - 1e-6) - settledCount(node.fixed) / (node.fixed.length + 1)
        : bound;
    const first = { fixed, prices, branchSite: mostDoubtful(fixed, lean), bound };
    waiting.push(first, rank(bound, first));
    while (waiting.length > 0) {
      const lowest = waiting.peek()!.bound;
      this.#bound = Math.min(this.#cost, Math.max(this.#bound, lowest));
      if (lowest >= this.#limit()) break;
      if (nodes >= (this.#control.mostNodes ?? Infinity)) return this.#answer(false, nodes);
      if (mustStop(this.#control) || nearEnough(this.#control, this.#cost, this.#bound)) {
        return this.#answer(false, nodes);
      }
      const { fixed: before, prices: from, branchSite } = waiting.pop()!;
      for (const state of [OPEN, CLOSED]) {
        const fixed = before.slice();
        fixed[branchSite] = state;
        if (!possible(fixed, this.#selection.count)) continue;
        nodes += 1;
        const found = climb(this.#selection, this.#lagrangian, from, fixed, NODE, watch);
        const bound = Math.max(found.bound, lowest);
        if (bound >= this.#limit()) continue;
        if (settledCount(fixed) === fixed.length) {
          this.#offer(openIn(fixed));
          continue;
        }
        if (nodes < MANY || nodes % 8 === 0) watch.improve(found.opened);
        const next = mostDoubtful(fixed, found.lean);
        const node = { fixed, prices: found.prices, branchSite: next, bound };
        waiting.push(node, rank(bound, node));
      }
      this.#report();
    }
    return this.#answer(true, nodes);
  }

  #limit(): number {
    return findCostLimit(this.#selection, this.#cost);
  }

  /** Tries the sites a bound opened as a choice, improved by interchange; each set once. */
  #watch(columns: () => ReturnType<typeof costColumns>, isRoot: boolean) {
    let seen = 0;
    const improve = (opened: Uint8Array): void => {
      const key = opened.join('');
      if (this.#tried.has(key)) return;
      this.#tried.add(key);
      const choice = opened.slice();
      swap(this.#selection, columns(), choice, () => mustStop(this.#control));
      this.#offer(choice);
    };
    return {
      improve,
      limit: () => this.#limit(),
      aim: () => findPriceAim(this.#selection, this.#cost),
      mustStop: () => mustStop(this.#control),
      onBetter: (opened: Uint8Array, bound: number): void => {
        seen += 1;
        const cost = this.#costOf(opened);
        const promising = cost < this.#cost * 1.02;
        if (cost < this.#cost) this.#take(opened.slice(), cost);
        if (isRoot) {
          this.#bound = Math.min(this.#cost, bound);
          this.#report();
        }
        if (promising && (seen & 7) === 0) improve(opened);
      },
    };
  }

  /** The last set opened is mostly the one before. */
  #costOf(opened: Uint8Array): number {
    if (!this.#priced || this.#priced.opened.some((is, site) => is !== opened[site])) {
      this.#priced = { opened: opened.slice(), cost: sumCost(this.#selection, opened) };
    }
    return this.#priced.cost;
  }

  #offer(choice: Uint8Array): void {
    const cost = sumCost(this.#selection, choice);
    if (cost < this.#cost) this.#take(choice, cost);
  }

  #take(choice: Uint8Array, cost: number): void {
    this.#best = choice;
    this.#cost = cost;
    this.#control.onBetter?.(choice, cost, this.#bound);
    this.#report();
  }

  #report(): void {
    this.#control.onProgress?.(this.#cost, this.#bound);
  }

  #answer(proven: boolean, nodes: number): Selected {
    const cost = sumCost(this.#whole, this.#best);
    const rounded = this.#whole.whole ? Math.ceil(this.#bound - 1e-6) : this.#bound;
    const bound = Math.min(cost, rounded);
    const nothing = new Uint8Array(this.#best.length);
    const settled = proven || bound >= cost ? 'all' : (this.#settle() ?? nothing);
    const answer = { isChosen: this.#best, cost, nodes };
    if (settled !== 'all') return { ...answer, bound, proven: false, settled };
    const isLeast = this.#whole.enough === undefined;
    return { ...answer, bound: isLeast ? cost : bound, proven: true, settled: nothing };
  }

  /** What the prices of the whole settle below the best cost, all where nothing is; undefined without such prices. */
  #settle(): Uint8Array | 'all' | undefined {
    if (!this.#root) return undefined;
    const { fixed, prices } = this.#root;
    const watch = { ...this.#watch(columnsOnce(this.#selection), false), onBetter: () => {} };
    const { bound } = climb(this.#selection, this.#lagrangian, prices, fixed, LAST, watch);
    return bound >= this.#limit() ? 'all' : fixed;
  }
}

function lagrangianOf(selection: SiteSelection): Lagrangian {
  const { room } = selection;
  return room ? new RoomLagrangian(selection, room) : new Lagrangian(selection);
}

const swap: typeof roomyInterchange = (selection, columns, isChosen, mustStop) =>
  (selection.room ? roomyInterchange : interchange)(selection, columns, isChosen, mustStop);

function columnsOnce({ rows }: SiteSelection): () => ReturnType<typeof costColumns> {
  let made: ReturnType<typeof costColumns> | undefined;
  return () => (made ??= costColumns(rows));
}

/** Midway between the nearest and the second nearest chosen site. */
function startPrices({ rows, outside }: SiteSelection, isChosen: Uint8Array): Float64Array {
  const { starts, sites, costs } = rows;
  return outside.map((most, demand) => {
    const found: number[] = [];
    for (let at = starts[demand]!; at < starts[demand + 1]! && found.length < 2; at++) {
      if (isChosen[sites[at]!] === 1) found.push(costs[at]!);
    }
    if (found.length === 2) return (found[0]! + found[1]!) / 2;
    // What nothing serves may cost out of all proportion, which would not be a price to begin with.
    return found.length === 1 ? Math.min(most, costs[starts[demand + 1]! - 1]!) : most;
  });
}

/** Rows without closed sites and without what is dearer than a site that is open anyway. */
function withoutDearEntries(
  rows: SiteSelection['rows'],
  fixed: Uint8Array,
  outside: Float64Array,
): SiteSelection['rows'] {
  const most = outside.slice();
  for (let demand = 0; demand < rows.demandCount; demand++) {
    for (let at = rows.starts[demand]!; at < rows.starts[demand + 1]!; at++) {
      if (fixed[rows.sites[at]!] !== OPEN) continue;
      most[demand] = rows.costs[at]!;
      break;
    }
  }
  return filterRows(rows, (demand, site, cost) => fixed[site] !== CLOSED && cost <= most[demand]!);
}

function openIn(fixed: Uint8Array): Uint8Array {
  return Uint8Array.from(fixed, (state) => (state === OPEN ? 1 : 0));
}

function settledCount(fixed: Uint8Array): number {
  let sum = 0;
  for (const state of fixed) if (state !== FREE) sum += 1;
  return sum;
}

function mostDoubtful(fixed: Uint8Array, lean: Float64Array): number {
  let best = -1;
  let least = Infinity;
  for (let site = 0; site < fixed.length; site++) {
    const doubt = Math.abs(lean[site]! - 0.5);
    if (fixed[site] === FREE && doubt < least) [best, least] = [site, doubt];
  }
  return best;
}
