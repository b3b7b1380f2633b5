import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { card, choose, openFresh, openStep, screen, settled } from './support/app.ts';
import { drop, pick } from './support/files.ts';
import { accept, importDialog, sayWgs84, totals } from './support/importing.ts';
import { facilityList, hostile, population, streets, textFile } from './support/own-files.ts';

async function emptyProject(page: Page): Promise<Locator> {
  await openFresh(page);
  const data = await openStep(page, '数据');
  await data.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
  await expect(data.getByText('还没有资料。')).toBeVisible();
  return data;
}

test('own files come in, guesses are corrected and remembered, and one undo takes all back', async ({
  page,
}) => {
  const data = await emptyProject(page);
  const files = importDialog(page).getByRole('list', { name: '待导入的文件' });

  await test.step('streets, facilities in GBK and people are dropped together', async () => {
    await drop(page, [streets(), hostile('gbk-semicolon.csv', 'text/csv'), population()]);
    await expect(files.getByRole('listitem')).toHaveCount(3);
    await expect(files.getByText('区划 · 11 条').first()).toBeVisible();
    await expect(files.getByText('设施 · 3 条')).toBeVisible();
    await expect(totals(page)).toContainText('设施 3 处');
    await sayWgs84(page);
    await screen(page, '10-import-areas');
  });

  await test.step('a wrong guess of a column and of a kind is corrected', async () => {
    await files.getByRole('button', { name: /^人口\.csv/ }).click();
    const people = importDialog(page).getByRole('combobox', { name: '“甲”列对应的字段' });
    await people.focus();
    await people.selectOption('60 岁及以上人口');
    await files.getByRole('button', { name: /^gbk-semicolon\.csv/ }).click();
    await expect(importDialog(page).getByText(/^GB18030/)).toBeVisible();
    await expect(
      importDialog(page).getByRole('cell', { name: '七星岗日间照料中心' }),
    ).toBeVisible();
    const kind = importDialog(page).getByRole('combobox', { name: '“养老机构”对应的类别' });
    await kind.focus();
    await kind.selectOption('社区养老机构');
    await screen(page, '10-import-facilities');
  });

  await accept(page);
  await settled(page);
  await expect(
    data.getByRole('listitem').filter({ hasText: '设施 gbk-semicolon.csv' }),
  ).toBeVisible();
  const place = await openStep(page, '现状');
  await expect(place.getByText('还没有选择标准。')).toBeVisible();

  await test.step('accepting is one act', async () => {
    await page.getByRole('button', { name: /^撤销[:：]导入资料/ }).click();
    await openStep(page, '数据');
    await expect(data.getByText('还没有资料。')).toBeVisible();
    await expect(page.getByRole('button', { name: /^撤销[:：]新建项目/ })).toBeEnabled();
    await page.getByRole('button', { name: /^重做[:：]导入资料/ }).click();
    await expect(
      data.getByRole('listitem').filter({ hasText: '区划 街道边界.geojson' }),
    ).toBeVisible();
  });

  await test.step('the second time the mapping is remembered', async () => {
    await pick(page, data.getByRole('button', { name: '导入文件…' }), population());
    await expect(importDialog(page).getByText('沿用上次的对应关系')).toBeVisible();
    const people = importDialog(page).getByRole('combobox', { name: '“甲”列对应的字段' });
    await expect(people.locator('option:checked')).toHaveText('60 岁及以上人口');
    await importDialog(page).getByRole('button', { name: '取消' }).click();
    await expect(importDialog(page)).toHaveCount(0);
  });
});

test('a wrong coordinate system is warned of, and issues jump to what they name', async ({
  page,
}) => {
  const data = await emptyProject(page);
  await drop(page, [streets(), facilityList()]);
  const files = importDialog(page).getByRole('list', { name: '待导入的文件' });
  await expect(files.getByText('设施 · 165 条')).toBeVisible();
  await files.getByRole('button', { name: /^设施名单\.csv/ }).click();
  await expect(totals(page)).toContainText('设施 165 处');
  await expect(importDialog(page).getByText('坐标系可能选错')).toHaveCount(0);
  const crs = importDialog(page).getByRole('combobox', { name: '坐标系' });
  for (const wrong of ['GCJ-02 火星坐标', 'BD-09 百度坐标']) {
    await choose(page, crs, wrong);
    await expect(importDialog(page).getByText('坐标系可能选错')).toBeVisible();
    await expect(importDialog(page).getByText(/请改选/)).toBeVisible();
  }
  await screen(page, '10-import-wrong-crs');
  await choose(page, crs, 'WGS-84');
  await expect(importDialog(page).getByText('坐标系可能选错')).toHaveCount(0);
  await accept(page);
  await settled(page);

  await pick(
    page,
    data.getByRole('button', { name: '导入文件…' }),
    textFile(
      '补录.csv',
      '编号,名称,类型,经度,纬度\nx1,新站,日间照料中心,106.55,29.555\nx1,又一站,日间照料中心,106.551,29.556\n',
    ),
  );
  await importDialog(page).getByRole('checkbox', { name: '替换已有的同类资料' }).uncheck();
  await expect(totals(page)).toContainText('设施 167 处');
  await accept(page);
  const issue = data.getByRole('button', { name: /编号重复/ });
  await issue.click();
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(/新站|又一站/);
});

test('bad files are refused in plain words and nothing is lost', async ({ page }) => {
  await openFresh(page);
  const data = await openStep(page, '数据');
  for (const [file, words] of [
    [hostile('truncated.geojson'), 'JSON 不完整'],
    [hostile('page.csv', 'text/csv'), '这是网页，不是数据'],
    [hostile('empty.csv', 'text/csv'), '文件是空的'],
    [hostile('newer.kequan.json'), '项目文件来自更新的版本'],
  ] as const) {
    await drop(page, [file]);
    await expect(importDialog(page).getByText(words)).toBeVisible();
    await expect(
      importDialog(page).getByRole('button', { name: '导入', exact: true }),
    ).toBeDisabled();
    if (file.name === 'page.csv') await screen(page, '10-import-refused');
    await page.keyboard.press('Escape');
    await expect(importDialog(page)).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈 · 渝中区 示意');
  await expect(data.getByRole('listitem').filter({ hasText: 'facilities.geojson' })).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
});

test('names from files are only ever text', async ({ page, watch }) => {
  const data = await emptyProject(page);
  const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  const quoted = `"${evil.replaceAll('"', '""')}"`;
  await drop(page, [
    streets(),
    hostile('proto.geojson'),
    textFile(
      `${evil.replaceAll('/', '')}.csv`,
      `名称,类型,经度,纬度\n${quoted},日间照料中心,106.5165,29.5405\n`,
    ),
  ]);
  await expect(totals(page)).toContainText('设施 2 处');
  await accept(page);
  await settled(page);
  await pick(
    page,
    data.getByRole('button', { name: '导入文件…' }),
    textFile(
      'twice.csv',
      `编号,名称,类型,经度,纬度\nx,${quoted},日间照料中心,106.55,29.555\nx,${quoted},日间照料中心,106.551,29.556\n`,
    ),
  );
  await importDialog(page).getByRole('checkbox', { name: '替换已有的同类资料' }).uncheck();
  await accept(page);
  await data
    .getByRole('button', { name: /编号重复/ })
    .first()
    .click();
  await expect(card(page).getByRole('heading', { level: 2 })).toContainText(evil);
  await card(page).getByRole('button', { name: '在方案中关闭' }).click();
  await openStep(page, '方案');
  await expect(
    page.getByRole('region', { name: '方案', exact: true }).getByText(evil),
  ).toBeVisible();
  await settled(page);
  await expect(page.locator('img[src="x"], #root script')).toHaveCount(0);
  expect(watch.dialogs).toEqual([]);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});
