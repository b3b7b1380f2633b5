import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import { readGraph, writeGraph } from '../../../../src/core/network/graph/graph-binary.ts';
import type { Graph } from '../../../../src/core/network/graph/graph.ts';
import {
  demandByEdge,
  FacilitySearch,
} from '../../../../src/core/network/search/facility-search.ts';
import { nearest } from '../../../../src/core/network/search/nearest.ts';
import { networkWalkerById } from '../../../../src/core/network/walkers/network-walkers.ts';
import { prepareWalker, snapFor } from '../../../../src/core/network/search/prepared-walker.ts';
import { applyEdits } from '../../../../src/core/network/edits/network-edits.ts';
import { snap } from '../../../../src/core/network/snapping/snap.ts';
import { segmentIndex } from '../../../../src/core/network/snapping/segment-index.ts';
import { isWithin, plainJoins, type At } from '../support/plain-join.ts';
import { forSeeds } from '../support/random-network.ts';
import { stretchesOf, walledOf } from '../support/plain-world.ts';
import { degrees, waysOf, type Spot } from '../support/ways.ts';

const adult = networkWalkerById('adult')!;

/** An estate of 200 m by 100 m, its gate to the east; a street 10 m south of the wall, one 20 m east of it. */
const SPOTS: Record<string, Spot> = {
  a: [0, 0],
  b: [200, 0],
  gate: [200, 50],
  c: [200, 100],
  d: [0, 100],
  w: [-300, -10],
  e: [220, -10],
  x: [220, 50],
  n: [220, 400],
  in1: [20, 80],
  in2: [120, 80],
};
const NAMES = Object.keys(SPOTS);
const RING = ['a', 'b', 'gate', 'c', 'd'];

function estate(over: string[], compounds: { ring: string[]; gates: string[] }[]): Graph {
  const ways = waysOf(
    SPOTS,
    over.map((each) => ({ over: each })),
  );
  const nodes = (names: string[]): number[] => names.map((name) => NAMES.indexOf(name));
  const walled = compounds.map(({ ring, gates }) => ({ ring: nodes(ring), gates: nodes(gates) }));
  return buildGraph({ ...ways, compounds: walled }).value!;
}

function snapOne(graph: Graph, spot: Spot, maxM = 100) {
  const { edge, fraction, distanceM } = snapFor(prepareWalker(graph, adult), [degrees(spot)], maxM);
  return { edge: edge[0]!, fraction: fraction[0]!, distanceM: distanceM[0]! };
}

describe('compounds with gates', () => {
  const walled = estate(['w e n'], [{ ring: RING, gates: ['gate'] }]);

  test('a place inside walks to the gate, not through the wall to the nearest street', () => {
    const open = estate(['w e n'], []);
    expect(snapOne(open, [20, 20]).distanceM).toBeCloseTo(30, 1);
    // 182.5 m to the gate, then 20 m to the street: more than 100 m in all, since the way inside is not limited.
    expect(snapOne(walled, [20, 20]).distanceM).toBeCloseTo(Math.hypot(180, 30) + 20, 1);
    expect(snapOne(walled, [190, 50]).distanceM).toBeCloseTo(30, 1);
  });

  test('a place outside, and one on the wall, is joined as ever', () => {
    expect(snapOne(walled, [-50, 20]).distanceM).toBeCloseTo(30, 1);
    expect(snapOne(walled, [100, 0.5]).distanceM).toBeCloseTo(10.5, 1);
  });

  test('a street inside is nearer than the gate', () => {
    const inside = ['w e x n', 'in1 in2 gate x'];
    const graph = estate(inside, [{ ring: RING, gates: ['gate'] }]);
    expect(snapOne(graph, [60, 50]).distanceM).toBeCloseTo(30, 1);
  });

  test('a path inside that leads nowhere is no way out', () => {
    const graph = estate(['w e n', 'in1 in2'], [{ ring: RING, gates: ['gate'] }]);
    const snaps = snapFor(prepareWalker(graph, adult), [degrees([60, 78])]);
    expect(snaps.distanceM[0]).toBeCloseTo(Math.hypot(140, 28) + 20, 1);
    // Who goes to something on that path goes along it.
    expect([...snaps.alsoOf!]).toEqual([0]);
    expect(snaps.distanceM[1]).toBeCloseTo(2, 1);
  });

  test('of nested compounds the inner one counts, of several gates the best', () => {
    const graph = estate(
      ['w e n'],
      [
        { ring: RING, gates: ['gate'] },
        { ring: ['in1', 'in2', 'd'], gates: ['in2'] },
        { ring: ['a', 'b', 'c', 'd'], gates: ['a', 'c'] },
      ],
    );
    expect(graph.gateLngE7.length).toBe(4);
    const inner = snapOne(graph, [50, 86]);
    // Out by the inner gate, then by the outer one.
    const throughBoth = Math.hypot(70, 6) + Math.hypot(80, 30) + 20;
    expect(inner.distanceM).toBeCloseTo(throughBoth, 1);
  });

  test('where no gate leads to a street the wall does not count', () => {
    const graph = estate(['w e n'], [{ ring: RING, gates: ['d'] }]);
    expect(snapOne(graph, [100, 20], 50).distanceM).toBeCloseTo(30, 1);
  });

  test('they come with the binary form and stay after an edit, which itself goes through walls', () => {
    const bytes = writeGraph(walled, 'ODbL');
    const graph = readGraph(bytes).value!;
    expect(graph).toEqual(walled);
    const { lng, lat } = degrees([100, 20]);
    const { value: edited, issues } = applyEdits(graph, segmentIndex(graph, null, true), {
      links: [
        {
          id: 'gate',
          kind: 'gate',
          line: [
            [lng, lat],
            [degrees([100, 40]).lng, degrees([100, 40]).lat],
          ],
        },
      ],
      closures: [],
    });
    // It stays within the wall, so it opens none.
    expect(issues.map(({ code }) => code)).toEqual(['network-gate-no-wall']);
    expect(edited!.gateLngE7).toEqual(graph.gateLngE7);
    const before = prepareWalker(graph, adult);
    const after = prepareWalker(edited!, adult, { before });
    expect(snapFor(after, [degrees([190, 50])]).distanceM[0]).toBeCloseTo(30, 1);
  });

  test('finds what looking at every street, wall and gate finds, for any grounds (law)', () => {
    const seen = { throughGates: 0, outsideGates: 0, throughWalls: 0, inHoles: 0 };
    forSeeds(90, (random) => {
      const spots: Record<string, Spot> = {};
      const star = (name: string, [x, y]: Spot, leastM: number, mostM: number): string[] => {
        const corners = 3 + Math.floor(random() * 5);
        return Array.from({ length: corners }, (_, at) => {
          const turn = ((at + 0.8 * random()) / corners) * 2 * Math.PI;
          const reachM = leastM + (mostM - leastM) * random();
          spots[`${name}${at}`] = [x + reachM * Math.cos(turn), y + reachM * Math.sin(turn)];
          return `${name}${at}`;
        });
      };
      const drawn = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) => {
        const middle: Spot = [150 + 300 * random(), 150 + 300 * random()];
        const ring = star(`c${at}r`, middle, 40 + 60 * random(), 160);
        const hole = random() < 0.5 ? star(`c${at}h`, middle, 22, 38) : undefined;
        const gates = [...ring, ...(hole ?? [])].filter((_name, i) => i === 0 || random() < 0.2);
        return { ring, holes: hole ? [hole] : [], gates };
      });
      const over = Array.from({ length: 6 }, (_, way) => {
        const from: Spot = [random() * 600, random() * 600];
        spots[`s${way}`] = from;
        spots[`t${way}`] = [from[0] + 300 * (random() - 0.5), from[1] + 300 * (random() - 0.5)];
        return { over: `s${way} t${way}` };
      });
      const names = Object.keys(spots);
      const index = (name: string): number => names.indexOf(name);
      const graph = buildGraph({
        ...waysOf(spots, over),
        compounds: drawn.map(({ ring, holes, gates }) => ({
          ring: ring.map(index),
          holes: holes.map((hole) => hole.map(index)),
          gates: gates.map(index),
        })),
      }).value!;
      const { index: segments, costs } = prepareWalker(graph, adult);
      const { stretches } = stretchesOf(graph, () => true);
      const walled = walledOf(graph);
      for (let i = 0; i < 20; i++) {
        const place = degrees([100 + random() * 400, 100 + random() * 400]);
        const from: At = [place.lng * 1e7, place.lat * 1e7];
        // Pieces are another matter: here every street counts.
        const [expected] = plainJoins(stretches, walled, from, 100);
        const found = snap({ graph, index: segments, costs }, [place]).distanceM[0]!;
        if (!expected) {
          expect(found).toBeNaN();
          continue;
        }
        expect(found).toBeCloseTo(expected.metres, 3);
        const inside = walled.some((each) => isWithin(each, from));
        const [open] = plainJoins(stretches, [], from, 100);
        if (expected.metres > (open?.metres ?? 0) + 1)
          seen[inside ? 'throughGates' : 'outsideGates']++;
        else seen.throughWalls++;
        if (
          walled.some(({ rings }) => rings[1] && isWithin({ rings: [rings[1]], gates: [] }, from))
        ) {
          seen.inHoles++;
        }
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(15);
  });
});

describe('a gate that a scenario opens', () => {
  const walled = estate(['w e n'], [{ ring: RING, gates: ['gate'] }]);
  const place = (spot: Spot): [number, number] => [degrees(spot).lng, degrees(spot).lat];
  const opened = (graph: Graph, from: Spot, to: Spot, kind: 'gate' | 'footbridge' = 'gate') =>
    applyEdits(graph, segmentIndex(graph, null, true), {
      links: [{ id: 'new', kind, line: [place(from), place(to)] }],
      closures: [],
    });
  const before = prepareWalker(walled, adult);
  /** Seconds from a spot inside to one on the street to the west. */
  const seconds = (graph: Graph, from: Spot, to: Spot): number => {
    const prepared = graph === walled ? before : prepareWalker(graph, adult, { before });
    const [demand, facilities] = [from, to].map((spot) => snapFor(prepared, [degrees(spot)]));
    const search = new FacilitySearch(prepared, demandByEdge(prepared, demand!));
    search.run(facilities!, 0, 1e6);
    const one = nearest(prepared, facilities!, demand!, 1e6);
    expect(search.count).toBe(one.facility[0]! + 1);
    if (search.count > 0) expect(search.timeS[0]).toBeCloseTo(one.timeS[0]!, 3);
    return one.timeS[0]!;
  };

  test('lets the people inside out there, who went round by the old one', () => {
    const { value, issues } = opened(walled, [20, 10], [20, -10]);
    expect(issues).toEqual([]);
    const round = Math.hypot(180, 30) + 20 + 60 + 520;
    expect(seconds(walled, [20, 20], [-300, -10])).toBeCloseTo(round / 1.39, 0);
    expect(seconds(value!, [20, 20], [-300, -10])).toBeCloseTo((20 + 10 + 320) / 1.39, 0);
    // The way there is as short for a facility inside.
    expect(seconds(value!, [-300, -10], [20, 20])).toBeCloseTo((20 + 10 + 320) / 1.39, 0);
    // Near the old gate that one stays the way.
    expect(seconds(value!, [195, 50], [220, 300])).toBeCloseTo((5 + 20 + 250) / 1.39, 0);
  });

  test('a bridge over the wall opens nothing; a gate in no wall is told of', () => {
    const bridge = opened(walled, [20, 40], [20, -10], 'footbridge').value!;
    expect(bridge.openedGates).toEqual([]);
    const { issues } = opened(walled, [-100, -10], [-100, -30]);
    expect(issues.map(({ code }) => code)).toContain('network-gate-no-wall');
  });

  test('never lengthens a walk, wherever it is (law)', () => {
    let shorter = 0;
    forSeeds(150, (random) => {
      const spot = (): Spot => [-60 + 320 * random(), -60 + 220 * random()];
      const { value } = opened(walled, spot(), spot());
      const after = prepareWalker(value!, adult, { before });
      const facilities = Array.from({ length: 2 }, () => degrees(spot()));
      const points = Array.from({ length: 20 }, () => degrees(spot()));
      const [was, is] = [before, after].map((prepared) => {
        const [seats, demand] = [snapFor(prepared, facilities), snapFor(prepared, points)];
        const { timeS } = nearest(prepared, seats, demand, 1e6);
        const search = new FacilitySearch(prepared, demandByEdge(prepared, demand));
        const least = new Float64Array(points.length).fill(Infinity);
        facilities.forEach((_, facility) => {
          search.run(seats, facility, 1e6);
          const found = [...search.place.subarray(0, search.count)];
          expect(new Set(found).size).toBe(found.length);
          found.forEach((at, i) => (least[at] = Math.min(least[at]!, search.timeS[i]!)));
        });
        // One search for all finds what a search for each finds.
        timeS.forEach((each, at) => {
          if (each < Infinity || least[at]! < Infinity) expect(least[at]).toBeCloseTo(each, 3);
        });
        return timeS;
      });
      expect([...is!].filter((timeS, at) => timeS > was![at]! + 0.02)).toEqual([]);
      if (is!.some((timeS, at) => timeS < was![at]! - 1)) shorter++;
    });
    expect(shorter).toBeGreaterThan(20);
  });
});
