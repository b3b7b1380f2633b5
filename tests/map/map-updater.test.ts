import { describe, expect, it } from 'vitest';
import { LONG_FROM } from '../../src/map/points/feature-file.ts';
import type { MapModel } from '../../src/map/model/map-model.ts';
import { type PointList, pointTiles } from '../../src/map/points/point-layer.ts';
import { MapUpdater } from '../../src/map/map-updater.ts';
import { exampleModel, exampleSite } from './support/example-model.ts';
import { FakeMap } from './support/fake-map.ts';

function make(map: FakeMap) {
  const errors: unknown[] = [];
  const basemaps: MapModel['basemap'][] = [];
  const foreign = {
    show: async (basemap: MapModel['basemap']) => {
      basemaps.push(basemap);
    },
  };
  const offered = new Map<number, PointList>();
  const points = {
    offer(list: PointList) {
      offered.set(offered.size + 1, list);
      return offered.size;
    },
    drop: (version: number) => void offered.delete(version),
  };
  const updater = new MapUpdater(map.port(), foreign, points, (error) => errors.push(error));
  return { updater, errors, basemaps, offered };
}

/** Lets every promise that can go on go on. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

describe('MapUpdater', () => {
  it('sends each source with content once, and nothing for the same model again', async () => {
    const map = new FakeMap();
    const { updater } = make(map);
    const model = exampleModel();
    await updater.update(model);
    const first = map.sent.map((each) => each.source).toSorted();
    expect(first).toEqual([
      'area-labels',
      'area-labels-around',
      'areas',
      'areas-around',
      'base-edge',
      'circles',
      'facilities',
      'gaps',
      'sites',
      'suggestions',
    ]);
    const calls = map.stateCalls;
    await updater.update(model);
    await updater.update({ ...model, show: { ...model.show } });
    expect(map.sent).toHaveLength(first.length);
    expect(map.stateCalls).toBe(calls);
  });

  it('asks nothing of a map that is lost, and sends everything anew when it is back', async () => {
    const map = new FakeMap();
    const { updater, errors } = make(map);
    const model = exampleModel();
    await updater.update(model);
    const [first, states] = [map.sent.length, map.stateCalls];
    updater.pause();
    const moved = { ...model, sites: [exampleSite('new')] };
    await updater.update(moved);
    expect([map.sent.length, map.stateCalls]).toEqual([first, states]);
    updater.resume();
    await updater.whenIdle();
    expect(map.sent.length).toBeGreaterThanOrEqual(2 * first);
    expect(map.stateCalls).toBeGreaterThanOrEqual(2 * states);
    expect(JSON.stringify(map.sentTo('sites').at(-1))).toContain('"new"');
    expect(errors).toEqual([]);
  });

  it('sends a long list as tiles of points, and draws it as dots from afar', async () => {
    const map = new FakeMap();
    const { updater, offered } = make(map);
    const model = exampleModel();
    const facilities = Array.from({ length: LONG_FROM }, (_, n) => ({
      ...model.facilities[0]!,
      id: `f${n}`,
    }));
    const shown = { ...model, facilities };
    await updater.update(shown);
    expect(map.sentTo('facility-points')).toEqual([pointTiles(1)]);
    const { records, point } = offered.get(1)!;
    expect(records.map(point).map(({ lng, lat, id }) => [lng, lat, id])).toEqual(
      facilities.map(({ lng, lat, id }) => [lng, lat, id]),
    );
    await updater.update({ ...shown, facilities: facilities.slice(1) });
    expect(map.sentTo('facilities')).toMatchObject([{ features: { length: LONG_FROM - 1 } }]);
    expect(map.sentTo('facility-points')).toEqual([pointTiles(1), pointTiles(0)]);
    expect(offered.size).toBe(0);
  });

  it('sends only the sites when a site moves', async () => {
    const map = new FakeMap();
    const { updater } = make(map);
    const model = exampleModel();
    await updater.update(model);
    map.sent.length = 0;
    await updater.update({ ...model, sites: [exampleSite('site-1', 106.56)] });
    expect(map.sent.map((each) => each.source)).toEqual(['sites']);
  });

  it('changes verdicts by states, and sends only the signs and what is selected', async () => {
    const map = new FakeMap();
    const { updater } = make(map);
    const model = exampleModel();
    await updater.update(model);
    map.sent.length = 0;
    await updater.update({
      ...model,
      verdicts: new Map([['c1', 'unmet']]),
      selected: { type: 'area', id: 'c3' },
    });
    expect(map.sent.map((each) => each.source)).toEqual(['area-selected', 'area-labels']);
    expect(map.states.get('areas/c1')).toEqual({ verdict: 'unmet' });
    expect(map.states.get('areas/c3')).toEqual({ verdict: 'none' });
  });

  it('takes the ring of a facility away when something else is selected', async () => {
    const map = new FakeMap();
    const { updater } = make(map);
    const model = exampleModel({ selected: { type: 'facility', id: 'f1' } });
    const ring = () => map.sent.findLast(({ source }) => source === 'facility-selected')?.data;
    await updater.update(model);
    expect(ring()).toMatchObject({ features: [{ properties: { id: 'f1' } }] });
    await updater.update({ ...model, selected: { type: 'site', id: 'site-1' } });
    expect(ring()).toMatchObject({ features: [] });
    expect(map.states.get('sites/site-1')).toEqual({ selected: true });
    await updater.update({ ...model, selected: { type: 'site', id: 'site-2' } });
    expect(map.states.has('sites/site-1')).toBe(false);
  });

  it('never runs two updates at once, and of those that wait only the newest is done', async () => {
    const map = new FakeMap(false);
    const { updater } = make(map);
    const model = exampleModel();
    const moved = (lng: number) => ({ ...model, sites: [exampleSite('site-1', lng)] });
    const done = updater.update(model);
    await turn();
    const underWay = map.sent.length;
    for (const lng of [106.1, 106.2, 106.3]) void updater.update(moved(lng));
    await turn();
    expect(map.sent).toHaveLength(underWay);
    for (const each of map.sent) each.done();
    await turn();
    const later = map.sent.slice(underWay);
    expect(later.map((each) => each.source)).toEqual(['sites']);
    expect(JSON.stringify(later[0]!.data)).toContain('106.3');
    later[0]!.done();
    await done;
    expect(map.sent).toHaveLength(underWay + 1);
  });

  it('hides and shows layers by the flags, telling the map only what changes', async () => {
    const map = new FakeMap();
    const { updater } = make(map);
    const model = exampleModel();
    await updater.update(model);
    expect([...map.visibility]).toEqual([]);
    map.visibility.clear();
    await updater.update({ ...model, show: { ...model.show, facilities: false } });
    expect([...map.visibility].toSorted()).toEqual([
      ['facility', 'none'],
      ['facility-dimmed', 'none'],
      ['facility-dots', 'none'],
      ['facility-names', 'none'],
      ['facility-near', 'none'],
      ['facility-near-dimmed', 'none'],
      ['facility-near-names', 'none'],
      ['facility-room', 'none'],
      ['facility-selected', 'none'],
    ]);
    await updater.update(model);
    expect(new Set(map.visibility.values())).toEqual(new Set(['visible']));
  });

  it('reports a source that fails and goes on with the next model', async () => {
    const map = new FakeMap(false);
    const { updater, errors } = make(map);
    const model = exampleModel();
    const done = updater.update(model);
    await turn();
    map.sent[0]!.fail(new Error('broken'));
    for (const each of map.sent.slice(1)) each.done();
    await done;
    expect(errors).toEqual([new Error('broken')]);
    const before = map.sent.length;
    void updater.update({ ...model, sites: [] });
    await turn();
    expect(map.sent.slice(before).map((each) => each.source)).toEqual(['sites']);
  });

  it('stops after it is destroyed', async () => {
    const map = new FakeMap(false);
    const { updater } = make(map);
    void updater.update(exampleModel());
    await turn();
    const underWay = map.sent.length;
    void updater.update(exampleModel());
    updater.destroy();
    for (const each of map.sent) each.done();
    await turn();
    expect(map.sent).toHaveLength(underWay);
  });
});
