import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chooseBasemap } from '../../../src/commands/map/basemap.ts';
import { allowHost, foreignHost, keepHostsAsked } from '../../../src/commands/map/foreign-hosts.ts';
import { keepOnRightPage } from '../../../src/commands/map/keep-on-right-page.ts';
import { mapModelMaker } from '../../../src/commands/map/make-map-model.ts';
import { readMapState } from '../../../src/commands/map/map-state.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { openProject } from '../../../src/commands/project/open-project.ts';
import type { Basemap } from '../../../src/core/plan/project.ts';
import { basemapStore } from '../../../src/state/basemap-store.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

const foreign: Basemap = {
  kind: 'xyz',
  urlTemplate: 'https://Spy.Example:8443/{z}/{x}/{y}.png',
  attribution: '',
};
const shown = () => mapModelMaker()(readMapState(), ({ zh }) => zh).basemap;
const messages = () => messageStore.getState().messages.map(({ issue }) => issue);
let page: Page;
let stop = (): void => undefined;
beforeEach(() => {
  page = openPage();
  messageStore.setState({ messages: [] });
  basemapStore.setState({ allowedHosts: [] });
  replaceProject(smallTown());
});
afterEach(() => {
  stop();
  basemapStore.setState({ allowedHosts: [] });
  messageStore.setState({ messages: [] });
  page.leave();
});

it('a file that names another host is opened without it until the planner says yes, for later visits too', async () => {
  const storage = memoryStorage();
  stop = await keepHostsAsked(storage);
  const visited: string[] = [];
  Object.assign(globalThis, {
    location: { pathname: '/', replace: (to: string) => visited.push(to) },
  });
  const stopPage = keepOnRightPage({ leave: async () => true });
  const before = currentProject();
  openProject({ ...smallTown(), id: 'theirs', basemap: foreign });
  expect(messages()).toMatchObject([
    { code: 'foreign-host', params: { host: 'spy.example:8443' } },
  ]);
  expect([shown(), visited]).toEqual([{ kind: 'none' }, []]);
  // Opening it cost nothing of what was in hand.
  undoLast();
  expect(currentProject()).toEqual(before);
  expect(messages()).toEqual([]);
  openProject({ ...smallTown(), id: 'theirs', basemap: foreign });
  await allowHost('spy.example:8443', storage);
  expect([messages(), shown()]).toEqual([[], foreign]);
  await vi.waitFor(() => expect(visited).toEqual(['./online.html']));
  stopPage();
  stop();
  basemapStore.setState({ allowedHosts: [] });
  stop = await keepHostsAsked(storage);
  expect([messages(), shown()]).toEqual([[], foreign]);
});

it('a host that the planner names is allowed by that', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stop = await keepHostsAsked(memoryStorage());
  await chooseBasemap(foreign);
  expect([messages(), shown()]).toEqual([[], foreign]);
  vi.restoreAllMocks();
});

it.each<[string, string | null]>([
  ['https://a.test/{z}/{x}/{y}', 'a.test'],
  ['  HTTP://user:word@B.test:81/{z}/{x}/{y}', 'b.test:81'],
  ['https://{s}.c.test/{z}/{x}/{y}', 'a.c.test, b.c.test, c.c.test'],
  ['https://good.test@evil.test/{z}/{x}/{y}', 'evil.test'],
  [String.raw`https://evil.test\@good.test/{z}/{x}/{y}`, 'evil.test'],
  ['tiles/{z}/{x}/{y}', null],
])('the host of %s is %s', (urlTemplate, host) => {
  expect(foreignHost({ kind: 'xyz', urlTemplate, attribution: '' })).toBe(host);
});
