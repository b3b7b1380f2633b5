import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { follow } from '../../../src/commands/follow.ts';
import { followAll } from '../../../src/commands/start/followed.ts';
import { changeProject, replaceProject } from '../../../src/commands/project/change-project.ts';
import { gainsRow } from '../../../src/commands/results/gains-row.ts';
import { addClosure, addLink } from '../../../src/commands/scenario/network-edits.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { look } from '../../../src/commands/view/look.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import { activeScenario, currentProject } from '../../../src/state/project-store.ts';
import { gainsStore } from '../../../src/state/gains-store.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { resultsStore } from '../../../src/state/results-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown, townOnStreets } from '../../support/small-town.ts';

let page: Page;
let stop = (): void => undefined;
const rest = (what: () => void) => vi.waitFor(what, { timeout: 30_000, interval: 20 });
const gains = () => gainsStore.getState();
const peopleOf = (key: string) => gains().byPart[key]?.map(({ people }) => people);

beforeEach(() => {
  page = openPage();
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  resultsStore.setState(resultsStore.getInitialState(), true);
  gainsStore.setState(gainsStore.getInitialState(), true);
});
afterEach(() => {
  stop();
  page.leave();
  vi.restoreAllMocks();
});

/** Children within five minutes of any place, counted point by point. */
function childrenNear(places: readonly { lng: number; lat: number }[]): number {
  const { demand, settings } = currentProject();
  const radiusM = (settings.minutes * 60 * settings.speedMps) / settings.detour;
  return demand.reduce(
    (sum, point) =>
      places.some((place) => distanceM(place, point) <= radiusM) ? sum + point.age0to3! : sum,
    0,
  );
}

describe('what each part of a scenario brings', () => {
  it('is what is lost without it: of two sites at one place neither is missed', async () => {
    replaceProject(smallTown());
    look({ kind: 'nursery' });
    const [west, east] = [106.5725, 106.5825];
    addSite(west, 29.5675, 'nursery');
    addSite(west, 29.5675, 'nursery');
    addSite(east, 29.5575, 'nursery');
    stop = followAll();
    const { sites } = activeScenario(currentProject())!;
    await rest(() => expect(Object.keys(gains().byPart)).toHaveLength(3));
    const standing = currentProject().facilities.filter(({ kinds }) => kinds.includes('nursery'));
    const all = childrenNear([...standing, ...sites]);
    const expected = sites.map(
      (site) => all - childrenNear([...standing, ...sites.filter((each) => each !== site)]),
    );
    expect(expected.slice(0, 2)).toEqual([0, 0]);
    expect(expected[2]).toBeGreaterThan(0);
    expect(sites.map(({ id }) => peopleOf(`site:${id}`))).toEqual(expected.map((each) => [each]));
    const [one] = gains().byPart[`site:${sites[2]!.id}`]!;
    expect(one).toMatchObject({ kind: 'nursery', group: 'age0to3' });
    expect(gains()).toMatchObject({ withoutEdits: null, issues: [] });
  });

  it('on streets: a bridge that joins nothing brings nothing and is marked, sites keep what is theirs', async () => {
    replaceProject(townOnStreets());
    look({ kind: 'nursery' });
    changeProject('act.circle-fallback', (draft) => {
      draft.settings.circle = 'network';
      draft.settings.minutes = 10;
    });
    addSite(106.5825, 29.5575, 'nursery');
    // In the middle of the river, far from any street.
    addLink('footbridge', [
      [106.63, 29.6],
      [106.632, 29.6],
    ]);
    addLink('steps', [
      [106.5725, 29.5575],
      [106.5735, 29.5575],
    ]);
    addClosure(106.5725, 29.5575);
    stop = followAll();
    await rest(() => expect(Object.keys(gains().byPart)).toHaveLength(4));
    expect(peopleOf('link:link-1')).toEqual([0]);
    expect(gains().byPart['link:link-1']![0]!.groundM2).toBeCloseTo(0, 3);
    const loose = gains().issues.filter(({ code }) => code === 'network-link-loose');
    expect(loose.map(({ place }) => place.id)).toEqual(['link-1', 'link-1']);
    // 97 m of stairs on the sample's relief.
    const { steps } = gains();
    expect(Object.keys(steps)).toEqual(['link-2']);
    expect(steps['link-2']).toBeLessThanOrEqual(Math.round(97 / 0.3) + 1);
    const ofEdits = gains().withoutEdits!.find(
      ({ kind, areaId }) => kind === 'nursery' && areaId === 'all',
    )!;
    const now = resultsStore
      .getState()
      .active!.coverage.find(({ kind, areaId }) => kind === 'nursery' && areaId === 'all')!;
    // All edits together lose what a closure costs and gain what stairs bring; the site is none of them.
    const site = activeScenario(currentProject())!.sites[0]!;
    expect(peopleOf(`site:${site.id}`)![0]).toBeGreaterThan(0);
    expect(now.covered.age0to3! - ofEdits.covered.age0to3!).toBeLessThan(
      peopleOf(`site:${site.id}`)![0]!,
    );
    expect(peopleOf('closure:closure-1')![0]).toBeLessThanOrEqual(0);
  });

  it('refuses a lift of 847 m, which stays in hand, and is silent where nothing is planned', async () => {
    replaceProject(smallTown());
    const far: [number, number][] = [
      [106.5725, 29.5575],
      [106.5725, 29.5651],
    ];
    expect(addLink('lift', far)).toBe(false);
    expect(activeScenario(currentProject())?.network).toBeUndefined();
    expect(messageStore.getState().messages.map(({ issue }) => issue.code)).toEqual([
      'network-lift-too-long',
    ]);
    expect(addLink('footbridge', far)).toBe(true);
    stop = follow(gainsRow);
    // Straight circles know of no bridge.
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(gains().byPart).toEqual({});
  });
});
