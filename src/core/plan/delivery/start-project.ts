import type { Candidate } from '../records/candidate.ts';
import type { Facility, Site } from '../records/facility.ts';
import type { DeliveryProject } from './delivery-project.ts';

/** A project without what only its list of projects says of it. */
export type StartedProject = Omit<DeliveryProject, 'id'>;

/** A proposed site as a project: its year is when it is to be finished. */
export function projectFromSite(site: Site, scenarioId: string): StartedProject {
  const {
    id: _id,
    year,
    reason,
    sourceId: _source,
    edited: _edited,
    openedYear: _o,
    ...fields
  } = site;
  return {
    ...fields,
    type: 'new',
    origin: { of: 'site', scenarioId },
    ...(reason !== undefined && { content: reason }),
    ...(year !== undefined && { finish: String(year) }),
    stage: 'idea',
  };
}

/** An idle building as a project, with all of its floor area; what goes in is for the planner to say. */
export function projectFromCandidate(candidate: Candidate): StartedProject {
  const {
    id,
    name,
    lng,
    lat,
    address,
    maxFloorAreaM2,
    costYuan,
    kinds = [],
    synthetic,
  } = candidate;
  return {
    name: name || id,
    kinds: [...kinds],
    lng,
    lat,
    ...(address !== undefined && { address }),
    ...(maxFloorAreaM2 !== undefined && { floorAreaM2: maxFloorAreaM2 }),
    ...(costYuan !== undefined && { totalYuan: costYuan }),
    ...(synthetic && { synthetic }),
    type: 'conversion',
    origin: { of: 'candidate', candidateId: id },
    stage: 'idea',
  };
}

/** An extension of a facility as a project; its beds, places and floor area are what is added. */
export function projectFromFacility({ id, name, kinds, lng, lat }: Facility): StartedProject {
  return {
    name,
    kinds: [...kinds],
    lng,
    lat,
    type: 'extension',
    origin: { of: 'facility', facilityId: id },
    stage: 'idea',
  };
}

/** The first id `project-n` that no project has. */
export function nextProjectId(projects: readonly Pick<DeliveryProject, 'id'>[]): string {
  const taken = new Set(projects.map(({ id }) => id));
  let n = projects.length + 1;
  while (taken.has(`project-${n}`)) n++;
  return `project-${n}`;
}
