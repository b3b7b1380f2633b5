import { issue, type Issue, type Result } from '../../base/issue.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import { computeState, type State } from '../../assess/cover/state.ts';
import type { Facility } from '../../plan/records/facility.ts';
import { isOfKind, peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import { unitsPerPerson } from '../question/capacity-ratio.ts';
import { costsWith, type SitingCosts } from '../question/costs.ts';
import { dominatedCandidates } from './dominated-candidates.ts';
import { computeRoom, type Room } from './room.ts';
import {
  countUnpriced,
  gatherCandidates,
  type PlacedCandidate,
} from '../candidates/gather-candidates.ts';
import { filterRows, type CostRows } from '../rows/cost-rows.ts';
import { CANDIDATE, FORBIDDEN, REQUIRED } from '../rows/siting-problem.ts';
import { peopleAtPoints, type PeopleAtPoints } from '../demand/people-at-points.ts';
import type { PlanAnswer, SiteUse } from '../question/plan-answer.ts';
import { findModel } from '../question/models.ts';
import { isPriced } from '../question/question.ts';
import type { SitingCase } from '../question/siting-input.ts';
import { leastUse, siteYuan } from '../candidates/site-uses.ts';
import {
  leastTimes,
  LONGEST_TO_SITES_S,
  rowsOfTimes,
  timesOfAll,
  walkTimes,
  type TimesOfPlace,
} from '../demand/walk-times.ts';

/** A question about people and sites as a problem on times. */
export interface CoverSetup {
  state: State;
  kind: FacilityKind;
  costs: SitingCosts;
  people: PeopleAtPoints;
  minutes: number;
  /** Positions of the points with people, the rows of the problem. */
  points: readonly number[];
  /** Persons of each row. */
  weights: Float64Array;
  /** Candidates that are left, the first sites of the problem. */
  candidates: readonly PlacedCandidate[];
  /** What goes into each at the least. */
  uses: readonly SiteUse[];
  /** Cost of each in yuan. */
  prices: Float64Array;
  /** Of a question with beds or places: what every site holds. */
  room?: Room;
  /**
   * Facilities that stand; together they are one more site, the last, where there are any. With room of
   * their own each is a site behind the candidates.
   */
  existing: readonly Facility[];
  /** Roles of the candidates, then of the existing ones together. */
  roles: Uint8Array;
  rows: CostRows;
  counts: PlanAnswer['candidates'];
}

/** Areas that hold people of the group whom nothing existing reaches in time. */
function areasInNeed(
  prepared: Prepared,
  people: PeopleAtPoints,
  nearestS: Float64Array,
  limitS: number,
): number[] {
  const needy = people.inArea.flatMap((points, area) =>
    points.some((at) => people.persons[at]! > 0 && nearestS[at]! > limitS) ? [area] : [],
  );
  return needy.length > 0 ? needy : [...prepared.roots];
}

/** Makes a question ready for the models; issues say why it cannot be asked. */
export function coverSetup({
  prepared: loaded,
  question,
  input,
  memo,
}: SitingCase): Result<CoverSetup> {
  const { settings, walker } = input;
  if (settings.circle === 'network' && (!walker || !input.circles)) {
    return { issues: [issue('siting-no-network', 'error')] };
  }
  const prepared = memo.preparedIn(loaded, settings);
  const state = computeState(prepared, input, memo);
  const { within, search } = findModel(question.model);
  const hasRoom = search === 'room';
  const kind = question.kind!;
  const costs = costsWith(question.costs, input.candidates);
  const group = question.group ?? peopleServedBy(kind);
  const people = peopleAtPoints(prepared, group);
  if (!people || people.total <= 0)
    return { issues: [issue('siting-no-people', 'error', {}, { group })] };
  const perPerson =
    question.capacity && unitsPerPerson(question.capacity, group, prepared.people.whole);
  if (hasRoom && perPerson === undefined) {
    const params = { group: question.capacity!.people };
    return { issues: [issue('siting-ratio-no-people', 'error', {}, params)] };
  }
  const minutes = question.minutes ?? settings.minutes;
  const points = [...people.persons.keys()].filter((at) => people.persons[at]! > 0);
  const limitS = within ? minutes * 60 : LONGEST_TO_SITES_S;
  const existing =
    question.existing === false
      ? []
      : state.facilities.filter((facility) => isOfKind(facility, kind));
  const existingTimes = walkTimes(people.table, existing, input, limitS);
  const standing = leastTimes(people.table.points.length, existingTimes);

  const { value: given, issues } = gatherCandidates(
    { prepared, question, input, memo },
    costs,
    () => areasInNeed(prepared, people, standing.timeS, minutes * 60),
  );
  if (!given) return { issues };
  const fits = given.flatMap((candidate) => {
    const use = leastUse(candidate, kind, costs);
    return use ? [{ candidate, use }] : [];
  });
  const unfit = given.filter(
    (candidate) =>
      candidate.role === 'required' && !fits.some((fit) => fit.candidate === candidate),
  );
  const faults: Issue[] = [
    ...issues,
    ...(unfit.length > 0
      ? [
          issue(
            'siting-required-unfit',
            'error',
            {},
            { ids: unfit.map(({ id }) => id).join(', '), kind },
          ),
        ]
      : []),
    ...(fits.length === 0 ? [issue('siting-no-candidates', 'error')] : []),
  ];
  if (faults.length > 0) return { issues: faults };

  const times = walkTimes(
    people.table,
    fits.map(({ candidate }) => candidate),
    input,
    limitS,
  );
  const roles = Uint8Array.from(fits, ({ candidate: { role } }) =>
    role === 'required' ? REQUIRED : role === 'forbidden' ? FORBIDDEN : CANDIDATE,
  );
  const prices = Float64Array.from(fits, ({ candidate, use }) => siteYuan(candidate, [use], costs));
  const rows = rowsOfTimes(times, points);
  // Within the minutes all times are alike, and a place with room of its own is never spare.
  const compared = within
    ? filterRows(
        rows,
        () => true,
        () => 0,
      )
    : rows;
  const dominated = hasRoom
    ? new Uint8Array(fits.length)
    : dominatedCandidates(compared, roles, isPriced(question) ? prices : undefined);
  const kept = [...fits.keys()].filter((at) => dominated[at] === 0);
  const all: TimesOfPlace[] = kept.map((at) => times[at]!);
  if (hasRoom) all.push(...existingTimes);
  else if (existing.length > 0) all.push(timesOfAll(standing.timeS));
  const left = kept.map((at) => fits[at]!.candidate);
  const rooms = hasRoom ? computeRoom(question, perPerson!, left, existing, costs) : undefined;
  return {
    value: {
      state,
      kind,
      costs,
      people,
      minutes,
      points,
      weights: Float64Array.from(points, (at) => people.persons[at]!),
      candidates: left,
      uses: kept.map((at) => fits[at]!.use),
      prices: Float64Array.from(kept, (at) => prices[at]!),
      existing,
      ...(rooms && { room: rooms.room }),
      roles: Uint8Array.from([
        ...kept.map((at) => roles[at]!),
        ...all.slice(kept.length).map(() => REQUIRED),
      ]),
      rows: rowsOfTimes(all, points),
      counts: {
        given: given.length,
        dominated: fits.length - kept.length,
        useless: given.length - fits.length,
        unpriced: countUnpriced(fits.map(({ candidate }) => candidate)),
      },
    },
    issues: [...issues, ...(rooms?.issues ?? [])],
  };
}
