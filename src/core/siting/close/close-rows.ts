import { mergeDemand } from '../solve/merge-demand.ts';
import type { CloseRequirement, OptionNeed, PeopleNeed } from './close-problem.ts';
import type { CloseColumns, Entry } from './close-columns.ts';
import { measureAsked, excludes, onceKey, sumOfNeed } from './close-measure.ts';

/** Requirements as rows over the columns of buildings. */
export class CloseRows {
  readonly #columns: CloseColumns;
  readonly #inside = new Map<string, Entry[]>();

  constructor(columns: CloseColumns) {
    this.#columns = columns;
  }

  /** @param giveUp column that, at 1, lets the requirement stay open. */
  add(requirement: CloseRequirement, giveUp: number | undefined): void {
    if (requirement.form === 'linear') this.#linear(requirement.need, giveUp);
    else if (requirement.form === 'people') this.#people(requirement.need, giveUp);
    else this.#areas(requirement.areas, measureAsked(requirement), giveUp);
  }

  /** Uses of a need, as positions in it, that one building counts together: each its own where amounts are asked. */
  #counted(need: OptionNeed): number[][] {
    const { options } = this.#columns.problem;
    const groups = new Map<string, number[]>();
    for (const [i, option] of need.options.entries()) {
      const key = need.oncePerSite ? onceKey(options[option]!.site, need.perUse[i]!) : `${i}`;
      const group = groups.get(key);
      if (group) group.push(i);
      else groups.set(key, [i]);
    }
    return [...groups.values()];
  }

  /** Entries of a linear need; a building that counts once has a column of its own where several uses match. */
  #entries(need: OptionNeed): Entry[] {
    const { problem, mip, use, units, safety } = this.#columns;
    return this.#counted(need).flatMap((own): Entry[] => {
      const options = own.map((i) => need.options[i]!);
      const first = own[0]!;
      const apart = options.every((a, at) =>
        options.slice(at + 1).every((b) => excludes(problem, a, b)),
      );
      if (apart) {
        return own.flatMap((i): Entry[] => {
          const option = need.options[i]!;
          const [size, safe] = [units[option], safety[option]];
          const { least } = problem.programs[problem.options[option]!.program]!;
          const perUse = need.perUse[i]! + (size === undefined ? need.perUnit[i]! * least : 0);
          const entries: [number | undefined, number][] = [
            [use[option]!, perUse],
            [size, need.perUnit[i]!],
            [safe, need.perSafetyBed[i]!],
          ];
          return entries.flatMap(([column, value]): Entry[] =>
            column === undefined || value === 0 ? [] : [[column, value]],
          );
        });
      }
      const once = mip.column(0, 0, 1, false);
      mip.row(-Infinity, 0, [[once, 1], ...options.map((option): Entry => [use[option]!, -1])]);
      if (need.perUse[first]! < 0) {
        for (const option of options) {
          mip.row(0, Infinity, [
            [once, 1],
            [use[option]!, -1],
          ]);
        }
      }
      this.#columns.fillBy((values, uses) => {
        values[once] = options.some((option) => uses.has(option)) ? 1 : 0;
      });
      return [[once, need.perUse[first]!]];
    });
  }

  /** Least that a linear need can come to, for the room that giving it up must leave. */
  #lowest({ options, perUse, perUnit }: OptionNeed): number {
    let sum = 0;
    for (const [i, option] of options.entries()) {
      const { most } = this.#columns.problem.options[option]!;
      sum += Math.min(0, perUse[i]! + Math.min(0, perUnit[i]! * most));
    }
    return sum;
  }

  #linear(need: OptionNeed, giveUp: number | undefined): void {
    const entries = this.#entries(need);
    const slack: Entry[] =
      giveUp === undefined ? [] : [[giveUp, Math.max(0, need.asked - this.#lowest(need))]];
    this.#columns.mip.row(need.asked, Infinity, [...entries, ...slack]);
  }

  #areas(areas: readonly OptionNeed[][], asked: number, giveUp: number | undefined): void {
    const passed: Entry[] = areas.map((needs) => {
      const passes = this.#columns.mip.column(0, 0, 1, true);
      for (const need of needs) {
        const lowest = this.#lowest(need);
        const entries = this.#entries(need);
        this.#columns.mip.row(Math.min(0, lowest), Infinity, [
          ...entries,
          [passes, -need.asked + Math.min(0, lowest)],
        ]);
      }
      this.#columns.fillBy((values, uses) => {
        const all = needs.every(
          (need) => sumOfNeed(this.#columns.problem, need, uses) >= need.asked - 1e-6,
        );
        values[passes] = all ? 1 : 0;
      });
      return [passes, 1];
    });
    const slack: Entry[] = giveUp === undefined ? [] : [[giveUp, asked]];
    this.#columns.mip.row(asked, Infinity, [...passed, ...slack]);
  }

  #people(need: PeopleNeed, giveUp: number | undefined): void {
    const { asked } = need;
    const slack: Entry[] = giveUp === undefined ? [] : [[giveUp, asked]];
    this.#columns.mip.row(asked, Infinity, [...this.#peopleInside(need), ...slack]);
  }

  /** Entries that count the people inside; rows of several documents that ask for the same circles share them. */
  #peopleInside({ options, reached, weights }: PeopleNeed): Entry[] {
    const key = [weights, ...[...options].flatMap((own) => own), ...reached.values()].join('|');
    const known = this.#inside.get(key);
    if (known) return known;
    const sites = [...options.keys()];
    const counts = sites.map((site): number => {
      const own = options.get(site)!;
      if (own.length === 1) return this.#columns.use[own[0]!]!;
      const any = this.#columns.mip.column(0, 0, 1, false);
      this.#columns.mip.row(-Infinity, 0, [
        [any, 1],
        ...own.map((each): Entry => [this.#columns.use[each]!, -1]),
      ]);
      this.#columns.fillBy((values, uses) => {
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
      const column = this.#columns.mip.column(0, 0, 1, false);
      const reaching = Array.from(group, (site): Entry => [counts[site]!, -1]);
      this.#columns.mip.row(-Infinity, 0, [[column, 1], ...reaching]);
      this.#columns.fillBy((values) => {
        values[column] = reaching.some(([site]) => values[site]! > 0.5) ? 1 : 0;
      });
      return [column, merged.weights[at]!];
    });
    this.#inside.set(key, inside);
    return inside;
  }
}
