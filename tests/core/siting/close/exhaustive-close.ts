import * as fc from 'fast-check';
import {
  isOfPeople,
  type CloseProblem,
  type CloseRequirement,
  type CloseUses,
  type OptionNeed,
  type AreaNeed,
  type PeopleNeed,
} from '../../../../src/core/siting/close/close-problem.ts';

/** A use in a plan of the oracle: units, or −1 for none. */
export type Units = readonly number[];

const kind = fc.constantFrom('nursery', 'day-care-centre', 'community-eldercare-station');

interface Raw {
  sites: { costYuan: number; maxFloorAreaM2: number; minFloorAreaM2: number }[];
  programs: {
    kind: string;
    isPublic: boolean;
    least: number;
    floorM2: number;
    floorPerUnitM2: number;
    yuan: number;
    yuanPerUnit: number;
  }[];
  linear: { perUse: number[]; perUnit: number[]; asked: number; once: boolean; sites: number[] }[];
  people: { reached: number[][]; weights: number[]; asked: number; programs: number[] } | null;
  areas: { asked: number; needs: number[][] } | null;
}

const rawArbitrary: fc.Arbitrary<Raw> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([sites, programs]) => {
    const each = (min: number, max: number, length: number): fc.Arbitrary<number[]> =>
      fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });
    return fc.record({
      sites: fc.array(
        fc.record({
          costYuan: fc.integer({ min: 0, max: 30 }).map((n) => n * 10_000),
          maxFloorAreaM2: fc.integer({ min: 2, max: 6 }).map((n) => n * 100),
          minFloorAreaM2: fc.constantFrom(0, 0, 300),
        }),
        { minLength: sites, maxLength: sites },
      ),
      programs: fc.array(
        fc.record({
          kind,
          isPublic: fc.boolean(),
          least: fc.integer({ min: 0, max: 1 }),
          floorM2: fc.constantFrom(0, 100, 200),
          floorPerUnitM2: fc.constantFrom(100, 200),
          yuan: fc.integer({ min: 0, max: 20 }).map((n) => n * 10_000),
          yuanPerUnit: fc.integer({ min: 1, max: 20 }).map((n) => n * 10_000),
        }),
        { minLength: programs, maxLength: programs },
      ),
      linear: fc.array(
        fc.record({
          perUse: each(-1, 2, programs),
          perUnit: each(0, 2, programs),
          asked: fc.integer({ min: 1, max: 5 }),
          once: fc.boolean(),
          sites: fc.subarray([...Array(sites).keys()], { minLength: 1 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      people: fc.option(
        fc.record({
          reached: fc.array(fc.subarray([0, 1, 2, 3]), { minLength: sites, maxLength: sites }),
          weights: each(1, 9, 4),
          asked: fc.integer({ min: 1, max: 20 }),
          programs: fc.subarray([...Array(programs).keys()], { minLength: 1 }),
        }),
        { nil: null },
      ),
      areas: fc.option(
        fc.record({
          asked: fc.integer({ min: 1, max: 2 }),
          needs: fc.array(each(0, 2, programs), { minLength: 2, maxLength: 2 }),
        }),
        { nil: null },
      ),
    });
  });

function problemOf({ sites, programs, linear, people, areas }: Raw): CloseProblem {
  const options: CloseProblem['options'][number][] = [];
  const optionsOfSite = sites.map(({ maxFloorAreaM2 }, site) =>
    programs.flatMap(({ least, floorM2, floorPerUnitM2 }, program) => {
      const most = Math.floor((maxFloorAreaM2 - floorM2) / floorPerUnitM2);
      return most < least ? [] : [options.push({ site, program, most }) - 1];
    }),
  );
  const need = (
    perUse: readonly number[],
    perUnit: readonly number[],
    asked: number,
    oncePerSite: boolean,
    where: readonly number[],
  ): OptionNeed => {
    const own = options.flatMap(({ site, program }, at) =>
      where.includes(site) && (perUse[program] !== 0 || perUnit[program] !== 0) ? [at] : [],
    );
    return {
      options: own,
      perUse: own.map((at) => perUse[options[at]!.program]!),
      perUnit: own.map((at) => perUnit[options[at]!.program]!),
      perSafetyBed: own.map(() => 0),
      asked,
      oncePerSite,
    };
  };
  const requirements: CloseRequirement[] = linear.map((each) => {
    // A building that counts once counts for its being there, as one of those of its sort.
    const perUse = each.once ? each.perUse.map((n) => Math.sign(n)) : each.perUse;
    const perUnit = each.once ? each.perUnit.map(() => 0) : each.perUnit;
    return { form: 'linear', need: need(perUse, perUnit, each.asked, each.once, each.sites) };
  });
  if (people) {
    const own = new Map<number, number[]>();
    for (const [at, { site, program }] of options.entries()) {
      if (people.programs.includes(program)) own.set(site, [...(own.get(site) ?? []), at]);
    }
    requirements.push({
      form: 'people',
      need: {
        key: 'people',
        options: own,
        reached: new Map(
          [...own.keys()].map((site) => [site, Uint32Array.from(people.reached[site]!)]),
        ),
        weights: Float64Array.from(people.weights),
        asked: people.asked,
      },
    });
  }
  if (areas) {
    const lists = areas.needs.map((perUse, at) => [
      need(
        perUse,
        perUse.map(() => 0),
        1,
        false,
        at === 0 ? [0] : [...sites.keys()].slice(1),
      ),
    ]);
    requirements.push({ form: 'areas', asked: areas.asked, areas: lists });
  }
  return {
    candidates: sites.map((site, at) => ({
      ...site,
      id: `s${at}`,
      name: '',
      lng: 0,
      lat: 0,
      role: 'candidate',
      areas: [],
    })),
    programs: programs.map(({ isPublic, ...program }) => ({
      ...program,
      ...(isPublic && { operator: 'public' as const }),
      of: 'places',
      probe: { id: '', name: '', kinds: [program.kind], lng: 0, lat: 0 },
    })),
    options,
    optionsOfSite,
    requirements,
    yuanPerM2: 5_000,
  };
}

/** Small random problems of closing standards. */
export const smallClose: fc.Arbitrary<CloseProblem> = rawArbitrary
  .map(problemOf)
  .filter(
    ({ options, programs }) =>
      options.reduce((sum, { program, most }) => sum * (most - programs[program]!.least + 2), 1) <
      4000,
  );

/** Every set of uses that the buildings can hold, written apart from the product's own arithmetic. */
export function* plansOf(problem: CloseProblem): Generator<Units> {
  const { options, programs, candidates } = problem;
  const units: number[] = options.map(() => -1);
  function* from(at: number): Generator<Units> {
    if (at === options.length) {
      yield units;
      return;
    }
    const { site, program, most } = options[at]!;
    units[at] = -1;
    yield* from(at + 1);
    const own = programs[program]!;
    for (let count = own.least; count <= most; count++) {
      let floorM2 = own.floorM2 + own.floorPerUnitM2 * count;
      let clash = false;
      for (let before = 0; before < at; before++) {
        if (units[before]! < 0 || options[before]!.site !== site) continue;
        const other = programs[options[before]!.program]!;
        floorM2 += other.floorM2 + other.floorPerUnitM2 * units[before]!;
        if (other.kind === own.kind || other.operator !== own.operator) clash = true;
      }
      if (clash || floorM2 > candidates[site]!.maxFloorAreaM2) continue;
      units[at] = count;
      yield* from(at + 1);
      units[at] = -1;
    }
  }
  yield* from(0);
}

/** Cost of a plan by the definition. */
export function costOfPlan(
  { options, programs, candidates, yuanPerM2 }: CloseProblem,
  units: Units,
): number {
  return candidates.reduce((sum, { costYuan, minFloorAreaM2 }, site) => {
    const own = [...options.keys()].filter((at) => options[at]!.site === site && units[at]! >= 0);
    if (own.length === 0) return sum;
    let [floorM2, yuan] = [0, costYuan];
    for (const at of own) {
      const program = programs[options[at]!.program]!;
      floorM2 += program.floorM2 + program.floorPerUnitM2 * units[at]!;
      yuan += program.yuan + program.yuanPerUnit * units[at]!;
    }
    return sum + yuan + Math.max(0, minFloorAreaM2 - floorM2) * yuanPerM2;
  }, 0);
}

function peopleMet(need: PeopleNeed, units: Units): boolean {
  const inside = new Set<number>();
  for (const [site, own] of need.options) {
    if (own.some((at) => units[at]! >= 0)) for (const p of need.reached.get(site)!) inside.add(p);
  }
  return [...inside].reduce((sum, p) => sum + need.weights[p]!, 0) >= need.asked - 1e-9;
}

function needMet({ options }: CloseProblem, need: AreaNeed, units: Units): boolean {
  if (isOfPeople(need)) return peopleMet(need, units);
  let sum = 0;
  const seen: string[] = [];
  for (const [i, at] of need.options.entries()) {
    if (units[at]! < 0) continue;
    const counted = [options[at]!.site, need.perUse[i]].join();
    if (need.oncePerSite && seen.includes(counted)) continue;
    seen.push(counted);
    sum += need.perUse[i]! + need.perUnit[i]! * units[at]!;
  }
  return sum >= need.asked - 1e-9;
}

/** Which requirements a plan meets, by the definition. */
export function metByPlan(problem: CloseProblem, units: Units): boolean[] {
  return problem.requirements.map((each) => {
    if (each.form === 'linear') return needMet(problem, each.need, units);
    if (each.form === 'areas') {
      const passed = each.areas.filter((needs) =>
        needs.every((need) => needMet(problem, need, units)),
      );
      return passed.length >= each.asked;
    }
    return peopleMet(each.need, units);
  });
}

/** Units of a plan of the product. */
export function unitsOf({ options }: CloseProblem, uses: CloseUses): Units {
  return options.map((_, at) => uses.get(at)?.units ?? -1);
}
