import { mergeDemand } from '../solve/merge-demand.ts';
import { MipBuilder, type MipModel } from '../solve/mip.ts';
import type { CloseProblem, CloseUses, OptionNeed, PeopleNeed } from './close-problem.ts';
import { askedOf, excludes, metBy, sumOfNeed } from './close-measure.ts';

/** Costs enter the program in units of so many yuan, so that its numbers stay near one another. */
export const YUAN_SCALE = 10_000;

/** What a program of buildings seeks. */
export interface CloseAim {
  /** Least cost, or fewest requirements given up. */
  least: 'yuan' | 'open';
  /** Requirements, by position, that need not be met: no building could. */
  givenUp: ReadonlySet<number>;
  /** Most requirements besides those that may stay open; absent: none when cost is sought. */
  mostOpen?: number;
  mostYuan?: number;
  mostSites?: number;
  /** Uses that stand already and stay at least as large. */
  begin?: CloseUses;
}

/** A program with the columns that tell a plan. */
export interface CloseMip {
  model: MipModel;
  /** A plan as the columns of the program. */
  columnsOf(uses: CloseUses): Float64Array;
  usesOf(columns: ArrayLike<number>): CloseUses;
}

type Entry = [column: number, value: number];
/** Fills in columns that follow from others, given the plan. */
type Fill = (values: Float64Array, uses: CloseUses) => void;

/**
 * All requirements at once as a mixed-integer program: a column for each building and each use in it,
 * one for its size where an amount is asked, and for circles the people newly inside.
 */
export function closeMip(problem: CloseProblem, aim: CloseAim): CloseMip {
  return new Builder(problem, aim).build();
}

class Builder {
  readonly #problem: CloseProblem;
  readonly #aim: CloseAim;
  readonly #mip = new MipBuilder();
  readonly #fills: Fill[] = [];
  readonly #use: number[] = [];
  readonly #units: (number | undefined)[] = [];
  readonly #safety: (number | undefined)[] = [];
  readonly #cost: Entry[] = [];
  readonly #inside = new Map<string, Entry[]>();

  constructor(problem: CloseProblem, aim: CloseAim) {
    this.#problem = problem;
    this.#aim = aim;
  }

  build(): CloseMip {
    const { requirements } = this.#problem;
    const { givenUp, mostOpen, least } = this.#aim;
    this.#optionColumns();
    this.#buildings();
    const open: Entry[] = [];
    const isElastic = least === 'open' || (mostOpen ?? 0) > 0;
    for (const [at, requirement] of requirements.entries()) {
      if (givenUp.has(at)) continue;
      let giveUp: number | undefined;
      if (isElastic) {
        giveUp = this.#mip.column(least === 'open' ? 1 : 0, 0, 1, true);
        open.push([giveUp, 1]);
        const column = giveUp;
        this.#fills.push((values, uses) => {
          values[column] = metBy({ ...this.#problem, requirements: [requirement] }, uses)[0]
            ? 0
            : 1;
        });
      }
      if (requirement.form === 'linear') this.#linear(requirement.need, giveUp);
      else if (requirement.form === 'people') this.#people(requirement.need, giveUp);
      else this.#areas(requirement.areas, askedOf(requirement), giveUp);
    }
    if (isElastic && mostOpen !== undefined) this.#mip.row(-Infinity, mostOpen, open);
    const { mostYuan } = this.#aim;
    if (mostYuan !== undefined) this.#mip.row(-Infinity, mostYuan / YUAN_SCALE, this.#cost);
    const model = this.#mip.model();
    return {
      model,
      columnsOf: (uses) => {
        const values = new Float64Array(model.cost.length);
        for (const [option, { units, safetyNetBeds }] of uses) {
          values[this.#use[option]!] = 1;
          const [unitColumn, safetyColumn] = [this.#units[option], this.#safety[option]];
          if (unitColumn !== undefined) values[unitColumn] = units;
          if (safetyColumn !== undefined) values[safetyColumn] = safetyNetBeds;
        }
        for (const fill of this.#fills) fill(values, uses);
        return values;
      },
      usesOf: (columns) => this.#usesOf(columns),
    };
  }

  #usesOf(columns: ArrayLike<number>): CloseUses {
    const uses = new Map<number, { units: number; safetyNetBeds: number }>();
    for (const [option, { program }] of this.#problem.options.entries()) {
      if (columns[this.#use[option]!]! < 0.5) continue;
      const { least } = this.#problem.programs[program]!;
      const [unitColumn, safetyColumn] = [this.#units[option], this.#safety[option]];
      uses.set(option, {
        units: unitColumn === undefined ? least : Math.round(columns[unitColumn]!),
        safetyNetBeds: safetyColumn === undefined ? 0 : Math.round(columns[safetyColumn]!),
      });
    }
    return uses;
  }

  /** A cost in yuan where cost is sought; where openness is, cost only counts against a budget. */
  #column(yuan: number, lower: number, upper: number, integer: boolean): number {
    const cost = yuan / YUAN_SCALE;
    const column = this.#mip.column(this.#aim.least === 'yuan' ? cost : 0, lower, upper, integer);
    if (cost !== 0) this.#cost.push([column, cost]);
    return column;
  }

  #needs(): OptionNeed[] {
    return this.#problem.requirements.flatMap((each) =>
      each.form === 'linear' ? [each.need] : each.form === 'areas' ? each.areas.flat() : [],
    );
  }

  #optionColumns(): void {
    const { options, programs } = this.#problem;
    const sized = new Uint8Array(options.length);
    const safe = new Uint8Array(options.length);
    for (const need of this.#needs()) {
      for (const [i, option] of need.options.entries()) {
        if (need.perUnit[i] !== 0) sized[option] = 1;
        if (need.perSafetyBed[i] !== 0) safe[option] = 1;
      }
    }
    for (const [option, { site, program, most }] of options.entries()) {
      const { least, yuan, yuanPerUnit } = programs[program]!;
      // Units may be the cheaper way to fill the floor that a building is at least worth taking for.
      if (this.#problem.candidates[site]!.minFloorAreaM2 > this.#leastFloor(option))
        sized[option] = 1;
      const begun = this.#aim.begin?.get(option);
      const isSized = (sized[option] === 1 || safe[option] === 1) && most > least;
      const fixed = isSized ? 0 : least * yuanPerUnit;
      const use = this.#column(yuan + fixed, begun ? 1 : 0, 1, true);
      this.#use[option] = use;
      if (isSized) {
        const units = this.#column(yuanPerUnit, begun?.units ?? 0, most, true);
        this.#units[option] = units;
        this.#mip.row(0, Infinity, [
          [units, 1],
          [use, -least],
        ]);
        this.#mip.row(-Infinity, 0, [
          [units, 1],
          [use, -most],
        ]);
      }
      if (safe[option] === 1) {
        const safety = this.#mip.column(0, begun?.safetyNetBeds ?? 0, most, true);
        this.#safety[option] = safety;
        const units = this.#units[option];
        const room: Entry = units === undefined ? [use, -least] : [units, -1];
        this.#mip.row(-Infinity, 0, [[safety, 1], room]);
      }
    }
  }

  /** Floor of a use as entries, for a building's limits. */
  #floor(option: number): Entry[] {
    const { program } = this.#problem.options[option]!;
    const { floorM2, floorPerUnitM2, least } = this.#problem.programs[program]!;
    const units = this.#units[option];
    return units === undefined
      ? [[this.#use[option]!, floorM2 + floorPerUnitM2 * least]]
      : [
          [this.#use[option]!, floorM2],
          [units, floorPerUnitM2],
        ];
  }

  #buildings(): void {
    const { candidates, optionsOfSite, yuanPerM2 } = this.#problem;
    const { mostSites } = this.#aim;
    const all: Entry[] = [];
    for (const [site, own] of optionsOfSite.entries()) {
      if (own.length === 0) continue;
      const { role, costYuan, maxFloorAreaM2, minFloorAreaM2 } = candidates[site]!;
      const floor = own.flatMap((option) => this.#floor(option));
      const taken = this.#column(costYuan, role === 'required' ? 1 : 0, 1, true);
      all.push([taken, 1]);
      this.#fills.push((values, uses) => {
        values[taken] = own.some((option) => uses.has(option)) ? 1 : 0;
      });
      // A building is taken for something, and what goes in finds room.
      this.#mip.row(0, Infinity, [
        ...own.map((option): Entry => [this.#use[option]!, 1]),
        [taken, -1],
      ]);
      if (own.length > 1) this.#mip.row(-Infinity, 0, [...floor, [taken, -maxFloorAreaM2]]);
      for (const option of own) {
        this.#mip.row(-Infinity, 0, [
          [this.#use[option]!, 1],
          [taken, -1],
        ]);
      }
      this.#exclusions(own);
      const least = Math.min(...own.map((option) => this.#leastFloor(option)));
      if (minFloorAreaM2 <= least) continue;
      const spare = this.#column(yuanPerM2, 0, minFloorAreaM2, false);
      this.#mip.row(0, Infinity, [...floor, [spare, 1], [taken, -minFloorAreaM2]]);
      this.#fills.push((values) => {
        const had = floor.reduce((sum, [column, value]) => sum + value * values[column]!, 0);
        values[spare] = Math.max(0, minFloorAreaM2 * values[taken]! - had);
      });
    }
    if (mostSites !== undefined) this.#mip.row(-Infinity, mostSites, all);
  }

  #leastFloor(option: number): number {
    const { floorM2, floorPerUnitM2, least } =
      this.#problem.programs[this.#problem.options[option]!.program]!;
    return floorM2 + floorPerUnitM2 * least;
  }

  #exclusions(own: readonly number[]): void {
    for (const [i, a] of own.entries()) {
      for (const b of own.slice(i + 1)) {
        if (!excludes(this.#problem, a, b)) continue;
        this.#mip.row(-Infinity, 1, [
          [this.#use[a]!, 1],
          [this.#use[b]!, 1],
        ]);
      }
    }
  }

  /** Entries of a linear need; a building that counts once has a column of its own where several uses match. */
  #entries(need: OptionNeed): Entry[] {
    const entries: Entry[] = [];
    const bySite = new Map<number, number[]>();
    for (const [i, option] of need.options.entries()) {
      const { site } = this.#problem.options[option]!;
      const list = bySite.get(site);
      if (list) list.push(i);
      else bySite.set(site, [i]);
    }
    for (const own of bySite.values()) {
      const apart = own.every((a, at) =>
        own.slice(at + 1).every((b) => excludes(this.#problem, need.options[a]!, need.options[b]!)),
      );
      const isAlike = own.every((i) => need.perUse[i] === need.perUse[own[0]!]);
      if (need.oncePerSite && own.length > 1 && !apart && isAlike) {
        const once = this.#mip.column(0, 0, 1, false);
        this.#mip.row(-Infinity, 0, [
          [once, 1],
          ...own.map((i): Entry => [this.#use[need.options[i]!]!, -1]),
        ]);
        if (need.perUse[own[0]!]! < 0) {
          for (const i of own) {
            this.#mip.row(0, Infinity, [
              [once, 1],
              [this.#use[need.options[i]!]!, -1],
            ]);
          }
        }
        this.#fills.push((values, uses) => {
          values[once] = own.some((i) => uses.has(need.options[i]!)) ? 1 : 0;
        });
        entries.push([once, need.perUse[own[0]!]!]);
        continue;
      }
      for (const i of own) {
        const option = need.options[i]!;
        const units = this.#units[option];
        const { least } = this.#problem.programs[this.#problem.options[option]!.program]!;
        const fixed = units === undefined ? need.perUnit[i]! * least : 0;
        const perUse = need.perUse[i]! + fixed;
        if (perUse !== 0) entries.push([this.#use[option]!, perUse]);
        if (units !== undefined && need.perUnit[i] !== 0) entries.push([units, need.perUnit[i]!]);
        const safety = this.#safety[option];
        if (safety !== undefined && need.perSafetyBed[i] !== 0) {
          entries.push([safety, need.perSafetyBed[i]!]);
        }
      }
    }
    return entries;
  }

  /** Least that a linear need can come to, for the room that giving it up must leave. */
  #lowest({ options, perUse, perUnit }: OptionNeed): number {
    let sum = 0;
    for (const [i, option] of options.entries()) {
      const { most } = this.#problem.options[option]!;
      sum += Math.min(0, perUse[i]! + Math.min(0, perUnit[i]! * most));
    }
    return sum;
  }

  #linear(need: OptionNeed, giveUp: number | undefined): void {
    const entries = this.#entries(need);
    const slack: Entry[] =
      giveUp === undefined ? [] : [[giveUp, Math.max(0, need.asked - this.#lowest(need))]];
    this.#mip.row(need.asked, Infinity, [...entries, ...slack]);
  }

  #areas(areas: readonly OptionNeed[][], asked: number, giveUp: number | undefined): void {
    const passed: Entry[] = areas.map((needs) => {
      const passes = this.#mip.column(0, 0, 1, true);
      for (const need of needs) {
        const lowest = this.#lowest(need);
        const entries = this.#entries(need);
        this.#mip.row(Math.min(0, lowest), Infinity, [
          ...entries,
          [passes, -need.asked + Math.min(0, lowest)],
        ]);
      }
      this.#fills.push((values, uses) => {
        const all = needs.every(
          (need) => sumOfNeed(this.#problem, need, uses) >= need.asked - 1e-6,
        );
        values[passes] = all ? 1 : 0;
      });
      return [passes, 1];
    });
    const slack: Entry[] = giveUp === undefined ? [] : [[giveUp, asked]];
    this.#mip.row(asked, Infinity, [...passed, ...slack]);
  }

  #people(need: PeopleNeed, giveUp: number | undefined): void {
    const { asked } = need;
    const slack: Entry[] = giveUp === undefined ? [] : [[giveUp, asked]];
    this.#mip.row(asked, Infinity, [...this.#peopleInside(need), ...slack]);
  }

  /** Entries that count the people inside; rows of several documents that ask for the same circles share them. */
  #peopleInside({ options, reached, weights }: PeopleNeed): Entry[] {
    const key = [weights, ...[...options].flatMap((own) => own), ...reached.values()].join('|');
    const known = this.#inside.get(key);
    if (known) return known;
    const sites = [...options.keys()];
    const counts = sites.map((site): number => {
      const own = options.get(site)!;
      if (own.length === 1) return this.#use[own[0]!]!;
      const any = this.#mip.column(0, 0, 1, false);
      this.#mip.row(-Infinity, 0, [[any, 1], ...own.map((each): Entry => [this.#use[each]!, -1])]);
      this.#fills.push((values, uses) => {
        values[any] = own.some((option) => uses.has(option)) ? 1 : 0;
      });
      return any;
    });
    const lists = Array.from(weights, (): number[] => []);
    for (const [at, site] of sites.entries()) {
      for (const point of reached.get(site)!) lists[point]!.push(at);
    }
    const starts = new Uint32Array(weights.length + 1);
    for (const [at, list] of lists.entries()) starts[at + 1] = starts[at]! + list.length;
    const merged = mergeDemand(
      {
        demandCount: weights.length,
        siteCount: sites.length,
        starts,
        sites: Uint32Array.from(lists.flat()),
        costs: new Float64Array(starts.at(-1)!),
      },
      weights,
    );
    const inside: Entry[] = merged.groups.map((group, at) => {
      const column = this.#mip.column(0, 0, 1, false);
      const reaching = Array.from(group, (site): Entry => [counts[site]!, -1]);
      this.#mip.row(-Infinity, 0, [[column, 1], ...reaching]);
      this.#fills.push((values) => {
        values[column] = reaching.some(([site]) => values[site]! > 0.5) ? 1 : 0;
      });
      return [column, merged.weights[at]!];
    });
    this.#inside.set(key, inside);
    return inside;
  }
}
