import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type MarkedPoint,
  NEAR_ZOOM,
  type PointList,
  type PointRun,
  pointTiles,
} from '../../../src/map/points/point-layer.ts';
import { PointSender } from '../../../src/map/points/point-sender.ts';
import { PointTileLoader } from '../../../src/map/points/point-tile-loader.ts';
import { PointTiles } from '../../../src/map/points/point-tiles.ts';
import '../../support/seed.ts';

interface Read {
  name: string;
  extent: number;
  points: { x: number; y: number; properties: Record<string, unknown> }[];
}

const point = (id: string): MarkedPoint => ({
  lng: 106.5,
  lat: 29.5,
  id,
  name: `名${id}`,
  look: { icon: 'facility-other', dimmed: false },
});

const unzigzag = (n: number) => (n >>> 1) ^ -(n & 1);

/** The one layer of a tile as the Mapbox vector tile specification 2.1 says it is to be read. */
function read(bytes: Uint8Array): Read | null {
  if (bytes.length === 0) return null;
  const layer = { name: '', version: 0, extent: 0, keys: [''], values: [] as unknown[] };
  const features: { tags: number[]; type: number; geometry: number[] }[] = [];
  layer.keys.length = 0;
  new PbfReader(bytes).readFields((tag, _, tile) => {
    if (tag !== 3) throw new Error(`field ${tag} in a tile`);
    tile.readMessage((field, __, pbf) => {
      if (field === 1) layer.name = pbf.readString();
      else if (field === 15) layer.version = pbf.readVarint();
      else if (field === 5) layer.extent = pbf.readVarint();
      else if (field === 3) layer.keys.push(pbf.readString());
      else if (field === 4)
        pbf.readMessage((kind, ___, value) => {
          if (kind === 1) layer.values.push(value.readString());
          else if (kind === 3) layer.values.push(value.readDouble());
          else layer.values.push(value.readBoolean());
        }, null);
      else {
        const feature = { tags: [] as number[], type: 0, geometry: [] as number[] };
        pbf.readMessage((part, ___, own) => {
          if (part === 2) own.readPackedVarint(feature.tags);
          else if (part === 3) feature.type = own.readVarint();
          else own.readPackedVarint(feature.geometry);
        }, null);
        features.push(feature);
      }
    }, null);
  }, null);
  expect(layer.version).toBe(2);
  return {
    name: layer.name,
    extent: layer.extent,
    points: features.map(({ tags, type, geometry: [command = 0, x = 0, y = 0] }) => {
      expect([type, command & 7, command >> 3]).toEqual([1, 1, 1]);
      const properties: Record<string, unknown> = {};
      for (let n = 0; n < tags.length; n += 2)
        properties[layer.keys[tags[n]!]!] = layer.values[tags[n + 1]!];
      return { x: unzigzag(x), y: unzigzag(y), properties };
    }),
  };
}

/** Degrees of a step of a tile, by the inverse of Mercator. */
function placeOf(z: number, tileX: number, tileY: number, extent: number, x: number, y: number) {
  const [east, south] = [(tileX + x / extent) / 2 ** z, (tileY + y / extent) / 2 ** z];
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * south))) * 180) / Math.PI;
  return { lng: east * 360 - 180, lat };
}

/** Points as they come from the page, in runs of a few. */
function runs(points: readonly MarkedPoint[], perRun = 7): PointRun[] {
  const made: PointRun[] = [];
  for (let from = 0; from < points.length; from += perRun) {
    const some = points.slice(from, from + perRun);
    made.push({
      places: Float64Array.from(some.flatMap(({ lng, lat }) => [lng, lat])),
      ids: some.map(({ id }) => id),
      names: some.map(({ name }) => name),
      looks: some.map(({ look }) => ({ ...look })),
    });
  }
  return made;
}

const places = fc.array(
  fc.record({
    lng: fc.double({ min: 105.9, max: 107.1, noNaN: true }),
    lat: fc.double({ min: 28.9, max: 30.1, noNaN: true }),
    name: fc.string(),
    look: fc.record({ dimmed: fc.boolean(), icon: fc.constantFrom('facility-a', 'facility-b') }),
  }),
  { maxLength: 60 },
);

describe('tiles of points', () => {
  it('hold every point with what is told of it, where it lies, and no other', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 16 }), (all, z) => {
        const tiles = new PointTiles(runs(all.map((each, n) => ({ ...each, id: `p${n}` }))));
        for (const [n, { lng, lat, name, look }] of all.entries()) {
          const sine = Math.sin((lat * Math.PI) / 180);
          const x = Math.floor((lng / 360 + 0.5) * 2 ** z);
          const y = Math.floor((0.5 - Math.atanh(sine) / (2 * Math.PI)) * 2 ** z);
          const tile = read(tiles.tile(z, x, y))!;
          expect(tile.name).toBe('points');
          const own = tile.points.find(({ properties }) => properties['id'] === `p${n}`)!;
          const { icon, dimmed } = look;
          const near = z >= NEAR_ZOOM && { name, icon };
          expect(own.properties).toEqual({ id: `p${n}`, dimmed, ...near });
          const found = placeOf(z, x, y, tile.extent, own.x, own.y);
          const stepDeg = 360 / 2 ** z / tile.extent;
          expect(Math.abs(found.lng - lng)).toBeLessThan(stepDeg);
          expect(Math.abs(found.lat - lat)).toBeLessThan(stepDeg);
          for (const each of tile.points) {
            const reach = tile.extent / 32 + 1;
            expect(Math.min(each.x, each.y)).toBeGreaterThanOrEqual(-reach);
            expect(Math.max(each.x, each.y)).toBeLessThanOrEqual(tile.extent + reach);
          }
        }
      }),
    );
  });

  it('keep the order of the list, and are empty where nothing lies', () => {
    const tiles = new PointTiles(runs(['c', 'a', 'b'].map((id) => point(id))));
    expect(read(tiles.tile(3, 6, 3))!.points.map(({ properties }) => properties['id'])).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(tiles.tile(3, 0, 0)).toHaveLength(0);
    expect(new PointTiles([]).tile(0, 0, 0)).toHaveLength(0);
  });
});

describe('points between the page and the workers of the map', () => {
  const closing: { close: () => void }[] = [];
  afterEach(() => closing.splice(0).forEach((each) => each.close()));
  function kept<T extends { close: () => void }>(one: T): T {
    closing.push(one);
    return one;
  }
  let channels = 0;
  function page() {
    const name = `test-points-${++channels}`;
    return {
      sender: kept(new PointSender(name)),
      worker: () => kept(new PointTileLoader(name)),
    };
  }
  const list = (count: number, mark = 'p'): PointList<number> => ({
    records: Array.from({ length: count }, (_, n) => n),
    point: (n) => point(`${mark}${n}`),
  });
  const told = async (loader: PointTileLoader, version: number) => {
    const url = pointTiles(version).replace('{z}/{x}/{y}', '0/0/0');
    const { data } = await loader.load({ url });
    return read(new Uint8Array(data))?.points.map(({ properties }) => properties['id']) ?? [];
  };

  it('arrive whole and in order when a tile is first asked for, at every worker that asks', async () => {
    const { sender, worker } = page();
    const [first, second] = [worker(), worker()];
    const version = sender.offer(list(3500) as PointList);
    const all = Array.from({ length: 3500 }, (_, n) => `p${n}`);
    expect(await told(first, version)).toEqual(all);
    expect(await told(second, version)).toEqual(all);
    expect(await told(first, 0)).toEqual([]);
  });

  it('arrive at a worker that asks while they are under way', async () => {
    const { sender, worker } = page();
    const version = sender.offer(list(6000) as PointList);
    const early = told(worker(), version);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const late = told(worker(), version);
    expect((await early).length).toBe(6000);
    expect((await late).length).toBe(6000);
  });

  it('are empty when they were dropped, before they are asked for or while they are under way', async () => {
    const { sender, worker } = page();
    const loader = worker();
    const before = sender.offer(list(10) as PointList);
    sender.drop(before);
    expect(await told(loader, before)).toEqual([]);
    const during = sender.offer(list(50_000) as PointList);
    const waiting = told(loader, during);
    const after = sender.offer(list(5, 'q') as PointList);
    sender.drop(during);
    expect(await waiting).toEqual([]);
    expect(await told(loader, after)).toEqual(['q0', 'q1', 'q2', 'q3', 'q4']);
  });

  it('arrive at a worker before it asks, once', async () => {
    const { sender, worker } = page();
    const loader = worker();
    const posted = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
    const version = sender.offer(list(3500) as PointList);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await told(loader, version)).toHaveLength(3500);
    expect(posted).toHaveBeenCalledTimes(4);
    posted.mockRestore();
  });

  it('are not those of another page', async () => {
    const [one, other] = [page(), page()];
    const version = one.sender.offer(list(3, 'one') as PointList);
    expect(other.sender.offer(list(3, 'other') as PointList)).toBe(version);
    expect((await told(other.worker(), version))[0]).toBe('other0');
    expect((await told(one.worker(), version))[0]).toBe('one0');
  });
});
