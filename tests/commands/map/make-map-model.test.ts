import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreApi } from 'zustand/vanilla';
import { chooseBasemap } from '../../../src/commands/map/basemap.ts';
import { mapModelMaker } from '../../../src/commands/map/make-map-model.ts';
import { readMapState, watchMapState } from '../../../src/commands/map/map-state.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { takeNetworkPlace } from '../../../src/commands/scenario/network-edits.ts';
import {
  chooseNetworkTool,
  putNetworkToolDown,
} from '../../../src/commands/scenario/network-tool.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import { lookAtSiting } from '../../../src/commands/siting/siting-look.ts';
import { look } from '../../../src/commands/view/look.ts';
import { NO_SITING, sitingStore } from '../../../src/state/siting-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { smallExport } from '../../support/small-export.ts';

const pick = ({ zh }: { zh: string }) => zh;
const folder = join(import.meta.dirname, '..', '..', '..', 'src', 'state');

/** Every store of the product. */
async function allStores(): Promise<Map<string, StoreApi<object>>> {
  const found = new Map<string, StoreApi<object>>();
  for (const file of readdirSync(folder)) {
    const module = (await import(join(folder, file))) as Record<string, StoreApi<object>>;
    for (const [name, value] of Object.entries(module)) {
      if (name.endsWith('Store')) found.set(name, value);
    }
  }
  return found;
}

beforeEach(() => {
  viewStore.setState(initialView, true);
  sitingStore.setState(NO_SITING, true);
  replaceProject(smallExport().project);
});
afterEach(() => vi.restoreAllMocks());

describe('what the map is made of', () => {
  it('is watched: no store is read that is not, and the model reads none itself', async () => {
    const stores = await allStores();
    expect(stores.size).toBeGreaterThan(12);
    const reads = [...stores].map(([name, store]) => [name, vi.spyOn(store, 'getState')] as const);
    const readNow = () =>
      reads.filter(([, { mock }]) => mock.calls.length > 0).map(([name]) => name);
    const state = readMapState();
    const read = readNow();
    expect(read.length).toBe(Object.keys(state).length);

    for (const [, spy] of reads) spy.mockClear();
    look({ step: 'scenario' });
    for (const [, spy] of reads) spy.mockClear();
    mapModelMaker()(state, pick);
    expect(readNow()).toEqual([]);

    for (const [name, store] of stores) {
      let told = 0;
      const stop = watchMapState(() => told++);
      store.setState({ ...store.getState() });
      expect([name, told > 0]).toEqual([name, read.includes(name)]);
      stop();
      store.setState({ ...store.getState() });
      expect(told).toBeLessThan(2);
    }
  });
});

describe('the model of the map', () => {
  it('keeps the parts that did not change, and shows what a command changes', () => {
    const make = mapModelMaker();
    const before = make(readMapState(), pick);
    expect(before.facilities).toHaveLength(smallExport().project.facilities.length);
    addSite(106.5, 29.5, 'day-care');
    const after = make(readMapState(), pick);
    expect(after.sites).toHaveLength(before.sites.length + 1);
    for (const part of ['basemap', 'areas', 'facilities', 'attribution', 'notices'] as const) {
      expect(after[part]).toBe(before[part]);
    }
  });

  it('shows the corners of a link that is being drawn', () => {
    chooseNetworkTool('link');
    takeNetworkPlace(106.5, 29.5);
    expect(mapModelMaker()(readMapState(), pick).linkDrawn).toEqual([[106.5, 29.5]]);
    putNetworkToolDown();
  });

  it('shows the picked file of a basemap, and none once it is not at hand', () => {
    const file = new File(['x'], '底图.pmtiles');
    chooseBasemap({ kind: 'pmtiles', file });
    expect(mapModelMaker()(readMapState(), pick).basemap).toEqual({
      kind: 'pmtiles',
      source: file,
    });
    // Another file of the same name takes its place.
    const other = new File(['y'], '底图.pmtiles');
    const make = mapModelMaker();
    make(readMapState(), pick);
    chooseBasemap({ kind: 'pmtiles', file: other });
    expect(make(readMapState(), pick).basemap).toEqual({ kind: 'pmtiles', source: other });
  });

  it('hides suggestions and shows candidates while a siting question is asked', () => {
    look({ step: 'scenario' });
    lookAtSiting({ open: true });
    const model = mapModelMaker()(readMapState(), pick);
    expect(model.suggestions).toEqual([]);
    expect(model.candidates).toBe(readMapState().history.project.candidates ?? model.candidates);
  });
});
