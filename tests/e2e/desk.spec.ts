import type { Page } from '@playwright/test';
import { openFresh, openStep, settled } from './support/app.ts';
import { atRest } from './support/at-rest.ts';
import { kept } from './support/kept.ts';
import { expect, test } from './support/test.ts';

const title = (page: Page) => page.locator('.project-name input');
const editHere = (page: Page) => page.getByRole('button', { name: '在此编辑' }).first();

test('a second tab shows and follows, changes nothing, takes over when asked to and goes on alone', async ({
  page,
  context,
}) => {
  await openFresh(page);
  await openStep(page, '数据');
  await title(page).fill('第一页');
  await kept(page, '第一页');

  const second = await context.newPage();
  await second.goto('/');
  await openStep(second, '数据');
  await expect(editHere(second)).toBeVisible();
  await expect(title(second)).toHaveValue('第一页');
  // Nothing there can be changed: what changes the project rests, and the keys of undo change nothing.
  await expect(title(second)).toBeDisabled();
  await expect(second.locator('#data-import')).toBeDisabled();
  await expect(second.getByRole('button', { name: /^撤销/ })).toBeDisabled();
  await second.keyboard.press('Control+z');
  await expect(title(second)).toHaveValue('第一页');

  await page.bringToFront();
  await title(page).fill('第二次');
  await expect(title(second)).toHaveValue('第二次');

  await second.bringToFront();
  await editHere(second).click();
  await expect(title(second)).toBeEnabled();
  await expect(editHere(page)).toBeVisible();
  await expect(title(page)).toBeDisabled();
  await title(second).fill('接着改');
  await kept(second, '接着改');
  await expect(title(page)).toHaveValue('接着改');

  // Closed, it leaves the writing to the one that is in sight.
  await page.bringToFront();
  await second.close();
  await expect(title(page)).toBeEnabled();
  await title(page).fill('又是第一页');
  await kept(page, '又是第一页');
});

test('what was done before a reload can be undone and done again after it', async ({ page }) => {
  await openFresh(page);
  await openStep(page, '数据');
  const before = await title(page).inputValue();
  await title(page).fill('重开之前');
  await kept(page, '重开之前');
  await page.reload();
  await openStep(page, '数据');
  await expect(title(page)).toHaveValue('重开之前');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(title(page)).toHaveValue(before);
  await page.getByRole('button', { name: /^重做/ }).click();
  await expect(title(page)).toHaveValue('重开之前');
});

test('the map comes back as it was when the graphics card takes it away', async ({ page }) => {
  await openFresh(page);
  const canvas = page.getByRole('main', { name: '地图' }).locator('canvas.maplibregl-canvas');
  await settled(page);
  await atRest(page);
  /** Colours of the map and how often they are met, as a frame that is drawn for it has them. */
  const look = () =>
    canvas.screenshot().then((shot) =>
      page.evaluate(async (encoded) => {
        const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const made = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = made.getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, made.width, made.height);
        const counts = new Map<string, number>();
        for (let at = 0; at < data.length; at += 4 * 7) {
          const colour = data
            .slice(at, at + 3)
            .map((part) => part >> 5)
            .join();
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        return Object.fromEntries(counts);
      }, shot.toString('base64')),
    );
  const before = await look();
  const colours = Object.keys(before);
  expect(colours.length).toBeGreaterThan(10);
  const differs = (now: Record<string, number>) => {
    const all = Object.values(before).reduce((sum, n) => sum + n, 0);
    const names = new Set([...colours, ...Object.keys(now)]);
    let apart = 0;
    for (const name of names) apart += Math.abs((before[name] ?? 0) - (now[name] ?? 0));
    return apart / (2 * all);
  };
  const extension = await canvas.evaluateHandle((element: HTMLCanvasElement) =>
    element.getContext('webgl2')!.getExtension('WEBGL_lose_context'),
  );
  await extension.evaluate((each) => each!.loseContext());
  await expect.poll(async () => differs(await look())).toBeGreaterThan(0.3);
  await extension.evaluate((each) => each!.restoreContext());
  await expect.poll(async () => differs(await look()), { timeout: 30_000 }).toBeLessThan(0.02);
});
