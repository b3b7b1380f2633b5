import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { expect, test } from './support/test.ts';
import type { Painters, Pixels } from './support/pictures.ts';

declare const pictures: Painters;

const ENTRY = join(import.meta.dirname, 'support/pictures.ts');
const MADE = join(import.meta.dirname, '../../.cache/pictures');
/** Of sizes that are whole device pixels at each ratio. */
const AS_SVG = ['facility-education', 'facility-health-closed', 'candidate-forbidden', 'north'];

let script = '';
test.beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: MADE,
      minify: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'made', fileName: () => 'pictures.js' },
    },
  });
  script = await readFile(join(MADE, 'pictures.js'), 'utf8');
  await rm(MADE, { recursive: true });
});

function pixel({ width, data }: Pixels, x: number, y: number): number[] {
  return data.slice((y * width + x) * 4, (y * width + x + 1) * 4);
}

function alpha(image: Pixels, x: number, y: number): number {
  return pixel(image, x, y)[3]!;
}

/** What a screenshot shows of an element, as its pixels on the page's white. */
async function seen(page: Page, name: string): Promise<Pixels> {
  const shot = await page.locator(`#${name}`).screenshot();
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width, height, data: [...data] };
  }, shot.toString('base64'));
}

for (const ratio of [1, 1.25, 1.5, 2]) {
  test.describe(`icons and hatches at ${ratio} device pixels to a CSS pixel`, () => {
    test.use({ deviceScaleFactor: ratio });

    test('are sharp, all different, without a seam, and the same as SVG', async ({ page }) => {
      await page.addScriptTag({ content: script });
      const icons = new Map(await page.evaluate((at) => pictures.paintIcons(at), ratio));

      expect(new Set([...icons.values()].map(({ data }) => data.join())).size).toBe(icons.size);
      // The edge of a level side falls between two pixels: each is ink, paper or clear.
      const education = icons.get('facility-education')!;
      const row = Array.from({ length: education.width }, (_, x) =>
        pixel(education, x, Math.floor(education.height / 2)),
      );
      const ink = row.filter(([red, , , a]) => red === 0x1d && a === 255);
      const mixed = row.filter(([red]) => red! > 0x1d && red! < 250);
      expect(ink).toHaveLength(8 * ratio);
      expect(mixed).toHaveLength(0);

      for (const [hatch, tile, four] of await page.evaluate(
        (at) => pictures.paintHatches(at),
        ratio,
      )) {
        expect(four.width, hatch).toBe(2 * tile.width);
        let sum = 0;
        let worst = 0;
        for (let y = 0; y < four.height; y++) {
          for (let x = 0; x < four.width; x++) {
            const own = alpha(tile, x % tile.width, y % tile.height);
            sum += own;
            worst = Math.max(worst, Math.abs(own - alpha(four, x, y)));
          }
        }
        const share = sum / 255 / (four.width * four.height);
        expect(share, hatch).toBeGreaterThan(0.02);
        expect(share, hatch).toBeLessThan(0.25);
        // The browser rounds the cover of a pixel that two lines share; a seam that shows is far more.
        expect(worst, `${hatch}: tiles beside one another against one picture`).toBeLessThan(32);
      }

      await page.evaluate((names) => pictures.showIcons(names), AS_SVG);
      for (const name of AS_SVG) {
        const painted = icons.get(name)!;
        const shown = await seen(page, name);
        expect([shown.width, shown.height], name).toEqual([painted.width, painted.height]);
        let sum = 0;
        for (let at = 0; at < painted.data.length; at += 4) {
          const cover = painted.data[at + 3]! / 255;
          const onWhite = painted.data[at]! * cover + 255 * (1 - cover);
          sum += Math.abs(onWhite - shown.data[at]!);
        }
        expect(sum / (painted.data.length / 4), name).toBeLessThan(4);
      }
    });
  });
}
