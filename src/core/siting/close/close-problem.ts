import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import { resolveMinutes } from '../../assess/circles/resolve-minutes.ts';
import { isServing, servedBy } from '../../assess/matching/serving.ts';
import type { State } from '../../assess/cover/state.ts';
import { WHOLE_ID } from '../../assess/findings/assessment.ts';
import type { PlacedCandidate } from '../candidates/gather-candidates.ts';
import { coveredPoints, pointField } from '../demand/point-field.ts';
import { findReach } from '../demand/find-reach.ts';
import { peopleAtPoints } from '../demand/people-at-points.ts';
import { isAllowed } from '../candidates/site-uses.ts';
import type { SitingCosts } from '../question/costs.ts';
import type { Program } from './program.ts';
import { betterPrograms } from './better-programs.ts';
import { liesInAreas, type LinearNeed, type PeopleAsk, type Requirement } from './requirement.ts';

/** A program in a building. */
export interface UseOption {
  site: number;
  program: number;
  /** Most units that fit beside nothing else. */
  most: number;
}

/** A linear need on options: sum of perUse + perUnit × units + perSafetyBed × beds >= asked. */
export interface OptionNeed {
  options: number[];
  perUse: number[];
  perUnit: number[];
  perSafetyBed: number[];
  asked: number;
  oncePerSite: boolean;
}

/** People to be reached: points outside all circles today, with the sites that reach them. */
export interface PeopleNeed {
  /** Names the circles: rows of several documents that ask for the same ones share it. */
  key: string;
  /** Options that count, by site. */
  options: ReadonlyMap<number, readonly number[]>;
  /** For each of those sites the points it reaches, as positions in `weights`. */
  reached: ReadonlyMap<number, Uint32Array>;
  weights: Float64Array;
  asked: number;
}

/** What an area of a share, or a choice, must come to. */
export type AreaNeed = OptionNeed | PeopleNeed;

export function isOfPeople(need: AreaNeed): need is PeopleNeed {
  return 'weights' in need;
}

export type CloseRequirement =
  | { form: 'linear'; need: OptionNeed }
  | { form: 'people'; need: PeopleNeed }
  | { form: 'areas'; asked: number; areas: AreaNeed[][] };

/** All unmet findings at once over some buildings. */
export interface CloseProblem {
  candidates: readonly PlacedCandidate[];
  programs: readonly Program[];
  options: readonly UseOption[];
  optionsOfSite: readonly (readonly number[])[];
  requirements: readonly CloseRequirement[];
  yuanPerM2: number;
}

/** What stands in a plan: units of each option in use, and how many of its beds are a safety net. */
export type CloseUses = ReadonlyMap<number, { units: number; safetyNetBeds: number }>;

/** Positions of the options in some areas, kept by the areas, which many needs share. */
function optionsByArea(
  options: readonly UseOption[],
  holders: readonly (readonly string[])[],
): (areaIds: readonly string[]) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (areaIds) => {
    const key = areaIds.join('|');
    const kept = known.get(key);
    if (kept) return kept;
    const isIn = holders.map((own) => liesInAreas(areaIds, own));
    const found = [...options.keys()].filter((at) => isIn[options[at]!.site]);
    known.set(key, found);
    return found;
  };
}

function optionNeed(
  { terms, areaIds, asked, oncePerSite }: LinearNeed,
  options: readonly UseOption[],
  inside: (areaIds: readonly string[]) => readonly number[],
): OptionNeed {
  const byProgram = new Map(terms.map((term) => [term.program, term]));
  const need: OptionNeed = {
    options: [],
    perUse: [],
    perUnit: [],
    perSafetyBed: [],
    asked,
    oncePerSite,
  };
  for (const at of terms.length > 0 ? inside(areaIds) : []) {
    const term = byProgram.get(options[at]!.program);
    if (!term) continue;
    need.options.push(at);
    need.perUse.push(term.perUse);
    need.perUnit.push(term.perUnit);
    need.perSafetyBed.push(term.perSafetyBed);
  }
  return need;
}

function peopleNeed(
  state: State,
  { rule, place, asked }: PeopleAsk,
  candidates: readonly PlacedCandidate[],
  programs: readonly Program[],
  options: readonly UseOption[],
  memo: AssessMemo,
): PeopleNeed {
  const { prepared, look } = state;
  const minutes = resolveMinutes(rule, look.settings);
  const field = pointField(prepared, rule.people);
  const persons = new Float64Array(field.weights.length);
  for (const id of place.areaIds) {
    if (id === WHOLE_ID) {
      persons.set(peopleAtPoints(prepared, rule.people)?.persons ?? persons);
      continue;
    }
    const at = prepared.areaAt.get(id)!;
    const inside = field.inArea[at]!;
    const sum = inside.reduce((total, point) => total + field.weights[point]!, 0);
    const factor = sum > 0 ? (prepared.people.areas[at]![rule.people] ?? 0) / sum : 0;
    for (const point of inside) persons[point]! += field.weights[point]! * factor;
  }
  const covered = coveredPoints(state, field, rule.kinds, minutes, servedBy(rule));
  const rowOf = new Int32Array(persons.length).fill(-1);
  const weights: number[] = [];
  for (const [point, count] of persons.entries()) {
    if (count > 0 && covered[point] === 0) rowOf[point] = weights.push(count) - 1;
  }
  const counting = programs.map(({ probe }) => isServing(probe, rule.kinds, servedBy(rule)));
  const own = new Map<number, number[]>();
  for (const [at, { site, program }] of options.entries()) {
    if (!counting[program]) continue;
    const list = own.get(site);
    if (list) list.push(at);
    else own.set(site, [at]);
  }
  const reached = new Map<number, Uint32Array>();
  for (const site of own.keys()) {
    const points = findReach(state, field, candidates[site]!, minutes, memo, rule.by);
    const rows = points.map((at) => rowOf[at]! + 1).filter((row) => row > 0);
    reached.set(
      site,
      rows.map((row) => row - 1),
    );
  }
  const circle = [rule.kinds.join(), minutes, rule.people, JSON.stringify(servedBy(rule))];
  const key = [...circle, place.areaIds.join()].join('|');
  return { key, options: own, reached, weights: Float64Array.from(weights), asked };
}

/** Puts requirements on the options that candidates and programs make. */
export function closeProblem(
  state: State,
  candidates: readonly PlacedCandidate[],
  programs: readonly Program[],
  requirements: readonly Requirement[],
  { yuanPerM2 }: Pick<SitingCosts, 'yuanPerM2'>,
  memo: AssessMemo,
): CloseProblem {
  const options: UseOption[] = [];
  const better = betterPrograms(programs, requirements);
  const optionsOfSite = candidates.map((candidate, site) => {
    const fitting = new Map<number, number>();
    for (const [program, { kind, least, floorM2, floorPerUnitM2 }] of programs.entries()) {
      if (candidate.role === 'forbidden' || !isAllowed(candidate, kind)) continue;
      const most = Math.floor((candidate.maxFloorAreaM2 - floorM2) / floorPerUnitM2 + 1e-9);
      if (most >= least) fitting.set(program, most);
    }
    return [...fitting].flatMap(([program, most]) =>
      better[program]!.some((other) => fitting.has(other))
        ? []
        : [options.push({ site, program, most }) - 1],
    );
  });
  const holders = candidates.map(({ areas }) => areas.map((at) => state.prepared.areas[at]!.id));
  const inside = optionsByArea(options, holders);
  const ofPeople = (ask: PeopleAsk) => peopleNeed(state, ask, candidates, programs, options, memo);
  return {
    candidates,
    programs,
    options,
    optionsOfSite,
    yuanPerM2,
    requirements: requirements.map((each): CloseRequirement => {
      if (each.form === 'people') {
        return { form: 'people', need: ofPeople(each) };
      }
      if (each.form === 'linear') {
        return { form: 'linear', need: optionNeed(each.need, options, inside) };
      }
      const areas = each.areas.map((needs) =>
        needs.map((need) => ('rule' in need ? ofPeople(need) : optionNeed(need, options, inside))),
      );
      return { form: 'areas', asked: each.asked, areas };
    }),
  };
}
