import { afterEach, beforeEach, expect, it } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { chooseTaking, decideLines } from '../../../src/commands/importing/choose-taking.ts';
import {
  acceptImport,
  asksForRole,
  cancelImport,
} from '../../../src/commands/importing/import-files.ts';
import { takingOf } from '../../../src/commands/importing/propose-taking.ts';
import { importFiles } from '../../../src/commands/importing/read-dropped.ts';
import { weighUpdate } from '../../../src/commands/importing/weigh-update.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { importStore } from '../../../src/state/import-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { settled } from '../../support/fuzz/fuzz-import.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { smallTown } from '../../support/small-town.ts';

const SOURCE = {
  id: 'source-1',
  role: 'facilities',
  fileName: '设施2023.csv',
  sha256: '',
  sizeBytes: 1,
  crs: 'wgs84',
  count: 3,
} as const;

function csv(path: string, rows: string[]) {
  const text = ['名称,设施类型,经度,纬度,建筑面积,托位', ...rows].join('\n');
  return [{ path, file: new File([text], path) }];
}
const file = () => importStore.getState().files[0]!;
const lines = () => importStore.getState().outcome!.updates![0]!.lines;

/** The same list a year later: f1 moved, f2 has more places, f3 is gone, another is new. */
const LATER = csv('设施2024.csv', [
  '设施f1,托育机构,106.570,29.555,,30',
  '设施f2,托育机构,106.568,29.554,,26',
  '新托育园,托育机构,106.58,29.56,200,40',
]);

beforeEach(() => {
  handInEngines(inProcessEngines());
  const town = smallTown();
  const facilities = town.facilities.map((each) => ({ ...each, sourceId: 'source-1' }));
  facilities[0] = { ...facilities[0]!, places: 28, edited: ['places'] };
  // A day-care centre in each community is asked for by B3.
  const settings = { ...town.settings, standardIds: ['B3'] };
  replaceProject({ ...town, settings, facilities, sources: [SOURCE] });
});
afterEach(cancelImport);

it('another list at the same places under other names is added: nothing of the loaded one goes', async () => {
  const others = currentProject().facilities.map(
    ({ lng, lat }, at) => `别的设施${at},社区食堂,${lng},${lat},,`,
  );
  importFiles(csv('助餐点.csv', others));
  expect(await settled()).toBe(true);
  expect(file().older ?? null).toBeNull();
  expect(takingOf(file())).toBe('add');
});

it('a newer version of a loaded list is proposed as an update, told line by line and by its verdicts, and taken as decided', async () => {
  const before = currentProject();
  importFiles(LATER);
  expect(await settled()).toBe(true);
  expect(takingOf(file())).toBe('update');
  expect(file().older).toMatchObject({ sourceId: 'source-1', both: 2, old: 3, next: 3 });
  expect(asksForRole(file(), 1)).toBe(false);
  expect(lines().map(({ kind, name, accepted }) => [kind, name, accepted])).toEqual([
    ['moved', '设施f1', true],
    ['changed', '设施f2', true],
    ['gone', '设施f3', true],
    ['new', '新托育园', true],
  ]);
  await weighUpdate(importStore.getState().outcome!);
  const { effect } = importStore.getState();
  // The only day-care centre would go, of which a row asks for one in each community.
  expect(effect!.changed.map(({ after }) => after?.verdict)).toContain('unmet');
  expect(currentProject()).toBe(before);

  decideLines(file().key, [lines().find(({ kind }) => kind === 'gone')!.key], false);
  expect(await settled()).toBe(true);
  await weighUpdate(importStore.getState().outcome!);
  await acceptImport();
  const { facilities, sources } = currentProject();
  expect(facilities.map(({ id, name, places }) => [id, name, places])).toEqual([
    ['f1', '设施f1', 28],
    ['f2', '设施f2', 26],
    ['f3', '设施f3', undefined],
    ['facility-3', '新托育园', 40],
  ]);
  expect(facilities[0]).toMatchObject({ lng: 106.57, lat: 29.555, edited: ['places'] });
  expect(sources.map(({ fileName }) => fileName)).toEqual(['设施2024.csv']);
  undoLast();
  expect(currentProject().facilities).toEqual(before.facilities);
});

it('a list of other places is added, and one that replaces is chosen, never proposed', async () => {
  importFiles(csv('别处.csv', ['别处园,托育机构,106.60,29.59,,9']));
  expect(await settled()).toBe(true);
  expect(takingOf(file())).toBe('add');
  expect(file().older).toBeNull();
  expect(importStore.getState().outcome!.counts.facilities).toBe(4);
  chooseTaking(file().key, 'replace');
  expect(await settled()).toBe(true);
  expect(importStore.getState().outcome!.counts.facilities).toBe(1);
});
