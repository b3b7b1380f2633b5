import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boxPolygon } from '../../src/core/geo/box.ts';
import { expect, test } from './support/own-data.ts';
import { card, choose, openEmpty, openStep, screen, settled } from './support/app.ts';
import { drop, dropFolder, pick } from './support/files.ts';
import { mapPane } from './support/map-places.ts';
import { accept, importDialog, sayWgs84, totals } from './support/importing.ts';
import { facilityList, hostile, population, streets, textFile } from './support/own-files.ts';

test('own files come in, guesses are corrected and remembered, and one undo takes all back', async ({
  page,
}) => {
  const data = await openEmpty(page);
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
    const kind = importDialog(page).getByRole('combobox', { name: '“养老机构”对应的设施类型' });
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
    await page.getByRole('button', { name: /^撤销[:：]导入数据/ }).click();
    await openStep(page, '数据');
    await expect(data.getByText('还没有数据。')).toBeVisible();
    await page.getByRole('button', { name: /^重做[:：]导入数据/ }).click();
    await expect(
      data.getByRole('listitem').filter({ hasText: '区划 街道边界.geojson' }),
    ).toBeVisible();
  });

  await test.step('the second time the mapping is remembered', async () => {
    await pick(page, data.getByRole('button', { name: '导入文件…' }), population());
    await expect(importDialog(page).getByText('沿用上次的字段对应')).toBeVisible();
    const people = importDialog(page).getByRole('combobox', { name: '“甲”列对应的字段' });
    await expect(people.locator('option:checked')).toHaveText('60 岁及以上人口');
    await importDialog(page).getByRole('button', { name: '取消' }).click();
    await expect(importDialog(page)).toHaveCount(0);
  });
});

test('a wrong coordinate system is warned of, and issues jump to what they name', async ({
  page,
}) => {
  const data = await openEmpty(page);
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
  await expect(totals(page)).toContainText('设施 167 处');
  await accept(page);
  const issue = data.getByRole('button', { name: /编号重复/ });
  await issue.click();
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(/新站|又一站/);
});

test('names from files are only ever text', async ({ page, watch }) => {
  const data = await openEmpty(page);
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
  await importDialog(page).getByText('追加', { exact: true }).click();
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

/** A folder with outlines of two streets that overlap and, in a folder of its own, a list with a double and an unplaced row. */
function folderWithDoubts(path: string): string {
  mkdirSync(join(path, '设施'), { recursive: true });
  const features = [
    ['甲街道', boxPolygon([106.5, 29.5, 106.52, 29.52])],
    ['乙街道', boxPolygon([106.519, 29.5, 106.54, 29.52])],
  ].map(([name, geometry]) => ({ type: 'Feature', properties: { 街道名称: name }, geometry }));
  const outlines = JSON.stringify({ type: 'FeatureCollection', features });
  writeFileSync(join(path, '街道.geojson'), outlines);
  const rows = [
    '名称,类型,经度,纬度,床位,地址',
    '康乐养老院,养老机构,106.505,29.505,80,',
    '康乐养老院,养老机构,106.5051,29.505,90,',
    '未定养老院,养老机构,,,20,中山路9号',
  ];
  writeFileSync(join(path, '设施', '名单.csv'), rows.join('\n'));
  return path;
}

test('doubts about a dropped folder lead to their places, are mended and taken back; a row is placed by hand', async ({
  page,
}, info) => {
  const data = await openEmpty(page);
  await dropFolder(page, folderWithDoubts(info.outputPath('资料')));
  await expect(totals(page)).toContainText('设施 2 处');
  await accept(page);
  await settled(page);
  const doubts = data.getByRole('region', { name: '数据体检' });
  const scale = page.locator('.maplibregl-ctrl-scale');
  const close = /^\d{2}\s*m$/;
  const beds = (count: number) => card(page).getByText(`${count}`, { exact: true });

  await test.step('a double leads to one and to the other', async () => {
    await doubts.getByText(/^重复设施/).click();
    const double = doubts.getByRole('button', { name: /^“康乐养老院”与“康乐养老院”同名/ });
    await double.click();
    await expect(beds(80)).toBeVisible();
    await expect(scale).toHaveText(close);
    await double.click();
    await expect(beds(90)).toBeVisible();
  });

  await test.step('a mend takes the line with it, and Ctrl+Z brings it back', async () => {
    await doubts.getByRole('button', { name: '删除“康乐养老院（第 2 条）”' }).click();
    await expect(doubts.getByText(/^重复设施/)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(doubts.getByText(/^重复设施/)).toBeVisible();
  });

  await test.step('an overlap leads to the ground that is shared, not to the whole street', async () => {
    await doubts.getByText(/^区划重叠/).click();
    await doubts.getByRole('button', { name: /^甲街道 与 乙街道 重叠/ }).click();
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('甲街道');
    await expect(scale).toHaveText(close);
    await doubts.getByRole('button', { name: '从 乙街道 中扣除' }).click();
    await expect(doubts.getByText(/^区划重叠/)).toHaveCount(0);
  });

  await test.step('a row without a place is put on the map by a click, and taken back', async () => {
    const unplaced = data.getByRole('region', { name: '未落位' });
    await unplaced.getByRole('button', { name: '在地图上放置' }).click();
    const { x, y, width, height } = (await mapPane(page).boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('未定养老院');
    await expect(unplaced).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(unplaced.getByText('未定养老院')).toBeVisible();
  });
});
