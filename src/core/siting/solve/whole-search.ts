import { costColumns, filterRows, type CostColumns, type CostRows } from '../rows/cost-rows.ts';
import { CANDIDATE, FORBIDDEN, REQUIRED, sitesOfRole } from '../rows/siting-problem.ts';
import { climb, type Climbed, type ClimbEffort } from './climb.ts';
import { greedyStart, interchange } from './interchange.ts';
import { CLOSED, FREE, OPEN } from './lagrangian.ts';
import {
  isBetterService,
  WholeServer,
  type WholeProblem,
  type WholeService,
} from './serve-whole.ts';
import { roomiestStart } from './roomiest-start.ts';
import { mustStop, type SolveControl } from './solve-control.ts';
import { WholeLagrangian, withFreeSite } from './whole-lagrangian.ts';

const EFFORT: ClimbEffort = { rounds: 600, step: 1.2, patience: 20, leastStep: 0.005 };
/** Sets of sites that a climb may try on its way. */
const MOST_TRIED = 60;
/** Sites, by what prices think of them, that may take the place of a chosen one. */
const MOST_INCOMING = 10;

/** Sites with who serves whom. */
export interface WholeChoice {
  isChosen: Uint8Array;
  service: WholeService;
}

/** What a climb has proven. */
export interface WholeBound {
  bound: number;
  /** Rows and roles without what no better plan has. */
  rows: CostRows;
  roles: Uint8Array;
}

/**
 * The search for a number of sites that serve demand points whole: first as many people as can be, then
 * at least cost. Good plans come from a greedy start, from what prices open on the way to the bound
 * (Beasley 1993) and from exchanges of one site for another.
 */
export class WholeSearch {
  best: WholeChoice;
  readonly tolerance: number;
  readonly #problem: WholeProblem;
  readonly #roles: Uint8Array;
  readonly #count: number;
  readonly #control: SolveControl;
  readonly #server: WholeServer;
  readonly #columns: CostColumns;
  readonly #tried = new Set<string>();
  /** Roles without the sites of which no plan that leaves out as few has any. */
  #likely: Uint8Array;
  #worth: Float64Array;

  /** @param problem rows of allowed sites only, each demand point light enough for its sites. */
  constructor(
    problem: WholeProblem,
    roles: Uint8Array,
    count: number,
    tolerance: number,
    control: SolveControl,
  ) {
    this.#problem = problem;
    this.#roles = roles;
    this.#count = count;
    this.#control = control;
    this.tolerance = tolerance;
    this.#server = new WholeServer(problem, () => mustStop(control));
    this.#columns = costColumns(problem.rows);
    this.#worth = new Float64Array(roles.length);
    this.#likely = roles;
    const start = roomiestStart(problem, this.#columns, roles, count);
    this.best = { isChosen: start, service: this.#server.serve(start) };
    this.#tried.add(start.join(''));
    const { rows } = problem;
    if (mustStop(control) || !rows.costs.some((cost) => cost > 0)) return;
    const most = rows.costs.reduce((dearest, cost) => Math.max(dearest, cost), 0);
    const outside = new Float64Array(rows.demandCount).fill(most * 2 + 1);
    const selection = { rows, outside, count, roles, whole: false };
    const near = greedyStart(selection, this.#columns);
    this.#try(near.slice());
    interchange(selection, this.#columns, near, () => mustStop(control));
    this.#try(near);
  }

  /** What no plan with so many sites leaves out less than. */
  leastLeft(control = this.#control): number {
    const { rows, weights, room } = this.#problem;
    const free = filterRows(
      rows,
      () => true,
      () => 0,
    );
    const left = (): number => this.best.service.left;
    const { found, lagrangian } = this.#climb(
      { rows: free, room },
      weights,
      weights,
      left,
      control,
    );
    const fixed = fixedBy(this.#roles);
    lagrangian.evaluate(found.prices, fixed);
    lagrangian.settle(fixed, left() + 2 * this.tolerance);
    this.#likely = rolesBy(fixed);
    const isWhole = weights.every(Number.isInteger);
    const least = Math.max(found.bound === Infinity ? left() : found.bound, this.#leftByRoom());
    return Math.max(0, isWhole ? Math.ceil(least - 1e-6) : least);
  }

  /** What no plan that leaves out as few as the best one costs less than. */
  leastCost(control = this.#control): WholeBound {
    const { rows, weights, room } = this.#problem;
    const { left, servedBy } = this.best.service;
    const prices = Float64Array.from(servedBy, (site, demand) => {
      const [at, end] = [rows.starts[demand]!, rows.starts[demand + 1]!];
      return end === at ? 0 : rows.costs[Math.min(site < 0 ? end - 1 : at + 1, end - 1)]!;
    });
    const cost = (): number =>
      this.best.service.left > left + this.tolerance ? Infinity : this.best.service.cost;
    const outside = new Float64Array(weights.length).fill(Infinity);
    // Whoever may be left out goes to a site of no cost that has room for so many.
    const isLeft = left > this.tolerance;
    const places = isLeft
      ? { rows: withFreeSite(rows), room: Float64Array.of(...room, left + this.tolerance) }
      : { rows, room };
    const { found, lagrangian, fixed } = this.#climb(places, outside, prices, cost, control);
    // Everyone at their nearest: a bound even where there was no time for better prices.
    lagrangian.evaluate(findNearestCosts(rows), fixed);
    const nearest = lagrangian.value;
    lagrangian.evaluate(found.prices, fixed);
    const size = this.#roles.length;
    this.#worth = lagrangian.worth.slice(0, size);
    const least = findLimit(cost());
    return {
      bound: Math.min(Math.max(found.bound, nearest), this.best.service.cost),
      rows: filterRows(
        rows,
        (demand, site, dear) =>
          fixed[site] !== CLOSED &&
          !lagrangian.isUseless(demand, site, dear, found.prices[demand]!, least),
      ),
      roles: rolesBy(fixed.slice(0, size)),
    };
  }

  /** A choice that was found elsewhere. */
  read({ isChosen, servedBy }: { isChosen: Uint8Array; servedBy: Int32Array }): WholeChoice {
    const { rows, weights } = this.#problem;
    let [left, cost] = [0, 0];
    for (const [demand, site] of servedBy.entries()) {
      if (site < 0) left += weights[demand]!;
      for (let at = rows.starts[demand]!; at < rows.starts[demand + 1]!; at++) {
        if (rows.sites[at] === site) cost += rows.costs[at]!;
      }
    }
    return { isChosen, service: { servedBy, left, cost } };
  }

  /** Takes a choice that was found elsewhere where it is better. */
  offer(found: { isChosen: Uint8Array; servedBy: Int32Array }): void {
    const choice = this.read(found);
    if (isBetterService(choice.service, this.best.service, this.tolerance)) this.best = choice;
  }

  /** Takes one site for another as long as that serves more people, or as many for less. */
  improve(control = this.#control): void {
    for (let improved = true; improved;) {
      improved = false;
      const { isChosen } = this.best;
      const out = [...isChosen.keys()].filter(
        (site) => isChosen[site] === 1 && this.#likely[site] !== REQUIRED,
      );
      for (const leaving of out) {
        for (const coming of this.#incoming()) {
          if (mustStop(control)) return;
          const choice = this.best.isChosen.slice();
          choice[leaving] = 0;
          choice[coming] = 1;
          if (!this.#try(choice)) continue;
          improved = true;
          break;
        }
        if (improved) break;
      }
    }
  }

  /** Weight that the roomiest sites together have no room for. */
  #leftByRoom(): number {
    const { weights, room } = this.#problem;
    const fixed = sitesOfRole(this.#roles, REQUIRED);
    const free = sitesOfRole(this.#roles, CANDIDATE)
      .toSorted((a, b) => room[b]! - room[a]!)
      .slice(0, this.#count - fixed.length);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return [...fixed, ...free].reduce((left, site) => left - room[site]!, total);
  }

  #incoming(): number[] {
    const { isChosen } = this.best;
    return [...isChosen.keys()]
      .filter((site) => isChosen[site] === 0 && this.#likely[site] === CANDIDATE)
      .toSorted((a, b) => this.#worth[a]! - this.#worth[b]! || a - b)
      .slice(0, MOST_INCOMING);
  }

  /** Serves from other sites; true when that is better. */
  #try(choice: Uint8Array): boolean {
    const key = choice.join('');
    if (this.#tried.has(key)) return false;
    this.#tried.add(key);
    const service = this.#server.serve(choice);
    if (!isBetterService(service, this.best.service, this.tolerance)) return false;
    this.best = { isChosen: choice, service };
    return true;
  }

  #climb(
    { rows, room }: Pick<WholeProblem, 'rows' | 'room'>,
    outside: Float64Array,
    prices: Float64Array,
    best: () => number,
    control: SolveControl,
  ): { found: Climbed; lagrangian: WholeLagrangian; fixed: Uint8Array } {
    const size = this.#roles.length;
    const more = room.length - size;
    const roles = Uint8Array.from(room, (_, site) => this.#likely[site] ?? REQUIRED);
    const selection = { rows, outside, count: this.#count + more, roles, whole: false };
    const columns = costColumns(rows);
    const lagrangian = new WholeLagrangian(selection, this.#problem.weights, room, columns);
    const fixed = fixedBy(roles);
    let tried = 0;
    const found = climb(selection, lagrangian, prices, fixed, EFFORT, {
      limit: () => findLimit(best()),
      aim: best,
      onBetter: (opened) => {
        const choice = opened.slice(0, size);
        if (tried >= MOST_TRIED || this.#tried.has(choice.join(''))) return;
        tried += 1;
        this.#try(choice);
      },
      mustStop: () => mustStop(control),
    });
    return { found, lagrangian, fixed };
  }
}

function findNearestCosts({ starts, costs, demandCount }: CostRows): Float64Array {
  return Float64Array.from({ length: demandCount }, (_, demand) =>
    starts[demand] === starts[demand + 1] ? 0 : costs[starts[demand]!]!,
  );
}

/** A cost below which a plan is better. */
function findLimit(best: number): number {
  return best === Infinity ? best : best - 1e-9 * Math.max(1, Math.abs(best));
}

function fixedBy(roles: Uint8Array): Uint8Array {
  return roles.map((role) => (role === REQUIRED ? OPEN : role === FORBIDDEN ? CLOSED : FREE));
}

function rolesBy(fixed: Uint8Array): Uint8Array {
  return fixed.map((state) =>
    state === OPEN ? REQUIRED : state === CLOSED ? FORBIDDEN : CANDIDATE,
  );
}
