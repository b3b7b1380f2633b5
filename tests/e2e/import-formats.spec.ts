import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { distanceM } from '../../src/core/geo/sphere.ts';
import type { Project } from '../../src/core/plan/project.ts';
import { expect, test } from './support/own-data.ts';
import {
  choose,
  closeList,
  dialog,
  openEmpty,
  openStep,
  openTable,
  screen,
  settled,
} from './support/app.ts';
import { drop, type GivenFile, saved } from './support/files.ts';
import { importDialog } from './support/importing.ts';

const DATA = join(import.meta.dirname, '..', 'data');
const FORMATS = join(DATA, 'formats');
const COMMUNITIES = [
  '七星岗社区',
  '临华村社区',
  '通远门社区',
  '华一坡社区',
  '骡马店社区',
  '归元寺社区',
];

function given(name: string, as = name, folder = FORMATS): GivenFile {
  const buffer = readFileSync(join(folder, name));
  return { name: as, mimeType: 'application/octet-stream', buffer };
}

/** Standard and verdict of each row that the command line gives for an area out of tidy files. */
function expectedVerdicts(area: string): string[] {
  const rows = readFileSync(join(FORMATS, 'clean-verdicts.csv'), 'utf8').trim().split('\n');
  return rows
    .map((row) => row.split(','))
    .filter((cells) => cells[1] === area)
    .map((cells) => `${cells[3]} ${cells[7]}`)
    .toSorted();
}

/** The same as the table of verdicts shows it. */
async function shownVerdicts(table: Locator, area: string): Promise<string[]> {
  await table.getByPlaceholder('搜索区划或标准').fill(area);
  // The district's own plan is in force here as well, which the command line was not asked.
  const rows = table
    .locator('tbody tr')
    .filter({ hasText: area })
    .filter({ hasText: /渝府办发〔2021〕90号/ });
  await expect(rows).toHaveCount(expectedVerdicts(area).length);
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => {
      const cells = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim());
      // A sign stands before the word of the verdict.
      return `${cells[1]!.split(' ')[0]} ${cells[5]!.replace(/^[^\p{L}]+/u, '')}`;
    }),
  );
  return texts.toSorted();
}

test('an ugly workbook and a GBK Shapefile in GCJ-02 end with right verdicts', async ({ page }) => {
  await openEmpty(page);

  const shapefile = ['shp', 'shx', 'dbf', 'prj'].map((part) =>
    given(`gcj02-gbk.${part}`, `社区.${part}`),
  );
  await drop(page, [given('facilities.xlsx'), ...shapefile]);
  const window = importDialog(page);
  const files = window.getByRole('list', { name: '待导入的文件' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect(files.getByText('区划 · 6 条')).toBeVisible({ timeout: 120_000 });
  await expect(files.getByText('设施 · 6 条')).toBeVisible({ timeout: 120_000 });

  await test.step('the Shapefile names no encoding: it is guessed, shown, and can be chosen', async () => {
    await files.getByRole('button', { name: /^社区\.shp/ }).click();
    await expect(window.getByText('文字编码为推断')).toBeVisible();
    await expect(window.getByRole('cell', { name: '七星岗社区', exact: true })).toBeVisible();
    const encoding = window.getByRole('combobox', { name: '文字编码' });
    await choose(page, encoding, /^BIG5/);
    await expect(window.getByRole('cell', { name: '七星岗社区', exact: true })).toHaveCount(0);
    await choose(page, encoding, /^GB18030/);
    await expect(window.getByRole('cell', { name: '七星岗社区', exact: true })).toBeVisible();
  });

  await test.step('Escape closes an open list only, and asks before work is thrown away', async () => {
    const encoding = window.getByRole('combobox', { name: '文字编码' });
    await encoding.click();
    await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(1);
    await expect(encoding).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
    await expect(encoding).toHaveAttribute('aria-expanded', 'false');
    await expect(window).toBeVisible();
    await page.keyboard.press('Escape');
    const question = dialog(page, '放弃这次导入？');
    await screen(page, '11-import-leave');
    await question.getByRole('button', { name: '继续导入' }).click();
    await expect(question).toHaveCount(0);
    await expect(window).toBeVisible();
  });

  await test.step('its .prj says WGS-84, the list beside it says otherwise: outlines are not moved by that alone, and it is asked', async () => {
    await expect(window.getByRole('alert').filter({ hasText: '请先选定坐标系' })).toBeVisible();
    await expect(window.getByRole('radio', { name: /^WGS-84/ })).toHaveAccessibleName(
      /文件注明.*facilities\.xlsx.*整体偏移 4\d\d 米/,
    );
    const shifted = window.getByRole('radio', { name: /^GCJ-02/ });
    await expect(shifted).toHaveAccessibleName(/facilities\.xlsx.*整体偏移 0 米/);
    await screen(page, '11-import-prj');
    await shifted.click();
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
    // Its remark says 坐标系：高德.
    await expect(window.getByText('坐标系 GCJ-02')).toContainText('坐标系:高德');
    await expect(window.getByRole('button', { name: /facilities\.xlsx · G8/ })).toBeVisible();
    await expect(window.getByRole('button', { name: /facilities\.xlsx · H9/ })).toBeVisible();
  });

  await test.step('what is noticed and why it cannot be accepted is always in sight', async () => {
    await expect(window.getByRole('button', { name: /^提醒 \d+ 项$/ })).toBeInViewport();
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
  for (const area of COMMUNITIES) {
    // Rows may be drawn anew while they are read.
    await expect(async () => {
      expect(await shownVerdicts(table, area), area).toEqual(expectedVerdicts(area));
    }).toPass({ timeout: 60_000 });
  }
});

test('an archive with several layers lets the planner choose, and a bomb is refused', async ({
  page,
}) => {
  await openEmpty(page);
  await drop(page, [given('communities.dxf')]);
  const window = importDialog(page);
  const files = window.getByRole('list', { name: '待导入的文件' });
  await expect(files.getByText(/· 6 条/)).toBeVisible({ timeout: 120_000 });
  await choose(page, window.getByRole('combobox', { name: /^图层/ }), /^ZJ/);
  await expect(files.getByText(/· \d+ 条/)).toHaveCount(2, { timeout: 120_000 });
  // A list of several stays open after a choice, unless the form below it was drawn anew.
  await closeList(page, window.getByText('导入文件'));
  await page.keyboard.press('Escape');
  await dialog(page, '放弃这次导入？').getByRole('button', { name: '放弃', exact: true }).click();
  await expect(window).toHaveCount(0);

  const bomb = Buffer.from(readFileSync(join(FORMATS, 'facilities.xlsx')));
  // The directory claims that its first part unpacks to three gigabytes.
  const directory = bomb.readUInt32LE(bomb.length - 22 + 16);
  bomb.writeUInt32LE(3 * 1024 ** 3, directory + 24);
  await drop(page, [{ name: '炸弹.zip', mimeType: 'application/zip', buffer: bomb }]);
  await expect(window.getByText('压缩包解压后过大')).toBeVisible();
  await expect(window.getByText('没有可导入的文件')).toBeVisible();
  await expect(window.getByRole('button', { name: '导入', exact: true })).toBeDisabled();

  await test.step('heights come in by drop as GeoTIFF and as ASCII grid; an older datum is refused', async () => {
    await page.keyboard.press('Escape');
    await expect(window).toHaveCount(0);
    const relief = (name: string) => given(name, name, join(DATA, 'relief'));
    await drop(page, [relief('beijing54.tif'), relief('metres.tif'), relief('degrees.asc')]);
    await expect(files.getByText('地形')).toHaveCount(2, { timeout: 120_000 });
    await expect(files.getByText('无法读取')).toHaveCount(1, { timeout: 120_000 });
    await screen(page, '11-import-relief');
  });
});

test('outlines of one source that say nothing of their system are answered once', async ({
  page,
}) => {
  await openEmpty(page);
  const communities = given('communities-gcj02.geojson', '社区.geojson');
  const buffer = Buffer.from(communities.buffer.toString().replaceAll('社区', '街道'));
  await drop(page, [communities, { ...communities, name: '街道.geojson', buffer }]);
  const window = importDialog(page);
  const files = window.getByRole('list', { name: '待导入的文件' });
  await expect(files.getByText('区划 · 6 条')).toHaveCount(2, { timeout: 120_000 });

  const asks = window.getByRole('alert').filter({ hasText: '请先选定坐标系' });
  await files.getByRole('button', { name: /^街道/ }).click();
  await expect(asks).toContainText('格式规定为 WGS-84', { timeout: 60_000 });
  await files.getByRole('button', { name: /^社区/ }).click();
  await expect(asks).toContainText('格式规定为 WGS-84', { timeout: 60_000 });
  await window.getByRole('radio', { name: /^GCJ-02/ }).click();
  await expect(window.getByText('“街道.geojson”随之读取')).toBeVisible();
  await expect(window.getByText(/坐标系 GCJ-02.*由您选定/)).toBeVisible();

  await files.getByRole('button', { name: /^街道/ }).click();
  await expect(window.getByText(/坐标系 GCJ-02.*随“社区\.geojson”/)).toBeVisible();
  await screen(page, '11-import-follows');
  const own = window.getByRole('button', { name: '查看各选项' });
  await own.click();
  await window.getByRole('radio', { name: /^BD-09/ }).click();
  await expect(window.getByText(/坐标系 BD-09.*由您选定/)).toBeVisible();
  await expect(window.getByRole('button', { name: '导入', exact: true })).toBeEnabled({
    timeout: 60_000,
  });
});

/** 朝天门 and 解放碑 in metres, by `gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:…` of GDAL 3.6. */
const PLACES = [
  [106.5875, 29.568],
  [106.577, 29.557],
] as const;
const METRES = {
  // World Mercator is none of the listed systems; taken for Web Mercator, it would lie 18 km off.
  3395: [
    [11865266.225, 3427059.372],
    [11864097.37, 3425658.732],
  ],
  4545: [
    [363119.553, 3273059.397],
    [362086.981, 3271852.335],
  ],
} as const;

test('metres come in by a typed EPSG code, of the list and beyond it', async ({ page }) => {
  const data = await openEmpty(page);
  const tables = ([3395, 4545] as const).map((code) => ({
    name: `坐标${code}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        '名称,类型,东坐标,北坐标',
        ...METRES[code].map((m, n) => `${code}之${n},日间照料中心,${m}`),
      ].join('\n'),
    ),
  }));
  await drop(page, tables);
  const window = importDialog(page);
  const files = window.getByRole('list', { name: '待导入的文件' });
  await expect(files.getByText('设施 · 2 条')).toHaveCount(2);
  for (const [code, name] of [
    ['3395', 'EPSG:3395'],
    ['4545', 'CGCS2000'],
  ] as const) {
    await files.getByRole('button', { name: new RegExp(`^坐标${code}`) }).click();
    const system = window.getByRole('combobox', { name: '坐标系' });
    const option = page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: name })
      .filter({ hasText: code });
    await expect(async () => {
      await system.fill(code, { timeout: 8_000 });
      await option.click({ timeout: 8_000 });
    }).toPass({ timeout: 90_000 });
    await expect(window.locator('.import-basics')).toContainText(code);
  }
  const take = window.getByRole('button', { name: '导入', exact: true });
  await expect(take).toBeEnabled({ timeout: 120_000 });
  await take.click();
  await expect(window).toHaveCount(0);

  const { bytes } = await saved(page, data.getByRole('button', { name: '保存项目' }));
  const { facilities } = JSON.parse(bytes.toString()) as Project;
  for (const code of ['3395', '4545']) {
    for (const [n, [lng, lat]] of PLACES.entries()) {
      const place = facilities.find(({ name }) => name === `${code}之${n}`)!;
      expect(distanceM(place, { lng, lat }), `EPSG:${code}, ${n}`).toBeLessThan(1);
    }
  }
});
