import { describe, expect, test } from 'vitest';
import {
  NETWORK_WALKERS,
  networkWalkerById,
  WALKER_SOURCES,
  type WalkerSourceId,
  type TaggedLimits,
} from '../../../../src/core/network/walkers/network-walkers.ts';
import { classifyNode, classifyWay } from '../../../../src/core/network/ways/classify-way.ts';
import { NO_PUSHCHAIR, WHEELCHAIR_NO } from '../../../../src/core/network/ways/edge-flags.ts';
import { readGrade, readMetres } from '../../../../src/core/network/ways/read-measure.ts';
import type { Tags } from '../../../../src/core/network/ways/walk-ways.ts';

const BITS = { wheelchair: WHEELCHAIR_NO, pushchair: NO_PUSHCHAIR } as const;
type Wheels = keyof typeof BITS;
const OPEN_KEY = { wheelchair: 'wheelchair', pushchair: 'stroller' } as const;

const limitsOf = (wheels: Wheels): TaggedLimits => networkWalkerById(wheels)!.tagged!;

function isStopped(wheels: Wheels, tags: Tags): boolean {
  const way = classifyWay({ highway: 'footway', ...tags })!;
  if ('droppedBy' in way) return true;
  return (way.flags & BITS[wheels]) !== 0;
}

const isStoppedAtNode = (wheels: Wheels, tags: Tags): boolean =>
  ((classifyNode(tags)?.flags ?? 0) & BITS[wheels]) !== 0;

test.each([
  ['20％', 0.2],
  ['~20%', 0.2],
  ['>15 %', 0.15],
  ['10-15%', 0.15],
  ['8%;-12%', -0.12],
  ['up;20%', 0.2],
  ['200‰', 0.2],
  ['20 percent', 0.2],
  ['about 1:4', 0.25],
])('a grade as people write it: %s', (text, grade) => {
  expect(readGrade(text)).toBeCloseTo(grade, 9);
});

test.each([
  ['~0.5', 0.5],
  ['<0.8 m', 0.8],
  ['0.8-1.0', 0.8],
  ['2;0.5', 0.5],
  ['60-90 cm', 0.6],
  ['１．２', 1.2],
])('a width as people write it, of several the least: %s', (text, metres) => {
  expect(readMetres(text)).toBeCloseTo(metres, 9);
});

describe.each(['wheelchair', 'pushchair'] as const)('what is tagged stops a %s', (wheels) => {
  const limits = limitsOf(wheels);

  test.each(Object.entries(limits) as [string, { source: WalkerSourceId }][])(
    'each limit of %s has its source',
    (_, { source }) => {
      expect(WALKER_SOURCES[source].zh.length).toBeGreaterThan(8);
      expect(WALKER_SOURCES[source].en.length).toBeGreaterThan(8);
    },
  );

  test('by a grade over the limit, up or down, in per cent, degrees or as a ratio', () => {
    const most = 100 * limits.incline.most;
    for (const sign of ['', '-']) {
      expect(isStopped(wheels, { incline: `${sign}${most}%` })).toBe(false);
      expect(isStopped(wheels, { incline: `${sign}${most + 0.1} %` })).toBe(true);
      const degrees = (Math.atan(limits.incline.most) * 180) / Math.PI;
      expect(isStopped(wheels, { incline: `${sign}${(degrees - 0.05).toFixed(2)}°` })).toBe(false);
      expect(isStopped(wheels, { incline: `${sign}${(degrees + 0.05).toFixed(2)}°` })).toBe(true);
    }
    expect(isStopped(wheels, { incline: `1:${Math.ceil(1 / limits.incline.most) + 1}` })).toBe(
      false,
    );
    expect(isStopped(wheels, { incline: '1:2' })).toBe(true);
    expect(isStopped(wheels, { incline: 'steep' })).toBe(true);
    for (const word of ['up', 'down', 'yes']) {
      expect(isStopped(wheels, { incline: word })).toBe(false);
    }
  });

  test('by a width under the limit', () => {
    const { leastM } = limits.width;
    expect(isStopped(wheels, { width: `${leastM}` })).toBe(false);
    expect(isStopped(wheels, { width: `${leastM * 100 - 1} cm` })).toBe(true);
    expect(isStoppedAtNode(wheels, { barrier: 'bollard', width: `${leastM - 0.01}` })).toBe(true);
    expect(isStoppedAtNode(wheels, { barrier: 'bollard', 'maxwidth:physical': '2' })).toBe(false);
  });

  test.each(['smoothness', 'surface'] as const)('by its %s', (key) => {
    for (const value of limits[key].closed) {
      expect(isStopped(wheels, { [key]: value })).toBe(true);
      expect(isStopped(wheels, { [key]: value, [OPEN_KEY[wheels]]: 'yes' })).toBe(
        value === 'impassable',
      );
      const road = { highway: 'residential', sidewalk: 'both', [key]: value };
      if (value !== 'impassable') {
        expect(isStopped(wheels, road)).toBe(false);
        expect(isStopped(wheels, { ...road, [`sidewalk:both:${key}`]: value })).toBe(true);
        expect(isStopped(wheels, { ...road, [`sidewalk:left:${key}`]: 'good' })).toBe(false);
      }
    }
    for (const value of ['good', 'intermediate', 'asphalt', 'paving_stones', 'compacted']) {
      expect(isStopped(wheels, { [key]: value })).toBe(false);
    }
  });

  test('by a kerb and its height', () => {
    for (const value of limits.kerb.closed) {
      const tags: Tags = value === 'untagged' ? { barrier: 'kerb' } : { kerb: value };
      expect(isStoppedAtNode(wheels, tags)).toBe(true);
      expect(isStoppedAtNode(wheels, { ...tags, [OPEN_KEY[wheels]]: 'yes' })).toBe(false);
      expect(isStoppedAtNode(wheels, { ...tags, 'kerb:height': '0.01' })).toBe(false);
    }
    const mostCm = 100 * limits.kerb.mostM;
    expect(isStoppedAtNode(wheels, { kerb: 'raised', 'kerb:height': `${mostCm + 1} cm` })).toBe(
      true,
    );
    expect(isStoppedAtNode(wheels, { kerb: 'lowered' })).toBe(false);
    expect(isStoppedAtNode(wheels, { barrier: 'kerb', kerb: 'flush' })).toBe(false);
  });

  test('by barriers and fords', () => {
    for (const barrier of limits.barrier.closed) {
      expect(isStoppedAtNode(wheels, { barrier })).toBe(true);
      expect(isStoppedAtNode(wheels, { barrier, wheelchair: 'yes' })).toBe(false);
    }
    expect(isStoppedAtNode(wheels, { barrier: 'gate' })).toBe(false);
    for (const ford of limits.ford.closed) expect(isStopped(wheels, { ford })).toBe(true);
    expect(isStopped(wheels, { ford: 'no' })).toBe(false);
  });
});

test('whoever walks has no such limits, and flights are judged by their ramps alone', () => {
  for (const { wheels, tagged } of NETWORK_WALKERS) expect(tagged !== undefined).toBe(!!wheels);
  expect(classifyWay({ highway: 'steps', incline: '60%', surface: 'gravel' })).toMatchObject({
    flags: 1,
  });
});

test('measures are read in any dress, and nothing else is taken for one', () => {
  expect(readMetres('1.2')).toBe(1.2);
  expect(readMetres('1,2 m')).toBe(1.2);
  expect(readMetres('600mm')).toBeCloseTo(0.6, 9);
  expect(readMetres('2\'6"')).toBeCloseTo(0.762, 9);
  expect(readMetres('raised')).toBeUndefined();
  expect(readMetres(undefined)).toBeUndefined();
  expect(readGrade('-12 %')).toBeCloseTo(-0.12, 9);
  expect(readGrade('45°')).toBeCloseTo(1, 9);
  expect(readGrade('1:12')).toBeCloseTo(1 / 12, 9);
  expect(readGrade('10')).toBeCloseTo(0.1, 9);
  expect(readGrade('up')).toBeUndefined();
  expect(readGrade('1:0')).toBeUndefined();
});
