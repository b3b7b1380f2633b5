import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import type { LngLat } from '../../../src/core/vocabulary/lng-lat.ts';
import {
  applyEdits,
  atSpeed,
  BoundedSearch,
  buildGraph,
  circles,
  demandByEdge,
  FacilitySearch,
  isOnIsland,
  LINK_KINDS,
  MAX_SNAP_M,
  mergeSite,
  nearest,
  NETWORK_WALKERS,
  networkWalkerById,
  NO_NODE,
  placeIssues,
  prepareWalker,
  reachedStreets,
  readGraph,
  reliefIssues,
  ringsBetween,
  segmentIndex,
  snapFor,
  WALKER_SOURCES,
  walkWaysFromGeojson,
  writeGraph,
  type Relief,
} from '../../../src/core/network/network-model.ts';

const sample = (name: string): string =>
  readFileSync(new URL(`../../../data/samples/yuzhong/${name}`, import.meta.url), 'utf8');

function reliefOf(text: string): Relief {
  const lines = text.split('\n');
  const head = Object.fromEntries(
    lines.slice(0, 6).map((line) => {
      const [name = '', value] = line.trim().split(/\s+/);
      return [name.toLowerCase(), Number(value)];
    }),
  ) as Record<'ncols' | 'nrows' | 'xllcorner' | 'yllcorner' | 'cellsize' | 'nodata_value', number>;
  const values = lines.slice(6).join(' ').trim().split(/\s+/).map(Number);
  const heightM = Float32Array.from(values, (m) => (m === head.nodata_value ? NaN : m));
  return { ...head, heightM };
}

const { features } = JSON.parse(sample('network.geojson')) as { features: unknown[] };
const ways = walkWaysFromGeojson(features).value!;
const graph = readGraph(writeGraph(buildGraph(ways).value!, 'ODbL')).value!;
const relief = reliefOf(sample('relief.asc'));
const BUDGET_S = 900;
const adult = networkWalkerById('adult')!;
const prepared = prepareWalker(graph, adult, { relief });

/** A facility at 大溪沟 above the Jialing, and a place on the bank across from it. */
const southBank: LngLat = { lng: 106.5584, lat: 29.5676 };
const northBank: LngLat = { lng: 106.5584, lat: 29.5741 };

describe('渝中 from file to circle', () => {
  test('the ways are whole and the relief lies under them', () => {
    expect(ways.wayNodes.includes(NO_NODE)).toBe(false);
    expect(reliefIssues(graph, relief)).toMatchObject([{ code: 'relief-part' }]);
  });

  test('the Jialing is no street: across it a straight circle lies, until there is a bridge', () => {
    expect(distanceM(southBank, northBank)).toBeLessThan(BUDGET_S * 1.39);
    const facility = snapFor(prepared, [southBank]);
    const across = snapFor(prepared, [northBank]);
    expect(placeIssues(prepared, facility, [{ id: 'f' }], 'facility', MAX_SNAP_M)).toEqual([]);
    expect(placeIssues(prepared, across, [{ id: 'd' }], 'demand', MAX_SNAP_M)).toEqual([]);
    expect(isOnIsland(prepared, across, 0)).toBe(false);
    expect(nearest(prepared, facility, across, BUDGET_S).timeS[0]).toBe(Infinity);

    expect(LINK_KINDS).toContain('footbridge');
    const line: [number, number][] = [
      [southBank.lng, southBank.lat],
      [northBank.lng, northBank.lat],
    ];
    const edited = applyEdits(graph, segmentIndex(graph, null, true), {
      links: [{ id: 'bridge', kind: 'footbridge', line }],
      closures: [],
    });
    expect(edited.issues).toEqual([]);
    const after = prepareWalker(edited.value!, adult, { before: prepared });
    const timeS = nearest(
      after,
      snapFor(after, [southBank]),
      snapFor(after, [northBank]),
      BUDGET_S,
    );
    expect(timeS.timeS[0]).toBeLessThan(BUDGET_S);
  });

  test('slower walkers, steps and slopes only shrink what is reached', () => {
    const reachedM = (walkerId: string, ground: Relief | null, speedMps?: number): number => {
      const walker = networkWalkerById(walkerId)!;
      const own = prepareWalker(graph, speedMps ? atSpeed(walker, speedMps) : walker, {
        relief: ground,
      });
      const search = new BoundedSearch(graph.nodeLngE7.length);
      const streets = reachedStreets(own, snapFor(own, [southBank]), BUDGET_S, 300, search);
      expect(streets.features.map(({ properties }) => properties.toS)).toEqual([300, 600, 900]);
      return search.reachedCount;
    };
    const level = reachedM('adult', null);
    expect(reachedM('adult', relief)).toBeLessThan(level);
    expect(reachedM('older-adult', null)).toBeLessThan(level);
    expect(reachedM('slow-older-adult', null)).toBeLessThan(reachedM('older-adult', null));
    expect(reachedM('adult', null, 0.9)).toBeLessThan(level);
    expect(reachedM('pushchair', null)).toBeLessThan(reachedM('adult', null, 1.2));
    expect(NETWORK_WALKERS.every(({ slope }) => WALKER_SOURCES[slope.source].zh)).toBe(true);
  });

  test('a site that moves gives what a search from all gives', () => {
    const others = snapFor(prepared, [{ lng: 106.577, lat: 29.558 }]);
    const demand = snapFor(
      prepared,
      Array.from({ length: 200 }, (_, i) => ({
        lng: 106.55 + (i % 20) * 0.0018,
        lat: 29.553 + Math.floor(i / 20) * 0.0018,
      })),
    );
    const base = nearest(prepared, others, demand, BUDGET_S);
    const site = snapFor(prepared, [southBank]);
    const search = new FacilitySearch(prepared, demandByEdge(prepared, demand));
    search.run(site, 0, BUDGET_S);
    expect(search.count).toBeGreaterThan(5);
    const merged = mergeSite(base, search, 1, structuredClone(base));
    const alone = nearest(prepared, site, demand, BUDGET_S);
    expect([...merged.timeS]).toEqual(
      [...base.timeS].map((timeS, at) => Math.min(timeS, alone.timeS[at]!)),
    );
  });

  test('circles nest, stay on their bank, and share their ground out in rings', () => {
    const facility = snapFor(prepared, [southBank]);
    const drawn = circles(prepared, facility, [5, 10, 15]);
    const corners = drawn.circles.map(({ geometry }) =>
      (geometry!.type === 'Polygon' ? [geometry!.coordinates] : geometry!.coordinates).flat(2),
    );
    expect(Math.max(...corners[2]!.map(([, lat]) => lat!))).toBeLessThan(northBank.lat);
    expect(ringsBetween(drawn.circles).map(({ minutes }) => minutes)).toEqual([5, 10, 15]);
  });
});
