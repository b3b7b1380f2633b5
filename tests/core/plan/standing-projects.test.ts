import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeliveryProject,
  findDelay,
  openYuan,
  PROJECT_STAGES,
} from '../../../src/core/plan/delivery/delivery-project.ts';
import { isStanding, withProjects } from '../../../src/core/plan/standing-projects.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { facilitiesIn, type Scenario } from '../../../src/core/plan/project.ts';

const home: DeliveryProject = {
  id: 'project-1',
  name: '甲',
  kinds: ['eldercare-institution'],
  beds: 40,
  lng: 106.5,
  lat: 29.5,
  origin: { of: 'hand' },
  stage: 'building',
  finish: '2027-06',
};
const old: Facility = {
  id: 'f1',
  name: '乙',
  kinds: ['eldercare-institution'],
  beds: 100,
  lng: 106.6,
  lat: 29.5,
};
const scenario: Scenario = { id: 's1', name: '方案', sites: [], closedFacilityIds: [] };

function standing(projects: DeliveryProject[], of: Scenario | null, year?: number) {
  return facilitiesIn([old], withProjects(projects, [old], of, year), year);
}

describe('projects that stand', () => {
  it('follow the year looked at, in the present state and in a scenario', () => {
    for (const of of [null, scenario]) {
      expect(standing([home], of, 2026)).toEqual([old]);
      expect(standing([home], of, 2027)).toHaveLength(2);
    }
    expect(standing([home], null)).toEqual([old]);
    expect(standing([home], scenario)).toHaveLength(2);
  });

  it('stand from the year in which they were finished, not that which was planned', () => {
    const late: DeliveryProject = { ...home, stage: 'built', finish: '2025', finished: '2027-02' };
    expect(standing([late], null, 2026)).toEqual([old]);
    expect(standing([late], null, 2027)).toHaveLength(2);
    expect(standing([late], null)).toHaveLength(2);
  });

  it('add an extension to its facility, once each', () => {
    const more: DeliveryProject = {
      ...home,
      beds: 20,
      origin: { of: 'facility', facilityId: 'f1' },
    };
    const [only, ...rest] = standing([more, { ...more, id: 'project-2', beds: 5 }], null, 2027);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ id: 'f1', beds: 125, lng: old.lng });
    expect(old.beds).toBe(100);
  });

  it('leave unknown what is unknown of the facility, and begin a new use at nothing', () => {
    const unknown = { ...old, beds: undefined } as unknown as Facility;
    const more: DeliveryProject = {
      ...home,
      kinds: ['eldercare-institution', 'nursery'],
      places: 30,
      origin: { of: 'facility', facilityId: 'f1' },
    };
    const same: DeliveryProject = { ...more, kinds: ['eldercare-institution'] };
    const sites = (project: DeliveryProject) =>
      withProjects([project], [unknown], null, 2027)!.sites;
    expect(sites(more)[0]!.places).toBe(30);
    expect(sites(same)[0]!.beds).toBeUndefined();
  });

  it('are no more than ideas in scenarios, those that were sites in their own', () => {
    const idea: DeliveryProject = {
      ...home,
      stage: 'idea',
      origin: { of: 'site', scenarioId: 's1' },
    };
    expect(standing([idea], null, 2030)).toEqual([old]);
    expect(standing([idea], scenario, 2030)).toHaveLength(2);
    expect(standing([idea], { ...scenario, id: 's2' }, 2030)).toEqual([old]);
  });

  it('need a place and a kind', () => {
    const { lng: _lng, lat: _lat, ...nowhere } = home;
    expect(withProjects([nowhere], [], null, 2030)).toBeNull();
    expect(withProjects([{ ...home, kinds: [] }], [], scenario)).toBe(scenario);
  });

  it('never fall away again in a later year, nor by a later stage', () => {
    const date = fc.option(
      fc.integer({ min: 2020, max: 2035 }).map((year) => String(year)),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...PROJECT_STAGES),
        date,
        fc.integer({ min: 2020, max: 2035 }),
        fc.constantFrom(null, 's1'),
        (stage, finish, year, scenarioId) => {
          const project = { ...home, stage, finish } as DeliveryProject;
          const look = { scenarioId, year };
          if (!isStanding(project, look)) return;
          expect(isStanding(project, { ...look, year: year + 1 })).toBe(true);
          const next = PROJECT_STAGES[PROJECT_STAGES.indexOf(stage) + 1];
          if (next) expect(isStanding({ ...project, stage: next }, look)).toBe(true);
        },
      ),
    );
  });
});

describe('a delay', () => {
  it('is told when the month or year of a date has passed', () => {
    expect(findDelay({ stage: 'building', finish: '2026-11' }, '2026-11-30')).toBeNull();
    expect(findDelay({ stage: 'building', finish: '2026-11' }, '2026-12-01')).toBe('finish');
    expect(findDelay({ stage: 'building', finish: '2026' }, '2026-12-31')).toBeNull();
    expect(findDelay({ stage: 'approved', start: '2025', finish: '2027' }, '2026-01-01')).toBe(
      'start',
    );
    expect(findDelay({ stage: 'building', start: '2025' }, '2026-01-01')).toBeNull();
    expect(findDelay({ stage: 'built', finish: '2020' }, '2026-01-01')).toBeNull();
  });
});

describe('money without a source', () => {
  it('is what the parts leave of the whole', () => {
    expect(openYuan({ totalYuan: 100, funds: { central: 40 } })).toBe(60);
    expect(openYuan({ totalYuan: 100, funds: { central: 140 } })).toBe(-40);
    expect(openYuan({ funds: { central: 140 } })).toBe(0);
  });
});
