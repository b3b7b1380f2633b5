import { describe, expect, test } from 'vitest';
import { placeIssues, snapFor } from '../../../src/core/network/network-model.ts';
import { degrees, type Spot } from '../../core/network/support/ways.ts';
import {
  footway,
  metresBetween,
  prepareGround,
  street,
  type Ground,
  type Tags,
} from './support/small-ground.ts';

describe('a place and the street that leads somewhere', () => {
  const main = { over: 'a b c', tags: street };
  const spots: Record<string, Spot> = { a: [0, 0], b: [500, 0], c: [1000, 0] };

  test.each<[string, Ground]>([
    [
      'a stub',
      {
        spots: { ...spots, p: [480, 40], q: [520, 40] },
        ways: [main, { over: 'p q', tags: footway }],
      },
    ],
    [
      'the outline of a square',
      {
        spots: { ...spots, p: [480, 40], q: [520, 40], r: [520, 60], s: [480, 60] },
        ways: [main, { over: 'p q r s p', tags: { highway: 'pedestrian', area: 'yes' } }],
      },
    ],
    [
      'a long path in a park, a third of the street',
      {
        spots: { ...spots, p: [480, 40], q: [520, 40], r: [520, 300] },
        ways: [main, { over: 'p q r', tags: footway }],
      },
    ],
  ])('is not swallowed by %s that lies nearer', async (_, ground) => {
    expect(await metresBetween(ground, [500, 35], [0, 0])).toBeCloseTo(535, 0);
    // Who goes to something along the scrap goes along it.
    expect(await metresBetween(ground, [485, 42], [515, 42])).toBeCloseTo(34, 0);
    const prepared = await prepareGround(ground);
    const snaps = snapFor(prepared, [degrees([500, 35])]);
    expect(placeIssues(prepared, snaps, [{ id: 'p' }], 'demand', 100)).toEqual([]);
  });

  test('stays isolated where nothing better is near, and is listed', async () => {
    const ground = {
      spots: { ...spots, p: [480, 240], q: [520, 240] } as Record<string, Spot>,
      ways: [main, { over: 'p q', tags: footway }],
    };
    expect(await metresBetween(ground, [500, 235], [0, 0])).toBe(Infinity);
    const prepared = await prepareGround(ground);
    const issues = placeIssues(
      prepared,
      snapFor(prepared, [degrees([500, 235])]),
      [{ id: 'p', people: 300, where: () => '大坪社区' }],
      'demand',
      100,
    );
    expect(issues).toMatchObject([
      {
        code: 'network-demand-island',
        place: { id: 'p' },
        params: { people: 300, list: '大坪社区 (300)' },
      },
    ]);
  });

  test('no point near the main piece is unreachable, whatever lies about (every walker)', async () => {
    const ground: Ground = {
      spots: { ...spots, p: [480, 30], q: [520, 30], r: [700, -40], s: [760, -60] },
      ways: [main, { over: 'p q', tags: { highway: 'steps' } }, { over: 'r s', tags: footway }],
    };
    for (const walker of ['adult', 'pushchair', 'wheelchair']) {
      for (const spot of [
        [500, 99],
        [700, -90],
        [760, -62],
        [1050, 50],
      ] as Spot[]) {
        expect(await metresBetween(ground, spot, [0, 0], walker)).toBeLessThan(1300);
      }
    }
  });
});

describe('a compound', () => {
  const spots: Record<string, Spot> = {
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
  };
  const around = { over: 'w e n x', tags: street };
  const way: Ground['ways'] = [around, { over: 'x gate', tags: { highway: 'service' } }];
  const gate = { gate: { barrier: 'gate' } };
  const estate = { landuse: 'residential' };
  const byGate = 280 + 30 + 350 + 360 + 350;

  test.each<[string, Ground]>([
    [
      'one closed way',
      { spots, ways: [...way, { over: 'a b c gate d a', tags: estate }], nodeTags: gate },
    ],
    [
      'a multipolygon of one way',
      {
        spots,
        ways: [...way, { over: 'a b c gate d a' }],
        nodeTags: gate,
        multipolygons: [{ members: '2', tags: estate }],
      },
    ],
    [
      'a multipolygon of three ways in any order and direction',
      {
        spots,
        ways: [...way, { over: 'c b a' }, { over: 'a d' }, { over: 'c gate d' }],
        nodeTags: gate,
        multipolygons: [{ members: '4 2 3', tags: { amenity: 'university' } }],
      },
    ],
  ])('is left by its gate: %s', async (_, ground) => {
    expect(await metresBetween(ground, [150, 20], [150, -30])).toBeCloseTo(byGate, 0);
  });

  test.each(['private', 'permit', 'residents', 'destination'])(
    'with a gate of access=%s lets its people through, and nobody on the way',
    async (access) => {
      // A street through the estate, a guarded gate at either end.
      const ground: Ground = {
        spots: { ...spots, south: [150, 0], y: [150, -30], far: [-600, 330], low: [-600, -30] },
        ways: [
          { over: 'low w y e', tags: street },
          { over: 'low far x n', tags: street },
          { over: 'y south in1 gate x', tags: { highway: 'service' } },
          { over: 'in1 in2', tags: { highway: 'service' } },
        ],
        nodeTags: {
          gate: { barrier: 'lift_gate', access },
          south: { barrier: 'gate', access },
        },
      };
      // Who lives inside goes out by either gate, and to whoever lives inside one comes in.
      expect(await metresBetween(ground, [250, 200], [150, 330])).toBeCloseTo(230, 0);
      expect(await metresBetween(ground, [250, 200], [150, -30])).toBeCloseTo(330, 0);
      expect(await metresBetween(ground, [150, 330], [250, 200])).toBeCloseTo(230, 0);
      expect(await metresBetween(ground, [200, 200], [250, 200])).toBeCloseTo(50, 0);
      // A stranger from one street to the other goes round.
      expect(await metresBetween(ground, [150, -30], [150, 330])).toBeCloseTo(750 + 360 + 750, 0);
    },
  );

  test('with an open gate besides: strangers use that one only, its people both', async () => {
    const ground: Ground = {
      spots: { ...spots, south: [150, 0], y: [150, -30] },
      ways: [
        { over: 'w y e n x', tags: street },
        { over: 'y south in1 gate x', tags: { highway: 'service' } },
        { over: 'in1 in2', tags: { highway: 'service' } },
        { over: 'a south b c gate d a', tags: estate },
      ],
      nodeTags: {
        gate: { barrier: 'lift_gate', access: 'residents' },
        south: { barrier: 'gate' },
      },
    };
    expect(await metresBetween(ground, [250, 200], [150, 330])).toBeCloseTo(230, 0);
    expect(await metresBetween(ground, [150, 330], [250, 200])).toBeCloseTo(230, 0);
    expect(await metresBetween(ground, [150, -30], [250, 200])).toBeCloseTo(330, 0);
    expect(await metresBetween(ground, [150, -30], [150, 330])).toBeGreaterThan(1000);
  });
});

describe('levels', () => {
  const spots: Record<string, Spot> = {
    a: [0, 0],
    m: [400, 0],
    k: [750, 0],
    b: [800, 0],
    p: [400, 35],
    q: [740, 35],
    s: [400, -300],
    t: [400, 300],
  };

  test.each<Tags>([
    { layer: '-1' },
    { level: '-1' },
    { level: 'B1' },
    { level: '-2--1' },
    { layer: '1' },
    { level: '2;3' },
    { location: 'underground' },
    { indoor: 'yes' },
    { layer: '-1', covered: 'yes' },
    { layer: '-1', tunnel: 'yes' },
    { layer: '2', bridge: 'yes' },
  ])('no place is joined to what lies on another: %o', async (tags) => {
    const ground: Ground = {
      spots,
      ways: [
        { over: 'a m k b', tags: street },
        { over: 'p q', tags: { ...footway, ...tags } },
        { over: 'q k', tags: { highway: 'steps' } },
      ],
    };
    expect(await metresBetween(ground, [450, 28], [0, 0])).toBeCloseTo(478, 0);
  });

  test.each<Tags>([{ level: '0' }, { level: '-1;0' }, { layer: '0' }, { covered: 'yes' }])(
    'but to what lies on the street: %o',
    async (tags) => {
      const ground: Ground = {
        spots,
        ways: [
          { over: 'a m k b', tags: street },
          { over: 'p q k', tags: { ...footway, ...tags } },
        ],
      };
      const prepared = await prepareGround(ground);
      expect(snapFor(prepared, [degrees([450, 28])]).distanceM[0]).toBeCloseTo(7, 1);
    },
  );

  const crossing = (tags: Tags, over = 's m t'): Ground => ({
    spots,
    ways: [
      { over: 'a m b', tags: street },
      { over, tags: { ...footway, ...tags } },
    ],
  });
  const up: Spot = [400, 300];

  test('a deck that crosses a street at a node meets it only by what leads between levels', async () => {
    for (const tags of [{ layer: '1' }, { layer: '-1' }, { layer: '1', bridge: 'yes' }] as Tags[]) {
      const prepared = await prepareGround(crossing(tags));
      expect(prepared.graph.report.components).toBe(2);
    }
    for (const tags of [
      {},
      { layer: '1', highway: 'steps' },
      { layer: '1', incline: '8%' },
    ] as Tags[]) {
      const { graph } = await prepareGround(crossing(tags));
      expect(graph.report.components).toBe(1);
    }
    // A bridge begins at a street; two floors that say so do not meet without stairs.
    expect(await metresBetween(crossing({ layer: '0' }, 'm t'), up, [0, 0])).toBeCloseTo(700, 0);
    const { graph: bridge } = await prepareGround(crossing({ layer: '1', bridge: 'yes' }, 'm t'));
    expect(bridge.report.components).toBe(1);
    const floors: Ground = {
      spots,
      ways: [
        { over: 'a m b', tags: { ...footway, level: '0' } },
        { over: 'm t', tags: { ...footway, level: '-1' } },
      ],
    };
    expect((await prepareGround(floors)).graph.report.components).toBe(2);
  });
});

describe('squares', () => {
  const spots: Record<string, Spot> = {
    w: [-300, 150],
    e: [600, 150],
    a: [0, 0],
    b: [300, 0],
    right: [300, 150],
    c: [300, 300],
    d: [0, 300],
    left: [0, 150],
    p: [50, 50],
    q: [250, 50],
    r: [250, 250],
    s: [50, 250],
  };
  const roads = [
    { over: 'w left', tags: footway },
    { over: 'right e', tags: footway },
  ];
  const square = { highway: 'pedestrian' };
  const round = 300 + 2 * Math.hypot(50, 100) + 200 + 300;

  test.each<[string, Ground]>([
    [
      'an outer ring of one way',
      {
        spots,
        ways: [...roads, { over: 'left a b right c d left' }, { over: 'p q r s p' }],
        multipolygons: [{ members: '2 -3', tags: square }],
      },
    ],
    [
      'an outer ring of two ways, a hole of two',
      {
        spots,
        ways: [
          ...roads,
          { over: 'left a b right' },
          { over: 'left d c right' },
          { over: 'p q r' },
          { over: 'p s r' },
        ],
        multipolygons: [{ members: '2 3 -4 -5', tags: square }],
      },
    ],
    [
      'tags on the outline, the hole in a relation without any',
      {
        spots,
        ways: [
          ...roads,
          { over: 'left a b right c d left', tags: { ...square, area: 'yes' } },
          { over: 'p q r s p', tags: { natural: 'water' } },
        ],
        multipolygons: [{ members: '2 -3' }],
      },
    ],
  ])('go round the pond: %s', async (_, ground) => {
    expect(await metresBetween(ground, [-300, 150], [600, 150])).toBeCloseTo(round, 0);
  });

  test('bent ones are crossed by the shortest way inside', async () => {
    // A horseshoe: from one leg to the other round the inner corners.
    const bent: Ground = {
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
      },
      ways: [
        { over: 'w a', tags: footway },
        { over: 'f z', tags: footway },
        { over: 'a b c d e f g h a', tags: { ...square, area: 'yes' } },
      ],
    };
    const inside = 2 * Math.hypot(100, 200) + 100;
    expect(await metresBetween(bent, [-100, 0], [400, 0])).toBeCloseTo(200 + inside, 0);
  });

  test('those with very many entrances are crossed too, in bounded time', async () => {
    const count = 240;
    const many: Record<string, Spot> = {};
    const ring: string[] = [];
    const ways: Ground['ways'] = [];
    for (let at = 0; at < count; at++) {
      const turn = (2 * Math.PI * at) / count;
      const [x, y] = [Math.cos(turn), Math.sin(turn)];
      many[`i${at}`] = [200 * x, 200 * y];
      many[`o${at}`] = [230 * x, 230 * y];
      ring.push(`i${at}`);
      ways.push({ over: `i${at} o${at}`, tags: footway });
    }
    ways.push({ over: `${ring.join(' ')} i0`, tags: { ...square, area: 'yes' } });
    const found = await metresBetween({ spots: many, ways }, [230, 0], [-230, 0]);
    expect(found).toBeGreaterThanOrEqual(459.5);
    expect(found).toBeLessThan(460 * 1.05);
  });
});

test('places that stand with the ways are read', async () => {
  const ground: Ground = {
    spots: { a: [0, 0], b: [300, 0], c: [300, 200] },
    ways: [
      { over: 'a b', tags: street },
      { over: 'b c', tags: footway },
    ],
    nodeTags: { b: { highway: 'crossing' } },
  };
  for (const locationsOnWays of [false, true]) {
    expect(await metresBetween({ ...ground, locationsOnWays }, [0, 0], [300, 200])).toBeCloseTo(
      500,
      0,
    );
  }
});
