import { MipBuilder } from '../solve/mip.ts';
import type { CloseProblem, CloseUses, OptionNeed } from './close-problem.ts';
import { CLOSE_EPS, excludes } from './close-measure.ts';
import type { CloseAim } from './close-mip.ts';

/** Costs enter the program in units of so many yuan, so that its numbers stay near one another. */
export const YUAN_SCALE = 10_000;

export type Entry = [column: number, value: number];
/** Fills in columns that follow from others, given the plan. */
type Fill = (values: Float64Array, uses: CloseUses) => void;

/** Buildings and the uses in them as columns of a program, with the rows that hold them together. */
export class CloseColumns {
  readonly mip = new MipBuilder();
  readonly problem: CloseProblem;
  readonly use: number[] = [];
  readonly units: (number | undefined)[] = [];
  readonly safety: (number | undefined)[] = [];
  /** What all columns cost, for a budget. */
  readonly cost: Entry[] = [];
  /** Building of each column so far; later ones belong to none. */
  readonly siteOf: number[] = [];
  readonly #aim: CloseAim;
  readonly #fills: Fill[] = [];

  constructor(problem: CloseProblem, aim: CloseAim) {
    this.problem = problem;
    this.#aim = aim;
    this.#optionColumns();
    this.#buildings();
  }

  fillBy(fill: Fill): void {
    this.#fills.push(fill);
  }

  columnsOf(uses: CloseUses, count: number): Float64Array {
    const values = new Float64Array(count);
    for (const [option, { units, safetyNetBeds }] of uses) {
      values[this.use[option]!] = 1;
      const [unitColumn, safetyColumn] = [this.units[option], this.safety[option]];
      if (unitColumn !== undefined) values[unitColumn] = units;
      if (safetyColumn !== undefined) values[safetyColumn] = safetyNetBeds;
    }
    for (const fill of this.#fills) fill(values, uses);
    return values;
  }

  usesOf(columns: ArrayLike<number>): CloseUses {
    const uses = new Map<number, { units: number; safetyNetBeds: number }>();
    for (const [option, { program }] of this.problem.options.entries()) {
      if (columns[this.use[option]!]! < 0.5) continue;
      const { least } = this.problem.programs[program]!;
      const [unitColumn, safetyColumn] = [this.units[option], this.safety[option]];
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
    const column = this.mip.column(this.#aim.least === 'yuan' ? cost : 0, lower, upper, integer);
    if (cost !== 0) this.cost.push([column, cost]);
    this.siteOf[column] = site;
    return column;
  }

  #needs(): OptionNeed[] {
    return this.problem.requirements.flatMap((each) =>
      each.form === 'linear' ? [each.need] : each.form === 'areas' ? each.areas.flat() : [],
    );
  }

  #optionColumns(): void {
    const { options, programs } = this.problem;
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
      if (this.problem.candidates[site]!.minFloorAreaM2 > this.#leastFloor(option))
        sized[option] = 1;
      const begun = this.#aim.begin?.get(option);
      const isSized = (sized[option] === 1 || safe[option] === 1) && most > least;
      const fixed = isSized ? 0 : least * yuanPerUnit;
      const use = this.#column(site, yuan + fixed, begun ? 1 : 0, 1);
      this.use[option] = use;
      if (isSized) {
        const units = this.#column(site, yuanPerUnit, begun?.units ?? 0, most);
        this.units[option] = units;
        this.mip.row(0, Infinity, [
          [units, 1],
          [use, -least],
        ]);
        this.mip.row(-Infinity, 0, [
          [units, 1],
          [use, -most],
        ]);
      }
      if (safe[option] === 1) {
        const safety = this.#column(site, 0, begun?.safetyNetBeds ?? 0, most);
        this.safety[option] = safety;
        const units = this.units[option];
        const room: Entry = units === undefined ? [use, -least] : [units, -1];
        this.mip.row(-Infinity, 0, [[safety, 1], room]);
      }
    }
  }

  /** Floor of a use as entries, for a building's limits. */
  #floor(option: number): Entry[] {
    const { program } = this.problem.options[option]!;
    const { floorM2, floorPerUnitM2, least } = this.problem.programs[program]!;
    const units = this.units[option];
    return units === undefined
      ? [[this.use[option]!, floorM2 + floorPerUnitM2 * least]]
      : [
          [this.use[option]!, floorM2],
          [units, floorPerUnitM2],
        ];
  }

  #buildings(): void {
    const { candidates, optionsOfSite, yuanPerM2 } = this.problem;
    const { mostSites } = this.#aim;
    const all: Entry[] = [];
    for (const [site, own] of optionsOfSite.entries()) {
      if (own.length === 0) continue;
      const { role, costYuan, maxFloorAreaM2, minFloorAreaM2 } = candidates[site]!;
      const floor = own.flatMap((option) => this.#floor(option));
      const taken = this.#column(site, costYuan, role === 'required' ? 1 : 0, 1);
      all.push([taken, 1]);
      this.fillBy((values, uses) => {
        values[taken] = own.some((option) => uses.has(option)) ? 1 : 0;
      });
      // A building is taken for something, and what goes in finds room.
      this.mip.row(0, Infinity, [
        ...own.map((option): Entry => [this.use[option]!, 1]),
        [taken, -1],
      ]);
      if (own.length > 1) this.mip.row(-Infinity, 0, [...floor, [taken, -maxFloorAreaM2]]);
      for (const option of own) {
        this.mip.row(-Infinity, 0, [
          [this.use[option]!, 1],
          [taken, -1],
        ]);
      }
      this.#exclusions(own, taken, maxFloorAreaM2);
      const least = Math.min(...own.map((option) => this.#leastFloor(option)));
      if (minFloorAreaM2 <= least) continue;
      const spare = this.#column(site, yuanPerM2, 0, minFloorAreaM2, false);
      this.mip.row(0, Infinity, [...floor, [spare, 1], [taken, -minFloorAreaM2]]);
      this.fillBy((values) => {
        const had = floor.reduce((sum, [column, value]) => sum + value * values[column]!, 0);
        values[spare] = Math.max(0, minFloorAreaM2 * values[taken]! - had);
      });
    }
    if (mostSites !== undefined) this.mip.row(-Infinity, mostSites, all);
  }

  #leastFloor(option: number): number {
    const { floorM2, floorPerUnitM2, least } =
      this.problem.programs[this.problem.options[option]!.program]!;
    return floorM2 + floorPerUnitM2 * least;
  }

  /** Uses that one building cannot hold together, by their sort or for want of room, share its being taken. */
  #exclusions(own: readonly number[], taken: number, maxFloorAreaM2: number): void {
    for (const [i, a] of own.entries()) {
      for (const b of own.slice(i + 1)) {
        const fits = this.#leastFloor(a) + this.#leastFloor(b) <= maxFloorAreaM2 + CLOSE_EPS;
        if (fits && !excludes(this.problem, a, b)) continue;
        this.mip.row(-Infinity, 0, [
          [this.use[a]!, 1],
          [this.use[b]!, 1],
          [taken, -1],
        ]);
      }
    }
  }
}
