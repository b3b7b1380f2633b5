import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { openFresh, openStep, screen, settled } from './support/app.ts';
import { takeSuggestion } from './support/take-suggestion.ts';

/** Waits until a scene is drawn, labels and all. */
async function shown(page: Page, scene: string): Promise<void> {
  await expect(page.locator('.presenter-map')).toHaveAttribute('data-scene', scene);
}

/** No word of the page leaves its box, no box the page, and nothing to be read is smaller than 24 px of 1080. */
async function expectWhole(page: Page): Promise<void> {
  const wrong = await page.locator('.presenter .slide').evaluate((slide) => {
    const within = slide.getBoundingClientRect();
    const least = (24 / 1080) * within.height - 0.1;
    const faults: string[] = [];
    for (const box of slide.querySelectorAll<HTMLElement>('.slide-box')) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const words = box.textContent!.slice(0, 40);
      if (box.scrollHeight > box.clientHeight + 1) faults.push(`too high: ${words}`);
      if (box.scrollWidth > box.clientWidth + 1) faults.push(`too wide: ${words}`);
      if (left < within.left - 1 || right > within.right + 1)
        faults.push(`beside the page: ${words}`);
      if (top < within.top - 1 || bottom > within.bottom + 1) faults.push(`off the page: ${words}`);
      if (Number.parseFloat(getComputedStyle(box).fontSize) < least) faults.push(`small: ${words}`);
      for (const text of box.querySelectorAll('svg text')) {
        const { left: from, right: to } = text.getBoundingClientRect();
        if (from < left - 1 || to > right + 1) faults.push(`out of the chart: ${text.textContent}`);
      }
    }
    return faults;
  });
  expect(wrong).toEqual([]);
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
  await expect(scenes.first()).toBeVisible({ timeout: 120_000 });
  const count = await scenes.count();
  const last = scenes.nth(count - 1);

  await test.step('edited', async () => {
    await scenes.nth(1).locator('summary').click();
    await scenes.nth(1).getByRole('textbox', { name: '标题' }).fill('谁走得到，谁走不到？');
    await expect(scenes.nth(1).locator('summary')).toContainText('谁走得到，谁走不到？');
    await screen(page, '9-briefing-panel');
    await last.locator('summary').click();
    await last.getByRole('button', { name: '上移' }).click();
    await expect(scenes.nth(count - 2).locator('summary')).toContainText('数据来源与方法');
    await scenes
      .nth(count - 2)
      .getByRole('button', { name: '下移' })
      .click();
    await expect(last.locator('summary')).toContainText('数据来源与方法');
  });

  await test.step('made anew it says what it keeps', async () => {
    await panel.getByRole('button', { name: '重新生成' }).click();
    const proposed = panel.getByRole('region', { name: '重新生成将会' });
    await expect(proposed).toContainText('保留 1 页');
    await proposed.getByRole('button', { name: '不更新' }).click();
    await expect(scenes).toHaveCount(count);
  });

  await panel.getByRole('button', { name: '放映', exact: true }).click();
  const show = page.getByRole('dialog', { name: '放映' });
  const title = show.getByRole('heading', { level: 2 });

  await test.step('presented by keys, and going back shows the same picture', async () => {
    await expect(title).toContainText('15 分钟服务圈');
    await shown(page, 'scene-1');
    await screen(page, '9-scene-1');
    await page.keyboard.press('ArrowRight');
    await expect(title).toHaveText('谁走得到，谁走不到？（1/2）');
    const second = await sceneMap(page, 'scene-2');
    await page.keyboard.press('PageDown');
    await expect(title).toHaveText('谁走得到，谁走不到？（2/2）');
    await page.keyboard.press('PageDown');
    await expect(title).toContainText('谁在圈外');
    const third = await sceneMap(page, 'scene-3');
    expect(third.equals(second)).toBe(false);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    await expect(title).toHaveText('谁走得到，谁走不到？（1/2）');
    const again = await sceneMap(page, 'scene-2');
    expect(again.equals(second)).toBe(true);
    await page.keyboard.press('b');
    await expect(show.getByRole('button', { name: '恢复画面' })).toBeVisible();
    await page.keyboard.press('b');
    await expect(show.getByRole('button', { name: '恢复画面' })).toHaveCount(0);
  });

  await test.step('all words of all pages stay in their boxes on a projector and a small screen', async () => {
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(size);
      await page.keyboard.press('Home');
      for (let at = 1; ; at++) {
        await expectWhole(page);
        await expect(show.getByText('内部资料')).toBeVisible();
        await screen(page, `9-page-${size.width}-${at}`);
        if (await show.getByRole('button', { name: '下一页' }).isDisabled()) break;
        await page.keyboard.press('ArrowRight');
        await expect(show.locator('.presenter-nav')).toContainText(`${at + 1} / `);
      }
    }
  });

  await page.keyboard.press('Escape');
  await expect(show).toHaveCount(0);
  await expect(panel).toBeVisible();
});
