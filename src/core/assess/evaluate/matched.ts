import { boxAround } from '../../geo/box.ts';
import { boxIndex, type BoxIndex } from '../../geo/box-index.ts';
import type { Facility } from '../../plan/records/facility.ts';
import type { CircleRule, FacilityCondition } from '../../standards/rule.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { isOfKind, type FacilityKind } from '../../vocabulary/kinds.ts';
import { WHOLE_ID, type Missing } from '../findings/assessment.ts';
import {
  kindSignature,
  matchCondition,
  mayMeetKinds,
  type Match,
} from '../matching/match-condition.ts';
import { MissingFields } from './measurement.ts';

/** A facility that meets a condition, or may. */
export interface Matched {
  facility: Facility;
  match: Match;
}

/** Facilities that a circle rule counts, and what is not known of those that it may count. */
export interface CircleFacilities {
  /** Ids of those that surely count. */
  evidence: string[];
  missing: Missing[];
}

/** Facilities that opened or closed between two evaluations. */
export interface FacilityChange {
  gone: readonly Facility[];
  come: readonly Facility[];
}

/** Tells the areas that a facility stands in: their ids, and the level of an area. */
export interface FacilityPlaces {
  areaIdsOf(facility: Facility): readonly string[];
  levelOf(areaId: string): string | undefined;
}

/** Those that meet one condition: everywhere, and by area for each level that was asked about. */
interface ConditionMatches {
  everywhere: readonly Matched[];
  byLevel: Map<string, Map<string, readonly Matched[]>>;
}

interface Listed {
  facility: Facility;
  /** What decides which kinds it is of. */
  signature: string;
}

interface Near {
  targets: readonly Facility[];
  index: BoxIndex;
  gone: Set<Facility>;
  come: Facility[];
}

const NONE: readonly Matched[] = [];
/** The level of all areas together. */
const WHOLE_LEVEL = 'all';
/** So many changes are looked through one by one before an index is made anew. */
const MOST_CHANGES = 64;

function byId(a: Facility, b: Facility): number {
  return a.id < b.id ? -1 : 1;
}

function listById(facilities: readonly Facility[]): Listed[] {
  return facilities
    .toSorted(byId)
    .map((facility) => ({ facility, signature: kindSignature(facility) }));
}

/** Position in a list by id at which the ones from an id on begin. */
function findById<T>(list: readonly T[], id: string, idOf: (each: T) => string): number {
  let [least, most] = [0, list.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (idOf(list[middle]!) < id) least = middle + 1;
    else most = middle;
  }
  return least;
}

/** A list by id with one more. */
function insertById<T>(list: readonly T[], added: T, idOf: (each: T) => string): T[] {
  return list.toSpliced(findById(list, idOf(added), idOf), 0, added);
}

/** A list by id without the one of an id. */
function removeById<T>(list: readonly T[], id: string, idOf: (each: T) => string): T[] {
  const at = findById(list, id, idOf);
  return list.toSpliced(at, at < list.length && idOf(list[at]!) === id ? 1 : 0);
}

const asItIs = (id: string): string => id;

function listedId({ facility }: Listed | Matched): string {
  return facility.id;
}

/**
 * Facilities by what rules ask of them: each rule goes through them once, for whatever many places, and
 * when some open or close only these are looked at.
 */
export class FacilityMatches {
  readonly #places: FacilityPlaces;
  /** By id, so that file order changes neither evidence nor sums. */
  #facilities: readonly Listed[];
  readonly #matches = new Map<FacilityCondition, ConditionMatches>();
  readonly #circles = new Map<CircleRule, CircleFacilities>();
  readonly #near = new Map<string, Near>();

  constructor(facilities: readonly Facility[], places: FacilityPlaces) {
    this.#facilities = listById(facilities);
    this.#places = places;
  }

  /** All that meet a condition or may, by id. */
  matches(condition: FacilityCondition): readonly Matched[] {
    return this.#of(condition).everywhere;
  }

  /** Those of them that stand in an area; in any area under `WHOLE_ID`. */
  matchesIn(areaId: string, condition: FacilityCondition): readonly Matched[] {
    const level = areaId === WHOLE_ID ? WHOLE_LEVEL : this.#places.levelOf(areaId);
    if (level === undefined) return NONE;
    const { everywhere, byLevel } = this.#of(condition);
    let byArea = byLevel.get(level);
    if (!byArea) {
      const lists = new Map<string, Matched[]>();
      for (const each of everywhere) {
        for (const id of this.#areasAt(each.facility, level)) {
          const known = lists.get(id);
          if (known) known.push(each);
          else lists.set(id, [each]);
        }
      }
      byLevel.set(level, (byArea = lists));
    }
    return byArea.get(areaId) ?? NONE;
  }

  /** Takes some facilities away and puts others in. */
  change({ gone, come }: FacilityChange): void {
    const isGone = new Set(gone);
    for (const { id } of gone) this.#facilities = removeById(this.#facilities, id, listedId);
    for (const each of listById(come)) {
      this.#facilities = insertById(this.#facilities, each, listedId);
    }
    for (const [condition, matches] of this.#matches) {
      for (const facility of gone) {
        if (matchCondition(facility, condition).answer === 'no') continue;
        this.#edit(matches, facility, (list) => removeById(list, facility.id, listedId));
      }
      for (const facility of come) {
        const match = matchCondition(facility, condition);
        if (match.answer === 'no') continue;
        this.#edit(matches, facility, (list) => insertById(list, { facility, match }, listedId));
      }
    }
    for (const [rule, known] of this.#circles) this.#followCircles(rule, known, { gone, come });
    for (const [key, near] of this.#near) {
      for (const each of gone) near.gone.add(each);
      near.come = [...near.come.filter((each) => !isGone.has(each)), ...come];
      if (near.gone.size + near.come.length > MOST_CHANGES) this.#near.delete(key);
    }
  }

  circleFacilities(rule: CircleRule): CircleFacilities {
    let found = this.#circles.get(rule);
    if (!found) {
      const evidence: string[] = [];
      const doubts = new MissingFields();
      for (const { facility } of this.matches(kindsOf(rule))) {
        const fields = listDoubts(facility, rule);
        if (fields?.length === 0) evidence.push(facility.id);
        for (const field of fields ?? []) doubts.add(field, facility.id);
      }
      found = { evidence, missing: doubts.list('facility') };
      this.#circles.set(rule, found);
    }
    return found;
  }

  /** Facilities of any of some kinds that may lie within a straight distance of a place. */
  near(kinds: readonly FacilityKind[], place: LngLat, withinM: number): Facility[] {
    const key = kinds.join();
    const isOne = (each: Facility): boolean => kinds.some((kind) => isOfKind(each, kind));
    let known = this.#near.get(key);
    if (!known) {
      const targets = this.#facilities.map(({ facility }) => facility).filter(isOne);
      const index = boxIndex(targets.map((each) => [each.lng, each.lat, each.lng, each.lat]));
      known = { targets, index, gone: new Set(), come: [] };
      this.#near.set(key, known);
    }
    // A little wider, so that rounding loses none; the distance itself decides.
    const { targets, index, gone, come } = known;
    const found = index
      .meetingUnordered(boxAround(place, withinM * 1.001 + 1))
      .map((at) => targets[at]!);
    return [...found.filter((each) => !gone.has(each)), ...come.filter(isOne)];
  }

  #of(condition: FacilityCondition): ConditionMatches {
    let matches = this.#matches.get(condition);
    if (!matches) {
      const may = new Map<string, boolean>();
      const everywhere = this.#facilities.flatMap(({ facility, signature }): Matched[] => {
        let mayMeet = may.get(signature);
        if (mayMeet === undefined) {
          mayMeet = mayMeetKinds(facility, condition);
          may.set(signature, mayMeet);
        }
        if (!mayMeet) return [];
        const match = matchCondition(facility, condition);
        return match.answer === 'no' ? [] : [{ facility, match }];
      });
      matches = { everywhere, byLevel: new Map() };
      this.#matches.set(condition, matches);
    }
    return matches;
  }

  /** What a circle rule counts, after a change. */
  #followCircles(rule: CircleRule, known: CircleFacilities, { gone, come }: FacilityChange): void {
    const counting = (all: readonly Facility[]): Facility[] =>
      all.filter((facility) => mayCount(facility, rule));
    const [left, joined] = [counting(gone), counting(come)];
    if (left.length + joined.length === 0) return;
    const staying = (ids: string[]): string[] =>
      left.reduce((some, { id }) => removeById(some, id, asItIs), ids);
    let evidence = staying(known.evidence);
    const idsByField = new Map(known.missing.map(({ field, ids }) => [field, staying(ids)]));
    const add = (ids: readonly string[], id: string) => insertById(ids, id, asItIs);
    for (const facility of joined) {
      const fields = listDoubts(facility, rule) ?? [];
      if (fields.length === 0) evidence = add(evidence, facility.id);
      for (const field of fields) {
        idsByField.set(field, add(idsByField.get(field) ?? [], facility.id));
      }
    }
    const missing = [...idsByField]
      .filter(([, ids]) => ids.length > 0)
      .map(([field, ids]): Missing => ({ field, of: 'facility', ids }))
      .toSorted((a, b) => (a.field < b.field ? -1 : 1));
    this.#circles.set(rule, { evidence, missing });
  }

  #areasAt(facility: Facility, level: string): readonly string[] {
    const ids = this.#places.areaIdsOf(facility);
    if (level === WHOLE_LEVEL) return ids.length > 0 ? [WHOLE_ID] : [];
    return ids.filter((id) => this.#places.levelOf(id) === level);
  }

  /** Lists that were handed out stay as they are. */
  #edit(
    matches: ConditionMatches,
    facility: Facility,
    edit: (list: readonly Matched[]) => readonly Matched[],
  ): void {
    matches.everywhere = edit(matches.everywhere);
    for (const [level, byArea] of matches.byLevel) {
      for (const id of this.#areasAt(facility, level)) byArea.set(id, edit(byArea.get(id) ?? NONE));
    }
  }
}

const kindsOnly = new WeakMap<CircleRule, FacilityCondition>();

/** The kinds of a circle rule as a condition; the same object for the same rule. */
function kindsOf(rule: CircleRule): FacilityCondition {
  let condition = kindsOnly.get(rule);
  if (!condition) kindsOnly.set(rule, (condition = { kinds: rule.kinds }));
  return condition;
}

/** Whether a facility has a circle by a rule, or may have one. */
export function mayCount(facility: Facility, rule: CircleRule): boolean {
  return listDoubts(facility, rule) !== undefined;
}

/** Fields that are not known of a facility and decide whether it counts, each once; undefined where it does not. */
function listDoubts(facility: Facility, rule: CircleRule): readonly string[] | undefined {
  const match = matchCondition(facility, kindsOf(rule));
  if (match.answer === 'no') return undefined;
  const more = matchCondition(facility, rule.where ?? {});
  if (more.answer === 'no') return undefined;
  return [...new Set([...match.fields, ...more.fields])];
}
