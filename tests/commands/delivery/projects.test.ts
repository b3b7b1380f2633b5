import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moneyNow, setBudget } from '../../../src/commands/delivery/budgets.ts';
import { delayNow } from '../../../src/commands/delivery/delays.ts';
import {
  editProject,
  deleteProject,
  makeProjectOfCandidate,
  makeProjectOfFacility,
  makeProjectOfSite,
  makeProjectsOfSites,
  takeProjects,
} from '../../../src/commands/delivery/projects.ts';
import { readProjectFile } from '../../../src/commands/delivery/project-files.ts';
import {
  undoLast,
  redoNext,
  replaceProject,
} from '../../../src/commands/project/change-project.ts';
import { toAssessRequest } from '../../../src/commands/assess-request.ts';
import { checkProject } from '../../../src/core/plan/schema/project-schema.ts';
import { soundPlan } from '../../../src/core/plan/schema/sound-part.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { Engine } from '../../../src/engine/assessing/engine.ts';
import { readProject } from '../../../src/io/project/read-project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { activeScenario, currentProject } from '../../../src/state/project-store.ts';

const AREA = {
  id: 'a1',
  name: '一街道',
  level: 'street' as const,
  residents: 10_000,
  age60plus: 2000,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [106.5, 29.5],
        [106.52, 29.5],
        [106.52, 29.52],
        [106.5, 29.52],
        [106.5, 29.5],
      ],
    ],
  },
};

function start() {
  replaceProject({
    ...emptyProject('p', '某区'),
    areas: [AREA],
    facilities: [
      {
        id: 'f1',
        name: '老院',
        kinds: ['eldercare-institution'],
        beds: 10,
        lng: 106.51,
        lat: 29.51,
      },
    ],
    candidates: [{ id: 'c1', name: '老厂房', lng: 106.505, lat: 29.505, maxFloorAreaM2: 900 }],
    scenarios: [
      {
        id: 's1',
        name: '方案一',
        closedFacilityIds: [],
        sites: [
          {
            id: 'site-1',
            name: '甲',
            kinds: ['nursery'],
            places: 60,
            lng: 106.51,
            lat: 29.512,
            year: 2027,
          },
          { id: 'site-2', name: '乙', kinds: ['nursery'], places: 30, lng: 106.51, lat: 29.513 },
        ],
      },
    ],
    activeScenarioId: 's1',
  });
}

beforeEach(start);
afterEach(() => replaceProject(emptyProject('empty', '')));

describe('projects', () => {
  it('take the place of a site by one act, which is undone as one', () => {
    const before = currentProject();
    makeProjectOfSite('site-1');
    const { deliveryProjects } = currentProject();
    expect(deliveryProjects).toMatchObject([
      {
        id: 'project-1',
        name: '甲',
        places: 60,
        finish: '2027',
        stage: 'idea',
        kinds: ['nursery'],
      },
    ]);
    expect(activeScenario(currentProject())!.sites.map(({ id }) => id)).toEqual(['site-2']);
    undoLast();
    expect(currentProject()).toEqual(before);
    redoNext();
    expect(currentProject().deliveryProjects).toEqual(deliveryProjects);
  });

  it('count as their site did, and as the year looked at has it', () => {
    const engine = new Engine();
    const project = currentProject();
    engine.setData({ ...project, demand: [] } as never);
    const places = (year?: number) => {
      const now = currentProject();
      const settings = { ...now.settings, ...(year !== undefined && { year }) };
      const request = toAssessRequest({ ...now, settings }, activeScenario(now));
      return request
        .scenario!.sites.filter((site) => year === undefined || (site.year ?? 0) <= year)
        .reduce((sum, site) => sum + (site.places ?? 0), 0);
    };
    const asSites = [places(), places(2026), places(2027)];
    makeProjectsOfSites();
    expect(activeScenario(currentProject())!.sites).toEqual([]);
    expect([places(), places(2026), places(2027)]).toEqual(asSites);
    expect(asSites).toEqual([90, 30, 90]);
  });

  it('keep the question of the engine the same object while nothing changes', () => {
    makeProjectsOfSites();
    const ask = () => toAssessRequest(currentProject(), activeScenario(currentProject())).scenario;
    const present = () => toAssessRequest(currentProject(), null).scenario;
    expect(ask()).toBe(ask());
    expect(present()).toBe(present());
    const first = ask();
    editProject('project-1', { places: 61 });
    expect(ask()).not.toBe(first);
  });

  it('begin from an idle building and from a facility', () => {
    makeProjectOfCandidate('c1');
    makeProjectOfFacility('f1');
    expect(currentProject().deliveryProjects).toMatchObject([
      { type: 'conversion', floorAreaM2: 900, lng: 106.505, origin: { candidateId: 'c1' } },
      { type: 'extension', origin: { facilityId: 'f1' } },
    ]);
    expect(currentProject().deliveryProjects![1]).not.toHaveProperty('beds');
  });

  it('are edited, a field taken away again, and deleted', () => {
    makeProjectOfCandidate('c1');
    editProject('project-1', { lead: '区民政局', floorAreaM2: undefined, stage: 'building' });
    expect(currentProject().deliveryProjects![0]).toMatchObject({ lead: '区民政局' });
    expect(currentProject().deliveryProjects![0]).not.toHaveProperty('floorAreaM2');
    deleteProject('project-1');
    expect(currentProject()).not.toHaveProperty('deliveryProjects');
  });

  it('are late today where their year has passed, and never once they are built', () => {
    makeProjectOfCandidate('c1');
    editProject('project-1', { finish: '2001' });
    expect(delayNow(currentProject().deliveryProjects![0]!)).toBe('finish');
    editProject('project-1', { stage: 'built' });
    expect(delayNow(currentProject().deliveryProjects![0]!)).toBeNull();
  });

  it('have budgets by year and source, set and taken away again', () => {
    setBudget(2027, 'central', 100);
    setBudget(2027, 'central', 200);
    expect(currentProject().budgets).toMatchObject([{ year: 2027, source: 'central', yuan: 200 }]);
    setBudget(2027, 'central', undefined);
    expect(currentProject()).not.toHaveProperty('budgets');
    expect(moneyNow().years).toHaveLength(10);
  });

  it('lie in the project file, and an older file without them opens', () => {
    makeProjectsOfSites();
    const { value, issues } = readProject(writeProject(currentProject()), 'p.kequan.json');
    expect(issues).toEqual([]);
    expect(value!.deliveryProjects).toEqual(currentProject().deliveryProjects);
    const { deliveryProjects: _projects, ...old } = currentProject();
    expect(checkProject(old).value).not.toHaveProperty('deliveryProjects');
  });

  it('that are damaged on this machine go alone, the others stay', () => {
    makeProjectsOfSites();
    const broken = structuredClone(currentProject());
    Object.assign(broken.deliveryProjects![0]!, { stage: 'no-stage' });
    const { plan, lost } = soundPlan(broken);
    expect(lost).toEqual(['deliveryProjects']);
    expect(plan.deliveryProjects!.map(({ name }) => name)).toEqual(['乙']);
  });

  it('of a list are taken over as one act once accepted, and not before', async () => {
    const csv = '项目名称,总投资,建设地点,牵头单位\n新院,120,老厂房,区民政局\n';
    const before = currentProject();
    const { value } = await readProjectFile(new TextEncoder().encode(csv), 'list.csv');
    expect(currentProject()).toBe(before);
    takeProjects(value!.projects);
    expect(currentProject().deliveryProjects).toMatchObject([
      { name: '新院', totalYuan: 1_200_000, lng: 106.505 },
    ]);
    undoLast();
    expect(currentProject()).toEqual(before);
  });
});
