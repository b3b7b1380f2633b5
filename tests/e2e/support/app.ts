import type { Locator, Page } from '@playwright/test';
import { atRest } from './at-rest.ts';
import { expect } from './test.ts';

export type StepName = '数据' | '标准' | '现状' | '方案' | '汇报';

/** A bar field, a table handle: how many findings there are tells that the sample is assessed. */
export function tableHandle(page: Page): Locator {
  return page.getByRole('button', { name: /^评定表 / });
}

/** Waits until the engine has nothing left to answer and suggestions stand, in either language. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByText(/正在计算|Computing/)).toHaveCount(0);
  await expect(page.getByText(/正在查找位置…|Finding locations…/)).toHaveCount(0);
}

/** Goes through the door of the first sample, as at a first visit. */
export async function enterSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开样例“渝中区”' }).click();
}

/** Opens the page as on a first visit and goes through the door of the 渝中 sample, which is assessed. */
export async function openFresh(page: Page): Promise<void> {
  await page.goto('/');
  await enterSample(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈 · 渝中区（示意）');
  await expect(tableHandle(page)).toHaveText(/[1-9]\d*/);
  await expect(page.getByRole('region', { name: '地图' }).first()).toBeVisible();
  await settled(page);
}

/** Opens the page with the empty project that own-data.ts begins with, at its data. */
export async function openEmpty(page: Page): Promise<Locator> {
  await page.goto('/');
  const data = await openStep(page, '数据');
  await expect(data.getByText('还没有数据。')).toBeVisible();
  return data;
}

/** Opens a step of the rail; leaves it open when it is. */
export async function openStep(page: Page, name: StepName): Promise<Locator> {
  const button = page
    .getByRole('navigation', { name: '工作步骤' })
    .getByRole('button', { name, exact: true });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  const panel = page.getByRole('region', { name, exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

/** Opens the table of verdicts and gives it. */
export async function openTable(page: Page): Promise<Locator> {
  const table = page.getByRole('region', { name: '评定表' });
  if (!(await table.isVisible())) await tableHandle(page).click();
  await expect(table).toBeVisible();
  return table;
}

/** Draws circles along the walking network. */
export async function walkTheNetwork(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^15 分钟 · 老年人/ }).click();
  await page.getByRole('radiogroup', { name: '服务圈' }).getByText('步行网络').click();
  await expect(page.getByRole('button', { name: /^15 分钟 · .* · 步行网络/ })).toBeVisible();
  await closeSettings(page);
}

/** Closes the settings below the bar. */
export async function closeSettings(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByText('步行人群与速度')).toBeHidden();
}

/** The card at the right. */
export function card(page: Page): Locator {
  return page.getByRole('complementary', { name: '说明' });
}

/** A dialog by its title. */
export function dialog(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title });
}

/** Chooses an option of a field whose list opens below it. */
export async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  const wanted = page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first();
  // What the field belongs to may be drawn anew while its list opens, and the list with it.
  await expect(async () => {
    if (!(await wanted.isVisible())) await field.click();
    await wanted.click({ timeout: 8_000 });
  }).toPass({ timeout: 90_000 });
}

/** Closes a list of several choices, which stays open after a choice, by a click beside it. */
export async function closeList(page: Page, beside: Locator): Promise<void> {
  await beside.click();
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
}

/** With KEQUAN_SCREENS=1 pictures of every screen are kept for people to look at; nothing is asserted of them. */
const KEEPS_SCREENS = process.env.KEQUAN_SCREENS === '1';

/** Saves what is on the screen, when pictures are wanted. */
export async function screen(page: Page, name: string): Promise<void> {
  if (!KEEPS_SCREENS) return;
  await atRest(page);
  const size = page.viewportSize()!;
  const path = `.cache/screens/${name}-${size.width}x${size.height}.png`;
  await page.screenshot({ path, animations: 'disabled' });
}

/** Saves the same at 1920 × 1080, when pictures are wanted. */
export async function largeScreen(page: Page, name: string): Promise<void> {
  if (!KEEPS_SCREENS) return;
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.waitForTimeout(1500);
  await screen(page, name);
  await page.setViewportSize(size);
}
