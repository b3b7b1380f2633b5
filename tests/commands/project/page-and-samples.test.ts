import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { keepOnRightPage } from '../../../src/commands/map/keep-on-right-page.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { listSamples, openSample } from '../../../src/commands/opening/open-sample.ts';
import { setBasemap } from '../../../src/commands/project/settings.ts';
import { basemapStore } from '../../../src/state/basemap-store.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { openingStore } from '../../../src/state/opening-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
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

describe('the page', () => {
  const allowedHosts = ['tiles.test'];
  beforeEach(() => basemapStore.setState({ allowedHosts }));
  afterEach(() => basemapStore.setState({ allowedHosts: [] }));

  it('is left for the one that may ask other hosts, after saving, and back', async () => {
    const visited: string[] = [];
    const told = { leave: async () => visited.push('saved') > 0 };
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

  it('is not left while what is in hand is not on the disk', async () => {
    let tried = 0;
    const visited: string[] = [];
    Object.assign(globalThis, {
      location: { pathname: '/', replace: (to: string) => visited.push(to) },
    });
    const refused = { leave: async () => ++tried > 1 };
    const stop = keepOnRightPage(refused);
    setBasemap({ kind: 'xyz', urlTemplate: 'https://tiles.test/{z}/{x}/{y}.png', attribution: '' });
    await vi.waitFor(() => expect(tried).toBe(1));
    expect(visited).toEqual([]);
    setBasemap({ kind: 'xyz', urlTemplate: 'https://tiles.test/{z}/{x}/{y}.jpg', attribution: '' });
    await vi.waitFor(() => expect(visited).toEqual(['./online.html']));
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

  it('that is opened again is the same records, so that a hundred openings take the memory of one', async () => {
    await openSample('hangzhou');
    const { areas, facilities } = currentProject();
    replaceProject(smallTown());
    await openSample('hangzhou');
    const again = currentProject();
    expect(again.areas).toBe(areas);
    expect(again.facilities).toBe(facilities);
  });
});
