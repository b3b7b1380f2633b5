import { distanceM } from '../../geo/sphere.ts';
import { type DeliveryProject, findDelay, isBuilt } from '../../plan/delivery/delivery-project.ts';
import type { RoundState } from './round-state.ts';
import type { Facility, Site } from '../../plan/records/facility.ts';
import { isUnder } from '../../vocabulary/kinds.ts';

/** Built as planned, due later, late, or without a year. */
export type SiteFate = 'built' | 'later' | 'late' | 'undated';

export interface SiteOutcome {
  site: Site;
  scenario: string;
  fate: SiteFate;
  /** The facility that stands there. */
  facility?: Facility;
}

/** What became of a project of the list; `gone`: it is no longer in the list. */
export interface ProjectOutcome {
  planned: DeliveryProject;
  /** As it stands now; absent where it is gone. */
  now?: DeliveryProject;
  fate: 'built' | 'late' | 'later' | 'undated' | 'gone';
}

/** What became by a date of the projects that were not built in an earlier round. */
export function compareProjectPlan(
  planned: readonly DeliveryProject[],
  now: readonly DeliveryProject[],
  date: string,
): ProjectOutcome[] {
  const left = new Map(now.map((project) => [project.id, project]));
  return planned
    .filter((project) => !isBuilt(project))
    .map((project): ProjectOutcome => {
      const later = left.get(project.id);
      if (!later) return { planned: project, fate: 'gone' };
      const told = { planned: project, now: later };
      if (isBuilt(later)) return { ...told, fate: 'built' };
      // What was promised first is what counts: a finish put off does not make a project timely.
      if (findDelay({ ...later, ...pickFinish(project) }, date) === 'finish') {
        return { ...told, fate: 'late' };
      }
      return { ...told, fate: later.finish === undefined ? 'undated' : 'later' };
    });
}

function pickFinish({ finish }: DeliveryProject): Pick<DeliveryProject, 'finish'> {
  return finish === undefined ? {} : { finish };
}

/** As far from where it was planned as what was built may stand, in metres. */
const BUILT_WITHIN_M = 150;

function isAsPlanned(site: Site, facility: Facility): boolean {
  const isKind = site.kinds.some((kind) => facility.kinds.some((own) => isUnder(own, kind)));
  return isKind && distanceM(site, facility) <= BUILT_WITHIN_M;
}

/**
 * What became by a date of what an earlier round had planned: a site is built where a facility of its kind has come
 * since, within 150 m; late where its year has ended without one.
 */
export function comparePlan(
  planned: RoundState,
  now: Pick<RoundState, 'facilities'>,
  date: string,
): SiteOutcome[] {
  const stood = new Set(planned.facilities.map(({ id }) => id));
  const since = now.facilities.filter(({ id }) => !stood.has(id));
  const year = Number(date.slice(0, 4));
  const taken = new Set<Facility>();
  return planned.scenarios.flatMap(({ name, sites }) =>
    sites.map((site): SiteOutcome => {
      const facility = since.find((each) => !taken.has(each) && isAsPlanned(site, each));
      if (facility) {
        taken.add(facility);
        return { site, scenario: name, fate: 'built', facility };
      }
      // The year itself has to end first.
      const isEnded =
        site.year !== undefined && (site.year < year || date === `${site.year}-12-31`);
      const fate = site.year === undefined ? 'undated' : isEnded ? 'late' : 'later';
      return { site, scenario: name, fate };
    }),
  );
}
