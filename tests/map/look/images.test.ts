import { describe, expect, it } from 'vitest';
import { HATCHES, hatchPath, hatchPicture } from '../../../src/map/look/hatch.ts';
import { ICONS } from '../../../src/map/look/icons.ts';
import { channels, PAPER } from '../../../src/map/look/palette.ts';
import { fade } from '../../../src/map/look/picture.ts';
import { circle } from '../../../src/map/look/shapes.ts';
import { coverage, flattenPath, polygonArea } from '../support/flatten-path.ts';

describe('shapes', () => {
  it('fill a circle with the area that a circle has, wherever it lies', () => {
    for (const d of [circle(20), circle(20, -3, 7)]) {
      expect(polygonArea(flattenPath(d)[0]!)).toBeCloseTo(Math.PI * 400, -2);
    }
  });

  it('of facilities are about equally large, none of them twice another', () => {
    const areas = ['eldercare', 'childcare', 'education', 'health', 'other'].map((group) => {
      const { paths } = ICONS.get(`facility-${group as 'other'}`)!;
      return polygonArea(flattenPath(paths.at(-1)!.d)[0]!);
    });
    expect(Math.max(...areas)).toBeLessThan(2 * Math.min(...areas));
  });
});

const STEPS = 24;

describe.each(HATCHES)('%s', (hatch) => {
  const { width: period, height, paths } = hatchPicture(hatch);
  const covers = coverage(hatchPath(hatch, 3 * period, 3 * period));
  // Never on the edge of a mark, whose side would be a matter of rounding.
  const grid = Array.from({ length: STEPS ** 2 }, (_, at): [number, number] => [
    ((at % STEPS) / STEPS - 0.4973) * period,
    (Math.floor(at / STEPS) / STEPS - 0.4957) * period,
  ]);

  it('leaves the ground readable and is really there', () => {
    const share = grid.filter(([x, y]) => covers(x, y)).length / grid.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.25);
  });

  it('is the same one square on to every side, and its square holds all of it', () => {
    expect(height).toBe(period);
    const within = coverage(paths[0]!);
    for (const [x, y] of grid) {
      const expected = covers(x, y);
      expect(within(x, y)).toBe(expected);
      for (const step of [-period, period]) {
        expect(covers(x + step, y)).toBe(expected);
        expect(covers(x, y + step)).toBe(expected);
      }
    }
  });
});

describe('icons', () => {
  it('are all different, closed ones from open ones too', () => {
    const drawn = new Set([...ICONS.values()].map((picture) => JSON.stringify(picture)));
    expect(drawn.size).toBe(ICONS.size);
  });

  it.each([...ICONS])('%s is drawn on paper and stays within its edge', (_name, picture) => {
    expect(picture.paths[0]!.fill).toBe(PAPER);
    for (const { d, stroke, strokeWidth = 1 } of picture.paths) {
      const half = stroke ? strokeWidth / 2 : 0;
      for (const [x, y] of flattenPath(d).flat()) {
        expect(Math.abs(x) + half).toBeLessThanOrEqual(picture.width / 2);
        expect(Math.abs(y) + half).toBeLessThanOrEqual(picture.height / 2);
      }
    }
  });

  it('fade as a whole', () => {
    const faded = fade(ICONS.get('site')!, 0.35);
    expect(faded.paths.map(({ opacity }) => opacity)).toEqual([0.35, 0.35, 0.35]);
    expect(ICONS.get('site')!.paths.every(({ opacity }) => opacity === undefined)).toBe(true);
  });
});

describe('channels', () => {
  it('are those of the colour', () => {
    expect(channels('#102030')).toEqual([16, 32, 48]);
  });
});
