import { excludes, isReached, measureAsked, metBy } from './close-measure.ts';
import {
  isOfPeople,
  type AreaNeed,
  type CloseRequirement,
  type OptionNeed,
  type PeopleNeed,
} from './close-problem.ts';
import { countedTogether, leastSum, mergePeople } from './need-terms.ts';
import type { ColumnEntry, UseColumns } from './use-columns.ts';

/** The rows of a program that say when a requirement is met, and the columns that let one stay open. */
export class RequirementRows {
  readonly #columns: UseColumns;
  /** Entries that count the people inside circles, by the key of the circles. */
  readonly #inside = new Map<string, ColumnEntry[]>();

  constructor(columns: UseColumns) {
    this.#columns = columns;
  }

  /** Adds all requirements that are not given up beforehand. */
  add(): void {
    const { givenUp, mostOpen, least } = this.#columns.aim;
    const isElastic = least === 'open' || (mostOpen ?? 0) > 0;
    const open: ColumnEntry[] = [];
    for (const [at, requirement] of this.#columns.problem.requirements.entries()) {
      if (givenUp.has(at)) continue;
      const giveUp = isElastic ? this.#giveUp(requirement) : undefined;
      if (giveUp !== undefined) open.push([giveUp, 1]);
      if (requirement.form === 'linear') this.#linear(requirement.need, giveUp);
      else if (requirement.form === 'people') this.#people(requirement.need, giveUp);
      else this.#areas(requirement.areas, measureAsked(requirement), giveUp);
    }
    if (isElastic && mostOpen !== undefined) this.#columns.mip.row(-Infinity, mostOpen, open);
  }

  /** A column that, at 1, lets a requirement stay open. */
  #giveUp(requirement: CloseRequirement): number {
    const column = this.#columns.mip.column(this.#columns.aim.least === 'open' ? 1 : 0, 0, 1, true);
    const alone = { ...this.#columns.problem, requirements: [requirement] };
    this.#columns.fills.push((values, uses) => {
      values[column] = metBy(alone, uses)[0] ? 0 : 1;
    });
    return column;
  }

  /** Entries of a linear need; a building that counts once has a column of its own where several uses match. */
  #entries(need: OptionNeed): ColumnEntry[] {
    const problem = this.#columns.problem;
    return countedTogether(this.#columns.problem, need).flatMap((own): ColumnEntry[] => {
      const options = own.map((i) => need.options[i]!);
      const first = own[0]!;
      const apart = options.every((a, at) =>
        options.slice(at + 1).every((b) => excludes(problem, a, b)),
      );
      if (apart) {
        return own.flatMap((i): ColumnEntry[] => {
          const option = need.options[i]!;
          const [size, safe] = [this.#columns.units[option], this.#columns.safety[option]];
          const { least } = problem.programs[problem.options[option]!.program]!;
          const perUse = need.perUse[i]! + (size === undefined ? need.perUnit[i]! * least : 0);
          const entries: [number | undefined, number][] = [
            [this.#columns.use[option]!, perUse],
            [size, need.perUnit[i]!],
            [safe, need.perSafetyBed[i]!],
          ];
          return entries.flatMap(([column, value]): ColumnEntry[] =>
            column === undefined || value === 0 ? [] : [[column, value]],
          );
        });
      }
      const once = this.#columns.mip.column(0, 0, 1, false);
      this.#columns.mip.row(-Infinity, 0, [
        [once, 1],
        ...options.map((option): ColumnEntry => [this.#columns.use[option]!, -1]),
      ]);
      if (need.perUse[first]! < 0) {
        for (const option of options) {
          this.#columns.mip.row(0, Infinity, [
            [once, 1],
            [this.#columns.use[option]!, -1],
          ]);
        }
      }
      this.#columns.fills.push((values, uses) => {
        values[once] = options.some((option) => uses.has(option)) ? 1 : 0;
      });
      return [[once, need.perUse[first]!]];
    });
  }

  #linear(need: OptionNeed, giveUp: number | undefined): void {
    const entries = this.#entries(need);
    const slack: ColumnEntry[] =
      giveUp === undefined
        ? []
        : [[giveUp, Math.max(0, need.asked - leastSum(this.#columns.problem, need))]];
    this.#columns.mip.row(need.asked, Infinity, [...entries, ...slack]);
  }

  #areas(areas: readonly AreaNeed[][], asked: number, giveUp: number | undefined): void {
    const passed: ColumnEntry[] = areas.map((needs) => {
      const passes = this.#columns.mip.column(0, 0, 1, true);
      for (const need of needs) {
        if (isOfPeople(need)) {
          const inside = this.#peopleInside(need);
          this.#columns.mip.row(0, Infinity, [...inside, [passes, -need.asked]]);
          continue;
        }
        const lowest = leastSum(this.#columns.problem, need);
        const entries = this.#entries(need);
        this.#columns.mip.row(Math.min(0, lowest), Infinity, [
          ...entries,
          [passes, -need.asked + Math.min(0, lowest)],
        ]);
      }
      this.#columns.fills.push((values, uses) => {
        const all = needs.every((need) => isReached(this.#columns.problem, need, uses));
        values[passes] = all ? 1 : 0;
      });
      return [passes, 1];
    });
    const slack: ColumnEntry[] = giveUp === undefined ? [] : [[giveUp, asked]];
    this.#columns.mip.row(asked, Infinity, [...passed, ...slack]);
  }

  #people(need: PeopleNeed, giveUp: number | undefined): void {
    const { asked } = need;
    const slack: ColumnEntry[] = giveUp === undefined ? [] : [[giveUp, asked]];
    this.#columns.mip.row(asked, Infinity, [...this.#peopleInside(need), ...slack]);
  }

  /** Entries that count the people inside; rows of several documents that ask for the same circles share them. */
  #peopleInside(need: PeopleNeed): ColumnEntry[] {
    const { key, options } = need;
    const known = this.#inside.get(key);
    if (known) return known;
    const counts = [...options.values()].map((own): number => {
      if (own.length === 1) return this.#columns.use[own[0]!]!;
      const any = this.#columns.mip.column(0, 0, 1, false);
      this.#columns.mip.row(-Infinity, 0, [
        [any, 1],
        ...own.map((each): ColumnEntry => [this.#columns.use[each]!, -1]),
      ]);
      this.#columns.fills.push((values, uses) => {
        values[any] = own.some((option) => uses.has(option)) ? 1 : 0;
      });
      return any;
    });
    const merged = mergePeople(need);
    const inside: ColumnEntry[] = merged.groups.map((group, at) => {
      const column = this.#columns.mip.column(0, 0, 1, false);
      const reaching = Array.from(group, (site): ColumnEntry => [counts[site]!, -1]);
      this.#columns.mip.row(-Infinity, 0, [[column, 1], ...reaching]);
      this.#columns.fills.push((values) => {
        values[column] = reaching.some(([site]) => values[site]! > 0.5) ? 1 : 0;
      });
      return [column, merged.weights[at]!];
    });
    this.#inside.set(key, inside);
    return inside;
  }
}
