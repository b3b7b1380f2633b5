import { assert, integer, property } from 'fast-check';
import { seededRandom, type Random } from '../../../../src/core/base/random.ts';
import { buildGraph } from '../../../../src/core/network/graph/build-graph.ts';
import type { Graph } from '../../../../src/core/network/graph/graph.ts';
import { NETWORK_WALKERS } from '../../../../src/core/network/walkers/network-walkers.ts';
import {
  prepareWalker,
  type PreparedWalker,
} from '../../../../src/core/network/search/prepared-walker.ts';
import type { Relief } from '../../../../src/core/network/graph/relief.ts';
import type { Direction } from '../../../../src/core/network/costs/search-costs.ts';
import type { Tags } from '../../../../src/core/network/ways/walk-ways.ts';
import { degrees, waysOf, type Spot, type WayOf } from './ways.ts';

const SIDE_M = 900;

const KINDS: readonly Tags[] = [
  { highway: 'footway' },
  { highway: 'residential' },
  { highway: 'steps', incline: 'up' },
  { highway: 'steps', step_count: '40' },
  { highway: 'footway', 'oneway:foot': 'yes' },
  { highway: 'footway', 'foot:forward': 'no' },
  { highway: 'footway', footway: 'crossing', crossing: 'traffic_signals' },
  { highway: 'footway', bridge: 'yes', layer: '1' },
  { highway: 'elevator' },
];

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

/** A network of some dozen ways of all kinds over random junctions, loops and doubles included. */
export function randomGraph(random: Random, level = false): Graph {
  const spots: Record<string, Spot> = {};
  const count = 4 + Math.floor(random() * 20);
  for (let i = 0; i < count; i++) spots[`n${i}`] = [random() * SIDE_M, random() * SIDE_M];
  const names = Object.keys(spots);
  const ways: WayOf[] = Array.from({ length: 3 + Math.floor(random() * 2 * count) }, () => {
    const over = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, names));
    if (random() < 0.1) over.push(over[0]!);
    return { over: over.join(' '), tags: level ? KINDS[0]! : pick(random, KINDS) };
  });
  // A first way that is never of no length, so that there always is a graph.
  ways.push({ over: 'n0 n1 n2', tags: KINDS[0]! });
  const gates = level ? [] : names.filter(() => random() < 0.15);
  const tags = { barrier: 'lift_gate', access: 'private' };
  return buildGraph(waysOf(spots, ways, Object.fromEntries(gates.map((name) => [name, tags]))))
    .value!;
}

export function randomPlaces(random: Random, count: number): { lng: number; lat: number }[] {
  return Array.from({ length: count }, () => degrees([random() * SIDE_M, random() * SIDE_M]));
}

/** A hilly ground under the network, with a hole in it. */
export function randomRelief(random: Random): Relief {
  const { lng, lat } = degrees([-200, -200]);
  const heightM = Float32Array.from({ length: 60 * 60 }, (_, i) =>
    random() < 0.02 ? NaN : 200 + 40 * Math.sin(i / 70) + 10 * random(),
  );
  return { ncols: 60, nrows: 60, xllcorner: lng, yllcorner: lat, cellsize: 0.0003, heightM };
}

export function randomPrepared(random: Random): PreparedWalker {
  const direction = pick<Direction>(random, ['to', 'from', 'both']);
  const relief = random() < 0.5 ? randomRelief(random) : null;
  return prepareWalker(randomGraph(random), pick(random, NETWORK_WALKERS), { direction, relief });
}

/** Runs a law for many seeds; fast-check prints the seed of the case that breaks it. */
export function forSeeds(runs: number, law: (random: Random) => void): void {
  assert(
    property(integer({ min: 0, max: 2 ** 31 }), (seed) => law(seededRandom(seed))),
    { numRuns: runs },
  );
}
