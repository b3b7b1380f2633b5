import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { openFresh, openStep, screen, settled } from './support/app.ts';
import { takeSuggestion } from './support/take-suggestion.ts';

/** Waits until a scene is drawn, labels and all. */
async function shown(page: Page, scene: string): Promise<void> {
  await expect(page.locator('.presenter-map')).toHaveAttribute('data-scene', scene);
}

/** No word of the slide is cut off at the smaller of the usual screens. */
async function expectWhole(page: Page): Promise<void> {
  const words = page.locator('.presenter-words');
  expect(await words.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0);
}

/** The map of the scene that is shown, taken when two pictures in a row are the same. */
async function sceneMap(page: Page, scene: string): Promise<Buffer> {
  const map = page.locator('.presenter-map');
  await shown(page, scene);
  let picture = await map.screenshot();
  await expect(async () => {
    const before = picture;
    picture = await map.screenshot();
    expect(picture.equals(before)).toBe(true);
  }).toPass({ timeout: 120_000, intervals: [500] });
  return picture;
}

test('a briefing is made, edited and presented', async ({ page }) => {
  await openFresh(page);
  const scenario = await openStep(page, '方案');
  await settled(page);
  const site = scenario.getByRole('button', { name: await takeSuggestion(scenario) });
  await expect(site).toBeVisible();
  await settled(page);

  const panel = await openStep(page, '汇报');
  await panel.getByRole('button', { name: '生成汇报' }).click();
  const scenes = panel.locator('details.scene');
  await expect(scenes).toHaveCount(6);

  await test.step('edited', async () => {
    await scenes.nth(1).locator('summary').click();
    await scenes.nth(1).getByRole('textbox', { name: '标题' }).fill('谁走得到，谁走不到');
    await expect(scenes.nth(1).locator('summary')).toContainText('谁走得到，谁走不到');
    await screen(page, '9-briefing-panel');
    await scenes.nth(5).locator('summary').click();
    await scenes.nth(5).getByRole('button', { name: '上移' }).click();
    await expect(scenes.nth(4).locator('summary')).toContainText('方案效果');
    await scenes.nth(4).getByRole('button', { name: '下移' }).click();
    await expect(scenes.nth(5).locator('summary')).toContainText('方案效果');
  });

  await panel.getByRole('button', { name: '放映' }).click();
  const show = page.getByRole('dialog', { name: '放映' });
  const title = show.getByRole('heading', { level: 2 });

  await test.step('presented by keys, and going back shows the same picture', async () => {
    await expect(title).toContainText('15 分钟服务圈');
    await shown(page, 'scene-1');
    await expectWhole(page);
    await screen(page, '9-scene-1');
    await page.keyboard.press('ArrowRight');
    await expect(title).toHaveText('谁走得到，谁走不到');
    const second = await sceneMap(page, 'scene-2');
    await screen(page, '9-scene-2');
    await page.keyboard.press('PageDown');
    await expect(title).toHaveText('缺口：哪里没有达标');
    await expectWhole(page);
    const third = await sceneMap(page, 'scene-3');
    await screen(page, '9-scene-3');
    expect(third.equals(second)).toBe(false);
    await page.keyboard.press('PageUp');
    await expect(title).toHaveText('谁走得到，谁走不到');
    const again = await sceneMap(page, 'scene-2');
    expect(again.equals(second)).toBe(true);
    await page.keyboard.press('End');
    await expect(title).toHaveText('方案效果');
    for (const n of [6, 5, 4]) {
      await shown(page, `scene-${n}`);
      await expectWhole(page);
      await screen(page, `9-scene-${n}`);
      await page.keyboard.press('ArrowLeft');
    }
  });

  await test.step('nothing to be read is smaller than 24 pixels on a projector', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.keyboard.press('Home');
    await shown(page, 'scene-1');
    await screen(page, '9-scene-1');
    const small = await show.locator('.presenter-words').evaluate((words) =>
      [...words.querySelectorAll('*')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()),
        )
        .map((element) => ({
          text: element.textContent,
          sizePx: Number.parseFloat(getComputedStyle(element).fontSize),
        }))
        .filter(({ sizePx }) => sizePx < 24),
    );
    expect(small).toEqual([]);
  });

  await page.keyboard.press('Escape');
  await expect(show).toHaveCount(0);
  await expect(panel).toBeVisible();
});
