import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { exportList } from '../../../src/commands/exporting/export-list.ts';
import { findKeptFile, keepFiles } from '../../../src/commands/importing/kept-files.ts';
import { cancelImport } from '../../../src/commands/importing/import-files.ts';
import {
  countSourceRecords,
  hideSource,
  openSourceAgain,
  renameSource,
  takeOutSource,
} from '../../../src/commands/lists/source-acts.ts';
import { mapModelMaker } from '../../../src/commands/map/make-map-model.ts';
import { readMapState } from '../../../src/commands/map/map-state.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { checkProject } from '../../../src/core/plan/schema/project-schema.ts';
import type { Source } from '../../../src/core/plan/project.ts';
import { importStore } from '../../../src/state/import-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { settled } from '../../support/fuzz/fuzz-import.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

const source = (id: string, role: Source['role'], fileName: string): Source => ({
  id,
  role,
  fileName,
  sha256: '',
  sizeBytes: 1,
  crs: 'wgs84',
  count: 3,
});

let page: Page;
beforeEach(() => {
  page = openPage();
  handInEngines(inProcessEngines());
  const town = smallTown();
  const [first, second, third] = town.facilities.map((each) => ({ ...each, sourceId: 's1' }));
  replaceProject({
    ...town,
    areas: town.areas.map((area) => ({
      ...area,
      sourceId: area.level === 'district' ? 's0' : 's2',
    })),
    facilities: [first!, second!, { ...third!, sourceId: 's3' }],
    demand: town.demand.map((point) => ({ ...point, sourceId: 's4' })),
    sources: [
      source('s0', 'areas', '区.geojson'),
      source('s1', 'facilities', '托育.csv'),
      source('s2', 'areas', '社区.geojson'),
      source('s3', 'facilities', '养老.csv'),
      source('s4', 'demand', '人口.csv'),
      source('s5', 'demand', '人口表.xlsx'),
    ],
    issues: [
      { code: 'id-twice', severity: 'warning', place: { file: '托育.csv' } },
      { code: 'id-twice', severity: 'warning', place: { file: '养老.csv' } },
    ],
    scenarios: [{ id: 'a', name: '甲', sites: [], closedFacilityIds: ['f1', 'f3'] }],
    activeScenarioId: 'a',
  });
});
afterEach(() => {
  cancelImport();
  page.leave();
});
const sourceOf = (id: string) => currentProject().sources.find((each) => each.id === id);

describe('a loaded list', () => {
  it('is called as the planner says, and after its file again where they say nothing', () => {
    renameSource('s1', ' 托育名录 2024 ');
    expect(sourceOf('s1')).toMatchObject({ title: '托育名录 2024', fileName: '托育.csv' });
    expect(checkProject(JSON.parse(JSON.stringify(currentProject())))).toMatchObject({
      value: { sources: currentProject().sources },
    });
    renameSource('s1', '');
    expect(sourceOf('s1')).not.toHaveProperty('title');
  });

  it('is hidden on the map alone', () => {
    const model = () => mapModelMaker()(readMapState(), ({ zh }) => zh);
    expect(model().facilities).toBe(currentProject().facilities);
    hideSource('s1', true);
    expect(model().facilities.map(({ id }) => id)).toEqual(['f3']);
    expect(currentProject().facilities).toHaveLength(3);
    hideSource('s1', false);
    expect(sourceOf('s1')).not.toHaveProperty('hidden');
  });

  it('is taken out with what hangs on it, as one act that is undone', () => {
    const before = currentProject();
    expect(countSourceRecords(before, 's1')).toBe(2);
    expect(countSourceRecords(before, 's5')).toBe(0);
    takeOutSource('s1');
    const { facilities, sources, issues, scenarios, demand } = currentProject();
    expect(facilities.map(({ id }) => id)).toEqual(['f3']);
    expect(sources.map(({ id }) => id)).not.toContain('s1');
    expect(issues.map(({ place }) => place.file)).toEqual(['养老.csv']);
    expect(scenarios[0]!.closedFacilityIds).toEqual(['f3']);
    expect(demand).toBe(before.demand);
    undoLast();
    expect(currentProject()).toEqual(before);
    takeOutSource('s0');
    expect(currentProject().areas.map(({ parentId }) => parentId)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    takeOutSource('nobody');
    expect(currentProject().sources).toHaveLength(5);
  });

  it('is exported as it is now, by itself: places in the formats of results, people as a table', async () => {
    await exportList('s1', 'geojson');
    await exportList('s4', 'csv');
    const [facilities, people] = page.saved;
    expect(facilities!.name).toMatch(/^托育/);
    const text = await facilities!.text();
    expect(text).toContain('设施f2');
    expect(text).not.toContain('设施f3');
    expect(people!.name).toBe('人口.csv');
    const lines = (await people!.text()).trim().split('\r\n');
    expect(lines).toHaveLength(17);
    expect(lines[1]).toBe('p00,1000,250,175,30,106.5675,29.5525');
  });

  it('is imported again from the file that was read in this visit, as an update of itself', async () => {
    const rows = ['名称,设施类型,经度,纬度,核定,托位', '设施f1,托育机构,106.567,29.552,50,30'];
    keepFiles([new File([rows.join('\n')], '托育.csv')]);
    expect(findKeptFile('托育.csv')).toBeDefined();
    await openSourceAgain('s1');
    expect(await settled()).toBe(true);
    expect(importStore.getState().files[0]).toMatchObject({
      fileName: '托育.csv',
      update: { sourceId: 's1' },
    });
  });
});
