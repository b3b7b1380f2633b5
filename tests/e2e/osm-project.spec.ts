import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import {
  dialog,
  openFresh,
  openStep,
  openTable,
  screen,
  settled,
  tableHandle,
} from './support/app.ts';
import { drop, pick, type GivenFile } from './support/files.ts';
import { kept } from './support/kept.ts';

const root = join(import.meta.dirname, '../..');
const HANGZHOU = join(root, 'data/samples/hangzhou/source/hangzhou_core.osm.pbf');
const YUZHONG = join(root, 'data/samples/yuzhong/source/yuzhong.osm.pbf');
const pbf = (name: string, buffer: Buffer): GivenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

const maker = (page: Page) => dialog(page, '由 OSM 数据建立项目');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('an extract is dropped and becomes a working project, which undo takes back', async ({
  page,
}) => {
  await openFresh(page);
  await drop(page, [pbf('hangzhou_core.osm.pbf', readFileSync(HANGZHOU))]);
  const importing = dialog(page, '导入文件');
  await importing.getByRole('button', { name: '由 OSM 数据建立项目…' }).click({ timeout: 120_000 });
  const dialogOf = maker(page);
  await expect(dialogOf.getByText('hangzhou_core.osm.pbf')).toBeVisible();
  await dialogOf.getByLabel('项目名称').fill('杭州中心城区');
  await dialogOf.getByLabel('常住人口').fill('1000003');
  await dialogOf.getByLabel('60 岁及以上').fill('200001');
  await screen(page, 'osm-1-dialog');
  await dialogOf.getByRole('button', { name: '建立项目', exact: true }).click();
  await expect(dialogOf.getByText('已建立“杭州中心城区”')).toBeVisible({ timeout: 120_000 });
  const report = dialogOf.getByRole('region', { name: '项目内容' });
  await expect(report).toContainText('街道（镇） 20 个，另有 17 个边界不完整');
  await expect(report).toContainText('幼儿园 57');
  await expect(report).toContainText('6,310 栋');
  await expect(report).toContainText(/2026-\d\d-\d\d|文件未注明/);
  await screen(page, 'osm-2-made');
  await dialogOf.getByRole('button', { name: '完成' }).click();

  await expect(title(page)).toHaveText('刻圈 · 杭州中心城区');
  const present = await openStep(page, '现状');
  await settled(page);
  await expect(present.getByRole('button', { name: /^养老服务设施\s*\d/ })).toContainText('%');
  // No document is in force in 杭州: one of another place is asked for comparison.
  const standards = await openStep(page, '标准');
  const chengdu = standards.locator('.document-block').filter({ hasText: '成府函' });
  await chengdu.getByRole('checkbox').first().check();
  await expect(tableHandle(page)).toHaveText(/[1-9]\d*/);
  const table = await openTable(page);
  await expect(table.getByText(/街道/).first()).toBeVisible();
  await expect(
    page.getByText(/标注不全，此处显示的缺口可能只是 OSM 数据缺漏/).first(),
  ).toBeVisible();
  await screen(page, 'osm-3-project');

  const data = await openStep(page, '数据');
  await expect(data.getByText('6,310 条')).toBeVisible();
  await expect(data.getByText('行政边界不完整').first()).toBeVisible();
  await expect(data.getByText('“上城区”的边界缺 18 条线段').first()).toBeVisible();
  await kept(page, '杭州中心城区');
  await page.reload();
  await expect(title(page)).toHaveText('刻圈 · 杭州中心城区');
  await settled(page);
  await expect(page.getByText('底图不在本机')).toHaveCount(0);
  await expect(page.getByText('路网不在本机')).toHaveCount(0);

  const again = await openStep(page, '数据');
  const spread = again.getByRole('region', { name: '按住宅建筑面积分摊人口' });
  await spread.getByLabel('常住人口').fill('500000');
  await spread.getByRole('button', { name: '分摊' }).click();
  await page.getByRole('button', { name: /^撤销[:：]按住宅建筑面积分摊人口/ }).click();
});

test('a cut extract is refused, a running one is stopped, one without a whole boundary says so, and undo brings the project before back', async ({
  page,
}) => {
  await openFresh(page);
  const data = await openStep(page, '数据');
  await data.getByRole('button', { name: '由 OSM 数据建立项目…' }).click();
  const choose = maker(page).getByRole('button', { name: '选择文件…' });
  const whole = readFileSync(HANGZHOU);
  await pick(page, choose, pbf('cut.osm.pbf', whole.subarray(0, 1_000_000)));
  await maker(page).getByRole('button', { name: '建立项目', exact: true }).click();
  await expect(maker(page).getByText('文件不完整')).toBeVisible({ timeout: 120_000 });
  await pick(page, choose, HANGZHOU);
  await expect(maker(page).getByText('文件不完整')).toHaveCount(0);
  await maker(page).getByRole('button', { name: '建立项目', exact: true }).click();
  await maker(page).getByRole('button', { name: '停止' }).click();
  await expect(maker(page).getByRole('button', { name: '建立项目', exact: true })).toBeEnabled();

  // What was stopped comes to nothing while another one is read.
  await pick(page, choose, YUZHONG);
  await maker(page).getByRole('button', { name: '建立项目', exact: true }).click();
  const report = maker(page).getByRole('region', { name: '项目内容' });
  await expect(report).toContainText('以数据范围代替（示意）', { timeout: 120_000 });
  await screen(page, 'osm-4-extent');
  await expect(title(page)).toHaveText('刻圈 · yuzhong');
  await maker(page).getByRole('button', { name: '撤销并恢复原项目' }).click();
  await expect(title(page)).toHaveText('刻圈 · 渝中区（示意）');
  await expect(maker(page)).toHaveCount(0);
});
