import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { keepStreets } from '../../../src/commands/map/keep-streets.ts';
import { siteEffectRow } from '../../../src/commands/results/site-effect-row.ts';
import { follow } from '../../../src/commands/follow.ts';
import { followAll } from '../../../src/commands/start/followed.ts';
import { changeProject, replaceProject } from '../../../src/commands/project/change-project.ts';
import { findLackingSite } from '../../../src/commands/scenario/lacking-site.ts';
import { hasPlaceName } from '../../../src/commands/scenario/name-site.ts';
import { drawSite, editSite, moveSite } from '../../../src/commands/scenario/sites.ts';
import { lookAtRule, select } from '../../../src/commands/view/look.ts';
import { readNamedLines } from '../../../src/core/geo/named-lines.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import { describeSite } from '../../../src/core/assess/findings/site-effect.ts';
import { lastSiteStore } from '../../../src/state/last-site-store.ts';
import { activeScenario, currentProject } from '../../../src/state/project-store.ts';
import { resultsStore } from '../../../src/state/results-store.ts';
import { siteEffectStore } from '../../../src/state/site-effect-store.ts';
import { streetsStore } from '../../../src/state/streets-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

let page: Page;
let stop = (): void => undefined;
const rest = (what: () => void) => vi.waitFor(what, { timeout: 30_000, interval: 20 });
const site = (at = 0) => activeScenario(currentProject())!.sites[at]!;

beforeEach(() => {
  page = openPage();
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  resultsStore.setState(resultsStore.getInitialState(), true);
  lastSiteStore.setState({ last: null });
  streetsStore.setState({ url: null, streets: [] });
  replaceProject(smallTown());
});
afterEach(() => {
  stop();
  // Before the page goes, whose own stand-ins these lie over.
  vi.unstubAllGlobals();
  page.leave();
});

describe('the name of a site', () => {
  const file = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { name: '石油路' },
        geometry: {
          type: 'LineString' as const,
          coordinates: [
            [106.57, 29.5665],
            [106.59, 29.5665],
          ],
        },
      },
    ],
  };

  it('is where it is, follows a move, tells two apart, and stays once it is renamed', () => {
    streetsStore.setState({ url: 'x', streets: readNamedLines(file) });
    drawSite(106.5725, 29.5675);
    expect(site().name).toMatch(/^.+ · 石油路北$/);
    drawSite(106.5726, 29.5675);
    expect(site(1).name).toBe(`${site().name}（2）`);
    moveSite('site-1', 106.5725, 29.5655);
    expect(site().name).toMatch(/石油路南$/);
    editSite('site-1', { name: '新站' });
    moveSite('site-1', 106.5725, 29.5675);
    expect(site().name).toBe('新站');
    expect(hasPlaceName(site())).toBe(false);
  });

  it('takes the streets of a basemap that a sample has, and does without where they cannot be read', async () => {
    vi.stubGlobal('document', { baseURI: 'https://place/' });
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      return Promise.resolve({ ok: true, json: () => Promise.resolve(file) });
    });
    const end = keepStreets();
    changeProject('act.basemap', (draft) => {
      draft.basemap = { kind: 'sample', sampleId: 'town' };
    });
    await rest(() => expect(streetsStore.getState().streets).toHaveLength(1));
    expect(asked).toEqual(['https://place/samples/town/basemap/streets.geojson']);
    vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')));
    changeProject('act.basemap', (draft) => {
      draft.basemap = { kind: 'sample', sampleId: 'other' };
    });
    await rest(() => expect(streetsStore.getState().streets).toEqual([]));
    end();
  });

  it('in an idle building is that of the building, and the site is no larger', () => {
    changeProject('act.import', (draft) => {
      draft.candidates = [
        { id: 'c', name: '老供销社', lng: 106.5725, lat: 29.5675, maxFloorAreaM2: 90 },
      ];
    });
    drawSite(106.5725, 29.5675);
    expect(site()).toMatchObject({ name: '老供销社', floorAreaM2: 90 });
  });
});

describe('what a site begins with', () => {
  it('is what the suggestion for the selected row and area has, else what was drawn last', async () => {
    stop = followAll();
    await rest(() => expect(resultsStore.getState().suggestions?.length).toBeGreaterThan(0));
    const suggestion = resultsStore.getState().suggestions!.at(-1)!;
    lookAtRule(suggestion.rule);
    select({ type: 'area', id: suggestion.areaId });
    const first = resultsStore
      .getState()
      .suggestions!.find(
        ({ rule, areaId }) => rule === suggestion.rule && areaId === suggestion.areaId,
      )!;
    expect(findLackingSite()).toEqual({ kinds: first.kinds, fields: first.fields });
    lookAtRule(null);
    select(null);
    viewStore.setState({ kind: 'nursery' });
    drawSite(106.5725, 29.5675);
    editSite(site().id, { places: 77 });
    select(null);
    expect(findLackingSite()).toMatchObject({ kinds: site().kinds, fields: { places: 77 } });
  });
});

describe('what a site does', () => {
  it('is what is lost without it, counted point by point, wherever it is dragged', async () => {
    viewStore.setState({ kind: 'nursery' });
    stop = followAll();
    const id = drawSite(106.5825, 29.5575);
    const children = (places: readonly { lng: number; lat: number }[]) => {
      const { demand, settings } = currentProject();
      const radiusM = (settings.minutes * 60 * settings.speedMps) / settings.detour;
      return demand.reduce(
        (sum, point) =>
          places.some((place) => distanceM(place, point) <= radiusM) ? sum + point.age0to3! : sum,
        0,
      );
    };
    const standing = currentProject().facilities.filter(({ kinds }) => kinds.includes('nursery'));
    for (const lng of [106.5825, 106.5775, 106.5725]) {
      moveSite(id, lng, 29.5575, 'drag');
      await rest(() => {
        const { active, busy } = resultsStore.getState();
        expect(busy).toBe(false);
        const { basis } = siteEffectStore.getState();
        expect(basis?.siteId).toBe(id);
        const effect = describeSite(basis!.without!, active!, 'nursery', new Set(), new Set());
        expect(effect.people.find(({ group }) => group === 'age0to3')).toMatchObject({
          before: children(standing),
          after: children([...standing, site()]),
        });
      });
    }
    select(null);
    expect(siteEffectStore.getState().basis).toBeNull();
    stop();
    select({ type: 'site', id });
    expect(siteEffectStore.getState().basis).toBeNull();
    stop = follow(siteEffectRow);
    await rest(() => expect(siteEffectStore.getState().basis?.without).toBeTruthy());
  });
});
