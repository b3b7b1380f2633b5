import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { letSilentFollow } from '../../../src/commands/importing/follow-silent.ts';
import {
  acceptImport,
  cancelImport,
  chooseCrs,
  correctMapping,
} from '../../../src/commands/importing/import-files.ts';
import { importFiles } from '../../../src/commands/importing/read-dropped.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import type { ImportApi } from '../../../src/engine/importing/import-api.ts';
import { importStore } from '../../../src/state/import-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { formatBytes } from '../../support/format-files.ts';
import { settled } from '../../support/fuzz/fuzz-import.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';

/** Calls of the engine that reads files. */
const calls: (keyof ImportApi)[] = [];
const count = (name: keyof ImportApi) => calls.filter((each) => each === name).length;

function outlines(path: string, change: (text: string) => string = (text) => text) {
  const text = change(new TextDecoder().decode(formatBytes('communities-gcj02.geojson')));
  return { path, file: new File([text], path) };
}
const files = () => importStore.getState().files;
const keyOf = (name: string) => files().find(({ fileName }) => fileName === name)!.key;

beforeEach(() => {
  calls.length = 0;
  const engines = inProcessEngines();
  const { startImporter } = engines;
  handInEngines({
    ...engines,
    startImporter() {
      const importer = startImporter();
      const api = new Proxy(importer.api, {
        get(of, name: keyof ImportApi) {
          calls.push(name);
          return of[name];
        },
      });
      return { ...importer, api };
    },
  });
  replaceProject(emptyProject('p', '空'));
});
afterEach(cancelImport);

describe('files of one drop', () => {
  it('are weighed in one call, once for each correction', async () => {
    importFiles([
      outlines('社区.geojson'),
      outlines('街道.geojson', (text) => text.replaceAll('社区', '街道')),
      outlines('外地.geojson', (text) => text.replaceAll('106.5', '116.5')),
    ]);
    expect(await settled()).toBe(true);
    expect(files().map(({ guard }) => guard !== null)).toEqual([true, true, true]);
    // It was one call for each file, each of which weighed all others.
    expect([count('guard'), count('gather')]).toEqual([1, 1]);
    correctMapping(keyOf('街道.geojson'), { level: 'street' });
    expect(await settled()).toBe(true);
    expect([count('guard'), count('gather')]).toEqual([2, 2]);
    // One answer is that of all that are silent in the same way.
    chooseCrs(keyOf('社区.geojson'), 'gcj02');
    expect(await settled()).toBe(true);
    expect([count('guard'), count('gather')]).toEqual([3, 3]);
    expect(files()[1]).toMatchObject({ crsChosen: true, mapping: { crs: 'gcj02' } });
    await acceptImport();
    const { areas } = currentProject();
    expect(new Set(areas.map(({ level }) => level))).toEqual(new Set(['community', 'street']));
  });

  it('that were answered for themselves do not follow another answer', async () => {
    importFiles([outlines('甲.geojson'), outlines('乙.geojson')]);
    expect(await settled()).toBe(true);
    chooseCrs(keyOf('乙.geojson'), 'wgs84');
    chooseCrs(keyOf('甲.geojson'), 'wgs84');
    expect(await settled()).toBe(true);
    letSilentFollow(files()[0]!, 'bd09');
    expect(files()[1]!.mapping!.crs).toBe('wgs84');
  });
});
