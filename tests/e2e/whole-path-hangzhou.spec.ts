import { expect, test } from './support/test.ts';
import {
  card,
  dialog,
  largeScreen,
  openFresh,
  openStep,
  openTable,
  screen,
  settled,
} from './support/app.ts';

test('杭州 has no people: what needs them is 未评估 and names the field', async ({ page }) => {
  await openFresh(page);
  const data = await openStep(page, '数据');
  await data.getByRole('button', { name: '打开样例…' }).click();
  const gallery = dialog(page, '样例');
  await screen(page, '7-gallery');
  await gallery
    .locator('section')
    .filter({ hasText: '杭州核心区' })
    .getByRole('button', { name: '打开' })
    .click();
  await expect(gallery).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈 · 杭州核心区');
  await settled(page);

  await test.step('under-mapping and attribution are told', async () => {
    await expect(data.getByText(/养老机构在 OpenStreetMap 中标注不全/)).toBeVisible();
    const map = page.getByRole('main', { name: '地图' });
    await expect(map.getByText(/养老机构在 OpenStreetMap 中标注不全/)).toBeVisible();
    await expect(map.getByText(/© OpenStreetMap/).first()).toBeVisible();
    await expect(page.locator('.badge-synthetic')).toHaveCount(0);
  });

  await test.step('circles by ground', async () => {
    const panel = await openStep(page, '现状');
    const figure = panel.getByRole('button', { name: /^养老服务设施 \d+(\.\d)?% 按面积/ });
    await expect(figure).toBeVisible();
    await screen(page, '7-hangzhou');
    await largeScreen(page, '7-hangzhou');
  });

  await test.step('no document is in force at first; others are asked by the planner', async () => {
    const panel = await openStep(page, '标准');
    for (const title of [/^渝中区“一老一小”/, /^西咸新区/, /^巴南区/]) {
      await panel.getByRole('checkbox', { name: title }).first().check();
    }
    await settled(page);
  });

  await test.step('every rule that needs people', async () => {
    const table = await openTable(page);
    for (const [rule, field] of [
      ['C24', '缺少“60 岁及以上人口”'],
      ['D11', '缺少“常住人口”'],
      ['E1', '缺少“60 岁及以上人口”'],
      ['E2', '缺少“3 岁以下婴幼儿”'],
    ] as const) {
      await table.getByRole('textbox', { name: '搜索区划或标准' }).fill(rule);
      const rows = table.getByRole('row').filter({ hasText: rule });
      await expect(rows.first()).toBeVisible();
      // Every row in sight, once the rows of the search before are gone.
      await expect(table.getByRole('row').filter({ hasNotText: rule }).nth(1)).toHaveCount(0);
      // A tier that is shown alone has no verdict of its own.
      await expect(rows.filter({ hasNotText: /未评估|不适用/ })).toHaveCount(0);
      await rows.filter({ hasText: '未评估' }).first().click();
      await expect(card(page).getByText(field).first()).toBeVisible();
    }
  });
});
