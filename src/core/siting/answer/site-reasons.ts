import { demandTable } from '../../assess/prepared/demand-table.ts';
import { LONGEST_WALK_S } from '../../assess/walking/nearest-facilities.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import { distanceM } from '../../geo/sphere.ts';
import type { Facility } from '../../plan/records/facility.ts';
import {
  isOfKind,
  KINDS,
  isUnder,
  peopleServedBy,
  type FacilityKind,
} from '../../vocabulary/kinds.ts';
import { peopleAtPoints, type PeopleAtPoints } from '../demand/people-at-points.ts';
import type { PeopleByArea, SiteReason } from '../question/plan-answer.ts';
import type { ChosenSite, PlanContext } from './plan-context.ts';
import { leastTimes, walkTimes } from '../demand/walk-times.ts';

/** Root kinds that a use of a kind serves, such as eldercare and childcare for a complex of both. */
function servedBy(kind: FacilityKind): FacilityKind[] {
  return KINDS.filter(({ id, parents }) => parents.length === 0 && isUnder(kind, id)).map(
    ({ id }) => id,
  );
}

/** People at some points by the areas of the finest level, most first. */
function byArea(
  prepared: Prepared,
  people: PeopleAtPoints,
  points: Iterable<number>,
): PeopleByArea {
  const sums = new Map<number, number>();
  let sum = 0;
  for (const at of points) {
    const persons = people.persons[at]!;
    if (persons <= 0) continue;
    sum += persons;
    const holder = prepared.find.all(people.table.points[at]!).at(-1);
    if (holder !== undefined) sums.set(holder, (sums.get(holder) ?? 0) + persons);
  }
  const areas = [...sums]
    .map(([at, persons]) => {
      const { id: areaId, name: areaName, level } = prepared.areas[at]!;
      return { areaId, areaName, level, people: persons };
    })
    .toSorted((a, b) => b.people - a.people || (a.areaId < b.areaId ? -1 : 1));
  return { group: people.group, people: sum, areas };
}

/** Works out reasons; keeps what sites of one kind share. */
export class Reasons {
  readonly #context: PlanContext;
  readonly #people = new Map<string, PeopleAtPoints | undefined>();
  readonly #reached = new Map<FacilityKind, Float64Array>();

  constructor(context: PlanContext) {
    this.#context = context;
  }

  /** People whom each root kind of a site newly brings within the minutes, beyond what stands today. */
  newlyWithin({ site }: ChosenSite): PeopleByArea[] {
    const { state, minutes, input, question } = this.#context;
    const roots = question.kind ? [question.kind] : [...new Set(site.kinds.flatMap(servedBy))];
    return roots.map((kind): PeopleByArea => {
      const group = question.kind ? (question.group ?? peopleServedBy(kind)) : peopleServedBy(kind);
      const people = this.#peopleOf(group);
      if (!people) return { group, people: null, areas: [] };
      const before = this.#standing(kind, people);
      const [own] = walkTimes(people.table, [site], input, minutes * 60);
      const fresh = own!.points.filter((at) => before[at]! > minutes * 60);
      return byArea(state.prepared, people, fresh);
    });
  }

  /** For each site the existing facility of its own kind that is nearest to it. */
  nearestExisting(sites: readonly ChosenSite[]): SiteReason['nearestExisting'][] {
    const { state, input } = this.#context;
    const found = sites.map((): SiteReason['nearestExisting'] => null);
    const kindOf = ({ site }: ChosenSite): FacilityKind =>
      this.#context.question.kind ?? site.kinds[0]!;
    for (const kind of new Set(sites.map(kindOf))) {
      const own = [...sites.keys()].filter((at) => kindOf(sites[at]!) === kind);
      const facilities = state.facilities.filter((each) => isOfKind(each, kind));
      const table = demandTable(own.map((at) => ({ ...sites[at]!.site })));
      const { timeS, place } = leastTimes(
        own.length,
        walkTimes(table, facilities, input, LONGEST_WALK_S),
      );
      for (const [i, at] of own.entries()) {
        const facility: Facility | undefined = facilities[place[i]!];
        if (!facility) continue;
        const lengthM = distanceM(facility, sites[at]!.site);
        found[at] = { facilityId: facility.id, name: facility.name, timeS: timeS[i]!, lengthM };
      }
    }
    return found;
  }

  #peopleOf(group: PeopleAtPoints['group']): PeopleAtPoints | undefined {
    if (!this.#people.has(group)) {
      this.#people.set(group, peopleAtPoints(this.#context.state.prepared, group));
    }
    return this.#people.get(group);
  }

  #standing(kind: FacilityKind, people: PeopleAtPoints): Float64Array {
    const kept = this.#reached.get(kind);
    if (kept) return kept;
    const { state, minutes, input } = this.#context;
    const facilities = state.facilities.filter((each) => isOfKind(each, kind));
    const times = walkTimes(people.table, facilities, input, minutes * 60);
    const { timeS } = leastTimes(people.table.points.length, times);
    this.#reached.set(kind, timeS);
    return timeS;
  }
}
