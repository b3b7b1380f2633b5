import type { Facility, Site } from './records/facility.ts';
import type { Scenario } from './project.ts';
import { type DeliveryProject, isBuilt, yearOf } from './delivery/delivery-project.ts';

/** Numbers that an extension adds to those of its facility. */
const ADDED = [
  'floorAreaM2',
  'landM2',
  'beds',
  'nursingBeds',
  'safetyNetBeds',
  'familyBeds',
  'places',
] as const;

/** Id of the scenario that stands for the present state where projects stand in it. */
export const PRESENT_ID = 'present-state';

/** What is looked at: a scenario (null: the present state), and in which year if any. */
export interface DeliveryLook {
  scenarioId: string | null;
  year?: number | undefined;
}

/** Year from which a project stands: that in which it was finished, else is to be; undefined where none is known. */
export function standingYear({
  finish,
  finished,
}: Pick<DeliveryProject, 'finish' | 'finished'>): number | undefined {
  const date = finished ?? finish;
  return date === undefined ? undefined : yearOf(date);
}

/**
 * Whether what a project brings stands in what is looked at. Without a year the present state has what is built and a
 * scenario all that is planned; in a year both have what is finished by then. One that is no more than an idea belongs to
 * scenarios alone, and one that was a site to its own.
 */
export function isStanding(
  project: Pick<DeliveryProject, 'stage' | 'origin' | 'finish' | 'finished'>,
  { scenarioId, year }: DeliveryLook,
): boolean {
  const { stage, origin, finished } = project;
  if (isBuilt(project)) {
    return year === undefined || finished === undefined || yearOf(finished) <= year;
  }
  if (stage === 'idea') {
    if (scenarioId === null) return false;
    if (origin.of === 'site' && origin.scenarioId !== scenarioId) return false;
  }
  const from = standingYear(project);
  if (year === undefined || from === undefined) return scenarioId !== null;
  return from <= year;
}

function fieldsOf(project: DeliveryProject): Omit<Site, 'id' | 'lng' | 'lat'> {
  const {
    id: _id,
    lng: _lng,
    lat: _lat,
    type: _type,
    origin: _origin,
    content: _content,
    totalYuan: _totalYuan,
    funds: _funds,
    subsidyIds: _subsidyIds,
    lead: _lead,
    partners: _partners,
    start: _start,
    finish: _finish,
    finished: _finished,
    stage: _stage,
    ...fields
  } = project;
  return fields;
}

/** A facility with what its extension brings; what is not known of one of the two stays unknown. */
function extend(facility: Facility, project: DeliveryProject): Facility {
  const extended = { ...facility, kinds: [...new Set([...facility.kinds, ...project.kinds])] };
  for (const field of ADDED) {
    const [own, added] = [facility[field], project[field]];
    if (added === undefined) continue;
    // A use that the facility did not have has had nothing of it.
    const isNewUse =
      own === undefined && !project.kinds.every((kind) => facility.kinds.includes(kind));
    if (own !== undefined || isNewUse) extended[field] = (own ?? 0) + added;
  }
  return extended;
}

/** The id under which a project's own place stands among sites and facilities. */
export function placeIdOf(project: Pick<DeliveryProject, 'id'>): string {
  return `project:${project.id}`;
}

/**
 * The scenario with what projects bring to it: places of their own as sites, and extended facilities in the place of the
 * facilities. The scenario itself where they bring nothing; null stays the present state.
 */
export function withProjects(
  projects: readonly DeliveryProject[],
  facilities: readonly Facility[],
  scenario: Scenario | null,
  year?: number,
): Scenario | null {
  const look = { scenarioId: scenario?.id ?? null, year };
  const closed = new Set(scenario?.closedFacilityIds);
  const byId = new Map<string, Facility>();
  const extended = new Map<string, Facility>();
  const sites: Site[] = [];
  for (const project of projects) {
    const id = placeIdOf(project);
    if (project.kinds.length === 0 || closed.has(id) || !isStanding(project, look)) continue;
    if (project.origin.of === 'facility') {
      if (byId.size === 0) for (const each of facilities) byId.set(each.id, each);
      const { facilityId } = project.origin;
      const facility = extended.get(facilityId) ?? byId.get(facilityId);
      if (facility && closed.has(facilityId)) continue;
      if (facility) {
        extended.set(facilityId, extend(facility, project));
        continue;
      }
    }
    const { lng, lat } = project;
    if (lng === undefined || lat === undefined) continue;
    const from = isBuilt(project) ? undefined : standingYear(project);
    sites.push({ ...fieldsOf(project), id, lng, lat, ...(from !== undefined && { year: from }) });
  }
  if (sites.length + extended.size === 0) return scenario;
  const base = scenario ?? { id: PRESENT_ID, name: '', sites: [], closedFacilityIds: [] };
  return {
    ...base,
    sites: [...base.sites, ...sites, ...extended.values()],
    closedFacilityIds: [...base.closedFacilityIds, ...extended.keys()],
  };
}
