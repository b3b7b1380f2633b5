import { describe, expect, test } from 'vitest';
import type { Spot } from '../../core/network/support/ways.ts';
import { footway, metresBetween, street, type Ground, type Tags } from './support/small-ground.ts';

const way = (over: string, tags: Tags = street) => ({ over, tags });

/** A walk that must have a length in metres for an older adult on level ground. */
type Walk = readonly [
  name: string,
  ground: Ground,
  from: Spot,
  to: Spot,
  metres: number,
  walker?: string,
];

async function expectWalk([, ground, from, to, metres, walker]: Walk): Promise<void> {
  const found = await metresBetween(ground, from, to, walker);
  if (metres === Infinity) expect(found).toBe(Infinity);
  else expect(found).toBeCloseTo(metres, 0);
}

/** An estate of 300 m by 300 m with its gate in the north, a street close to its south wall. */
const ESTATE: Record<string, Spot> = {
  w: [-200, -30],
  e: [500, -30],
  n: [500, 330],
  x: [150, 330],
  a: [0, 0],
  b: [300, 0],
  c: [300, 300],
  gate: [150, 300],
  d: [0, 300],
  in1: [150, 200],
  in2: [250, 200],
  low1: [100, 20],
  low2: [200, 20],
  // A court in the middle of it.
  p: [100, 100],
  q: [200, 100],
  r: [200, 180],
  s: [100, 180],
};
const roads = [way('w e n x'), way('x gate', { highway: 'service' })];
const residential = { landuse: 'residential' };
const gate = { gate: { barrier: 'gate' } };
const round = 350 + 360 + 350;

describe('compounds', () => {
  test.each<Walk>([
    [
      'home in the middle, a court that is no ground of it elsewhere',
      {
        spots: ESTATE,
        ways: [...roads, way('a b c gate d a', {}), way('p q r s p', {})],
        nodeTags: gate,
        multipolygons: [{ members: '2 -3', tags: residential }],
      },
      [150, 20],
      [150, -30],
      280 + 30 + round,
    ],
    [
      'home in a court with a street of its own',
      {
        spots: { ...ESTATE, inner1: [110, 150], inner2: [190, 150] },
        ways: [
          ...roads,
          way('a b c gate d a', {}),
          way('p q r s p', {}),
          way('inner1 inner2', footway),
        ],
        nodeTags: gate,
        multipolygons: [{ members: '2 -3', tags: residential }],
      },
      [120, 120],
      [180, 140],
      30 + 60 + 10,
    ],
    [
      'a court whose role nobody gave',
      {
        spots: { ...ESTATE, inner1: [110, 150], inner2: [190, 150] },
        ways: [
          ...roads,
          way('a b c gate d a', {}),
          way('p q r s p', {}),
          way('inner1 inner2', footway),
        ],
        nodeTags: gate,
        multipolygons: [{ members: '2 3', tags: residential }],
      },
      [120, 120],
      [180, 140],
      30 + 60 + 10,
    ],
    [
      'home outside: the path inside is nearer, the gate is elsewhere',
      {
        spots: ESTATE,
        ways: [
          ...roads,
          way('a b c gate d a', residential),
          way('low1 low2', footway),
          way('low1 in1 gate', footway),
        ],
        nodeTags: gate,
      },
      [150, -14],
      [500, -30],
      16 + 350,
    ],
    [
      'two estates in one relation, each with its own gate',
      {
        spots: {
          ...ESTATE,
          a2: [600, 0],
          b2: [900, 0],
          gate2: [900, 150],
          c2: [900, 300],
          d2: [600, 300],
          e2: [930, 150],
          s2: [930, -30],
        },
        ways: [
          way('w e s2 e2'),
          way('e n x'),
          way('x gate', { highway: 'service' }),
          way('a b c gate d a', {}),
          way('a2 b2 gate2 c2 d2 a2', {}),
        ],
        nodeTags: { gate: { barrier: 'lift_gate', access: 'permit' }, gate2: { entrance: 'main' } },
        multipolygons: [{ members: '3 4', tags: residential }],
      },
      [750, 20],
      [750, -30],
      Math.hypot(150, 130) + 30 + 180 + 180,
    ],
    [
      'private ground without any land use, a lift gate for its people',
      {
        spots: ESTATE,
        ways: [...roads, way('a b c', {}), way('a d gate c', {})],
        nodeTags: { gate: { barrier: 'lift_gate', access: 'permit' } },
        multipolygons: [{ members: '2 3', tags: { access: 'private' } }],
      },
      [150, 20],
      [150, -30],
      280 + 30 + round,
    ],
    [
      'an estate in an estate: out by both gates',
      {
        spots: { ...ESTATE, g2: [100, 140] },
        ways: [
          ...roads,
          way('a b c gate d a', residential),
          way('p q r s g2 p', { amenity: 'kindergarten' }),
        ],
        nodeTags: { ...gate, g2: { barrier: 'swing_gate' } },
      },
      [150, 140],
      [500, 330],
      50 + Math.hypot(50, 160) + 30 + 350,
    ],
  ])('%s', async (...walk) => expectWalk(walk as unknown as Walk));

  const besideGate = (gateSpot: Spot, street: string): Ground => ({
    spots: { ...ESTATE, beside: gateSpot, in3: [150, 290] },
    ways: [way('w e n x'), way(street, { highway: 'service' }), way('a b c d a', residential)],
    nodeTags: { beside: { barrier: 'lift_gate', access: 'private' } },
  });

  test.each<Walk>([
    ['outside it', besideGate([150, 303], 'x beside in3'), [150, 20], [150, -30], 310 + round],
    ['inside it', besideGate([150, 297], 'x beside in3'), [150, 20], [150, -30], 310 + round],
    [
      'drawn from within',
      besideGate([150, 304], 'in3 beside x'),
      [150, 20],
      [150, -30],
      310 + round,
    ],
    ['too far off', besideGate([150, 309], 'x beside in3'), [150, 20], [150, -30], 50],
    [
      'whose street does not lead in',
      besideGate([150, 303], 'x beside'),
      [150, 20],
      [150, -30],
      50,
    ],
  ])('a gate that shares no node with the outline: %s', async (...walk) =>
    expectWalk(walk as unknown as Walk),
  );

  const inside = (path: string, more: Ground['ways'] = []): Ground => ({
    spots: { ...ESTATE, out: [150, -30], wall: [150, 0], in3: [50, 200], in4: [50, 250] },
    ways: [
      way('w out e n x'),
      way('x gate', { highway: 'service' }),
      way('a wall b c gate d a', residential),
      way(path, footway),
      ...more,
    ],
    nodeTags: gate,
  });

  test.each<[string, Ground]>([
    ['a stub', inside('low1 low2')],
    ['a ring', inside('low1 low2 in2 in1 low1')],
    ['a long path that ends before the wall', inside('low1 low2 in2 in1 in3 in4')],
    ['two of them', inside('low1 low2', [way('in1 in2', footway)])],
    ['steps', inside('low1 low2', [way('low2 in2', { highway: 'steps' })])],
    [
      'a path to a door in the wall that is shut',
      {
        ...inside('low1 low2 wall out'),
        nodeTags: { ...gate, wall: { barrier: 'gate', access: 'no' } },
      },
    ],
  ])('a path inside that leads nowhere is no way out: %s', async (_, ground) => {
    const found = await metresBetween(ground, [150, 24], [150, -30]);
    // The first part may lie along the path or straight to the gate.
    expect(found).toBeGreaterThan(276 + 30 + round - 1);
    expect(found).toBeLessThan(276 + 30 + round + 60);
  });

  test('a path out through a door in the wall is a way out', async () => {
    const ground = inside('low1 low2 wall out');
    const open = { ...ground, nodeTags: { ...gate, wall: { entrance: 'yes' } } };
    const byDoor = 4 + 50 + Math.hypot(50, 20) + 30;
    expect(await metresBetween(open, [150, 24], [150, -30])).toBeLessThan(byDoor + 1);
  });
});

describe('islands', () => {
  const spots: Record<string, Spot> = {
    a: [0, 0],
    b: [600, 0],
    c: [1200, 0],
    p: [550, 60],
    q: [650, 60],
    r: [550, 75],
    s: [650, 75],
    far1: [2000, 900],
    far2: [2100, 900],
    far3: [2000, 940],
    far4: [2100, 940],
  };
  test.each<Walk>([
    [
      'two scraps, one behind the other',
      { spots, ways: [way('a b c'), way('p q', footway), way('r s', footway)] },
      [600, 80],
      [0, 0],
      80 + 600,
    ],
    [
      'a scrap of steps and one under construction',
      {
        spots,
        ways: [
          way('a b c'),
          way('p q', { highway: 'steps' }),
          way('r s', { highway: 'construction', construction: 'residential' }),
        ],
      },
      [600, 70],
      [0, 0],
      70 + 600,
    ],
    [
      'a scrap that reaches a facility along it',
      { spots, ways: [way('a b c'), way('p q', footway)] },
      [560, 65],
      [640, 65],
      10 + 80,
    ],
    [
      'of two scraps far from any street the one with the facility',
      { spots, ways: [way('a b c'), way('far1 far2', footway), way('far3 far4', footway)] },
      [2020, 915],
      [2080, 950],
      25 + 60 + 10,
    ],
    [
      'nothing but scraps near: isolated',
      { spots, ways: [way('a b c'), way('far1 far2', footway)] },
      [2020, 915],
      [0, 0],
      Infinity,
    ],
  ])('%s', async (...walk) => expectWalk(walk as unknown as Walk));
});

describe('platforms of public transport', () => {
  const spots: Record<string, Spot> = {
    a: [0, 0],
    b: [200, 0],
    c: [200, 20],
    d: [0, 20],
    w: [-300, 0],
    e: [500, 20],
  };
  const both = (tags: Tags): Ground => ({
    spots,
    ways: [way('w a', footway), way('a b c', tags), way('c e', footway)],
  });
  const straight = 300 + 220 + 300;
  test.each<[string, Ground, number]>([
    ['a line', both({ public_transport: 'platform' }), straight],
    ['a line of a tram', both({ public_transport: 'platform', tram: 'yes' }), straight],
    ['a line at a bus stop', both({ public_transport: 'platform', highway: 'bus_stop' }), straight],
    ['a line of a railway', both({ railway: 'platform' }), straight],
    ['a line of a road', both({ highway: 'platform', bus: 'yes' }), straight],
    [
      'a platform of a tram stop',
      both({ public_transport: 'platform', railway: 'tram_stop' }),
      straight,
    ],
    ['closed to all', both({ public_transport: 'platform', access: 'no' }), Infinity],
    ['not built yet', both({ 'construction:public_transport': 'platform' }), Infinity],
    [
      'an area: across it',
      {
        spots,
        ways: [
          way('w a', footway),
          way('a b c d a', { public_transport: 'platform' }),
          way('c e', footway),
        ],
      },
      600 + Math.hypot(200, 20),
    ],
    [
      'an area drawn by a relation',
      {
        spots,
        ways: [way('w a', footway), way('a b c', {}), way('c d a', {}), way('c e', footway)],
        multipolygons: [{ members: '1 2', tags: { public_transport: 'platform' } }],
      },
      600 + Math.hypot(200, 20),
    ],
  ])('%s', async (name, ground, metres) =>
    expectWalk([name, ground, [-300, 0], [500, 20], metres]),
  );
});

describe('squares with something in them', () => {
  const spots: Record<string, Spot> = {
    w: [-300, 150],
    e: [600, 150],
    a: [0, 0],
    b: [300, 0],
    right: [300, 150],
    c: [300, 300],
    d: [0, 300],
    left: [0, 150],
    // Two ponds, one above the other, with 20 m between them.
    p: [50, 20],
    q: [250, 20],
    r: [250, 140],
    s: [50, 140],
    p2: [50, 160],
    q2: [250, 160],
    r2: [250, 280],
    s2: [50, 280],
    // One long pond from the south side to near the north.
    t: [140, 0],
    u: [160, 0],
    v: [160, 250],
    x: [140, 250],
    isle: [150, 100],
  };
  const ends = [way('w left', footway), way('right e', footway)];
  const plaza = { highway: 'pedestrian' };
  const outer = 'left a b right c d left';
  test.each<Walk>([
    [
      'between two ponds straight through',
      {
        spots,
        ways: [...ends, way(outer, {}), way('p q r s p', {}), way('p2 q2 r2 s2 p2', {})],
        multipolygons: [{ members: '2 -3 -4', tags: plaza }],
      },
      [-300, 150],
      [600, 150],
      900,
    ],
    [
      'several outer ways, a pond that touches the border',
      {
        spots,
        ways: [
          ...ends,
          way('left a t', {}),
          way('t u', {}),
          way('u b right', {}),
          way('left d c', {}),
          way('c right', {}),
          way('t u v x t', {}),
        ],
        multipolygons: [{ members: '2 3 4 5 6 -7', tags: plaza }],
      },
      [-300, 150],
      [600, 150],
      600 + 2 * Math.hypot(140, 100) + 20,
    ],
    [
      'concave with a hole in its arm',
      {
        spots: {
          w: [-100, 0],
          a: [0, 0],
          b: [100, 0],
          c: [100, 200],
          d: [200, 200],
          e: [200, 0],
          f: [300, 0],
          g: [300, 300],
          h: [0, 300],
          z: [400, 0],
          p: [140, 205],
          q: [160, 205],
          r: [160, 295],
          s: [140, 295],
        },
        ways: [
          way('w a', footway),
          way('f z', footway),
          way('a b c d e f g h a', {}),
          way('p q r s p', { natural: 'water' }),
        ],
        multipolygons: [{ members: '2 -3', tags: plaza }],
      },
      [-100, 0],
      [400, 0],
      200 + 2 * Math.hypot(100, 200) + 100,
    ],
    [
      'the roles are wrong: a ring inside a ring is a hole',
      {
        spots: { ...spots, p: [50, 50], q: [250, 50], r: [250, 250], s: [50, 250] },
        ways: [...ends, way(outer, {}), way('p q r s p', {})],
        multipolygons: [{ members: '2 3', tags: plaza }],
      },
      [-300, 150],
      [600, 150],
      300 + 2 * Math.hypot(50, 100) + 200 + 300,
    ],
    [
      'two squares in one relation, the pond of one is no ground of the other',
      {
        spots: {
          ...spots,
          a3: [900, 0],
          b3: [1200, 0],
          right3: [1200, 150],
          c3: [1200, 300],
          d3: [900, 300],
          left3: [900, 150],
          p: [50, 50],
          q: [250, 50],
          r: [250, 250],
          s: [50, 250],
          e3: [1500, 150],
        },
        ways: [
          way('w left', footway),
          way('right e left3', footway),
          way('right3 e3', footway),
          way(outer, {}),
          way('left3 a3 b3 right3 c3 d3 left3', {}),
          way('p q r s p', {}),
        ],
        multipolygons: [{ members: '3 4 -5', tags: plaza }],
      },
      [-300, 150],
      [1500, 150],
      300 + 2 * Math.hypot(50, 100) + 200 + 600 + 300 + 300,
    ],
  ])('%s', async (...walk) => expectWalk(walk as unknown as Walk));
});

describe('roads whose sidewalks are elsewhere or nowhere', () => {
  const ground = (tags: Tags): Ground => ({
    spots: { a: [0, 0], b: [400, 0], c: [800, 0], d: [0, -300], e: [800, -300] },
    ways: [way('a d e c'), way('a b c', { highway: 'trunk', ...tags })],
  });
  const along = 800;
  const about = 1400;
  test.each<[Tags, number]>([
    [{}, along],
    [{ 'sidewalk:both': 'separate' }, about],
    [{ 'sidewalk:both': 'no' }, about],
    [{ 'sidewalk:left': 'no', 'sidewalk:right': 'separate' }, about],
    [{ 'sidewalk:left': 'none', 'sidewalk:right': 'no' }, about],
    [{ 'sidewalk:left': 'separate', 'sidewalk:right': 'yes' }, along],
    [{ sidewalk: 'separate' }, about],
    [{ sidewalk: 'none' }, about],
    [{ sidewalk: 'no', foot: 'yes' }, along],
    [{ sidewalk: 'both' }, along],
    [{ 'sidewalk:both': 'yes' }, along],
    [{ highway: 'trunk_link', 'sidewalk:both': 'separate' }, about],
    [{ foot: 'use_sidepath' }, about],
    [{ motorroad: 'yes' }, about],
    [{ tunnel: 'yes', 'sidewalk:both': 'separate' }, about],
    [{ highway: 'primary', 'sidewalk:both': 'separate' }, along],
  ])('a trunk road with %o', async (tags, metres) =>
    expectWalk(['', ground(tags), [0, 0], [800, 0], metres]),
  );
});

describe('what lies under or over the street', () => {
  const ground = (tags: Tags): Ground => ({
    spots: { a: [0, 0], b: [800, 0], p: [300, 35], q: [700, 35], k: [750, 0] },
    ways: [way('a k b'), way('p q', { ...footway, ...tags }), way('q k', { highway: 'steps' })],
  });
  test.each<Tags>([
    { layer: '-1' },
    { layer: '-2', covered: 'yes' },
    { level: '-1', indoor: 'yes' },
    { level: '1' },
    { location: 'underground' },
    { highway: 'corridor', level: '0' },
    { tunnel: 'yes' },
    { layer: '1' },
    { layer: '1', highway: 'pedestrian' },
    { level: '-0.5' },
    { layer: '-1', highway: 'cycleway', foot: 'designated' },
  ])('%o is no street for a place above or below', async (tags) =>
    expectWalk(['', ground(tags), [450, 28], [0, 0], 28 + 450]),
  );
});

describe('wheelchairs', () => {
  const detour = 1400;
  const ground = (tags: Tags, nodeTags: Tags = {}): Ground => ({
    spots: { a: [0, 0], m: [400, 0], c: [800, 0], d: [0, -300], e: [800, -300] },
    ways: [way('a d e c'), way('a m c', { ...footway, ...tags })],
    nodeTags: Object.keys(nodeTags).length > 0 ? { m: nodeTags } : {},
  });
  test.each<[Tags, number, Tags?]>([
    [{ incline: '20%' }, detour],
    [{ incline: '-20 %' }, detour],
    [{ incline: '12°' }, detour],
    [{ incline: '7°' }, 800],
    [{ incline: '5%' }, 800],
    [{ incline: 'up' }, 800],
    [{ incline: 'up_steep' }, detour],
    [{ incline: '1:6' }, detour],
    [{ incline: '1:12' }, 800],
    [{ incline: '20%', wheelchair: 'yes' }, 800],
    [{ width: '0.6' }, detour],
    [{ smoothness: 'horrible' }, detour],
    [{ surface: 'gravel' }, detour],
    [{ highway: 'steps' }, detour],
    [{}, detour, { kerb: 'raised' }],
    [{}, 800, { kerb: 'lowered' }],
    [{}, detour, { barrier: 'stile' }],
    [{}, 800, { barrier: 'stile', wheelchair: 'yes' }],
    [{}, detour, { barrier: 'bollard', 'maxwidth:physical': '0.7' }],
    [{ wheelchair: 'no' }, detour],
  ])('%o: %d m', async (tags, metres, nodeTags) =>
    expectWalk(['', ground(tags, nodeTags), [0, 0], [800, 0], metres, 'wheelchair']),
  );
});

describe('what is not there', () => {
  const ground = (tags: Tags): Ground => ({
    spots: { a: [0, 0], b: [400, 0], c: [800, 0], d: [0, -300], e: [800, -300] },
    ways: [way('a d e c'), way('a b c', tags)],
  });
  test.each<Tags>([
    { highway: 'construction', construction: 'footway', foot: 'yes' },
    { highway: 'footway', construction: 'yes' },
    { highway: 'proposed', proposed: 'residential' },
    { highway: 'footway', abandoned: 'yes' },
    { highway: 'razed', foot: 'yes' },
    { 'abandoned:highway': 'footway', foot: 'yes' },
    { 'removed:highway': 'footway' },
    { highway: 'residential', access: 'no' },
    { highway: 'demolished' },
  ])('%o is walked by nobody', async (tags) =>
    expectWalk(['', ground(tags), [0, 0], [800, 0], 1400]),
  );
});
