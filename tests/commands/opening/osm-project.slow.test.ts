import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { spreadTotals, takeInPlace } from '../../../src/commands/opening/osm-project.ts';
import { emptyProject, type Project } from '../../../src/core/plan/project.ts';
import { projectFromOsm } from '../../../src/io/osm-source/osm-project.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject, projectStore } from '../../../src/state/project-store.ts';

const before: Project = {
  ...emptyProject('before', '原项目'),
  sampleId: 'yuzhong',
  basemap: { kind: 'sample', sampleId: 'yuzhong' },
  mappings: [
    { headerKey: 'k', role: 'areas', crs: 'wgs84', columns: { name: '名称' }, kindValues: {} },
  ],
};

beforeEach(() => {
  replaceProject(before);
  messageStore.setState({ messages: [] });
});

async function yuzhong(): Promise<Project> {
  const path = '../../../data/samples/yuzhong/source/yuzhong.osm.pbf';
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, path)));
  const { value } = await projectFromOsm(bytes, { fileName: 'y.osm.pbf', withoutBasemap: true });
  return value!.project;
}

it('takes the place of the project in hand as one act, and undo brings all of that back', async () => {
  const made = await yuzhong();
  takeInPlace(made);
  expect(currentProject()).toEqual({ ...made, mappings: before.mappings });
  expect('sampleId' in currentProject()).toBe(false);
  expect(projectStore.getState().past).toHaveLength(1);
  undoLast();
  expect(currentProject()).toEqual(before);
});

it('spreads totals later, again, and takes that back', async () => {
  takeInPlace(await yuzhong());
  const sum = () => currentProject().demand.reduce((a, point) => a + (point.residents ?? 0), 0);
  const notices = currentProject().notices.length;
  expect(sum()).toBe(0);
  spreadTotals({ residents: 588_700 });
  expect(sum()).toBe(588_700);
  expect(currentProject().issues.some(({ code }) => code === 'osm-no-total')).toBe(false);
  spreadTotals({ residents: 600_000 });
  expect(sum()).toBe(600_000);
  expect(currentProject().notices).toHaveLength(notices + 1);
  undoLast();
  undoLast();
  expect(sum()).toBe(0);
  expect(currentProject().notices).toHaveLength(notices);
});

it('refuses totals that cannot be, and says so', async () => {
  takeInPlace(await yuzhong());
  const demand = currentProject().demand;
  spreadTotals({ residents: 10, age0to3: 11 });
  expect(currentProject().demand).toBe(demand);
  expect(messageStore.getState().messages.map(({ issue }) => issue.code)).toEqual([
    'osm-total-group',
  ]);
});
