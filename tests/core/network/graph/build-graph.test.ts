import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import {
  EDGE_CLASSES,
  LIFT,
  NO_PUSHCHAIR,
  PASSAGE,
  STEPS,
  WHEELCHAIR_NO,
} from '../../../../src/core/network/ways/edge-flags.ts';
import type { Graph } from '../../../../src/core/network/graph/graph.ts';
import { networkWalkerById } from '../../../../src/core/network/walkers/network-walkers.ts';
import { nearest } from '../../../../src/core/network/search/nearest.ts';
import { prepareWalker, snapFor } from '../../../../src/core/network/search/prepared-walker.ts';
import type { Tags } from '../../../../src/core/network/ways/walk-ways.ts';
import { forSeeds, randomGraph } from '../support/random-network.ts';
import { degrees, waysOf, type Spot, type WayOf } from '../support/ways.ts';

const CROSS: Record<string, Spot> = {
  w: [-100, 0],
  e: [100, 0],
  s: [0, -100],
  n: [0, 100],
  o: [0, 0],
};

function graphOf(
  spots: Record<string, Spot>,
  ways: readonly WayOf[],
  nodeTags: Record<string, Tags> = {},
): Graph {
  return buildGraph(waysOf(spots, ways, nodeTags)).value!;
}

/** Seconds of an adult on level ground between two spots; Infinity when there is no way. */
function secondsBetween(graph: Graph, from: Spot, to: Spot, walker = 'adult'): number {
  const prepared = prepareWalker(graph, networkWalkerById(walker)!);
  // They stand on their streets; none is reached over the ground.
  const snaps = snapFor(prepared, [degrees(from), degrees(to)], 5);
  const place = (at: number) => ({
    edge: snaps.edge.subarray(at, at + 1),
    fraction: snaps.fraction.subarray(at, at + 1),
    distanceM: snaps.distanceM.subarray(at, at + 1),
  });
  return nearest(prepared, place(1), place(0), 1e6).timeS[0]!;
}

describe('junctions', () => {
  test('ways that share a node meet', () => {
    const graph = graphOf(CROSS, [{ over: 'w o e' }, { over: 's o n' }]);
    expect(graph.edgeFrom.length).toBe(4);
    expect(graph.report.components).toBe(1);
    expect(secondsBetween(graph, CROSS.w!, CROSS.n!)).toBeCloseTo(200 / 1.39, 0);
  });

  test('ways that only cross do not', () => {
    const graph = graphOf(CROSS, [{ over: 'w e' }, { over: 's n' }]);
    expect(graph.edgeFrom.length).toBe(2);
    expect(graph.report.components).toBe(2);
    expect(secondsBetween(graph, CROSS.w!, CROSS.n!)).toBe(Infinity);
  });

  test('a node between them that only one way names is no junction of the other', () => {
    const graph = graphOf(CROSS, [{ over: 'w o e' }, { over: 's n' }]);
    expect(graph.report.components).toBe(2);
    expect(graph.edgeFrom.length).toBe(2);
    expect(graph.pointStart[2]! - graph.pointStart[0]!).toBe(5);
  });

  test('a ring without other junctions is one edge back to its start', () => {
    const graph = graphOf(CROSS, [{ over: 'w s e n w' }]);
    expect([...graph.edgeFrom]).toEqual([...graph.edgeTo]);
    expect(graph.halfTo.length).toBe(2);
    // Both ways round: from the south corner to the north one is half of the ring.
    expect(secondsBetween(graph, CROSS.s!, CROSS.n!)).toBeCloseTo((2 * Math.SQRT2 * 100) / 1.39, 0);
  });
});

describe('what is wrong in the ways', () => {
  test('a missing node cuts the way', () => {
    const { value, issues } = buildGraph(waysOf(CROSS, [{ over: 'w o gone e' }, { over: 's o' }]));
    expect(value!.report.missingNodes).toBe(1);
    expect(issues[0]).toMatchObject({ code: 'network-missing-nodes', params: { count: 1 } });
    expect(value!.edgeFrom.length).toBe(2);
  });

  test('edges without length and edges drawn twice are left out and counted', () => {
    const graph = graphOf({ ...CROSS, x: [0, 0] }, [
      { over: 'w o' },
      { over: 'o w' },
      { over: 'w o', tags: { highway: 'steps' } },
      { over: 'o o' },
      { over: 'o x o' },
      { over: 'e s' },
    ]);
    expect(graph.report.duplicateEdges).toBe(1);
    expect(graph.report.zeroLengthEdges).toBe(1);
    expect(graph.edgeFrom.length).toBe(3);
  });

  test('two nodes at one place stay joined by the edge of no length between them', () => {
    const graph = graphOf({ ...CROSS, x: [0, 0] }, [
      { over: 'w o' },
      { over: 'o x' },
      { over: 'x e' },
    ]);
    expect(secondsBetween(graph, CROSS.w!, CROSS.e!)).toBeCloseTo(200 / 1.39, 0);
  });

  test('nothing to walk on gives an issue and no graph', () => {
    expect(buildGraph(waysOf(CROSS, [{ over: 'w e', tags: { waterway: 'river' } }]))).toEqual({
      issues: [{ code: 'network-empty', severity: 'error', place: {} }],
    });
    expect(buildGraph(waysOf(CROSS, [{ over: 'w' }, { over: 'gone gone' }])).value).toBeUndefined();
  });

  test('many pieces are pointed out', () => {
    const { issues } = buildGraph(waysOf(CROSS, [{ over: 'w o' }, { over: 'e n' }]));
    expect(issues).toMatchObject([{ code: 'network-in-pieces', params: { count: 2 } }]);
  });
});

describe('barriers and lifts', () => {
  const ways = [{ over: 'w o e' }, { over: 's o n' }];

  test('a gate is passed, a wall is not', () => {
    const gate = graphOf(CROSS, ways, { o: { barrier: 'gate' } });
    expect(secondsBetween(gate, CROSS.w!, CROSS.n!)).toBeCloseTo(200 / 1.39, 0);
    const wall = graphOf(CROSS, ways, { o: { barrier: 'wall' } });
    expect(secondsBetween(wall, CROSS.w!, CROSS.e!)).toBe(Infinity);
    expect(wall.report.closedBarriers).toBe(1);
  });

  test('a turnstile stops wheels only', () => {
    const graph = graphOf(CROSS, ways, { o: { barrier: 'turnstile' } });
    expect(secondsBetween(graph, CROSS.w!, CROSS.e!)).toBeLessThan(Infinity);
    expect(secondsBetween(graph, CROSS.w!, CROSS.e!, 'pushchair')).toBe(Infinity);
    const passages = [...graph.edgeFlags].filter((flags) => flags & PASSAGE);
    expect(passages).toHaveLength(4);
    for (const flags of passages) {
      expect(flags & NO_PUSHCHAIR).toBeTruthy();
      expect(flags & WHEELCHAIR_NO).toBeTruthy();
    }
  });

  test('a lift at a node takes one ride, wherever one goes on', () => {
    const graph = graphOf(CROSS, ways, { o: { highway: 'elevator' } });
    expect(graph.report.lifts).toBe(1);
    expect([...graph.edgeFlags].filter((flags) => flags & LIFT)).toHaveLength(4);
    for (const to of ['e', 'n', 's']) {
      expect(secondsBetween(graph, CROSS.w!, CROSS[to]!)).toBeCloseTo(200 / 1.39 + 45, 0);
    }
    expect(secondsBetween(graph, CROSS.w!, [-10, 0])).toBeCloseTo(90 / 1.39, 0);
  });
});

describe('a lift drawn as a way', () => {
  // Doors at three levels of one shaft, a corridor from each; drawn as one way or as two.
  const spots: Record<string, Spot> = {
    d0: [0, 0],
    d1: [0.5, 0],
    d2: [1, 0],
    a: [-100, 0],
    b: [0, 100],
    c: [101, 0],
  };
  const corridors = [{ over: 'a d0' }, { over: 'b d1' }, { over: 'd2 c' }];
  const lift = { highway: 'elevator' };

  test.each([
    ['one way', [{ over: 'd0 d1 d2', tags: lift }]],
    [
      'a way from floor to floor',
      [
        { over: 'd0 d1', tags: lift },
        { over: 'd2 d1', tags: lift },
      ],
    ],
    ['the outline of its shaft', [{ over: 'd0 d1 d2 d0', tags: lift }]],
  ] as [string, WayOf[]][])('is one ride between any two doors: %s', (_, ways) => {
    const graph = graphOf(spots, [...ways, ...corridors]);
    expect(graph.report.lifts).toBe(1);
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
      ['c', 'a'],
    ] as const) {
      expect(secondsBetween(graph, spots[from]!, spots[to]!)).toBeCloseTo(200 / 1.39 + 45, 0);
    }
  });

  test('is no second ride where its doors are drawn as lifts too', () => {
    const graph = graphOf(spots, [{ over: 'd0 d1 d2', tags: lift }, ...corridors], {
      d0: lift,
      d2: lift,
    });
    expect(secondsBetween(graph, spots.a!, spots.c!)).toBeCloseTo(200 / 1.39 + 45, 0);
  });

  test('is closed to wheels that its door stops', () => {
    const ways = [{ over: 'd0 d1 d2', tags: { ...lift, wheelchair: 'no' } }, ...corridors];
    expect(secondsBetween(graphOf(spots, ways), spots.a!, spots.c!, 'wheelchair')).toBe(Infinity);
    expect(secondsBetween(graphOf(spots, ways), spots.a!, spots.c!)).toBeLessThan(Infinity);
  });
});

describe('a crossing where nobody crosses', () => {
  test.each<Tags>([
    { highway: 'crossing', foot: 'no' },
    { highway: 'crossing', access: 'no' },
    { crossing: 'no' },
  ])('does not cut the street along: %o', (tags) => {
    const street = { over: 'w o e', tags: { highway: 'residential' } };
    const graph = graphOf(CROSS, [street, { over: 's o' }, { over: 'o n' }], { o: tags });
    expect(secondsBetween(graph, CROSS.w!, CROSS.e!)).toBeCloseTo(200 / 1.39, 0);
    expect(secondsBetween(graph, CROSS.s!, CROSS.n!)).toBe(Infinity);
    // A path that only ends there leads to the street.
    const ending = graphOf(CROSS, [street, { over: 's o' }], { o: tags });
    expect(secondsBetween(ending, CROSS.s!, CROSS.e!)).toBeCloseTo(200 / 1.39, 0);
  });
});

describe('squares', () => {
  const corners: Record<string, Spot> = {
    a: [0, 0],
    b: [100, 0],
    c: [100, 100],
    d: [0, 100],
    p: [-50, 0],
    q: [150, 100],
  };
  const roads = [{ over: 'p a' }, { over: 'c q' }];

  test('are crossed in a straight line between their entrances', () => {
    const tags = { highway: 'pedestrian', area: 'yes' };
    const graph = graphOf(corners, [{ over: 'a b c d a', tags }, ...roads]);
    expect(secondsBetween(graph, corners.a!, corners.c!)).toBeCloseTo((100 * Math.SQRT2) / 1.39, 0);
    expect(graph.report.lengthMByClass.square).toBeCloseTo(100 * Math.SQRT2, 0);
  });

  test('but a ring road is not, nor a line that leaves a bent square', () => {
    const ring = graphOf(corners, [{ over: 'a b c d a' }, ...roads]);
    expect(secondsBetween(ring, corners.a!, corners.c!)).toBeCloseTo(200 / 1.39, 0);
    const bent = graphOf({ ...corners, d: [60, 40], e: [100, 40] }, [
      { over: 'a b e c d a', tags: { highway: 'pedestrian', area: 'yes' } },
      ...roads,
    ]);
    expect(bent.report.lengthMByClass.square ?? 0).toBe(0);
  });
});

describe('the graph as a whole', () => {
  test('the clip keeps what reaches into the study area', () => {
    const ways = waysOf(
      { a: [0, 0], b: [100, 0], c: [200, 0], d: [300, 0], e: [900, 0], f: [990, 0] },
      [{ over: 'a b c d' }, { over: 'e f' }],
    );
    const box = (from: Spot, to: Spot): [number, number, number, number] => [
      degrees(from).lng,
      degrees(from).lat,
      degrees(to).lng,
      degrees(to).lat,
    ];
    const graph = buildGraph(ways, { clip: box([50, -10], [150, 10]) }).value!;
    expect(graph.report.lengthM).toBeCloseTo(200, 0);
    const elsewhere = buildGraph(ways, { clip: box([400, 50], [500, 60]) });
    expect(elsewhere.issues[0]?.code).toBe('network-elsewhere');
    expect(elsewhere.value).toBeUndefined();
  });

  test('the report adds up', () => {
    const graph = graphOf({ ...CROSS, far: [500, 500], off: [600, 500] }, [
      { over: 'w o e' },
      { over: 's o n', tags: { highway: 'steps' } },
      { over: 'far off', tags: { highway: 'corridor' } },
      { over: 'w n', tags: { highway: 'motorway' } },
      { over: 'w s', tags: { highway: 'service', access: 'private' } },
      { over: 'n e', tags: { highway: 'service', access: 'no' } },
    ]);
    const { report } = graph;
    expect(report.lengthM).toBeCloseTo(500, 0);
    expect(report.lengthMByClass.steps).toBeCloseTo(200, 0);
    expect(report.largestShare).toBeCloseTo(0.8, 3);
    expect(report.flightsOfSteps).toBe(1);
    expect(report.dropped).toMatchObject([
      { rule: 'access-closed', ways: 2 },
      { rule: 'motorway', ways: 1 },
    ]);
    expect(report.dropped[1]!.lengthM).toBeCloseTo(100 * Math.SQRT2, 0);
    expect(graph.sourceDate).toBe('2026-04-01');
  });

  test('steps are counted from the tag, shared by length, or from the length', () => {
    const spots: Record<string, Spot> = { a: [0, 0], b: [30, 0], c: [60, 0], d: [30, 50] };
    const tagged = graphOf(spots, [
      { over: 'a b c', tags: { highway: 'steps', step_count: '100' } },
      { over: 'b d' },
    ]);
    const units = (graph: Graph): number[] =>
      [...graph.edgeUnits].filter((_, edge) => graph.edgeFlags[edge]! & STEPS);
    expect(units(tagged).map(Math.round)).toEqual([50, 50]);
    const untagged = graphOf(spots, [{ over: 'a c', tags: { highway: 'steps' } }]);
    expect(units(untagged)[0]!).toBeCloseTo(200, 0);
  });

  test('rows and edges tell the same story', () => {
    forSeeds(60, (random) => {
      const graph = randomGraph(random);
      const seen = new Uint8Array(graph.edgeFrom.length * 2);
      const wrong: number[] = [];
      for (let node = 0; node + 1 < graph.firstHalf.length; node++) {
        for (let half = graph.firstHalf[node]!; half < graph.firstHalf[node + 1]!; half++) {
          const edge = graph.halfEdge[half]! >>> 1;
          const ends = [graph.edgeFrom[edge], graph.edgeTo[edge]];
          if (graph.halfEdge[half]! & 1) ends.reverse();
          if (node !== ends[0] || graph.halfTo[half] !== ends[1]) wrong.push(half);
          seen[graph.halfEdge[half]!]!++;
        }
      }
      expect(wrong).toEqual([]);
      expect(seen.every((times) => times === 1)).toBe(true);
      const lineFits = graph.edgeFrom.every((from, edge) => {
        const first = graph.pointStart[edge]!;
        const last = graph.pointStart[edge + 1]! - 1;
        return (
          graph.pointLngE7[first] === graph.nodeLngE7[from] &&
          graph.pointLatE7[last] === graph.nodeLatE7[graph.edgeTo[edge]!]
        );
      });
      expect(lineFits).toBe(true);
      expect(graph.edgeClass.every((number) => EDGE_CLASSES[number])).toBe(true);
    });
  });

  test('the order of ways and the direction they are drawn in change no walk', () => {
    const spots: Record<string, Spot> = {
      a: [0, 0],
      b: [120, 10],
      c: [250, 0],
      d: [130, 150],
      e: [10, 140],
    };
    const names = ['a b c', 'b d', 'a e d', 'd c'];
    const forward = graphOf(
      spots,
      names.map((over) => ({ over })),
    );
    const backward = graphOf(
      spots,
      names.toReversed().map((over) => ({ over: over.split(' ').toReversed().join(' ') })),
    );
    for (const to of [spots.c!, spots.d!, [70, 80] as Spot]) {
      expect(secondsBetween(backward, spots.a!, to)).toBeCloseTo(
        secondsBetween(forward, spots.a!, to),
        3,
      );
    }
  });
});
