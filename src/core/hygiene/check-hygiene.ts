import type { Area } from '../plan/areas/area.ts';
import type { DemandPoint } from '../plan/records/demand.ts';
import type { Facility } from '../plan/records/facility.ts';
import type { HygieneReport } from '../plan/hygiene-report.ts';
import type { UnplacedFacility } from '../plan/records/unplaced.ts';
import { findGroundFaults } from './area-ground.ts';
import { findCodeFaults } from './codes.ts';
import { findDuplicates, findKnownUnplaced } from './duplicates.ts';
import { findElsewhere } from './elsewhere.ts';
import { FindingCollector } from './finding-collector.ts';
import { findImpossiblePeople, findImpossibleValues } from './impossible-values.ts';
import { findMisplaced } from './misplaced.ts';
import { findNearAreas, type UnjoinedRow } from './near-areas.ts';
import { findPeopleSources } from './people-sources.ts';
import type { Steps } from './steps.ts';

/** What is looked at. */
export interface HygieneData {
  areas: readonly Area[];
  facilities: readonly Facility[];
  demand?: readonly DemandPoint[];
  unplaced?: readonly UnplacedFacility[];
  /** Rows of people that fitted no area. */
  unjoined?: readonly UnjoinedRow[];
}

/** As `checkHygiene`, in short steps. */
export function* hygieneSteps(data: HygieneData, before?: HygieneReport): Steps<HygieneReport> {
  const { areas, facilities, demand = [], unplaced = [], unjoined = [] } = data;
  const collector = new FindingCollector(before);
  const add = collector.add.bind(collector);
  yield* findDuplicates(facilities, add);
  yield* findKnownUnplaced(unplaced, facilities, add);
  yield* findMisplaced(areas, facilities, add);
  yield* findGroundFaults(areas, add);
  findCodeFaults(areas, add);
  findElsewhere(areas, add);
  yield;
  findNearAreas(unjoined, areas, add);
  for (const { id: _id, ...item } of stillOpen(before, unjoined, areas)) add(item);
  yield;
  yield* findImpossibleValues([...facilities, ...unplaced], add);
  findImpossiblePeople(areas, add);
  yield* findPeopleSources(areas, demand, add);
  return collector.report();
}

/**
 * Everything doubtful about the loaded data, each line with what can be done about it. Lines of `before` that the planner
 * left as they are stay away; joins of names that are still open stay.
 */
export function checkHygiene(data: HygieneData, before?: HygieneReport): HygieneReport {
  const steps = hygieneSteps(data, before);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Joins of an earlier import, whose rows are not at hand any more. */
function stillOpen(
  before: HygieneReport | undefined,
  unjoined: readonly UnjoinedRow[],
  areas: readonly Area[],
): HygieneReport['items'] {
  if (unjoined.length > 0) return [];
  const open = new Set(
    areas.filter(({ residents }) => residents === undefined).map(({ id }) => id),
  );
  return (before?.items ?? []).filter(
    ({ code, ids }) => code === 'name-near-area' && open.has(ids[0] ?? ''),
  );
}
