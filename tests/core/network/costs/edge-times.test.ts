import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import { edgeTimes } from '../../../../src/core/network/costs/edge-times.ts';
import {
  atSpeed,
  NETWORK_WALKERS,
  networkWalkerById,
  WALKER_SOURCES,
} from '../../../../src/core/network/walkers/network-walkers.ts';
import { nodeHeightsM } from '../../../../src/core/network/graph/node-heights.ts';
import { reliefIssues } from '../../../../src/core/network/search/place-report.ts';
import { heightAtM, type Relief } from '../../../../src/core/network/graph/relief.ts';
import { searchCosts } from '../../../../src/core/network/costs/search-costs.ts';
import { slopeTimeRatio } from '../../../../src/core/network/costs/slope-time.ts';
import type { Tags } from '../../../../src/core/network/ways/walk-ways.ts';
import { WALKERS } from '../../../../src/core/plan/walker.ts';
import { forSeeds, randomGraph, randomRelief } from '../support/random-network.ts';
import { degrees, waysOf, type Spot } from '../support/ways.ts';

const walker = (id: string) => networkWalkerById(id)!;

/** A ground that rises evenly to the east, 0 m at the origin. */
function ramp(grade: number): Relief {
  const cellsize = 0.0003;
  const { lng, lat } = degrees([-600, -600]);
  const cellM = degreesToEastM(cellsize);
  const heightM = Float32Array.from(
    { length: 60 * 60 },
    (_, i) => (-600 + ((i % 60) + 0.5) * cellM) * grade,
  );
  return { ncols: 60, nrows: 60, xllcorner: lng, yllcorner: lat, cellsize, heightM };
}

function degreesToEastM(degreesLng: number): number {
  return degreesLng / (degrees([1, 0]).lng - degrees([0, 0]).lng);
}

/** Seconds there and back over one way of 120 m to the east. */
function timesOver(id: string, tags: Tags, relief: Relief | null = null): [number, number] {
  const spots: Record<string, Spot> = { a: [0, 0], b: [120, 0] };
  const graph = buildGraph(waysOf(spots, [{ over: 'a b', tags }])).value!;
  const { forwardS, backwardS } = edgeTimes(graph, walker(id), relief);
  return [forwardS[0]!, backwardS[0]!];
}

describe('walkers', () => {
  test('level speeds are those of the straight circles', () => {
    for (const { id, speedMps } of WALKERS) expect(walker(id).levelSpeedMps.value).toBe(speedMps);
    expect(NETWORK_WALKERS.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['pushchair', 'wheelchair']),
    );
  });

  test('every figure names a source that is there in both languages', () => {
    const named = JSON.stringify(NETWORK_WALKERS).matchAll(/"source":"([^"]+)"/g);
    let count = 0;
    for (const [, source] of named) {
      expect(Object.keys(WALKER_SOURCES)).toContain(source);
      count++;
    }
    expect(count).toBeGreaterThan(25);
    for (const { zh, en } of Object.values(WALKER_SOURCES)) {
      expect(zh.length).toBeGreaterThan(5);
      expect(en.length).toBeGreaterThan(5);
    }
  });

  test('seconds per step follow from the level speed as the source says', () => {
    for (const { steps, levelSpeedMps } of NETWORK_WALKERS) {
      if (!steps) continue;
      expect(steps.upS).toBeCloseTo(0.3 / (0.35 * levelSpeedMps.value), 3);
      expect(steps.downS).toBeCloseTo(0.3 / (0.5 * levelSpeedMps.value), 3);
    }
  });

  test('another speed scales steps with it and leaves waiting alone', () => {
    const slow = atSpeed(walker('adult'), 0.695);
    expect(slow.levelSpeedMps.value).toBe(0.695);
    expect(slow.steps!.upS).toBeCloseTo(2 * walker('adult').steps!.upS, 9);
    expect(slow.lift).toEqual(walker('adult').lift);
    expect(atSpeed(walker('adult'), 0)).toEqual(walker('adult'));
  });
});

describe('slopes', () => {
  test('agree with the figures of Tobler (1993)', () => {
    // 6 km/h at −5 %, 5.036 km/h on the level; W = 6 exp(−3.5 |s + 0.05|).
    const kmh = (grade: number): number => 5.036 / slopeTimeRatio(grade, true);
    expect(kmh(0)).toBeCloseTo(5.036, 3);
    expect(kmh(-0.05)).toBeCloseTo(6, 2);
    expect(kmh(0.2)).toBeCloseTo(6 * Math.exp(-3.5 * 0.25), 2);
    expect(kmh(-0.4)).toBeCloseTo(6 * Math.exp(-3.5 * 0.35), 2);
  });

  test('stop at the limits of the function, and never gain for those it does not know', () => {
    expect(slopeTimeRatio(3, true)).toBe(slopeTimeRatio(0.5, true));
    expect(slopeTimeRatio(-0.05, false)).toBe(1);
    expect(slopeTimeRatio(NaN, true)).toBe(1);
  });

  test('an even slope takes what the function says, there and back', () => {
    const [up, down] = timesOver('adult', { highway: 'footway' }, ramp(0.1));
    expect(up).toBeCloseTo((120 / 1.39) * slopeTimeRatio(0.1, true), 0);
    expect(down).toBeCloseTo((120 / 1.39) * slopeTimeRatio(-0.1, true), 0);
  });

  test('a slope over 1:8 is closed for a wheelchair', () => {
    expect(timesOver('wheelchair', { highway: 'footway' }, ramp(0.12))[0]).toBeLessThan(Infinity);
    expect(timesOver('wheelchair', { highway: 'footway' }, ramp(0.13))).toEqual([
      Infinity,
      Infinity,
    ]);
  });

  test('a bridge takes its height from its ends, in pieces too, and not from the ground', () => {
    const relief = ramp(0);
    // A gorge under the bridge.
    const spots: Record<string, Spot> = {
      a: [-60, 0],
      b: [0, 0],
      m: [60, 0],
      c: [120, 0],
      d: [180, 0],
      s: [60, 40],
    };
    for (let i = 0; i < relief.heightM.length; i++) {
      const x = -600 + ((i % 60) + 0.5) * degreesToEastM(relief.cellsize);
      relief.heightM[i] = x > 30 && x < 90 ? -80 : x >= 90 ? 12 : 0;
    }
    const bridge = { highway: 'footway', bridge: 'yes' };
    const graph = buildGraph(
      waysOf(spots, [
        { over: 'a b' },
        { over: 'b m', tags: bridge },
        { over: 'm c', tags: bridge },
        { over: 'c d' },
        { over: 'm s', tags: { highway: 'steps' } },
      ]),
    ).value!;
    const heights = nodeHeightsM(graph, relief);
    const middle = [...graph.nodeLngE7].findIndex(
      (lng, node) =>
        lng === Math.round(degrees(spots.m!).lng * 1e7) &&
        graph.nodeLatE7[node] === Math.round(degrees(spots.m!).lat * 1e7),
    );
    expect(heights[middle]).toBeCloseTo(6, 0);
    expect(Math.min(...heights)).toBeCloseTo(-80, 0);
    const { forwardS } = edgeTimes(graph, walker('adult'), relief);
    graph.edgeWayId.forEach((way, edge) => {
      if (way === 1001)
        expect(forwardS[edge]!).toBeLessThan((60 / 1.39) * slopeTimeRatio(0.15, true));
    });
  });
});

describe('times of edges', () => {
  test('level ground takes length over speed', () => {
    for (const { id, levelSpeedMps } of NETWORK_WALKERS) {
      const [there, back] = timesOver(id, { highway: 'footway' });
      expect(there).toBeCloseTo(120 / levelSpeedMps.value, 0);
      expect(back).toBe(there);
    }
  });

  test('steps take longer up than down, by the tag or by the ground; the mean where neither tells', () => {
    const steps = { highway: 'steps', step_count: '100' };
    expect(timesOver('older-adult', { ...steps, incline: 'up' })).toEqual([
      expect.closeTo(85.7, 1),
      expect.closeTo(60, 1),
    ]);
    expect(timesOver('older-adult', { ...steps, incline: 'down' })[0]).toBeCloseTo(60, 1);
    expect(timesOver('older-adult', steps, ramp(0.3))[0]).toBeCloseTo(85.7, 1);
    expect(timesOver('older-adult', steps)).toEqual([
      expect.closeTo(72.85, 1),
      expect.closeTo(72.85, 1),
    ]);
  });

  test('steps are closed for wheels unless a ramp is there for them', () => {
    const steps = { highway: 'steps', step_count: '100', incline: 'up' };
    expect(timesOver('pushchair', steps)).toEqual([Infinity, Infinity]);
    expect(timesOver('pushchair', { ...steps, 'ramp:stroller': 'yes' })).toEqual([100, 80]);
    expect(timesOver('wheelchair', { ...steps, 'ramp:stroller': 'yes' })[0]).toBe(Infinity);
    expect(timesOver('wheelchair', { ...steps, 'ramp:wheelchair': 'yes' })[0]).toBeCloseTo(120, 4);
  });

  test('lifts take a ride, crossings a wait, one-way ways only one way', () => {
    // Half a ride at each of its two doors.
    expect(timesOver('adult', { highway: 'elevator' })).toEqual([22.5, 22.5]);
    const crossing = { highway: 'footway', footway: 'crossing', crossing: 'traffic_signals' };
    expect(timesOver('adult', crossing)[0]).toBeCloseTo(120 / 1.39 + 20, 0);
    expect(timesOver('adult', { highway: 'footway', 'oneway:foot': 'yes' })[1]).toBe(Infinity);
    expect(timesOver('adult', { highway: 'footway', 'oneway:foot': 'yes' })[0]).toBeLessThan(
      Infinity,
    );
    expect(timesOver('wheelchair', { highway: 'footway', wheelchair: 'no' })[0]).toBe(Infinity);
    expect(timesOver('pushchair', { highway: 'steps', ramp: 'yes', conveying: 'forward' })[0]).toBe(
      Infinity,
    );
  });

  test('are never negative, and no walk to the facility is one from it the other way round', () => {
    forSeeds(15, (random) => {
      const graph = randomGraph(random);
      for (const each of NETWORK_WALKERS) {
        const times = edgeTimes(graph, each, randomRelief(random));
        const to = searchCosts(graph, times, 'to');
        const from = searchCosts(graph, times, 'from');
        const both = searchCosts(graph, times, 'both');
        expect(to.alongS).toEqual(from.againstS);
        expect(times.forwardS.every((there) => there >= 0)).toBe(true);
        expect(both.alongS).toEqual(
          times.forwardS.map((there, edge) => (there + times.backwardS[edge]!) / 2),
        );
      }
    });
  });
});

describe('relief', () => {
  test('is bilinear between the middles of cells', () => {
    const relief: Relief = {
      ncols: 2,
      nrows: 2,
      xllcorner: 0,
      yllcorner: 0,
      cellsize: 1,
      heightM: Float32Array.of(10, 20, 30, 40),
    };
    expect(heightAtM(relief, 0.5, 1.5)).toBe(10);
    expect(heightAtM(relief, 1.5, 0.5)).toBe(40);
    expect(heightAtM(relief, 1, 1)).toBe(25);
    expect(heightAtM(relief, 0, 2)).toBe(10);
    expect(heightAtM(relief, -0.01, 1)).toBeNaN();
    relief.heightM[0] = NaN;
    expect(heightAtM(relief, 1, 1)).toBe(30);
  });

  test('that covers nothing or only a part is pointed out, and the ground is level there', () => {
    const spots: Record<string, Spot> = { a: [0, 0], b: [100, 0], c: [90000, 0] };
    const graph = buildGraph(waysOf(spots, [{ over: 'a b' }, { over: 'b c' }])).value!;
    const unknown = { ...ramp(0.1), heightM: new Float32Array(3600).fill(NaN) };
    expect(reliefIssues(graph, unknown)).toMatchObject([{ code: 'relief-elsewhere' }]);
    expect(reliefIssues(graph, ramp(0.1))).toMatchObject([
      { code: 'relief-part', params: { sharePct: 66.6 } },
    ]);
    const level = edgeTimes(graph, walker('adult'), null);
    expect(edgeTimes(graph, walker('adult'), unknown)).toEqual(level);
  });
});
