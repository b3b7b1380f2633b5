import { expect, test } from 'vitest';
import type { Random } from '../../../src/core/base/random.ts';
import {
  buildGraph,
  nearest,
  networkWalkerById,
  prepareWalker,
  snapFor,
} from '../../../src/core/network/network-model.ts';
import type { WalkCompound, WalkWays } from '../../../src/core/network/ways/walk-ways.ts';
import type { At } from './support/plain-join.ts';
import { PlainWorld } from './support/plain-world-search.ts';
import { forSeeds } from './support/random-network.ts';
import { degrees, waysOf, type Spot, type WayOf } from './support/ways.ts';

const MAX_SNAP_M = 60;
const STREET = { highway: 'residential' };
const PATH = { highway: 'footway' };

/** Streets, decks over and under them with ramps, estates with gates, courts and paths, a square with a pond. */
function randomWorld(random: Random): WalkWays {
  const spots: Record<string, Spot> = {};
  const ways: WayOf[] = [];
  const put = (name: string, spot: Spot): string => {
    spots[name] = spot;
    return name;
  };
  const star = (name: string, [x, y]: Spot, leastM: number, mostM: number, corners: number) =>
    Array.from({ length: corners }, (_, at) => {
      const turn = ((at + 0.7 * random()) / corners) * 2 * Math.PI;
      const reachM = leastM + (mostM - leastM) * random();
      return put(`${name}${at}`, [x + reachM * Math.cos(turn), y + reachM * Math.sin(turn)]);
    });
  // A crooked grid.
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 4; column++) {
      put(`g${row}${column}`, [200 * column + 60 * random(), 200 * row + 60 * random()]);
    }
  }
  for (let row = 0; row < 3; row++) {
    ways.push({ over: [0, 1, 2, 3].map((column) => `g${row}${column}`).join(' '), tags: STREET });
  }
  ways.push({ over: 'g00 g10 g20', tags: STREET });
  // Decks over shared nodes, met only by what ends there or is a ramp.
  const layer = random() < 0.5 ? '-1' : '1';
  ways.push({ over: 'g01 g11 g21', tags: { ...PATH, layer } });
  if (random() < 0.6) ways.push({ over: 'g11 g12', tags: { ...PATH, layer: '2' } });
  if (random() < 0.5) {
    put('k', [random() * 600, random() * 400]);
    ways.push({ over: 'g01 k g12', tags: { ...PATH, incline: '3%' } });
  }
  // Scraps.
  for (let scrap = 0; scrap < 3; scrap++) {
    const from: Spot = [600 * random(), 400 * random()];
    put(`s${scrap}`, from);
    put(`t${scrap}`, [from[0] + 80 * random(), from[1] + 80 * random()]);
    ways.push({ over: `s${scrap} t${scrap}`, tags: PATH });
  }
  // Estates of 60 to 160 m.
  const drawn = Array.from({ length: 2 }, (_, at) => {
    const middle: Spot = [150 + 250 * at + 60 * random(), 150 + 100 * random()];
    const ring = star(`r${at}`, middle, 50, 80, 5);
    const hole = random() < 0.5 ? star(`h${at}`, middle, 10, 24, 4) : undefined;
    const gates = ring.filter((_name, i) => i === 0 || random() < 0.2);
    put(`in${at}`, [middle[0] + 20, middle[1] - 30]);
    const path =
      random() < 0.5 ? `in${at} ${ring[0]} g1${at + 1}` : `in${at} ${hole?.[0] ?? ring[1]}`;
    ways.push({ over: path, tags: PATH });
    return { ring, holes: hole ? [hole] : [], gates };
  });
  // A square far from all homes, and a street behind it.
  put('far', [1250, 200]);
  const middle: Spot = [900, 200];
  const corners = 5 + Math.floor(random() * 5);
  const outline = star('q', middle, 60, 140, corners);
  const pond = random() < 0.7 ? star('p', middle, 15, 50, 3 + Math.floor(random() * 3)) : undefined;
  const square = ways.push({
    over: [...outline, outline[0]].join(' '),
    tags: { highway: 'pedestrian', area: 'yes' },
  });
  ways.push({ over: `${outline[0]} far`, tags: PATH });
  for (const [at, corner] of outline.entries()) {
    if (at > 1 && random() < 0.5) continue;
    ways.push({ over: `${corner} g${at % 3}3`, tags: PATH });
  }
  const names = Object.keys(spots);
  const index = (name: string): number => names.indexOf(name);
  const world = waysOf(spots, ways);
  const compounds = drawn.map(({ ring, holes, gates }): WalkCompound => ({
    ring: ring.map(index),
    holes: holes.map((hole) => hole.map(index)),
    gates: gates.map(index),
  }));
  return {
    ...world,
    compounds,
    holes: new Map(pond ? [[square - 1, [pond.map(index)]]] : []),
  };
}

test('walks are those of an independent search over ways, decks, squares, walls and gates (law)', () => {
  const adult = networkWalkerById('adult')!;
  let reached = 0;
  let cutOff = 0;
  forSeeds(60, (random) => {
    const ways = randomWorld(random);
    const plain = new PlainWorld(ways);
    // Which of two pieces alike in length leads is a matter of centimetres.
    if ((plain.piecesM[1] ?? 0) > 0.9 * plain.piecesM[0]!) return;
    const prepared = prepareWalker(buildGraph(ways).value!, adult);
    const places = Array.from({ length: 12 }, (_, at) =>
      degrees([at === 0 && random() < 0.5 ? 1200 : 600 * random(), 200 + 400 * (random() - 0.5)]),
    );
    const [seat, ...homes] = places.map(({ lng, lat }): At => [lng * 1e7, lat * 1e7]);
    const expected = plain.metresFrom(seat!, homes, MAX_SNAP_M);
    const [facility, demand] = [places.slice(0, 1), places.slice(1)].map((each) =>
      snapFor(prepared, each, MAX_SNAP_M),
    );
    const { timeS } = nearest(prepared, facility!, demand!, 1e6);
    expected.forEach((metres, home) => {
      const found = timeS[home]! * adult.levelSpeedMps.value;
      if (metres === Infinity) {
        cutOff++;
        expect(found).toBe(Infinity);
      } else {
        reached++;
        expect(Math.abs(found - metres)).toBeLessThan(0.1);
      }
    });
  });
  expect(reached).toBeGreaterThan(200);
  expect(cutOff).toBeGreaterThan(20);
});
