import { countInForce, type Finding } from '../../assess/findings/assessment.ts';
import type { PeopleAtPoints } from '../demand/people-at-points.ts';
import type { LeftPoint, StateFigures } from '../question/plan-answer.ts';

/** Figures of a state out of the time from each point to the nearest place, Infinity where the search found none. */
export function stateFigures(
  facilities: number,
  people: PeopleAtPoints | undefined,
  nearestS: Float64Array,
  limitS: number,
  findings: readonly Finding[],
): StateFigures {
  const { met, unmet, unassessed } = countInForce(findings);
  const verdicts = { met, unmet, unassessed };
  if (!people) {
    return {
      facilities,
      peopleWithin: null,
      peopleTotal: null,
      meanS: null,
      worstS: null,
      peopleUnreached: null,
      verdicts,
    };
  }
  let [within, reached, unreached, sum, worst] = [0, 0, 0, 0, -1];
  for (const [at, persons] of people.persons.entries()) {
    const timeS = nearestS[at]!;
    if (persons <= 0) continue;
    if (timeS === Infinity) {
      unreached += persons;
      continue;
    }
    if (timeS <= limitS) within += persons;
    reached += persons;
    sum += persons * timeS;
    worst = Math.max(worst, timeS);
  }
  return {
    facilities,
    peopleWithin: within,
    peopleTotal: people.total,
    meanS: reached > 0 ? sum / reached : null,
    worstS: worst >= 0 ? worst : null,
    peopleUnreached: unreached,
    verdicts,
  };
}

/** Points with people that are beyond a limit, most people first. */
export function leftOutBeyond(
  { persons, table }: PeopleAtPoints,
  nearestS: Float64Array,
  limitS: number,
): { people: number; points: LeftPoint[] } {
  const points = [...persons.keys()].flatMap((at): LeftPoint[] => {
    if (persons[at]! <= 0 || nearestS[at]! <= limitS) return [];
    const { id, lng, lat } = table.points[at]!;
    return [{ id, lng, lat, people: persons[at]! }];
  });
  return {
    people: points.reduce((sum, { people }) => sum + people, 0),
    points: points.toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1)),
  };
}
