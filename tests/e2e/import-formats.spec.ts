import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { choose, dialog, openFresh, openStep, openTable, screen, settled } from './support/app.ts';
import { drop, type GivenFile } from './support/files.ts';

const FORMATS = join(import.meta.dirname, '..', 'data', 'formats');

function given(name: string): GivenFile {
  return { name, mimeType: 'application/octet-stream', buffer: readFileSync(join(FORMATS, name)) };
}

function importDialog(page: Page): Locator {
  return dialog(page, '导入文件');
}

test('an ugly workbook and a GBK Shapefile in GCJ-02 end with right verdicts', async ({ page }) => {
  await openFresh(page);
  const data = await openStep(page, '数据');
  await data.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
  await expect(data.getByText('还没有资料。')).toBeVisible();

  const shapefile = ['shp', 'shx', 'dbf', 'prj'].map((part) => given(`gcj02-gbk.${part}`));
  await drop(page, [given('facilities.xlsx'), ...shapefile]);
  const window = importDialog(page);
  const files = window.getByRole('list', { name: '待导入的文件' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect(files.getByText('区划 · 6 条')).toBeVisible({ timeout: 120_000 });
  await expect(files.getByText('设施 · 6 条')).toBeVisible({ timeout: 60_000 });

  await test.step('the Shapefile names no encoding: it is guessed, shown, and can be chosen', async () => {
    await files.getByRole('button', { name: /^gcj02-gbk\.shp/ }).click();
    await expect(window.getByText('文字编码是推断的')).toBeVisible();
    await expect(window.getByRole('cell', { name: '七星岗社区', exact: true })).toBeVisible();
    const encoding = window.getByRole('combobox', { name: '文字编码' });
    await choose(page, encoding, /^BIG5/);
    await expect(window.getByRole('cell', { name: '七星岗社区', exact: true })).toHaveCount(0);
    await choose(page, encoding, /^GB18030/);
    await expect(window.getByRole('cell', { name: '七星岗社区', exact: true })).toBeVisible();
    await choose(page, window.getByRole('combobox', { name: '坐标系' }), 'GCJ-02 火星坐标');
  });

  await test.step('the header below the title is marked and can be moved', async () => {
    await files.getByRole('button', { name: /^facilities\.xlsx/ }).click();
    await expect(window.getByText('表头在第 4–5 行')).toBeVisible();
    await window.getByRole('button', { name: '更改…' }).click();
    await expect(
      window.getByRole('button', { name: '以第 4 行为表头', exact: true }),
    ).toHaveAttribute('aria-pressed', 'true');
    await screen(page, '11-import-header');
    await window.getByRole('button', { name: '更改…' }).click();
    await choose(page, window.getByRole('combobox', { name: '坐标系' }), 'GCJ-02 火星坐标');
    await expect(window.getByRole('button', { name: /facilities\.xlsx · G8/ })).toBeVisible();
    await expect(window.getByRole('button', { name: /facilities\.xlsx · H9/ })).toBeVisible();
  });

  await test.step('what is noticed and why it cannot be accepted is always in sight', async () => {
    await expect(
      window.getByRole('button', { name: /^错误 \d+ 项 · 提醒 \d+ 项$/ }),
    ).toBeInViewport();
    await screen(page, '11-import-ugly');
  });

  const accept = window.getByRole('button', { name: '导入', exact: true });
  await expect(accept).toBeEnabled();
  await accept.click();
  await expect(window).toHaveCount(0);
  await settled(page);

  const standards = await openStep(page, '标准');
  await standards
    .getByRole('checkbox', { name: /渝府办发〔2021〕90号|重庆市/ })
    .first()
    .check();
  await settled(page);
  const table = await openTable(page);
  // As the command line gives it for the same files: the three centres lie in these communities.
  for (const [area, verdict] of [
    ['七星岗社区', '不达标'],
    ['临华村社区', '达标'],
    ['通远门社区', '达标'],
    ['华一坡社区', '达标'],
    ['骡马店社区', '不达标'],
    ['归元寺社区', '不达标'],
  ] as const) {
    await table.getByPlaceholder('搜索区划或标准').fill(area);
    const row = table.getByRole('row').filter({ hasText: 'B3' });
    await expect(row).toHaveCount(1);
    await expect(row).toHaveText(new RegExp(`处${verdict}|[^不]${verdict}`));
  }
});

test('an archive with several layers lets her choose, and a bomb is refused', async ({ page }) => {
  await openFresh(page);
  await drop(page, [given('communities.dxf')]);
  const window = importDialog(page);
  const files = window.getByRole('list', { name: '待导入的文件' });
  await expect(files.getByText(/· 6 条/)).toBeVisible({ timeout: 120_000 });
  await choose(page, window.getByRole('combobox', { name: /^图层/ }), /^ZJ/);
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(window).toHaveCount(0);

  const bomb = Buffer.from(readFileSync(join(FORMATS, 'facilities.xlsx')));
  // The directory claims that its first part unpacks to three gigabytes.
  const directory = bomb.readUInt32LE(bomb.length - 22 + 16);
  bomb.writeUInt32LE(3 * 1024 ** 3, directory + 24);
  await drop(page, [{ name: '炸弹.zip', mimeType: 'application/zip', buffer: bomb }]);
  await expect(window.getByText('压缩包解开后太大')).toBeVisible();
  await expect(window.getByText('没有可导入的文件')).toBeVisible();
  await expect(window.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
});
