import { issue, type Issue } from '../../base/issue.ts';
import { readFacilityNumber } from '../../assess/matching/match-condition.ts';
import type { Facility } from '../../plan/records/facility.ts';
import type { CoverSetup } from './cover-setup.ts';
import { leastFloorAreaM2, type SitingCosts } from '../question/costs.ts';
import type { PlacedCandidate } from '../candidates/gather-candidates.ts';
import { computeGapPct } from '../solve/gap.ts';
import { serveMost } from '../solve/serve-most.ts';
import type { PlanAnswer, SiteUse } from '../question/plan-answer.ts';
import type { SitingQuestion } from '../question/question.ts';

/** How many people sites hold, for a question with beds or places. */
export interface Room {
  of: 'beds' | 'places';
  /** Beds or places that a person takes up. */
  perPerson: number;
  /** People that each site of the set-up holds at most, and at least where it is taken. */
  most: Float64Array;
  least: Float64Array;
}

/** Room of candidates by their floor area and of facilities by what they state; unknown is none, with an issue. */
export function computeRoom(
  { capacity, kind }: SitingQuestion,
  perPerson: number,
  candidates: readonly PlacedCandidate[],
  existing: readonly Facility[],
  costs: SitingCosts,
): { room: Room; issues: Issue[] } {
  const { of } = capacity!;
  const m2Per = of === 'beds' ? costs.m2PerBed : costs.m2PerPlace;
  const leastM2 = leastFloorAreaM2(kind!, costs);
  const stated = existing.map((facility) => readFacilityNumber(facility, of, [kind!]));
  const unknown = existing.flatMap(({ id }, at) => (stated[at] === undefined ? [id] : []));
  const most = [
    ...candidates.map(({ maxFloorAreaM2 }) => Math.floor(maxFloorAreaM2 / m2Per + 1e-9)),
    ...stated.map((units) => units ?? 0),
  ];
  const least = candidates.map(({ minFloorAreaM2 }) =>
    Math.min(Math.ceil(Math.max(leastM2, minFloorAreaM2) / m2Per - 1e-9)),
  );
  return {
    room: {
      of,
      perPerson,
      most: Float64Array.from(most, (units) => units / perPerson),
      least: Float64Array.from(
        most,
        (units, site) => Math.min(units, least[site] ?? 0) / perPerson,
      ),
    },
    issues:
      unknown.length > 0
        ? [
            issue(
              'siting-capacity-unknown',
              'warning',
              {},
              { ids: unknown.slice(0, 8).join(', '), of },
            ),
          ]
        : [],
  };
}

/** A use that holds so many people, whole beds or places, no smaller than the kind's least. */
export function useWithRoom(
  { of, perPerson, most, least }: Room,
  site: number,
  held: number,
  { kind, costs, candidates }: Pick<CoverSetup, 'kind' | 'costs' | 'candidates'>,
): SiteUse {
  const people = Math.min(most[site]!, Math.max(least[site]!, held));
  const units = Math.ceil(people * perPerson - 1e-6);
  const m2Per = of === 'beds' ? costs.m2PerBed : costs.m2PerPlace;
  const leastM2 = Math.max(leastFloorAreaM2(kind, costs), candidates[site]!.minFloorAreaM2);
  const floorAreaM2 = Math.max(leastM2, units * m2Per);
  return {
    kind,
    floorAreaM2,
    beds: of === 'beds' ? units : 0,
    places: of === 'places' ? units : 0,
  };
}

/** Cost in yuan of taking each site at its least, and of each person more. */
export function roomYuan(
  { of, perPerson, least }: Room,
  { candidates, costs, kind }: Pick<CoverSetup, 'candidates' | 'costs' | 'kind'>,
): { fixed: Float64Array; perPerson: Float64Array } {
  const [yuan, m2Per] =
    of === 'beds' ? [costs.yuanPerBed, costs.m2PerBed] : [costs.yuanPerPlace, costs.m2PerPlace];
  const fixed = new Float64Array(least.length);
  const each = new Float64Array(least.length);
  for (const [site, { costYuan, minFloorAreaM2 }] of candidates.entries()) {
    const leastM2 = Math.max(leastFloorAreaM2(kind, costs), minFloorAreaM2);
    // Floor that the least beds or places leave over is paid for as floor.
    const spareM2 = Math.max(0, leastM2 - least[site]! * perPerson * m2Per);
    fixed[site] = costYuan + spareM2 * costs.yuanPerM2;
    each[site] = perPerson * yuan;
  }
  return { fixed, perPerson: each };
}

/** An answer in which people are served only where there is room: who is left, where each goes, how full sites are. */
export function withRoom(
  answer: PlanAnswer,
  setup: CoverSetup,
  question: SitingQuestion,
): PlanAnswer {
  const { room, candidates, existing, rows, weights, points, people } = setup;
  if (!room) return answer;
  const { of, perPerson } = room;
  const siteOf = new Map(candidates.map(({ id }, site) => [id, site]));
  const capacities = Float64Array.from(room.most, (most, site) =>
    site < candidates.length ? 0 : most,
  );
  for (const { id, uses } of answer.chosen) {
    const units = uses.reduce((sum, use) => sum + use[of], 0);
    capacities[siteOf.get(id)!] = units / perPerson;
  }
  const servedBy = (isOpen: (site: number) => boolean) =>
    serveMost(rows, weights, capacities, (site) => capacities[site]! > 0 && isOpen(site));
  const servedWithout = (closed: number) => servedBy((site) => site !== closed);
  const { flow, ofDemand, bySite, total } = servedBy(() => true);
  const stands = question.existing !== false;
  // Whole beds or places may hold a little more than the search counted.
  const objective = Math.max(answer.objective, total);
  const left = points.flatMap((at, row) => {
    const count = weights[row]! - ofDemand[row]!;
    const { id, lng, lat } = people.table.points[at]!;
    return count > 1e-6 ? [{ id, lng, lat, people: count }] : [];
  });
  return {
    ...answer,
    objective,
    gapPct: computeGapPct(objective, answer.bound),
    ratio: { ...question.capacity!, perPerson },
    today: {
      ...answer.today,
      peopleServed: stands ? servedBy((site) => site >= candidates.length).total : null,
    },
    plan: { ...answer.plan, peopleServed: total },
    chosen: answer.chosen.map((each) => {
      const site = siteOf.get(each.id)!;
      const loss = total - servedWithout(site).total;
      const holds = Math.round(capacities[site]! * perPerson * 1e6) / 1e6;
      return {
        ...each,
        reason: {
          ...each.reason,
          capacity: { of, holds, used: Math.min(holds, bySite[site]! * perPerson) },
          ifDropped: { ...each.reason.ifDropped, objectiveLoss: loss, people: loss },
        },
      };
    }),
    leftOut: {
      people: left.reduce((sum, point) => sum + point.people, 0),
      points: left.toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1)),
    },
    assignment: points.flatMap((at, row) => {
      let best = -1;
      for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) {
        if (flow[i]! > 1e-9 && (best < 0 || flow[i]! > flow[best]!)) best = i;
      }
      if (best < 0) return [];
      const site = rows.sites[best]!;
      const name = candidates[site]?.id ?? existing[site - candidates.length]!.id;
      return [{ demand: people.table.points[at]!.id, site: name, timeS: rows.costs[best]! }];
    }),
  };
}
