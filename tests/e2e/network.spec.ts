import { join } from 'node:path';
import { expect, test } from './support/test.ts';
import { card, dialog, openFresh, openStep, screen, settled } from './support/app.ts';

const PBF = join(import.meta.dirname, '../../data/samples/yuzhong/source/yuzhong.osm.pbf');
const ELSEWHERE = join(import.meta.dirname, '../data/osm/monaco.osm.pbf');

test('straight and walked circles are compared, and a verdict flips', async ({ page }) => {
  await openFresh(page);
  const panel = await openStep(page, '现状');
  await panel.getByRole('button', { name: '与步行网络比较' }).click();
  const compared = panel.getByRole('region', { name: '直线与步行网络之差' });
  await expect(compared.getByText(/直线圈内却走不到的/).first()).toBeVisible({ timeout: 90_000 });
  const flip = compared.locator('.flips').getByRole('button', { name: /^A7/ }).first();
  await expect(flip).toContainText('达标');
  await expect(flip).toContainText('不达标');
  await expect(panel.getByRole('list', { name: /各时长的人数/ })).toBeVisible();
  await flip.click();
  await expect(card(page).getByRole('table', { name: /换一种步行人群/ })).toBeVisible({
    timeout: 90_000,
  });
  await expect(card(page).getByText('取决于人群假定')).toBeVisible();
  await screen(page, 'network-1-compared');

  const figure = panel.getByRole('button', { name: /^托育服务/ });
  const straight = (await figure.textContent())!;
  await page.getByRole('button', { name: /^15 分钟 · 老年人/ }).click();
  await page.getByRole('radiogroup', { name: '服务圈' }).getByText('步行网络').click();
  await expect(page.getByRole('button', { name: /^15 分钟 · .* · 步行网络/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(figure).not.toHaveText(straight, { timeout: 60_000 });
  await settled(page);
  await screen(page, 'network-2-walked');
  await page.getByRole('button', { name: /^撤销[:：]切换/ }).click();
  await expect(figure).toHaveText(straight, { timeout: 60_000 });
});

test('an extract is dropped, its report is read, and it takes the place of the network', async ({
  page,
}) => {
  await openFresh(page);
  const panel = await openStep(page, '数据');
  const choose = async (file: string) => {
    const chooser = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: '导入', exact: false }).first().click();
    await (await chooser).setFiles(file);
  };
  await choose(ELSEWHERE);
  const importing = dialog(page, '导入文件');
  await expect(importing.getByText('路网不在研究范围内')).toBeVisible({ timeout: 60_000 });
  await importing.getByRole('button', { name: '取消' }).click();
  await choose(PBF);
  const report = importing.getByRole('region', { name: '路网概况' });
  await expect(report.getByText('345', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(report.getByText(/最大一片占/)).toBeVisible();
  await screen(page, 'network-3-report');
  await importing.getByRole('button', { name: '导入', exact: true }).click();
  await expect(panel.getByText('yuzhong.osm.pbf')).toBeVisible();
  // The project is written to the disk a moment after the act.
  await page.waitForTimeout(2000);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈 · 渝中区 示意', {
    timeout: 60_000,
  });
  await (await openStep(page, '数据')).getByText('步行网络', { exact: true }).last().click();
  await expect(page.getByText('没有地形，按平地计算。')).toBeVisible({ timeout: 60_000 });
});

test('a scenario adds a link to the network, which can be undone', async ({ page }) => {
  await openFresh(page);
  await page.getByRole('button', { name: /^15 分钟 · 老年人/ }).click();
  await page.getByRole('radiogroup', { name: '服务圈' }).getByText('步行网络').click();
  await page.keyboard.press('Escape');
  await settled(page);
  const panel = await openStep(page, '方案');
  const edits = panel.getByRole('region', { name: '路网改动' });
  await edits.getByRole('button', { name: '画一条通道' }).click();
  const size = (await page
    .getByRole('main', { name: '地图' })
    .getByRole('region', { name: '地图' })
    .boundingBox())!;
  const click = (x: number, y: number) =>
    page.mouse.click(size.x + size.width * x, size.y + size.height * y);
  await click(0.42, 0.5);
  await expect(edits.getByRole('button', { name: '再点终点' })).toBeVisible();
  await click(0.5, 0.42);
  await expect(edits.getByText(/^人行天桥 1$/)).toBeVisible();
  await settled(page);
  await screen(page, 'network-4-footbridge');
  await page.getByRole('button', { name: /^撤销[:：]新增通道/ }).click();
  await expect(edits.getByText(/^人行天桥 1$/)).toHaveCount(0);
});
