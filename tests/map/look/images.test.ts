import { describe, expect, it } from 'vitest';
import { HATCHES, hatchRaster } from '../../../src/map/look/hatch.ts';
import { iconRasters } from '../../../src/map/look/icons.ts';
import { rasterise, type Raster } from '../../../src/map/look/raster.ts';

function alphaAt({ width, data }: Raster, x: number, y: number): number {
  return data[(y * width + x) * 4 + 3]!;
}

function share(raster: Raster): number {
  let sum = 0;
  for (let index = 3; index < raster.data.length; index += 4) sum += raster.data[index]!;
  return sum / 255 / (raster.width * raster.height);
}

describe('rasterise', () => {
  it('fills a circle with the area that a circle has', () => {
    const raster = rasterise(64, 64, [
      { distance: (x, y) => Math.hypot(x, y) - 20, colour: '#102030' },
    ]);
    expect(share(raster) * 64 * 64).toBeCloseTo(Math.PI * 400, -1);
    expect(Array.from(raster.data.slice((32 * 64 + 32) * 4, (32 * 64 + 33) * 4))).toEqual([
      16, 32, 48, 255,
    ]);
    expect(alphaAt(raster, 0, 0)).toBe(0);
  });
});

describe('hatches', () => {
  it.each(HATCHES)('%s leaves the ground readable and is really there', (hatch) => {
    const cover = share(hatchRaster(hatch));
    expect(cover).toBeGreaterThan(0.02);
    expect(cover).toBeLessThan(0.25);
  });

  it('unmet lines run on over the seam on every side', () => {
    const raster = hatchRaster('hatch-unmet');
    const size = raster.width;
    for (let i = 0; i < size; i++) {
      // A rising line is constant along x + y, so the pixel diagonally across the seam is the same.
      expect(alphaAt(raster, 0, i)).toBe(alphaAt(raster, size - 1, (i + 1) % size));
      expect(alphaAt(raster, i, 0)).toBe(alphaAt(raster, (i + 1) % size, size - 1));
    }
  });
});

describe('icons', () => {
  it('are all different, closed ones from open ones too, and touch no edge', () => {
    const icons = iconRasters();
    const drawn = new Set([...icons.values()].map((raster) => raster.data.join()));
    expect(drawn.size).toBe(icons.size);
    for (const [name, raster] of icons) {
      for (let x = 0; x < raster.width; x++) {
        expect(alphaAt(raster, x, 0), name).toBeLessThan(128);
        expect(alphaAt(raster, x, raster.height - 1), name).toBeLessThan(128);
      }
    }
  });
});
