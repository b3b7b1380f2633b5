import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import {
  card,
  closeSettings,
  largeScreen,
  openFresh,
  openStep,
  openTable,
  screen,
  settled,
  tableHandle,
  enterSample,
} from './support/app.ts';
import { MapPlaces, pointAt } from './support/map-places.ts';
import { areasOf, boxOfAreas, clearPlace } from './support/sample-data.ts';

const COMMUNITY = '大溪沟·01';

function wholeView(page: Page): Promise<MapPlaces> {
  return MapPlaces.showing(page, boxOfAreas(areasOf('yuzhong', 'district')));
}

test('a first visit opens the sample with its present state; table and map speak of the same thing', async ({
  page,
}) => {
  await page.goto('/');
  const clicked = performance.now();
  await enterSample(page);
  await expect(page.getByText(/^现状 \d+ 项不达标/)).toBeVisible();
  console.log(`first finding: one click, ${((performance.now() - clicked) / 1000).toFixed(1)} s`);
  await settled(page);
  await expect(
    page.getByText(/^示意[:：] ?街道、社区边界、设施与存量用房均为示意/).first(),
  ).toBeVisible();
  const panel = await openStep(page, '现状');
  await expect(panel.getByRole('button', { name: /^养老服务设施 \d+(\.\d)?%/ })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^托育服务 \d+(\.\d)?%/ })).toBeVisible();
  const totals = await Promise.all(
    ['达标', '不达标', '未评估'].map(async (verdict) => {
      const button = panel.getByRole('button', { name: new RegExp(`^${verdict} \\d+$`) });
      return Number((await button.textContent())!.replace(/\D/g, ''));
    }),
  );
  const counted = Number((await tableHandle(page).textContent())!.replace(/\D/g, ''));
  // 不适用 is no verdict and stands apart; nothing is for comparison at first.
  const apart = (await panel.getByRole('button', { name: /^不适用 \d+ 项$/ }).textContent())!;
  await expect(panel.getByRole('button', { name: /^参照/ })).toHaveCount(0);
  const notAsked = Number(apart.replace(/\D/g, ''));
  expect(totals.reduce((sum, each) => sum + each) + notAsked).toBe(counted);
  await screen(page, '1-present');
  await largeScreen(page, '1-present');

  const map = await wholeView(page);
  const rule = panel.getByRole('button', { name: /^B3 / });
  await rule.click();
  await expect(rule).toHaveAttribute('aria-pressed', 'true');

  const table = await openTable(page);
  const rows = table.getByRole('row').filter({ hasText: 'B3' });
  await expect(table.getByRole('button', { name: '只显示 B3 ✕' })).toBeVisible();
  await expect(table.getByRole('table')).toHaveAttribute('aria-rowcount', '81');

  await test.step('a click on the map chooses the row', async () => {
    const place = clearPlace('yuzhong', 'community', COMMUNITY);
    const { x, y } = await pointAt(page, map, place, COMMUNITY);
    await page.mouse.click(x, y);
    await expect(card(page).getByRole('heading', { level: 2 })).toContainText(COMMUNITY);
    const chosen = table.getByRole('row', { selected: true });
    await expect(chosen).toHaveCount(1);
    await expect(chosen).toContainText(COMMUNITY);
    await expect(chosen).toBeInViewport({ ratio: 0.9 });
    await expect(card(page).getByText('渝府办发〔2021〕90号')).toBeVisible();
    await screen(page, '2-table-and-card');
    await largeScreen(page, '2-table-and-card');
  });

  await test.step('a row opens the card', async () => {
    // Rows are drawn anew while the table goes to the chosen one.
    await expect(async () => {
      const first = rows.first();
      const name = (await first.getByRole('cell').first().textContent())!;
      await first.click({ timeout: 8_000 });
      await expect(card(page).getByRole('heading', { level: 2 })).toContainText(name, {
        timeout: 8_000,
      });
    }).toPass({ timeout: 60_000 });
  });

  await test.step('sort, filter and search', async () => {
    const byArea = table.getByRole('columnheader', { name: '区划' });
    await byArea.getByRole('button').click();
    await expect(byArea).toHaveAttribute('aria-sort', 'ascending');
    const areaNames = () =>
      rows.evaluateAll((all) =>
        all
          .map((row) => ({
            top: (row as HTMLElement).offsetTop,
            name: row.children[0]!.textContent ?? '',
          }))
          .toSorted((a, b) => a.top - b.top)
          .map(({ name }) => name),
      );
    const collator = new Intl.Collator('zh-CN', { numeric: true });
    let ascending: string[] = [];
    // The rows in sight change once more when the table goes to the chosen one.
    await expect(async () => {
      ascending = await areaNames();
      expect(ascending).toEqual(ascending.toSorted(collator.compare));
    }).toPass({ timeout: 60_000 });
    await byArea.getByRole('button').click();
    await expect(byArea).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(async () => (await areaNames())[0]).not.toBe(ascending[0]);

    const unmet = table
      .getByRole('group', { name: '按评定筛选' })
      .getByRole('button', { name: /^不达标/ });
    await unmet.click();
    await expect(unmet).toHaveAttribute('aria-pressed', 'true');
    await expect(rows.first()).toBeVisible();
    await expect(rows.filter({ hasNotText: '不达标' })).toHaveCount(0);

    await table.getByRole('textbox', { name: '搜索区划或标准' }).fill('没有这个地方');
    await expect(table.getByText('没有符合筛选条件的行。')).toBeVisible();
    await table.getByRole('textbox', { name: '搜索区划或标准' }).fill('');
    await unmet.click();
    await table.getByRole('button', { name: '只显示 B3 ✕' }).click();
    await table.getByRole('textbox', { name: '搜索区划或标准' }).fill('渝中区');
    await expect(table.getByRole('row').filter({ hasText: 'C31' }).first()).toBeVisible();
    await expect(table.getByRole('row').filter({ hasText: '大坪' })).toHaveCount(0);
  });
});

test('a standard is chosen, another walking time is set, and undo takes both back', async ({
  page,
}) => {
  await openFresh(page);
  const panel = await openStep(page, '标准');
  const d1 = panel.getByRole('checkbox', { name: /^D1 / });
  await panel.getByText('西咸新区推进').first().click();
  await d1.check();
  await expect(page.getByRole('button', { name: /^标准：.*西咸新区/ })).toBeVisible();
  await screen(page, '3-standards');
  await settled(page);

  const shown = await openStep(page, '现状');
  const figure = shown.getByRole('button', { name: /^街道（镇）养老服务中心 / });
  const before = (await figure.textContent())!;
  await page.getByRole('button', { name: /^15 分钟 · 老年人/ }).click();
  await page
    .getByRole('radiogroup', { name: '服务圈时间（分钟）' })
    .getByText('5', { exact: true })
    .click();
  await expect(page.getByRole('button', { name: /^5 分钟 · 老年人/ })).toBeVisible();
  await expect(page.getByText('步行人群与速度')).toBeVisible();
  await screen(page, '3-settings');
  await closeSettings(page);
  await settled(page);
  await expect(figure).not.toHaveText(before);

  await page.getByRole('button', { name: /^撤销[:：]修改参数/ }).click();
  await expect(page.getByRole('button', { name: /^15 分钟 · 老年人/ })).toBeVisible();
  await expect(figure).toHaveText(before);
  await page.getByRole('button', { name: /^撤销[:：]选择标准/ }).click();
  await expect(page.getByRole('button', { name: /^标准：.*西咸新区/ })).toHaveCount(0);
});

test('while a sample is on its way the empty map says so', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/samples/yuzhong/sample.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await enterSample(page);
  const map = page.getByRole('main', { name: '地图' });
  await expect(map.getByRole('status')).toHaveText('正在打开样例…');
  await expect(map.getByRole('button', { name: '打开样例“渝中区”' })).toHaveCount(0);
  letGo();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈 · 渝中区（示意）');
  await expect(map.getByText('正在打开样例…')).toHaveCount(0);
});
