import { MipBuilder, type MipModel } from '../solve/mip.ts';
import { CLOSE_EPS, excludes, measureAsked, metBy, sumOfNeed } from './close-measure.ts';
import { countedTogether, leastFloorM2, leastSum, listNeeds, mergePeople } from './need-terms.ts';
import type {
  CloseProblem,
  CloseRequirement,
  CloseUses,
  OptionNeed,
  PeopleNeed,
} from './close-problem.ts';

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
  /** Building of each of the first columns; those after them follow from these. */
  siteOf: readonly number[];
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
  return new CloseBuilder(problem, aim).build();
}

class CloseBuilder {
  readonly #problem: CloseProblem;
  readonly #aim: CloseAim;
  readonly #mip = new MipBuilder();
  /** Columns of each option: whether it is used, of what size, and how many of its beds are a safety net. */
  readonly #use: number[] = [];
  readonly #units: (number | undefined)[] = [];
  readonly #safety: (number | undefined)[] = [];
  /** What all columns cost, for a budget. */
  readonly #cost: Entry[] = [];
  /** Building of each of the first columns; later ones belong to none. */
  readonly #siteOf: number[] = [];
  readonly #fills: Fill[] = [];
  /** Entries that count the people inside circles, by the key of the circles. */
  readonly #inside = new Map<string, Entry[]>();

  constructor(problem: CloseProblem, aim: CloseAim) {
    this.#problem = problem;
    this.#aim = aim;
  }

  build(): CloseMip {
    this.#addUses();
    this.#addBuildings();
    this.#addRequirements();
    const { mostYuan } = this.#aim;
    if (mostYuan !== undefined) this.#mip.row(-Infinity, mostYuan / YUAN_SCALE, this.#cost);
    const model = this.#mip.model();
    return {
      model,
      siteOf: this.#siteOf,
      columnsOf: (uses) => this.#columnsOf(uses, model.cost.length),
      usesOf: (values) => this.#usesOf(values),
    };
  }

  #columnsOf(uses: CloseUses, count: number): Float64Array {
    const values = new Float64Array(count);
    for (const [option, { units, safetyNetBeds }] of uses) {
      values[this.#use[option]!] = 1;
      const [unitColumn, safetyColumn] = [this.#units[option], this.#safety[option]];
      if (unitColumn !== undefined) values[unitColumn] = units;
      if (safetyColumn !== undefined) values[safetyColumn] = safetyNetBeds;
    }
    for (const fill of this.#fills) fill(values, uses);
    return values;
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
  #column(site: number, yuan: number, lower: number, upper: number, integer = true): number {
    const cost = yuan / YUAN_SCALE;
    const column = this.#mip.column(this.#aim.least === 'yuan' ? cost : 0, lower, upper, integer);
    if (cost !== 0) this.#cost.push([column, cost]);
    this.#siteOf[column] = site;
    return column;
  }

  #addUses(): void {
    const { options, programs } = this.#problem;
    const sized = new Uint8Array(options.length);
    const safe = new Uint8Array(options.length);
    for (const need of listNeeds(this.#problem.requirements)) {
      for (const [i, option] of need.options.entries()) {
        if (need.perUnit[i] !== 0) sized[option] = 1;
        if (need.perSafetyBed[i] !== 0) safe[option] = 1;
      }
    }
    for (const [option, { site, program, most }] of options.entries()) {
      const { least, yuan, yuanPerUnit } = programs[program]!;
      // Units may be the cheaper way to fill the floor that a building is at least worth taking for.
      if (this.#problem.candidates[site]!.minFloorAreaM2 > leastFloorM2(this.#problem, option))
        sized[option] = 1;
      const begun = this.#aim.begin?.get(option);
      const isSized = (sized[option] === 1 || safe[option] === 1) && most > least;
      const fixed = isSized ? 0 : least * yuanPerUnit;
      const use = this.#column(site, yuan + fixed, begun ? 1 : 0, 1);
      this.#use[option] = use;
      if (isSized) {
        const units = this.#column(site, yuanPerUnit, begun?.units ?? 0, most);
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
        const safety = this.#column(site, 0, begun?.safetyNetBeds ?? 0, most);
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

  #addBuildings(): void {
    const { candidates, optionsOfSite, yuanPerM2 } = this.#problem;
    const { mostSites } = this.#aim;
    const all: Entry[] = [];
    for (const [site, own] of optionsOfSite.entries()) {
      if (own.length === 0) continue;
      const { role, costYuan, maxFloorAreaM2, minFloorAreaM2 } = candidates[site]!;
      const floor = own.flatMap((option) => this.#floor(option));
      const taken = this.#column(site, costYuan, role === 'required' ? 1 : 0, 1);
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
      this.#exclusions(own, taken, maxFloorAreaM2);
      const least = Math.min(...own.map((option) => leastFloorM2(this.#problem, option)));
      if (minFloorAreaM2 <= least) continue;
      const spare = this.#column(site, yuanPerM2, 0, minFloorAreaM2, false);
      this.#mip.row(0, Infinity, [...floor, [spare, 1], [taken, -minFloorAreaM2]]);
      this.#fills.push((values) => {
        const had = floor.reduce((sum, [column, value]) => sum + value * values[column]!, 0);
        values[spare] = Math.max(0, minFloorAreaM2 * values[taken]! - had);
      });
    }
    if (mostSites !== undefined) this.#mip.row(-Infinity, mostSites, all);
  }

  /** Uses that one building cannot hold together, by their sort or for want of room, share its being taken. */
  #exclusions(own: readonly number[], taken: number, maxFloorAreaM2: number): void {
    for (const [i, a] of own.entries()) {
      for (const b of own.slice(i + 1)) {
        const fits =
          leastFloorM2(this.#problem, a) + leastFloorM2(this.#problem, b) <=
          maxFloorAreaM2 + CLOSE_EPS;
        if (fits && !excludes(this.#problem, a, b)) continue;
        this.#mip.row(-Infinity, 0, [
          [this.#use[a]!, 1],
          [this.#use[b]!, 1],
          [taken, -1],
        ]);
      }
    }
  }

  #addRequirements(): void {
    const { givenUp, mostOpen, least } = this.#aim;
    const isElastic = least === 'open' || (mostOpen ?? 0) > 0;
    const open: Entry[] = [];
    for (const [at, requirement] of this.#problem.requirements.entries()) {
      if (givenUp.has(at)) continue;
      const giveUp = isElastic ? this.#giveUp(requirement) : undefined;
      if (giveUp !== undefined) open.push([giveUp, 1]);
      if (requirement.form === 'linear') this.#linear(requirement.need, giveUp);
      else if (requirement.form === 'people') this.#people(requirement.need, giveUp);
      else this.#areas(requirement.areas, measureAsked(requirement), giveUp);
    }
    if (isElastic && mostOpen !== undefined) this.#mip.row(-Infinity, mostOpen, open);
  }

  /** A column that, at 1, lets a requirement stay open. */
  #giveUp(requirement: CloseRequirement): number {
    const column = this.#mip.column(this.#aim.least === 'open' ? 1 : 0, 0, 1, true);
    const alone = { ...this.#problem, requirements: [requirement] };
    this.#fills.push((values, uses) => {
      values[column] = metBy(alone, uses)[0] ? 0 : 1;
    });
    return column;
  }

  /** Entries of a linear need; a building that counts once has a column of its own where several uses match. */
  #entries(need: OptionNeed): Entry[] {
    const problem = this.#problem;
    return countedTogether(this.#problem, need).flatMap((own): Entry[] => {
      const options = own.map((i) => need.options[i]!);
      const first = own[0]!;
      const apart = options.every((a, at) =>
        options.slice(at + 1).every((b) => excludes(problem, a, b)),
      );
      if (apart) {
        return own.flatMap((i): Entry[] => {
          const option = need.options[i]!;
          const [size, safe] = [this.#units[option], this.#safety[option]];
          const { least } = problem.programs[problem.options[option]!.program]!;
          const perUse = need.perUse[i]! + (size === undefined ? need.perUnit[i]! * least : 0);
          const entries: [number | undefined, number][] = [
            [this.#use[option]!, perUse],
            [size, need.perUnit[i]!],
            [safe, need.perSafetyBed[i]!],
          ];
          return entries.flatMap(([column, value]): Entry[] =>
            column === undefined || value === 0 ? [] : [[column, value]],
          );
        });
      }
      const once = this.#mip.column(0, 0, 1, false);
      this.#mip.row(-Infinity, 0, [
        [once, 1],
        ...options.map((option): Entry => [this.#use[option]!, -1]),
      ]);
      if (need.perUse[first]! < 0) {
        for (const option of options) {
          this.#mip.row(0, Infinity, [
            [once, 1],
            [this.#use[option]!, -1],
          ]);
        }
      }
      this.#fills.push((values, uses) => {
        values[once] = options.some((option) => uses.has(option)) ? 1 : 0;
      });
      return [[once, need.perUse[first]!]];
    });
  }

  #linear(need: OptionNeed, giveUp: number | undefined): void {
    const entries = this.#entries(need);
    const slack: Entry[] =
      giveUp === undefined
        ? []
        : [[giveUp, Math.max(0, need.asked - leastSum(this.#problem, need))]];
    this.#mip.row(need.asked, Infinity, [...entries, ...slack]);
  }

  #areas(areas: readonly OptionNeed[][], asked: number, giveUp: number | undefined): void {
    const passed: Entry[] = areas.map((needs) => {
      const passes = this.#mip.column(0, 0, 1, true);
      for (const need of needs) {
        const lowest = leastSum(this.#problem, need);
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
  #peopleInside(need: PeopleNeed): Entry[] {
    const { key, options } = need;
    const known = this.#inside.get(key);
    if (known) return known;
    const counts = [...options.values()].map((own): number => {
      if (own.length === 1) return this.#use[own[0]!]!;
      const any = this.#mip.column(0, 0, 1, false);
      this.#mip.row(-Infinity, 0, [[any, 1], ...own.map((each): Entry => [this.#use[each]!, -1])]);
      this.#fills.push((values, uses) => {
        values[any] = own.some((option) => uses.has(option)) ? 1 : 0;
      });
      return any;
    });
    const merged = mergePeople(need);
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
