import { expect, test } from './support/test.ts';
import {
  card,
  choose,
  closeList,
  dialog,
  openFresh,
  openStep,
  screen,
  settled,
} from './support/app.ts';
import { kept } from './support/kept.ts';
import { MapPlaces, pointAt } from './support/map-places.ts';
import { areasOf, boxOfAreas, clearPlace, facilitiesOf } from './support/sample-data.ts';
import { takeSuggestion } from './support/take-suggestion.ts';

test('a site is drawn, dragged, edited and deleted; a facility is closed', async ({ page }) => {
  await openFresh(page);
  const map = await MapPlaces.showing(page, boxOfAreas(areasOf('yuzhong', 'district')));
  const panel = await openStep(page, '现状');
  await panel.getByText('评定', { exact: true }).click();
  await openStep(page, '方案');
  await page.getByRole('button', { name: '新建方案' }).click();
  await settled(page);
  const place = clearPlace('yuzhong', 'community', '大坪·06');
  const sites = page.getByRole('region', { name: '方案', exact: true });
  const siteName = () => card(page).getByRole('heading', { level: 2 }).innerText();

  await test.step('drawn', async () => {
    await page.getByRole('button', { name: '在地图上添加点位' }).click();
    await expect(
      page.getByRole('button', { name: '请在地图上点击位置（Esc 取消）' }),
    ).toBeVisible();
    const { x, y } = await map.at(place);
    await page.mouse.click(x, y);
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(/^大坪街道 · /);
    const lng = Number(await card(page).getByRole('spinbutton', { name: '经度' }).inputValue());
    const lat = Number(await card(page).getByRole('spinbutton', { name: '纬度' }).inputValue());
    expect(Math.hypot(lng - place[0], lat - place[1])).toBeLessThan(2e-4);
    await settled(page);
  });

  await test.step('dragged with the mouse, and taken back as one act', async () => {
    const from = await pointAt(page, map, place, await siteName());
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y - 5, { steps: 4 });
    await page.mouse.move(from.x + 60, from.y - 20, { steps: 6 });
    await page.mouse.up();
    const wanted = await map.under(from.x + 60, from.y - 20);
    const lng = card(page).getByRole('spinbutton', { name: '经度' });
    await expect
      .poll(async () => Math.abs(Number(await lng.inputValue()) - wanted[0]))
      .toBeLessThan(2e-4);
    await settled(page);
    await screen(page, '5-site-dragged');
    await page.getByRole('button', { name: /^撤销[:：]移动点位/ }).click();
    await expect
      .poll(async () => Math.abs(Number(await lng.inputValue()) - place[0]))
      .toBeLessThan(2e-4);
    await page.getByRole('button', { name: /^重做[:：]移动点位/ }).click();
  });

  await test.step('edited', async () => {
    const area = card(page).getByRole('spinbutton', { name: /^建筑面积/ });
    await area.fill('1600');
    await area.press('Enter');
    await choose(page, card(page).getByRole('combobox', { name: '设施类型' }), /^社区养老机构$/);
    await closeList(page, card(page).getByRole('heading', { level: 2 }));
    await card(page).getByRole('textbox').first().fill('大坪新址');
    await expect(sites.getByRole('button', { name: /^大坪新址/ })).toContainText('1,600 ㎡');
    await settled(page);
  });

  await test.step('deleted, and back by undo', async () => {
    await card(page).getByRole('button', { name: '删除点位' }).click();
    await expect(sites.getByRole('button', { name: /^大坪新址/ })).toHaveCount(0);
    await page.getByRole('button', { name: /^撤销[:：]删除点位/ }).click();
    await expect(sites.getByRole('button', { name: /^大坪新址/ })).toBeVisible();
  });

  await test.step('a facility is closed from its card', async () => {
    const home = facilitiesOf('yuzhong').features.find(({ properties }) =>
      properties.name.startsWith('大坪街道养老服务中心'),
    )!;
    const [lng, lat] = home.geometry.coordinates as [number, number];
    const { x, y } = await pointAt(page, map, [lng, lat], home.properties.name);
    await page.mouse.click(x, y);
    await card(page).getByRole('button', { name: '在方案中关闭' }).click();
    await expect(card(page).getByRole('button', { name: '恢复开放' })).toBeVisible();
    await expect(sites.getByText(home.properties.name)).toBeVisible();
    await settled(page);
    await expect(sites.locator('tr.changed').filter({ hasText: 'C22' })).toContainText('10');
    await screen(page, '5-facility-closed');
  });
});

test('a suggestion becomes a site with one click, undo and redo follow; scenarios are copied, renamed, compared, and come back after a reload', async ({
  page,
}) => {
  await openFresh(page);
  const panel = await openStep(page, '方案');
  await settled(page);
  const site = panel.getByRole('button', { name: await takeSuggestion(panel) });
  await expect(site).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page).getByText('理由：')).toBeVisible();
  await expect(page.getByRole('combobox', { name: '方案', exact: true })).toBeVisible();
  await settled(page);
  const effect = panel.getByRole('table');
  await expect(effect.getByRole('columnheader')).toHaveText(['标准', '现状', '方案']);
  await expect(effect.locator('tr.changed').first()).toBeVisible();
  await screen(page, '4-suggestion-accepted');

  await page.keyboard.press('Control+z');
  await expect(site).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(site).toBeVisible();
  await settled(page);
  await expect(effect.locator('tr.changed').first()).toBeVisible();
  const name = panel.getByRole('textbox', { name: '方案名称' });
  await name.fill('近期方案');
  const menu = page.getByRole('button', { name: '方案操作' });
  await menu.click();
  await page.getByRole('menuitem', { name: '复制方案' }).click();
  await expect(name).toHaveValue('近期方案 副本');
  await name.fill('远期方案');
  await settled(page);
  const second = panel.getByRole('button', { name: await takeSuggestion(panel, 2) });
  await expect(second).toBeVisible();
  await settled(page);
  await menu.click();
  await page.getByRole('menuitem', { name: '比较方案…' }).click();
  const compare = dialog(page, '方案比较');
  const headings = compare.getByRole('columnheader');
  await expect(headings).toHaveCount(4);
  await expect(headings.nth(1)).toContainText('现状');
  await expect(headings.nth(2)).toContainText('近期方案');
  await expect(headings.nth(2)).toContainText('新增 1 处');
  await expect(headings.nth(3)).toContainText('远期方案');
  await expect(headings.nth(3)).toContainText('新增 2 处');
  await screen(page, '6-compare');
  await page.keyboard.press('Escape');
  await expect(compare).toHaveCount(0);

  await kept(page, '远期方案');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈 · 渝中区（示意）');
  await expect(name).toHaveValue('远期方案');
  await expect(second).toBeVisible();
  await settled(page);
  await choose(page, page.getByRole('combobox', { name: '方案', exact: true }), '近期方案');
  await expect(name).toHaveValue('近期方案');
  await expect(second).toHaveCount(0);
});
