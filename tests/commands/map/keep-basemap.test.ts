import { beforeEach, expect, it, vi } from 'vitest';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { keepBasemap, keepBasemapFiles } from '../../../src/commands/map/keep-basemap.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { basemapStore } from '../../../src/state/basemap-store.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const memory = (refuses = false) => memoryStorage(() => refuses);

const files = { water: new TextEncoder().encode('{"type":"FeatureCollection","features":[]}') };
const codes = () => messageStore.getState().messages.map(({ issue }) => issue.code);
const open = (sha256: string) =>
  replaceProject({ ...emptyProject('p', ''), basemap: { kind: 'extract', sha256 } });

beforeEach(() => {
  replaceProject(emptyProject('p', ''));
  basemapStore.setState({ kept: null });
  messageStore.setState({ messages: [] });
});

it('keeps the last four and shows the newest', async () => {
  const storage = memory();
  for (const sha256 of ['a', 'b', 'c', 'a', 'd', 'e']) {
    await keepBasemapFiles(sha256, files, storage);
  }
  const left = [...storage.kept.keys()].filter((key) => key.startsWith('kequan/basemap/'));
  expect(left.toSorted()).toEqual(['a', 'c', 'd', 'e'].map((sha256) => `kequan/basemap/${sha256}`));
  expect(basemapStore.getState().kept?.sha256).toBe('e');
  expect(basemapStore.getState().kept?.urls.water).toMatch(/^blob:/);
});

it('brings the basemap of an opened project, and says when it is not on this machine', async () => {
  const storage = memory();
  await keepBasemapFiles('a', files, storage);
  basemapStore.setState({ kept: null });
  const stop = keepBasemap(storage);
  open('a');
  await vi.waitFor(() => expect(basemapStore.getState().kept?.sha256).toBe('a'));
  expect(codes()).toEqual([]);
  open('elsewhere');
  await vi.waitFor(() => expect(codes()).toEqual(['basemap-not-here']));
  stop();
});

it('serves for the visit where the browser refuses, and says so', async () => {
  await keepBasemapFiles('a', files, memory(true));
  expect(basemapStore.getState().kept?.sha256).toBe('a');
  expect(codes()).toEqual(['basemap-not-kept']);
});
