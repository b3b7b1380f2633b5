import { MipBuilder } from '../solve/mip.ts';
import type { CloseProblem, CloseUses } from './close-problem.ts';
import { leastFloorM2, listNeeds } from './need-terms.ts';

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

export type ColumnEntry = [column: number, value: number];
/** Fills in columns that follow from others, given the plan. */
type Fill = (values: Float64Array, uses: CloseUses) => void;

/** The columns of a program that tell a plan: each use in each building, its size and its safety-net beds. */
export class UseColumns {
  readonly problem: CloseProblem;
  readonly aim: CloseAim;
  readonly mip = new MipBuilder();
  /** Columns of each option: whether it is used, of what size, and how many of its beds are a safety net. */
  readonly use: number[] = [];
  readonly units: (number | undefined)[] = [];
  readonly safety: (number | undefined)[] = [];
  /** What all columns cost, for a budget. */
  readonly cost: ColumnEntry[] = [];
  /** Building of each of the first columns; later ones belong to none. */
  readonly siteOf: number[] = [];
  readonly fills: Fill[] = [];

  constructor(problem: CloseProblem, aim: CloseAim) {
    this.problem = problem;
    this.aim = aim;
  }

  /** A plan as the columns of the program. */
  columnsOf(uses: CloseUses, count: number): Float64Array {
    const values = new Float64Array(count);
    for (const [option, { units, safetyNetBeds }] of uses) {
      values[this.use[option]!] = 1;
      const [unitColumn, safetyColumn] = [this.units[option], this.safety[option]];
      if (unitColumn !== undefined) values[unitColumn] = units;
      if (safetyColumn !== undefined) values[safetyColumn] = safetyNetBeds;
    }
    for (const fill of this.fills) fill(values, uses);
    return values;
  }

  /** The plan that columns tell. */
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
  column(site: number, yuan: number, lower: number, upper: number, integer = true): number {
    const cost = yuan / YUAN_SCALE;
    const column = this.mip.column(this.aim.least === 'yuan' ? cost : 0, lower, upper, integer);
    if (cost !== 0) this.cost.push([column, cost]);
    this.siteOf[column] = site;
    return column;
  }

  /** Adds the columns of all uses. */
  addUses(): void {
    const { options, programs } = this.problem;
    const sized = new Uint8Array(options.length);
    const safe = new Uint8Array(options.length);
    for (const need of listNeeds(this.problem.requirements)) {
      for (const [i, option] of need.options.entries()) {
        if (need.perUnit[i] !== 0) sized[option] = 1;
        if (need.perSafetyBed[i] !== 0) safe[option] = 1;
      }
    }
    for (const [option, { site, program, most }] of options.entries()) {
      const { least, yuan, yuanPerUnit } = programs[program]!;
      // Units may be the cheaper way to fill the floor that a building is at least worth taking for.
      if (this.problem.candidates[site]!.minFloorAreaM2 > leastFloorM2(this.problem, option))
        sized[option] = 1;
      const begun = this.aim.begin?.get(option);
      const isSized = (sized[option] === 1 || safe[option] === 1) && most > least;
      const fixed = isSized ? 0 : least * yuanPerUnit;
      const use = this.column(site, yuan + fixed, begun ? 1 : 0, 1);
      this.use[option] = use;
      if (isSized) {
        const units = this.column(site, yuanPerUnit, begun?.units ?? 0, most);
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
        const safety = this.column(site, 0, begun?.safetyNetBeds ?? 0, most);
        this.safety[option] = safety;
        const units = this.units[option];
        const room: ColumnEntry = units === undefined ? [use, -least] : [units, -1];
        this.mip.row(-Infinity, 0, [[safety, 1], room]);
      }
    }
  }

  /** Floor of a use as entries, for a building's limits. */
  floor(option: number): ColumnEntry[] {
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
}
