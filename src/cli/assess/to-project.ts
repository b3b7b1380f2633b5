import { checkHygiene } from '../../core/hygiene/check-hygiene.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import { growthThrough, type Growth } from '../../core/plan/areas/growth.ts';
import { printedPeople } from '../../core/plan/areas/in-force.ts';
import { emptyProject, type Project, type Scenario, type Source } from '../../core/plan/project.ts';
import type { ReportedValue } from '../../core/plan/reported.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import { LIBRARY } from '../../core/standards/library.ts';
import type { Gathered } from '../../io/mapping/apply/gather.ts';
import { noticesFor } from '../../io/mapping/parse/approximate-mark.ts';
import type { AssessOptions } from './assess-options.ts';
import { readGrowth } from './read-reported.ts';

/** Growth that the call names, else what the people printed by the most local document imply. */
function growthOf({ growth }: AssessOptions, areas: readonly Area[]): Growth | undefined {
  if (growth !== undefined) return readGrowth(growth);
  const printed = printedPeople(areas, LIBRARY.documents);
  return printed && growthThrough(printed.figures);
}

/** What goes into a project beside the lists. */
interface Beside {
  /** Facilities outside the areas that serve people inside them. */
  beyond: readonly Facility[];
  /** Of the walking network and its relief. */
  sources: readonly Source[];
  reported: readonly ReportedValue[];
  scenario: Scenario | null;
  /** Outlines in the place of those that were read, where they were shared out by walking. */
  outlines?: Area[];
}

/** Lists that were read in the terminal as the project that an engine takes. @throws Unusable, UnreadableFile */
export function toProject(
  options: AssessOptions,
  gathered: Gathered,
  { beyond, sources, reported, scenario, outlines }: Beside,
): Project {
  const growth =
    options.settings.year === undefined ? undefined : growthOf(options, gathered.areas);
  const district = gathered.areas.find((area) => area.level === 'district');
  return {
    ...emptyProject('terminal', district?.name ?? ''),
    areas: outlines ?? [...gathered.areas],
    facilities: [...gathered.facilities, ...beyond],
    demand: [...gathered.demand],
    unplaced: [...(gathered.unplaced ?? [])],
    hygiene: checkHygiene(gathered),
    notices: noticesFor([], gathered.areas),
    sources: [...gathered.sources, ...sources],
    settings: { ...options.settings, ...(growth && { growth }) },
    reported: [...reported],
    ownDocuments: options.ownDocuments,
    scenarios: scenario ? [scenario] : [],
    activeScenarioId: scenario?.id ?? null,
  };
}
