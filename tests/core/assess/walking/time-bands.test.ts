import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, length } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import {
  timeBands,
  type TimeBandsQuestion,
} from '../../../../src/core/assess/walking/time-bands.ts';
import { WalkNetwork } from '../../../../src/core/assess/circles/walk-network.ts';
import {
  nearest,
  readGraph,
  reachedStreets,
  snapFor,
} from '../../../../src/core/network/network-model.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/plan/project.ts';
import { drawBands } from '../../../../src/engine/assessing/draw-bands.ts';
import { yuzhongData } from '../../../bench/yuzhong-data.ts';
import { sample } from '../../../support/run-cli.ts';

const bytes = Uint8Array.from(readFileSync(sample('yuzhong', 'network.kqgraph')));
const { value: graph } = readGraph(bytes);
const network = new WalkNetwork({ key: 'n', graph: graph!, relief: null });
const data = yuzhongData();
const prepared = prepare(data);
const kind = 'community-eldercare-institution';
const walked: Settings = { ...DEFAULT_SETTINGS, circle: 'network' };
const walker = network.prepared(walked);
const look = {
  scenario: null,
  settings: walked,
  circles: network.circles(prepared.table, walked),
};
const question: TimeBandsQuestion = {
  kind,
  minutes: [30, 5, 15, 15, 10],
  ground: 'rings',
  streets: true,
};
const bands = timeBands(prepared, look, question, walker);
const nested = timeBands(prepared, look, { ...question, ground: 'nested' }, walker);
const areaM2 = (all: typeof bands) =>
  all.map(({ ground }) =>
    ground ? area({ type: 'Feature', properties: {}, geometry: ground }) : 0,
  );

describe('bands of walking time', () => {
  it('rise without gaps or repeats, whatever order the minutes come in', () => {
    expect(bands.map(({ fromMin, toMin }) => [fromMin, toMin])).toEqual([
      [0, 5],
      [5, 10],
      [10, 15],
      [15, 30],
    ]);
  });

  it('draw rings that together are the ground of the nested ones', () => {
    const rings = areaM2(bands);
    areaM2(nested).forEach((whole, at) => {
      const sum = rings.slice(0, at + 1).reduce((a, b) => a + b, 0);
      expect(Math.abs(sum - whole) / whole).toBeLessThan(1e-3);
    });
  });

  it('cut the same streets as bands of equal length do', () => {
    const km = (geometry: GeoJSON.Geometry) =>
      length({ type: 'Feature', properties: {}, geometry }, { units: 'kilometers' });
    const facilities = snapFor(
      walker,
      data.facilities.filter(({ kinds }) => kinds.includes(kind)),
    );
    const even = reachedStreets(walker, facilities, 1800, 300).features;
    const evenKm = (fromS: number, toS: number) =>
      even
        .filter(({ properties }) => properties.fromS >= fromS && properties.toS <= toS)
        .reduce((sum, { geometry }) => sum + km(geometry), 0);
    for (const { fromMin, toMin, streets } of bands) {
      expect(km(streets!)).toBeCloseTo(evenKm(fromMin * 60, toMin * 60), 2);
    }
  });

  it('hold whoever lives along the streets and walks there in time', () => {
    const seats = snapFor(
      walker!,
      data.facilities.filter(({ kinds }) => kinds.includes(kind)),
    );
    for (const [at, { toMin, ground }] of nested.entries()) {
      const places = bands[at]!.streets!.coordinates.flat().map(([lng = 0, lat = 0]) => ({
        lng,
        lat,
      }));
      const limitS = toMin * 60;
      const { timeS } = nearest(walker!, seats, snapFor(walker!, places), limitS + 60);
      // Of whoever lives at the very end of a walk the grid of the drawing decides.
      const clear = places.filter((_, n) => Math.abs(timeS[n]! - limitS) > 20);
      const timely = new Set(places.filter((_, n) => timeS[n]! <= limitS));
      const agree = clear.filter(
        (place) => booleanPointInPolygon([place.lng, place.lat], ground!) === timely.has(place),
      );
      expect(clear.length).toBeGreaterThan(places.length / 2);
      expect(agree.length / clear.length).toBeGreaterThan(0.97);
    }
  });

  it('are of one facility when one is named, and never more than those of all', () => {
    const { id } = data.facilities.find(({ kinds }) => kinds.includes(kind))!;
    const one = timeBands(prepared, look, { ...question, ground: 'nested', placeId: id }, walker);
    const all = areaM2(nested);
    areaM2(one).forEach((each, at) => {
      expect(each).toBeGreaterThan(0);
      expect(each).toBeLessThan(all[at]!);
    });
  });

  it('follow straight circles where the settings do, without streets where there is no network', () => {
    const straight = timeBands(
      prepared,
      { scenario: null, settings: DEFAULT_SETTINGS },
      { ...question, ground: 'nested' },
      null,
    );
    expect(straight.every(({ streets }) => streets === null)).toBe(true);
    const all = areaM2(nested);
    areaM2(straight).forEach((each, at) => expect(each).toBeGreaterThan(all[at]!));
  });

  it('cross to the map as GeoJSON, the first band last so that it lies on top', () => {
    const { ground, streets, bands: drawn } = drawBands(bands, question);
    const { features } = JSON.parse(new TextDecoder().decode(ground!)) as GeoJSON.FeatureCollection;
    expect(features.map(({ properties }) => properties!.toMin)).toEqual([30, 15, 10, 5]);
    expect(features.map(({ properties }) => properties!.share).at(-1)).toBe(0);
    expect(drawn).toHaveLength(4);
    expect(streets!.length).toBeGreaterThan(1000);
    const none = drawBands(
      timeBands(prepared, look, { ...question, ground: 'none', streets: false }, walker),
      question,
    );
    expect([none.ground, none.streets]).toEqual([null, null]);
  });
});
