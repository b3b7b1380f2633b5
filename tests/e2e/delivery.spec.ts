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
import { MapPlaces } from './support/map-places.ts';
import { areasOf, boxOfAreas, clearPlace } from './support/sample-data.ts';

test('a site becomes a project, a round is frozen, a finding is followed up, and all is exported', async ({
  page,
}) => {
  await openFresh(page);
  const map = await MapPlaces.showing(page, boxOfAreas(areasOf('yuzhong', 'district')));

  await test.step('a proposed site becomes a project that the assessment counts', async () => {
    await openStep(page, '方案');
    await page.getByRole('button', { name: '新建方案' }).click();
    await page.getByRole('button', { name: '在地图上添加点位' }).click();
    const { x, y } = await map.at(clearPlace('yuzhong', 'community', '大坪·06'));
    await page.mouse.click(x, y);
    const name = await card(page).getByRole('heading', { level: 2 }).innerText();
    await settled(page);
    await card(page).getByRole('button', { name: '转为项目' }).click();
    const list = dialog(page, '项目库');
    await list.getByRole('button', { name: `编辑“${name}”` }).click();
    await list.getByLabel('总投资（万元）').fill('650');
    await list.getByLabel('区级资金（万元）').fill('300');
    await list.getByLabel('项目完成时间', { exact: true }).fill('2028-06');
    await list.getByLabel('牵头单位').fill('区民政局');
    await expect(list.getByText('350 万元未落实来源')).toBeVisible();
    await expect(list.getByText('计入', { exact: true }).first()).toBeVisible();
    await screen(page, 'delivery-4-project');
    await largeScreen(page, 'delivery-4-project');
    const download = page.waitForEvent('download');
    await list.getByRole('button', { name: '导出清单' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await list.getByRole('tab', { name: '资金安排' }).click();
    await expect(list.getByRole('row').filter({ hasText: '2028' }).first()).toContainText('300');
    await screen(page, 'delivery-5-money');
    await page.keyboard.press('Escape');
  });

  await test.step('a finding is followed up', async () => {
    const table = await openTable(page);
    await table.getByRole('row').filter({ hasText: '不达标' }).first().click();
    await card(page).getByRole('button', { name: '纳入台账' }).first().click();
    await card(page).getByLabel('整改措施').fill('增设社区养老服务站一处');
    await card(page).getByLabel('责任单位').fill('区民政局');
    await card(page).getByLabel('期限').fill('2099-10-31');
    await screen(page, 'delivery-1-follow-up');
    await card(page).getByRole('button', { name: '保存' }).click();
    await expect(card(page).getByText('台账：办理中 · 区民政局 · 期限 2099-10-31')).toBeVisible();
    await openStep(page, '现状');
    await page.getByRole('button', { name: '整改台账…' }).click();
    const list = dialog(page, '整改台账');
    await expect(list.getByText('增设社区养老服务站一处')).toBeVisible();
    await screen(page, 'delivery-2-ledger');
    const download = page.waitForEvent('download');
    await list.getByRole('button', { name: '导出台账（Excel）' }).click();
    expect((await download).suggestedFilename()).toMatch(/整改台账\.xlsx$/);
    await page.keyboard.press('Escape');
  });

  await test.step('a round is frozen', async () => {
    await page.getByRole('button', { name: '各期、对比与走势…' }).click();
    const rounds = dialog(page, '期（监测）');
    await rounds.getByLabel('日期').fill('2026-12-31');
    await rounds.getByRole('button', { name: '建立一期' }).click();
    const row = rounds.getByRole('row').filter({ hasText: '2026-12-31' });
    await row.getByRole('button', { name: '查看' }).click();
    await expect(rounds.getByText(/^存档内容：区划 92 个、设施 165 处/)).toBeVisible();
    await screen(page, 'delivery-3-round');
    await page.keyboard.press('Escape');
  });
});
