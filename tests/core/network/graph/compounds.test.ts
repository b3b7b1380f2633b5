import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import { lngMetresPerE7, METRES_PER_E7 } from '../../../../src/core/network/ways/e7-metres.ts';
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
import { forSeeds } from '../support/random-network.ts';
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
    const throughInner = Math.hypot(70, 6) + 90;
    expect(inner.distanceM).toBeCloseTo(throughInner, 1);
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

  test('finds what looking at every street and gate finds, for any outline (law)', () => {
    let throughGates = 0;
    forSeeds(25, (random) => {
      const spots: Record<string, Spot> = {};
      const corners = 3 + Math.floor(random() * 5);
      const ring: string[] = [];
      for (let at = 0; at < corners; at++) {
        const turn = ((at + 0.8 * random()) / corners) * 2 * Math.PI;
        const reachM = 60 + 100 * random();
        spots[`r${at}`] = [300 + reachM * Math.cos(turn), 300 + reachM * Math.sin(turn)];
        ring.push(`r${at}`);
      }
      const over = Array.from({ length: 6 }, (_, way) => {
        spots[`s${way}`] = [random() * 600, random() * 600];
        spots[`t${way}`] = [random() * 600, random() * 600];
        return { over: `s${way} t${way}` };
      });
      const names = Object.keys(spots);
      const gates = ring.filter((_, at) => at === 0 || random() < 0.3);
      const index = (name: string): number => names.indexOf(name);
      const graph = buildGraph({
        ...waysOf(spots, over),
        compounds: [{ ring: ring.map(index), gates: gates.map(index) }],
      }).value!;
      const prepared = prepareWalker(graph, adult);
      for (let i = 0; i < 20; i++) {
        const spot: Spot = [150 + random() * 300, 150 + random() * 300];
        const place = degrees(spot);
        const [x, y] = [place.lng * 1e7, place.lat * 1e7];
        const plain = feet(graph, x, y);
        const least = (from: readonly Foot[]): number =>
          Math.min(Infinity, ...from.filter(({ metres }) => metres <= 100).map((f) => f.metres));
        let expected = least(plain);
        if (windsAround(graph, x, y)) {
          const inside = least(plain.filter((foot) => windsAround(graph, foot.x, foot.y)));
          const through = Array.from(graph.gateLngE7, (gateX, gate) => {
            const gateY = graph.gateLatE7[gate]!;
            return metresBetween(x, y, gateX, gateY) + least(feet(graph, gateX, gateY));
          });
          const best = Math.min(inside, ...through);
          if (best < Infinity) expected = best;
          if (best < Infinity && best < inside) throughGates++;
        }
        // Pieces are another matter: here every street counts.
        const { index, costs } = prepared;
        const found = snap({ graph, index, costs }, [place]).distanceM[0]!;
        if (expected === Infinity) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(expected, 3);
      }
    });
    expect(throughGates).toBeGreaterThan(15);
  });
});

interface Foot {
  x: number;
  y: number;
  metres: number;
}

function metresBetween(ax: number, ay: number, bx: number, by: number): number {
  return Math.hypot((bx - ax) * lngMetresPerE7((ay + by) / 2), (by - ay) * METRES_PER_E7);
}

/** Nearest point of every drawn segment, found by narrowing down. */
function feet(graph: Graph, x: number, y: number): Foot[] {
  const found: Foot[] = [];
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    for (let p = graph.pointStart[edge]!; p < graph.pointStart[edge + 1]! - 1; p++) {
      const [ax, ay] = [graph.pointLngE7[p]!, graph.pointLatE7[p]!];
      const [bx, by] = [graph.pointLngE7[p + 1]!, graph.pointLatE7[p + 1]!];
      const at = (share: number): Foot => {
        const [fx, fy] = [ax + (bx - ax) * share, ay + (by - ay) * share];
        const metresX = lngMetresPerE7(y);
        return { x: fx, y: fy, metres: Math.hypot((fx - x) * metresX, (fy - y) * METRES_PER_E7) };
      };
      let [low, high] = [0, 1];
      for (let step = 0; step < 60; step++) {
        const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
        if (at(left).metres < at(right).metres) high = right;
        else low = left;
      }
      found.push(at((low + high) / 2));
    }
  }
  return found;
}

/** True when the outline winds around a place more than a metre off it, by the sum of angles. */
function windsAround(graph: Graph, x: number, y: number): boolean {
  const metresX = lngMetresPerE7(y);
  const corners = Array.from(graph.compoundLngE7, (lng, at): Spot => [
    (lng - x) * metresX,
    (graph.compoundLatE7[at]! - y) * METRES_PER_E7,
  ]);
  let turn = 0;
  let nearestM = Infinity;
  corners.forEach(([ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % corners.length]!;
    turn += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    for (let i = 0; i <= 500; i++) {
      const share = i / 500;
      nearestM = Math.min(nearestM, Math.hypot(ax + (bx - ax) * share, ay + (by - ay) * share));
    }
  });
  return Math.abs(turn) > Math.PI && nearestM >= 1;
}

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
