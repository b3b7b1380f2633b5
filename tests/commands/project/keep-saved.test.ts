import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { keepOnRightPage } from '../../../src/commands/map/keep-on-right-page.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { keepSaved, restoreProject } from '../../../src/commands/project/keep-saved.ts';
import { listSamples, openSample } from '../../../src/commands/project/open-sample.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { look } from '../../../src/commands/view/look.ts';
import { setBasemap } from '../../../src/commands/view/settings.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { openingStore } from '../../../src/state/opening-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

let page: Page;
beforeEach(() => {
  page = openPage();
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  replaceProject(smallTown());
});
afterEach(() => page.leave());

describe('the work of the planner', () => {
  it('is kept as they work and is there at the next visit, view and all', async () => {
    const storage = memoryStorage();
    expect(await restoreProject(storage)).toBeUndefined();
    const keeper = keepSaved(storage);
    addSite(106.58, 29.565, 'nursery');
    look({ step: 'scenario', language: 'en' });
    await keeper.saveNow();
    const before = currentProject();
    keeper.stop();
    replaceProject({ ...smallTown(), id: 'other' });
    viewStore.setState(initialView, true);
    expect(await restoreProject(storage)).toEqual(before);
    expect(viewStore.getState()).toMatchObject({ step: 'scenario', language: 'en' });
  });

  it('is written by itself, at the latest when the page is hidden', async () => {
    const storage = memoryStorage();
    const keeper = keepSaved(storage);
    addSite(106.58, 29.565, 'nursery');
    await vi.waitFor(async () => expect(await restoreProject(storage)).toEqual(currentProject()));
    addSite(106.57, 29.565, 'nursery');
    Object.assign(document, { visibilityState: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(async () => expect(await restoreProject(storage)).toEqual(currentProject()));
    keeper.stop();
  });

  it('is not brought back from another version', async () => {
    const storage = memoryStorage();
    const keeper = keepSaved(storage);
    await keeper.saveNow();
    keeper.stop();
    storage.kept.set('kequan/plan', { ...currentProject(), version: -1 });
    expect(await restoreProject(storage)).toBeUndefined();
  });
});

describe('the page', () => {
  it('is left for the one that may ask other hosts, after saving, and back', async () => {
    const visited: string[] = [];
    const told = { saveNow: async () => void visited.push('saved'), stop: () => undefined };
    const at = (pathname: string) =>
      Object.assign(globalThis, {
        location: { pathname, replace: (to: string) => visited.push(to) },
      });
    at('/');
    let stop = keepOnRightPage(told);
    setBasemap({ kind: 'xyz', urlTemplate: 'https://tiles.test/{z}/{x}/{y}.png', attribution: '' });
    await vi.waitFor(() => expect(visited).toEqual(['saved', './online.html']));
    stop();
    at('/online.html');
    stop = keepOnRightPage(told);
    setBasemap({ kind: 'none' });
    await vi.waitFor(() => expect(visited).toEqual(['saved', './online.html', 'saved', './']));
    stop();
  });
});

describe('a sample', () => {
  it('that cannot be read leaves the project as it is and is reported', async () => {
    const before = currentProject();
    await openSample('nowhere');
    expect(currentProject()).toBe(before);
    expect(openingStore.getState().what).toBeNull();
    expect(messageStore.getState().messages.map(({ issue }) => issue.code)).toEqual([
      'sample-unreachable',
    ]);
  });

  it('is one of those that are listed, and is read whole', async () => {
    const samples = await listSamples();
    expect(samples.map(({ id }) => id)).toContain('hangzhou');
    await openSample('hangzhou');
    const project = currentProject();
    expect(project.sampleId).toBe('hangzhou');
    expect(project.facilities.length).toBeGreaterThan(100);
    expect(project.areas.length).toBeGreaterThan(5);
  });
});
