import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import { edgeTimes } from '../../../../src/core/network/costs/edge-times.ts';
import { ADDED, CLOSED } from '../../../../src/core/network/ways/edge-flags.ts';
import { graphBytes, type Graph } from '../../../../src/core/network/graph/graph.ts';
import { nearest } from '../../../../src/core/network/search/nearest.ts';
import {
  applyEdits,
  type NetworkEdits,
  type NetworkLink,
} from '../../../../src/core/network/edits/network-edits.ts';
import { findJoin, LINK_REACH_M } from '../../../../src/core/network/edits/snap-drawn.ts';
import { lineLengthM, proposeSteps } from '../../../../src/core/network/edits/link-length.ts';
import { networkWalkerById } from '../../../../src/core/network/walkers/network-walkers.ts';
import { prepareWalker, snapFor } from '../../../../src/core/network/search/prepared-walker.ts';
import { segmentIndex } from '../../../../src/core/network/snapping/segment-index.ts';
import { forSeeds, randomPlaces, randomPrepared } from '../support/random-network.ts';
import { degrees, waysOf, type Spot } from '../support/ways.ts';

// Two streets with a river between them.
const spots: Record<string, Spot> = { a: [0, 0], b: [400, 0], c: [0, 200], d: [400, 200] };
const banks = buildGraph(waysOf(spots, [{ over: 'a b' }, { over: 'c d' }])).value!;
const adult = networkWalkerById('adult')!;
const base = prepareWalker(banks, adult);

const place = (spot: Spot): [number, number] => {
  const { lng, lat } = degrees(spot);
  return [lng, lat];
};
const link = (
  kind: NetworkLink['kind'],
  from: Spot,
  to: Spot,
  more: Partial<NetworkLink> = {},
): NetworkLink => ({
  id: kind,
  kind,
  line: [place(from), place(to)],
  ...more,
});

function edit(graph: Graph, edits: Partial<NetworkEdits>) {
  return applyEdits(graph, segmentIndex(graph, null, true), { links: [], closures: [], ...edits });
}

function seconds(graph: Graph, from: Spot, to: Spot, walker = 'adult'): number {
  const before = prepareWalker(banks, networkWalkerById(walker)!);
  const prepared = prepareWalker(graph, networkWalkerById(walker)!, { before });
  const at = (spot: Spot) => snapFor(prepared, [degrees(spot)]);
  return nearest(prepared, at(to), at(from), 1e6).timeS[0]!;
}

describe('links', () => {
  test('join two banks where they meet them, midway', () => {
    expect(seconds(banks, [100, 0], [100, 200])).toBe(Infinity);
    const { value, issues } = edit(banks, { links: [link('footbridge', [100, 1], [100, 199])] });
    expect(issues).toEqual([]);
    expect(seconds(value!, [100, 0], [100, 200])).toBeCloseTo(200 / 1.39, 0);
    expect(seconds(value!, [0, 0], [400, 200])).toBeCloseTo(600 / 1.39, 0);
    expect(value!.report.components).toBe(1);
    expect([...value!.edgeFlags].filter((flags) => flags & CLOSED)).toHaveLength(2);
    expect([...value!.edgeFlags].filter((flags) => flags & ADDED)).toHaveLength(1);
    expect(value!.report.lengthMByClass.link).toBeCloseTo(200, 0);
  });

  test('with corners are as long as their line, and have as many steps', () => {
    const corners: Spot[] = [
      [100, 0],
      [160, 80],
      [100, 160],
      [100, 200],
    ];
    const line = corners.map(place);
    const bent = edit(banks, { links: [{ id: 'x', kind: 'footbridge', line }] }).value!;
    expect(seconds(bent, [100, 0], [100, 200])).toBeCloseTo(240 / 1.39, 0);
    const flight = edit(banks, { links: [{ id: 'x', kind: 'steps', line }] }).value!;
    const added = [...flight.edgeFlags].findIndex((flags) => flags & ADDED);
    // Heights are unknown and 240 m are more than stairs usually have.
    expect(flight.edgeUnits[added]).toBe(300);
    expect(flight.edgeUnits[added]).toBe(proposeSteps(lineLengthM(line), NaN));
    expect(flight.pointStart[added + 1]! - flight.pointStart[added]!).toBe(4);
  });

  test('at a junction are joined to the junction, and cut nothing', () => {
    const { value } = edit(banks, { links: [link('path', spots.a!, spots.c!)] });
    expect(value!.nodeLngE7.length).toBe(banks.nodeLngE7.length);
    expect(value!.edgeFrom.length).toBe(banks.edgeFrom.length + 1);
    expect(seconds(value!, spots.a!, spots.c!)).toBeCloseTo(200 / 1.39, 0);
  });

  test('two on one edge, two at one place, and two that meet in the air', () => {
    const { value } = edit(banks, {
      links: [
        link('path', [100, 0], [100, 200]),
        { ...link('path', [300, 0], [300, 200]), id: 'second' },
        { ...link('path', [100, 0], [200, 100]), id: 'up' },
        { ...link('path', [200, 100], [300, 200]), id: 'down' },
      ],
    });
    expect(seconds(value!, [100, 0], [300, 200])).toBeCloseTo((200 * Math.SQRT2) / 1.39, 0);
    expect(seconds(value!, [250, 0], [250, 200])).toBeCloseTo(300 / 1.39, 0);
  });

  test('of steps and lifts take the time of steps and lifts', () => {
    const steps = edit(banks, {
      links: [link('steps', spots.a!, spots.c!, { steps: 100 })],
    }).value!;
    // 100 steps are 30 m of 200; the rest is level.
    const levelS = 170 / adult.levelSpeedMps.value;
    expect(seconds(steps, spots.a!, spots.c!)).toBeCloseTo(100 * adult.steps!.upS + levelS, 0);
    expect(seconds(steps, spots.c!, spots.a!)).toBeCloseTo(100 * adult.steps!.downS + levelS, 0);
    expect(seconds(steps, spots.a!, spots.c!, 'wheelchair')).toBe(Infinity);
    const lift = edit(banks, {
      links: [link('lift', spots.a!, [0, 90]), link('footbridge', [0, 90], spots.c!)],
    }).value!;
    const { levelSpeedMps } = networkWalkerById('wheelchair')!;
    const rideS = 55 + 110 / levelSpeedMps.value;
    expect(seconds(lift, spots.a!, spots.c!, 'wheelchair')).toBeCloseTo(rideS, 0);
  });

  test('that hang loose or are no line are pointed out', () => {
    const { issues } = edit(banks, {
      links: [
        link('path', [100, 0], [100, 100]),
        { id: 'dot', kind: 'path', line: [place([0, 0])] },
      ],
    });
    expect(issues.map(({ code, place: { id } }) => [code, id])).toEqual([
      ['network-link-short', 'dot'],
      ['network-link-loose', 'path'],
    ]);
  });
});

describe('closures', () => {
  test('shut the stretch they lie on, from junction to junction', () => {
    const [lng, lat] = place([200, 3]);
    const { value, issues } = edit(banks, { closures: [{ id: 'x', lng, lat }] });
    expect(issues).toEqual([]);
    expect(seconds(value!, [10, 0], [390, 0])).toBe(Infinity);
    expect(seconds(value!, [10, 200], [390, 200])).toBeLessThan(Infinity);
  });

  test('stay shut where a link cuts the stretch', () => {
    const [lng, lat] = place([200, 3]);
    const { value } = edit(banks, {
      closures: [{ id: 'x', lng, lat }],
      links: [link('path', [100, 0], [100, 200])],
    });
    expect(seconds(value!, [100, 0], [390, 0])).toBe(Infinity);
    expect(value!.halfTo.length).toBe(2 * 3);
  });

  test('beside no street are pointed out', () => {
    const [lng, lat] = place([200, 100]);
    expect(edit(banks, { closures: [{ id: 'x', lng, lat }] }).issues).toMatchObject([
      { code: 'network-closure-nowhere', place: { id: 'x' } },
    ]);
  });
});

describe('edits of a network', () => {
  test('leave the network they were made on as it was', () => {
    const before = structuredClone(banks);
    edit(banks, { links: [link('path', [100, 0], [100, 200])] });
    expect(banks).toEqual(before);
  });

  test('none change nothing', () => {
    const same = edit(banks, {}).value!;
    expect(graphBytes(same)).toBe(graphBytes(banks));
    expect(same.halfTo).toEqual(banks.halfTo);
    expect(same.report).toEqual(banks.report);
  });

  test('give the same times whether the walker was prepared before or is prepared anew', () => {
    forSeeds(25, (random) => {
      const prepared = randomPrepared(random);
      const [a, b] = randomPlaces(random, 2);
      const edited = edit(prepared.graph, {
        links: [
          {
            id: 'x',
            kind: 'path',
            line: [
              [a!.lng, a!.lat],
              [b!.lng, b!.lat],
            ],
          },
        ],
      }).value!;
      const after = prepareWalker(edited, prepared.walker, { before: prepared });
      const anew = edgeTimes(edited, prepared.walker, prepared.relief);
      anew.forwardS.forEach((timeS, edge) => {
        const kept = after.times.forwardS[edge]!;
        if (timeS === Infinity) expect(kept).toBe(Infinity);
        // Lengths are kept in single precision, and a split edge adds two of them.
        else expect(Math.abs(kept - timeS)).toBeLessThan(0.005 + timeS * 5e-5);
      });
    });
  });

  test('places stay where they were joined; those that had no join find the new link', () => {
    const { value } = edit(banks, { links: [link('path', [100, 0], [100, 200])] });
    const after = prepareWalker(value!, adult, { before: base });
    const places = [degrees([105, 100]), degrees([50, 4]), degrees([104, 20])];
    const was = snapFor(base, places, 60);
    const now = snapFor(after, places, 60);
    expect(was.edge[0]).toBe(-1);
    expect(now.distanceM[0]!).toBeCloseTo(5, 1);
    expect([...now.distanceM.subarray(1)]).toEqual([...was.distanceM.subarray(1)]);
    for (const edge of now.edge) expect(edge).toBeGreaterThanOrEqual(banks.edgeFrom.length);
  });

  test('a new link never lengthens a walk, a closure never shortens one', () => {
    let shorter = 0;
    forSeeds(200, (random) => {
      const prepared = randomPrepared(random);
      const facilities = randomPlaces(random, 2);
      const demand = randomPlaces(random, 30);
      const [a, b, c] = randomPlaces(random, 3);
      const times = (edits: Partial<NetworkEdits>): Float64Array => {
        const { value } = edit(prepared.graph, edits);
        const own = prepareWalker(value!, prepared.walker, { before: prepared });
        return nearest(own, snapFor(own, facilities, 250), snapFor(own, demand, 250), 900).timeS;
      };
      const before = times({});
      const line: [number, number][] = [
        [a!.lng, a!.lat],
        [b!.lng, b!.lat],
      ];
      const linked = times({ links: [{ id: 'x', kind: 'path', line }] });
      expect([...linked].filter((timeS, at) => timeS > before[at]! + 0.02)).toEqual([]);
      if (linked.some((timeS, at) => timeS < before[at]! - 1)) shorter++;
      // Where the closed street is nobody's own, doors stay where they are.
      const closed = edit(prepared.graph, { closures: [{ id: 'x', lng: c!.lng, lat: c!.lat }] });
      const shut = prepareWalker(closed.value!, prepared.walker, { before: prepared });
      const ownDoor = snapFor(prepared, [...facilities, ...demand], 250).edge;
      const nowDoor = snapFor(shut, [...facilities, ...demand], 250).edge;
      if (ownDoor.every((edge, at) => edge === nowDoor[at])) {
        const longer = nearest(
          shut,
          snapFor(shut, facilities, 250),
          snapFor(shut, demand, 250),
          900,
        );
        expect([...longer.timeS].filter((timeS, at) => timeS < before[at]! - 1e-6)).toEqual([]);
      }
    });
    expect(shorter).toBeGreaterThan(5);
  });
});

describe('what cannot be, and what is likely', () => {
  test.each([
    [12, NaN, 40],
    [847, NaN, 300],
    [847, 30, 200],
    [847, -45, 300],
    [847, 0, 2],
    [6, 30, 20],
    [0, NaN, 0],
  ])('a flight of %f m that rises %f m is proposed %i steps', (lengthM, riseM, steps) => {
    expect(proposeSteps(lengthM, riseM)).toBe(steps);
  });

  test('steps take their time, and what they leave over of the length is walked level', () => {
    const flight = (steps: number) =>
      edit(banks, { links: [link('steps', [100, 0], [100, 200], { steps })] }).value!;
    // 0.617 s a step up; 100 steps are 30 m of 200 on plan.
    expect(seconds(flight(100), [100, 0], [100, 200])).toBeCloseTo(100 * 0.617 + 170 / 1.39, 0);
    expect(seconds(flight(600), [100, 0], [100, 200])).toBeCloseTo(600 * 0.617 + 20 / 1.39, 0);
    expect(seconds(flight(900), [100, 0], [100, 200])).toBeCloseTo(900 * 0.617, 0);
  });

  test('a lift of 847 m is not built and says so, one of 20 m is', () => {
    const far = edit(banks, { links: [link('lift', [0, 0], [0, 847])] });
    expect(far.issues).toMatchObject([
      {
        ...{ code: 'network-lift-too-long', severity: 'warning' },
        ...{ place: { id: 'lift' }, params: { most: 100 } },
      },
    ]);
    expect(far.issues[0]!.params!['metres']).toBeCloseTo(847, -1);
    expect([...far.value!.edgeFlags].some((flags) => flags & ADDED)).toBe(false);
    expect(edit(banks, { links: [link('lift', [0, 0], [0, 20])] }).issues).not.toContainEqual(
      expect.objectContaining({ code: 'network-lift-too-long' }),
    );
  });

  test('two links that meet are joined to each other, and only what hangs loose is told of', () => {
    const { issues } = edit(banks, {
      links: [
        { ...link('footbridge', [100, 0], [100, 100]), id: 'a' },
        { ...link('footbridge', [100, 100], [100, 200]), id: 'b' },
        { ...link('footbridge', [700, 700], [800, 800]), id: 'c' },
        {
          ...link('path', [900, 900], [900, 900]),
          id: 'd',
          line: [place([900, 900]), place([950, 900]), place([900, 900])],
        },
      ],
    });
    expect(issues.map(({ place: { id } }) => id)).toEqual(['c', 'c', 'd', 'd']);
  });
});

test('where a drawn place would be joined is where the link then begins, or nowhere', () => {
  const index = segmentIndex(banks, null, true);
  const beside = degrees([100, 20]);
  const join = findJoin(banks, index, beside, LINK_REACH_M)!;
  expect(lineLengthM([[beside.lng, beside.lat], join])).toBeCloseTo(20, 0);
  const { value } = edit(banks, { links: [link('path', [100, 20], [100, 180])] });
  const nodes = [...value!.nodeLngE7].map((lng, at) => [lng / 1e7, value!.nodeLatE7[at]! / 1e7]);
  expect(nodes).toContainEqual(join);
  expect(findJoin(banks, index, degrees([100, 100]), LINK_REACH_M)).toBeNull();
});
