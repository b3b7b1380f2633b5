import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import {
  acceptImport,
  cancelImport,
  correctMapping,
  workOut,
} from '../../../src/commands/importing/import-files.ts';
import {
  awaitAnswer,
  importerInUse,
  NoAnswer,
} from '../../../src/commands/importing/import-session.ts';
import { importFiles } from '../../../src/commands/importing/read-dropped.ts';
import type { Importer } from '../../../src/engine/client.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { importStore } from '../../../src/state/import-store.ts';
import { currentProject, projectStore } from '../../../src/state/project-store.ts';
import { BrowserWorker } from '../../support/browser-worker.ts';
import { installBrowserWorkers } from '../../support/install-browser-workers.ts';
import { formatBytes } from '../../support/format-files.ts';
import { settled } from '../../support/fuzz/fuzz-import.ts';
import { smallExport } from '../../support/small-export.ts';

const LIMIT_S = 60;

function given(name: string, bytes: Uint8Array = formatBytes(name)) {
  return { path: name, file: new File([bytes as BlobPart], name) };
}

const shown = () =>
  importStore
    .getState()
    .files.map(({ fileName, status, issues }) => [
      fileName,
      status,
      ...issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ]);

beforeEach(async () => {
  await installBrowserWorkers();
  replaceProject(smallExport().project);
});
afterEach(() => {
  cancelImport();
  BrowserWorker.memoryMb = undefined;
});

describe('until the preview is accepted', () => {
  it('the project is the same object; accepting is one act, and undo brings every byte back', async () => {
    const before = projectStore.getState();
    importFiles([given('communities.geojson'), given('facilities.xlsx'), given('facilities.xls')]);
    expect(await settled(LIMIT_S)).toBe(true);
    const [areas] = importStore.getState().files;
    correctMapping(areas!.key, { level: 'street' });
    expect(await settled(LIMIT_S)).toBe(true);
    expect(shown().map(([, status]) => status)).toEqual(['ready', 'ready', 'ready']);
    expect(projectStore.getState()).toBe(before);
    const text = JSON.stringify(before.project);
    await acceptImport();
    expect(currentProject().areas).toHaveLength(7);
    expect(projectStore.getState().past).toHaveLength(1);
    expect(JSON.stringify(before.project)).toBe(text);
    undoLast();
    expect(JSON.stringify(currentProject())).toBe(text);
  });

  it('what is given up while it is taken over leaves the project as it was', async () => {
    const before = projectStore.getState();
    importFiles([given('communities.geojson')]);
    expect(await settled(LIMIT_S)).toBe(true);
    const taken = acceptImport();
    expect(importStore.getState().accepting).toBe(true);
    cancelImport();
    await taken;
    expect(projectStore.getState()).toBe(before);
    expect(importStore.getState().accepting).toBe(false);
    expect(importerInUse()).toBeNull();
  });

  it('what is given up leaves nothing behind', async () => {
    const before = projectStore.getState();
    importFiles([given('communities.geojson')]);
    cancelImport();
    expect(projectStore.getState()).toBe(before);
    expect(importStore.getState().files).toEqual([]);
  });

  it('a project file that is damaged does not take the place of the one in hand', async () => {
    const before = projectStore.getState();
    const text = JSON.stringify({ version: 1, activeScenarioId: null, areas: [{ id: 5 }] });
    importFiles([given('甲.kequan.json', new TextEncoder().encode(text))]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(shown()[0]?.[1]).toBe('refused');
    expect(projectStore.getState()).toBe(before);
  });
});

describe('a project file', () => {
  const other = () =>
    given('乙.kequan.json', writeProject({ ...smallExport().project, id: 'q', title: '乙项目' }));

  it('that comes alone is opened, and undo brings the one in hand back', async () => {
    const before = currentProject();
    const text = JSON.stringify(before);
    importFiles([other()]);
    await expect.poll(() => currentProject().title, { timeout: 60_000 }).toBe('乙项目');
    expect(importStore.getState().files).toEqual([]);
    undoLast();
    expect(new TextDecoder().decode(writeProject(currentProject()))).toBe(
      new TextDecoder().decode(writeProject(JSON.parse(text) as typeof before)),
    );
  });

  it('that comes with others takes no place, and the others stay', async () => {
    const before = projectStore.getState();
    importFiles([given('communities.geojson'), other()]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(shown()).toEqual([
      ['communities.geojson', 'ready'],
      ['乙.kequan.json', 'refused', 'project-not-alone'],
    ]);
    expect(projectStore.getState()).toBe(before);
  });
});

describe('several files', () => {
  it('a refused one leaves the others to be accepted', async () => {
    importFiles([given('communities.geojson')]);
    expect(await settled(LIMIT_S)).toBe(true);
    importFiles([given('空.csv', new Uint8Array(0))]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(shown().map(([, status]) => status)).toEqual(['ready', 'refused']);
    expect(importStore.getState().outcome?.counts.areas).toBe(7);
  });

  it('a damaged part of an archive is told as what it is, and the rest is read', async () => {
    const zip = zipSync(
      {
        'a.geojson': formatBytes('communities.geojson'),
        'b.csv': formatBytes('facilities-gbk.csv'),
      },
      { level: 6 },
    );
    // The compressed bytes of the first part.
    zip.fill(0xff, 60, 90);
    importFiles([given('资料.zip', zip)]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(shown()).toEqual([
      ['a.geojson', 'refused', 'zip-entry-broken'],
      ['b.csv', 'ready'],
    ]);
  });
});

describe('a reader that is ended, dies or hangs', () => {
  it('blocks no later import when it is ended while it works out what would come of a file', async () => {
    importFiles([given('communities.geojson')]);
    expect(await settled(LIMIT_S)).toBe(true);
    workOut();
    await Promise.resolve();
    cancelImport();
    importFiles([given('communities.geojson')]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(importStore.getState().outcome?.counts.areas).toBe(7);
  });

  it('dies of too little memory: the file says so, the project stays, the next one is read', async () => {
    const before = projectStore.getState();
    BrowserWorker.memoryMb = 160;
    const row = `"${'名'.repeat(40)}",106.5,29.5,日间照料中心\n`;
    const large = new TextEncoder().encode(`名称,经度,纬度,类型\n${row.repeat(400_000)}`);
    importFiles([given('大.csv', large)]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(shown()).toEqual([['大.csv', 'refused', 'gdal-died']]);
    expect(projectStore.getState()).toBe(before);
    expect(importerInUse()).toBeNull();
    BrowserWorker.memoryMb = undefined;
    importFiles([given('communities.geojson')]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(importStore.getState().files.map(({ status }) => status)).toEqual(['refused', 'ready']);
    expect(importStore.getState().outcome?.counts.areas).toBe(7);
  }, 120_000);

  it('is given up after its time', async () => {
    const asleep = { ended: new Promise<string>(() => undefined) } as unknown as Importer;
    const asked = awaitAnswer(asleep, new Promise<never>(() => undefined), 0.02);
    await expect(asked).rejects.toThrow(NoAnswer);
    await expect(asked).rejects.toMatchObject({ why: { code: 'gdal-too-slow' } });
  });

  it('is ended in the middle of a file, and the next one does not wait for it', async () => {
    const before = projectStore.getState();
    importFiles([given('communities.geojson')]);
    expect(await settled(LIMIT_S)).toBe(true);
    const ended = importerInUse()!;
    const row = `"${'名'.repeat(40)}",106.5,29.5,日间照料中心\n`;
    importFiles([
      given('大.csv', new TextEncoder().encode(`名称,经度,纬度,类型\n${row.repeat(300_000)}`)),
    ]);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    expect(shown().at(-1)?.[1]).toBe('reading');
    cancelImport();
    await expect(awaitAnswer(ended, new Promise<never>(() => undefined))).rejects.toMatchObject({
      why: null,
    });
    importFiles([given('communities.geojson')]);
    expect(await settled(LIMIT_S)).toBe(true);
    expect(shown()).toEqual([['communities.geojson', 'ready']]);
    expect(projectStore.getState()).toBe(before);
  });
});
