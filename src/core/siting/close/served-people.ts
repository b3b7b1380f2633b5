import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import type { State } from '../../assess/cover/state.ts';
import { isOfKind, peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import { coveredPoints, pointField, type PointField } from '../demand/point-field.ts';
import { peopleAtPoints } from '../demand/people-at-points.ts';
import { findReach } from '../demand/find-reach.ts';
import type { CloseProblem } from './close-problem.ts';

/** Whom a use would bring within the settings' minutes. */
export interface NewlyServed {
  /** People or, where nobody knows how many there are, points of ground that nothing of the kind reached. */
  newly: number;
  all: number;
}

/** Tells apart uses that close as much for their cost by whom they serve. */
export interface ServedPeople {
  by(option: number): NewlyServed;
  /** Takes a use as standing. */
  add(option: number): void;
}

interface OfKind {
  persons: Float64Array;
  covered: Uint8Array;
  /** Points that each building reaches, and the people at them, found when first asked for. */
  reached: (Uint32Array | undefined)[];
  all: Float64Array;
  field: PointField;
}

/** Whom the uses of a problem would serve beside what stands, each by its own kind. */
export function servedPeople(
  state: State,
  { candidates, options, programs }: CloseProblem,
  memo: AssessMemo,
): ServedPeople {
  const { settings } = state.look;
  const ofKind = new Map<FacilityKind, OfKind>();
  for (const kind of new Set(programs.map((program) => program.kind))) {
    const group = peopleServedBy(kind);
    const field = pointField(state.prepared, group);
    ofKind.set(kind, {
      persons: peopleAtPoints(state.prepared, group)?.persons ?? field.weights,
      covered: coveredPoints(state, field, [kind], settings.minutes),
      reached: [],
      all: new Float64Array(candidates.length),
      field,
    });
  }
  const reachedFrom = (site: number, { persons, reached, all, field }: OfKind): Uint32Array => {
    const known = reached[site];
    if (known) return known;
    const points = findReach(state, field, candidates[site]!, settings.minutes, memo);
    reached[site] = points;
    all[site] = points.reduce((sum, point) => sum + persons[point]!, 0);
    return points;
  };
  return {
    by(option) {
      const { site, program } = options[option]!;
      const own = ofKind.get(programs[program]!.kind)!;
      const { persons, covered, all } = own;
      let newly = 0;
      for (const point of reachedFrom(site, own)) {
        if (covered[point] === 0) newly += persons[point]!;
      }
      return { newly, all: all[site]! };
    },
    add(option) {
      const { site, program } = options[option]!;
      for (const [kind, own] of ofKind) {
        if (!isOfKind(programs[program]!.probe, kind)) continue;
        for (const point of reachedFrom(site, own)) own.covered[point] = 1;
      }
    },
  };
}
