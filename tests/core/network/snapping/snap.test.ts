import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import { lngMetresPerE7, METRES_PER_E7 } from '../../../../src/core/network/ways/e7-metres.ts';
import { NO_SNAP } from '../../../../src/core/network/ways/edge-flags.ts';
import type { Graph } from '../../../../src/core/network/graph/graph.ts';
import { networkWalkerById } from '../../../../src/core/network/walkers/network-walkers.ts';
import { prepareWalker, snapFor } from '../../../../src/core/network/search/prepared-walker.ts';
import { segmentIndex } from '../../../../src/core/network/snapping/segment-index.ts';
import { listJoins, snap } from '../../../../src/core/network/snapping/snap.ts';
import { isOnIsland, placeIssues } from '../../../../src/core/network/search/place-report.ts';
import { cutLine } from '../../../../src/core/network/graph/cut-line.ts';
import { forSeeds, randomPlaces, randomPrepared } from '../support/random-network.ts';
import { degrees, waysOf } from '../support/ways.ts';

/** Metres to the nearest usable segment, each looked at. */
function plainDistanceM(
  graph: Graph,
  usable: (edge: number) => boolean,
  { lng, lat }: { lng: number; lat: number },
): number {
  const metresX = lngMetresPerE7(lat * 1e7);
  let best = Infinity;
  for (let edge = 0; edge < graph.edgeFrom.length; edge++) {
    if (!usable(edge)) continue;
    for (let p = graph.pointStart[edge]!; p < graph.pointStart[edge + 1]! - 1; p++) {
      const ax = (graph.pointLngE7[p]! - lng * 1e7) * metresX;
      const ay = (graph.pointLatE7[p]! - lat * 1e7) * METRES_PER_E7;
      const bx = (graph.pointLngE7[p + 1]! - lng * 1e7) * metresX;
      const by = (graph.pointLatE7[p + 1]! - lat * 1e7) * METRES_PER_E7;
      const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length2 > 0 ? (-ax * (bx - ax) - ay * (by - ay)) / length2 : 0;
      const at = Math.max(0, Math.min(1, t));
      best = Math.min(best, Math.hypot(ax + (bx - ax) * at, ay + (by - ay) * at));
    }
  }
  return best;
}

describe('snap', () => {
  test('finds what looking at every segment finds', () => {
    forSeeds(25, (random) => {
      const prepared = randomPrepared(random);
      const { graph, costs } = prepared;
      const usable = (edge: number): boolean =>
        !(graph.edgeFlags[edge]! & NO_SNAP) &&
        graph.edgeLengthM[edge]! > 0 &&
        (costs.alongS[edge]! < Infinity || costs.againstS[edge]! < Infinity);
      const places = randomPlaces(random, 30);
      const maxM = 20 + random() * 200;
      const { index } = prepared;
      const snaps = snap({ graph, index, costs }, places, maxM);
      places.forEach((place, at) => {
        const expected = plainDistanceM(graph, usable, place);
        if (expected > maxM) {
          expect(snaps.edge[at]).toBe(-1);
          expect(snaps.distanceM[at]).toBeNaN();
          return;
        }
        expect(snaps.distanceM[at]!).toBeCloseTo(expected, 6);
        // The share along the edge leads to a point at just that distance.
        const foot = cutLine(graph, snaps.edge[at]!, 0, snaps.fraction[at]!).at(-1)!;
        const dx = (foot[0] - place.lng * 1e7) * lngMetresPerE7(place.lat * 1e7);
        const dy = (foot[1] - place.lat * 1e7) * METRES_PER_E7;
        expect(Math.abs(Math.hypot(dx, dy) - expected)).toBeLessThan(0.1);
      });
    });
  });

  test('a street that leads somewhere goes first, each nearer scrap is a second join (law)', () => {
    let scraps = 0;
    forSeeds(40, (random) => {
      const prepared = randomPrepared(random);
      const { graph, costs, pieces } = prepared;
      const usable = (edge: number): boolean =>
        !(graph.edgeFlags[edge]! & NO_SNAP) &&
        graph.edgeLengthM[edge]! > 0 &&
        (costs.alongS[edge]! < Infinity || costs.againstS[edge]! < Infinity);
      const places = randomPlaces(random, 30);
      const maxM = 20 + random() * 200;
      const snaps = snapFor(prepared, places, maxM);
      places.forEach((place, at) => {
        const leadingM = plainDistanceM(graph, (edge) => usable(edge) && pieces.leads(edge), place);
        const numbers = new Set([...graph.edgeFrom.keys()].map(pieces.pieceAt));
        const scrapsM = [...numbers]
          .map((piece) =>
            plainDistanceM(
              graph,
              (edge) => usable(edge) && !pieces.leads(edge) && pieces.pieceAt(edge) === piece,
              place,
            ),
          )
          .filter((metres) => metres <= Math.min(maxM, leadingM))
          .toSorted((a, b) => a - b);
        const joinsM = leadingM <= maxM ? [leadingM, ...scrapsM] : scrapsM;
        if (joinsM.length > 1) scraps++;
        const found = listJoins(snaps, at).filter((join) => snaps.edge[join]! >= 0);
        expect(found.length).toBe(joinsM.length);
        found.forEach((join, rank) => expect(snaps.distanceM[join]).toBeCloseTo(joinsM[rank]!, 6));
        if (leadingM <= maxM) expect(pieces.leads(snaps.edge[at]!)).toBe(true);
      });
    });
    expect(scraps).toBeGreaterThan(0);
  });

  const spots = { a: [0, 0], b: [200, 0], c: [0, 40], d: [200, 40] } as const;
  const adult = networkWalkerById('adult')!;

  test('takes the middle of an edge, not the junction', () => {
    const graph = buildGraph(waysOf(spots, [{ over: 'a b' }])).value!;
    const snaps = snapFor(prepareWalker(graph, adult), [degrees([50, 30])]);
    expect(snaps.distanceM[0]!).toBeCloseTo(30, 1);
    const along = snaps.fraction[0]!;
    expect(Math.min(along, 1 - along)).toBeCloseTo(0.25, 3);
  });

  test('passes over steps for a wheelchair, bridges for everyone, and comes back to them on demand', () => {
    const graph = buildGraph(
      waysOf(spots, [
        { over: 'a b', tags: { highway: 'steps' } },
        { over: 'c d', tags: { highway: 'footway' } },
        { over: 'a d', tags: { highway: 'primary', bridge: 'yes' } },
      ]),
    ).value!;
    const places = [degrees([20, 2])];
    const near = (id: string): number =>
      snapFor(prepareWalker(graph, networkWalkerById(id)!), places).distanceM[0]!;
    expect(near('adult')).toBeCloseTo(2, 1);
    expect(near('wheelchair')).toBeCloseTo(38, 1);
    const { costs } = prepareWalker(graph, networkWalkerById('wheelchair')!);
    const elevated = snap({ graph, index: segmentIndex(graph, null, true), costs }, places);
    expect(elevated.distanceM[0]!).toBeCloseTo(2, 0);
  });

  test('leaves out what is too far off or no place, and says so', () => {
    const graph = buildGraph(
      waysOf({ ...spots, e: [5000, 0], f: [5010, 0] }, [{ over: 'a b d c' }, { over: 'e f' }]),
    ).value!;
    const places = [
      degrees([0, -99]),
      degrees([0, -101]),
      { lng: NaN, lat: 30 },
      degrees([5005, 3]),
    ];
    const prepared = prepareWalker(graph, adult);
    const snaps = snapFor(prepared, places);
    expect([...snaps.edge].map((edge) => edge >= 0)).toEqual([true, false, false, true]);
    expect(isOnIsland(prepared, snaps, 0)).toBe(false);
    expect(isOnIsland(prepared, snaps, 3)).toBe(true);
    const issues = placeIssues(
      prepared,
      snaps,
      [...'pqrs'].map((id) => ({ id })),
      'demand',
      100,
    );
    expect(issues).toEqual([
      {
        code: 'network-demand-off',
        severity: 'warning',
        place: { id: 'q' },
        params: { count: 2, of: 4, metres: 100 },
      },
      {
        code: 'network-demand-island',
        severity: 'warning',
        place: { id: 's' },
        params: { count: 1, of: 4 },
      },
    ]);
    const none = snapFor(prepareWalker(graph, adult), [places[1]!]);
    expect(placeIssues(prepared, none, [{ id: 'q' }], 'facility', 100)[0]).toMatchObject({
      code: 'network-facility-all-off',
      severity: 'error',
    });
  });
});
