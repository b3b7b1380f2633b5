import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { cancelImport, chooseCrs } from '../../../src/commands/importing/import-files.ts';
import { importFiles } from '../../../src/commands/importing/read-dropped.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { asksForCrs } from '../../../src/io/guard/asks-for-crs.ts';
import { importStore } from '../../../src/state/import-store.ts';
import { installBrowserWorkers } from '../../support/install-browser-workers.ts';
import { formatBytes } from '../../support/format-files.ts';
import { settled } from '../../support/fuzz/fuzz-import.ts';

const LIMIT_S = 60;

function given(path: string, from: string, change: (text: string) => string = (text) => text) {
  const text = change(new TextDecoder().decode(formatBytes(from)));
  return { path, file: new File([text], path) };
}

/** Name, system and whether the planner is asked about it, of each file. */
const systems = () =>
  importStore
    .getState()
    .files.map(({ fileName, mapping, guard, crsChosen, crsAfter }) => [
      fileName,
      mapping?.crs,
      guard && asksForCrs(guard) && !crsChosen ? 'asked' : (crsAfter?.fileName ?? 'settled'),
    ]);
const keyOf = (name: string) =>
  importStore.getState().files.find(({ fileName }) => fileName === name)!.key;

beforeEach(async () => {
  await installBrowserWorkers();
  replaceProject(emptyProject('p', '空'));
});
afterEach(cancelImport);

describe('several outlines that say nothing of their system', () => {
  it('are answered once, follow a changed answer, and can each be changed', async () => {
    const GCJ = 'communities-gcj02.geojson';
    importFiles([
      given('社区.geojson', GCJ),
      given('街道.geojson', GCJ, (text) => text.replaceAll('社区', '街道')),
      // Of the same format and from elsewhere, and of another kind of columns.
      given('外地.geojson', GCJ, (text) => text.replaceAll('106.5', '116.5')),
      given('另源.geojson', GCJ, (text) => text.replaceAll(/代码|老年人|人口数/g, 'x$&x')),
    ]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(systems().map(([, , how]) => how)).toEqual(['asked', 'asked', 'asked', 'asked']);

    chooseCrs(keyOf('街道.geojson'), 'gcj02');
    expect(await settled(LIMIT_S)).toBe(true);
    expect(systems()).toEqual([
      ['社区.geojson', 'gcj02', '街道.geojson'],
      ['街道.geojson', 'gcj02', 'settled'],
      ['外地.geojson', 'wgs84', 'asked'],
      ['另源.geojson', 'wgs84', 'asked'],
    ]);

    chooseCrs(keyOf('街道.geojson'), 'bd09');
    expect(systems()[0]).toEqual(['社区.geojson', 'bd09', '街道.geojson']);

    chooseCrs(keyOf('社区.geojson'), 'wgs84');
    chooseCrs(keyOf('街道.geojson'), 'gcj02');
    expect(await settled(LIMIT_S)).toBe(true);
    expect(systems().slice(0, 2)).toEqual([
      ['社区.geojson', 'wgs84', 'settled'],
      ['街道.geojson', 'gcj02', 'settled'],
    ]);
  });

  it('are asked about one by one where lists are concerned, which many hands typed', async () => {
    const list = '名称,类型,经度,纬度\n甲,养老院,106.55,29.55\n';
    const table = (path: string) => ({ path, file: new File([list], path) });
    importFiles([table('民政.csv'), table('卫健.csv')]);
    expect(await settled(LIMIT_S)).toBe(true);
    chooseCrs(keyOf('民政.csv'), 'gcj02');
    expect(systems()[1]![0]).toBe('卫健.csv');
    expect(importStore.getState().files[1]!.crsAfter ?? null).toBeNull();
  });
});
