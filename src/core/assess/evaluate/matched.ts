import { boxAround } from '../../geo/box.ts';
import { boxIndex, type BoxIndex } from '../../geo/box-index.ts';
import type { Facility } from '../../plan/records/facility.ts';
import type { CircleRule, FacilityCondition } from '../../standards/rule.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import { isOfKind, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { Missing } from '../findings/assessment.ts';
import { matchCondition, type Match } from '../matching/match-condition.ts';
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

/** Facilities by what rules ask of them: each rule goes through them once, for whatever many places. */
export class FacilityMatches {
  readonly #facilities: readonly Facility[];
  readonly #matches = new Map<FacilityCondition, readonly (Matched | null)[]>();
  readonly #circles = new Map<CircleRule, CircleFacilities>();
  readonly #indexes = new Map<string, { targets: readonly Facility[]; index: BoxIndex }>();

  /** @param facilities by id */
  constructor(facilities: readonly Facility[]) {
    this.#facilities = facilities;
  }

  /** For each facility, how it meets a condition; null where it does not. */
  matches(condition: FacilityCondition): readonly (Matched | null)[] {
    let matches = this.#matches.get(condition);
    if (!matches) {
      matches = this.#facilities.map((facility) => {
        const match = matchCondition(facility, condition);
        return match.answer === 'no' ? null : { facility, match };
      });
      this.#matches.set(condition, matches);
    }
    return matches;
  }

  circleFacilities(rule: CircleRule): CircleFacilities {
    let found = this.#circles.get(rule);
    if (!found) {
      const { kinds, where = {} } = rule;
      const evidence: string[] = [];
      const doubts = new MissingFields();
      for (const facility of this.#facilities) {
        const answers = [{ kinds }, where].map((each) => matchCondition(facility, each));
        if (answers.some(({ answer }) => answer === 'no')) continue;
        const fields = answers.flatMap((each) => each.fields);
        if (fields.length === 0) evidence.push(facility.id);
        for (const field of fields) doubts.add(field, facility.id);
      }
      found = { evidence, missing: doubts.list('facility') };
      this.#circles.set(rule, found);
    }
    return found;
  }

  /** Facilities of any of some kinds that may lie within a straight distance of a place. */
  near(kinds: readonly FacilityKind[], place: LngLat, withinM: number): Facility[] {
    const key = kinds.join();
    let known = this.#indexes.get(key);
    if (!known) {
      const targets = this.#facilities.filter((each) => kinds.some((kind) => isOfKind(each, kind)));
      const index = boxIndex(targets.map((each) => [each.lng, each.lat, each.lng, each.lat]));
      known = { targets, index };
      this.#indexes.set(key, known);
    }
    // A little wider, so that rounding loses none; the distance itself decides.
    const { targets, index } = known;
    return index.meetingUnordered(boxAround(place, withinM * 1.001 + 1)).map((at) => targets[at]!);
  }
}
