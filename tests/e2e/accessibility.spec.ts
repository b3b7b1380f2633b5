import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import {
  card,
  closeSettings,
  dialog,
  openFresh,
  openStep,
  openTable,
  settled,
  type StepName,
} from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { drop } from './support/files.ts';
import { facilityList, hostile } from './support/own-files.ts';

const STEPS: StepName[] = ['数据', '标准', '现状', '方案', '汇报'];

async function expectClean(page: Page, state: string): Promise<void> {
  expect.soft(await seriousFindings(page), state).toEqual([]);
}

test('axe finds nothing serious in the panels, the dialogs, the table, the card and the presenter', async ({
  page,
}) => {
  await openFresh(page);
  for (const step of STEPS) {
    await openStep(page, step);
    await settled(page);
    await expectClean(page, step);
  }
  const table = await openTable(page);
  await table.getByRole('row').nth(1).click();
  await expect(card(page)).toBeVisible();
  await expectClean(page, 'table and card of an area');
  await page.getByRole('button', { name: '深色界面' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectClean(page, 'dark table and card');
  for (const step of STEPS) {
    await openStep(page, step);
    await settled(page);
    await expectClean(page, `dark ${step}`);
  }
  await page.getByRole('button', { name: '浅色界面' }).click();
  // A page that is enlarged to twice its size has half the room.
  await page.setViewportSize({ width: 683, height: 384 });
  for (const step of STEPS) {
    const panel = await openStep(page, step);
    await settled(page);
    await expect(panel).toBeInViewport();
    await expectClean(page, `${step} at twice the size`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await openStep(page, '方案');
  await settled(page);
  await card(page).getByRole('button', { name: '放入方案' }).first().click();
  await expect(card(page).getByRole('button', { name: '删除点位' })).toBeVisible();
  await settled(page);
  await expectClean(page, 'site and scenario');

  const open: [string, () => Locator, StepName][] = [
    ['样例', () => page.getByRole('button', { name: '打开样例…' }), '数据'],
    [
      '由 OSM 数据建立项目',
      () => page.getByRole('button', { name: '由 OSM 数据建立项目…' }),
      '数据',
    ],
    ['底图', () => page.getByRole('button', { name: '样例自带底图（离线）' }), '数据'],
    ['设定城区类型', () => page.getByRole('button', { name: /^设定城区类型/ }), '标准'],
    ['导出成果', () => page.getByRole('button', { name: '导出…' }), '汇报'],
  ];
  for (const [title, button, step] of open) {
    await openStep(page, step);
    await settled(page);
    await button().click();
    await expect(dialog(page, title)).toBeVisible();
    await expectClean(page, title);
    await page.keyboard.press('Escape');
    await expect(dialog(page, title)).toHaveCount(0);
  }
  await page.keyboard.press('F1');
  await expect(dialog(page, '手册')).toBeVisible();
  await expectClean(page, 'manual');
  await page.keyboard.press('Escape');
  await expect(dialog(page, '手册')).toHaveCount(0);
  await page.getByRole('button', { name: '帮助', exact: true }).click();
  await page.getByRole('menuitem', { name: '关于与快捷键' }).click();
  await expect(dialog(page, '关于与快捷键')).toBeVisible();
  await expectClean(page, 'about');
  await page.keyboard.press('Escape');
  await expect(dialog(page, '关于与快捷键')).toHaveCount(0);
  await page.getByRole('button', { name: /^15 分钟 · 老年人/ }).click();
  await expect(page.getByText('步行人群与速度')).toBeVisible();
  await expectClean(page, 'settings');
  await closeSettings(page);

  await page.getByRole('button', { name: '方案操作' }).click();
  await page.getByRole('menuitem', { name: '比较方案…' }).click();
  await expect(dialog(page, '方案比较').getByRole('table')).toBeVisible();
  await expectClean(page, 'compare');
  await page.keyboard.press('Escape');
  await expect(dialog(page, '方案比较')).toHaveCount(0);
  await drop(page, [facilityList(), hostile('page.csv', 'text/csv')]);
  await expect(dialog(page, '导入文件').getByText(/^区划 [\d,]+ 个 · 设施/)).toBeVisible();
  await expectClean(page, 'import');
  await page.keyboard.press('Escape');
  await expect(dialog(page, '导入文件')).toHaveCount(0);

  const briefing = await openStep(page, '汇报');
  await briefing.getByRole('button', { name: '生成汇报' }).click();
  await briefing.locator('summary').first().click();
  await expectClean(page, 'briefing');
  await briefing.getByRole('button', { name: '放映', exact: true }).click();
  await expect(page.locator('.presenter-map')).toHaveAttribute('data-scene', 'scene-1');
  await expectClean(page, 'presenter');
});

const MOST_TABS = 120;

/** Goes on with Tab, or back with Shift+Tab, until the focus is on an element. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let n = 0; n < MOST_TABS; n++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

test('the whole job is done with the keyboard alone', async ({ page }) => {
  await openFresh(page);

  await page.keyboard.press('Alt+2');
  const standards = page.getByRole('region', { name: '标准', exact: true });
  // A document of another place stands closed, for comparison.
  await tabTo(page, standards.locator('summary').filter({ hasText: '成都市' }).first());
  await page.keyboard.press('Enter');
  const a11 = standards.getByRole('checkbox', { name: /^A11 / });
  await tabTo(page, a11);
  await page.keyboard.press('Space');
  await expect(a11).toBeChecked();
  await settled(page);

  await page.keyboard.press('Alt+t');
  const table = page.getByRole('region', { name: '评定表' });
  await tabTo(page, table.getByRole('table'));
  await page.keyboard.press('ArrowDown');
  const chosen = table.getByRole('row', { selected: true });
  await expect(chosen).toHaveCount(1);
  const first = (await chosen.textContent())!;
  await page.keyboard.press('ArrowDown');
  await expect(chosen).not.toHaveText(first);
  await expect(card(page)).toBeVisible();

  const accept = card(page).getByRole('button', { name: '放入方案' }).first();
  // Down to a row for which there is a place.
  await expect(async () => {
    if (!(await accept.isVisible())) await page.keyboard.press('ArrowDown');
    await expect(accept).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await settled(page);
  await tabTo(page, accept, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('button', { name: '删除点位' })).toBeVisible();
  const siteName = (await card(page).getByRole('heading', { level: 2 }).textContent())!;

  await page.keyboard.press('Alt+4');
  const scenario = page.getByRole('region', { name: '方案', exact: true });
  const site = scenario.getByRole('button', { name: new RegExp(`^${siteName}`) });
  await expect(site).toBeVisible();
  await settled(page);
  await tabTo(page, site);
  await page.keyboard.press('Control+z');
  await expect(site).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(site).toBeVisible();

  await page.keyboard.press('Alt+5');
  const make = page
    .getByRole('region', { name: '汇报', exact: true })
    .getByRole('button', { name: '生成汇报' });
  await settled(page);
  await tabTo(page, make);
  await page.keyboard.press('Enter');
  const present = page.getByRole('button', { name: '放映' });
  await tabTo(page, present);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '放映' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '放映' })).toHaveCount(0);
});
