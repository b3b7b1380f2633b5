import { boxPolygon } from '../../src/core/geo/box.ts';
import { translate } from '../../src/i18n/translate.ts';
import { YULIANG_FACTS, YULIANG_FORMS } from '../support/fourteen-rows.ts';
import { expect, test } from './support/own-data.ts';
import {
  choose,
  dialog,
  largeScreen,
  openEmpty,
  openStep,
  openTable,
  screen,
  settled,
} from './support/app.ts';
import { drop, pick, saved, type GivenFile } from './support/files.ts';
import { accept, importDialog } from './support/importing.ts';
import { textFile } from './support/own-files.ts';
import { addRow } from './support/rule-form.ts';
import type { Locator, Page } from '@playwright/test';

interface Outline {
  at: [number, number, number, number];
  [column: string]: unknown;
}

function outlines(name: string, areas: Outline[]): GivenFile {
  const features = areas.map(({ at, ...properties }) => {
    return { type: 'Feature', properties, geometry: boxPolygon(at) };
  });
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return textFile(name, text, 'application/geo+json');
}

/** A made-up city of two districts: one on the west with a street of two communities, one on the east with a village. */
const CITY = [
  outlines('区县.geojson', [
    { at: [106.5, 29.5, 106.52, 29.52], 名称: '河口区', 代码: '990101', 区县: '河口区' },
    { at: [106.52, 29.5, 106.54, 29.52], 名称: '渔梁县', 代码: '990102', 区县: '渔梁县' },
  ]),
  outlines('社区.geojson', [
    {
      at: [106.5, 29.5, 106.51, 29.52],
      社区名称: '东湖社区',
      代码: '990101001001',
      常住人口: 30_000,
      '60岁及以上': 6000,
      '65岁及以上': 4000,
      '3岁以下': 600,
    },
    {
      at: [106.51, 29.5, 106.52, 29.52],
      社区名称: '西湖社区',
      代码: '990101001002',
      常住人口: 20_000,
      '60岁及以上': 4000,
      '65岁及以上': 3000,
      '3岁以下': 400,
    },
    {
      at: [106.52, 29.5, 106.54, 29.52],
      社区名称: '上坝村',
      代码: '990102001001',
      常住人口: 10_000,
      '60岁及以上': 2000,
      '65岁及以上': 1500,
      '3岁以下': 200,
    },
  ]),
  textFile(
    '设施.csv',
    [
      '名称,类型,经度,纬度,建筑面积,床位,护理型床位,家庭床位,托位,运营方,普惠',
      '东湖养老服务站,社区养老服务站,106.505,29.51,300,0,0,0,,,',
      '西湖养老院,养老机构,106.515,29.51,3200,300,250,20,,,',
      '上坝养老院,养老机构,106.53,29.51,2000,150,149,0,,,',
      '东湖托育点,社区托育点,106.506,29.512,200,,,,20,公建民营,是',
    ].join('\n'),
  ),
];

/** Every line of the verdict table as CSV, under the letters of the first document. */
async function verdicts(page: Page, prefix: string): Promise<string[]> {
  const table = await openTable(page);
  const { bytes } = await saved(page, table.getByRole('button', { name: 'CSV' }));
  const lines = bytes.toString('utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.replaceAll(prefix, 'O?')).toSorted();
}

async function askOnly(page: Page, documents: Locator): Promise<void> {
  await documents.getByRole('button', { name: '按此文件核查' }).click();
  await documents.locator('.ant-modal-close').click();
  await expect(documents).toBeHidden();
  await settled(page);
}

async function openOwn(page: Page): Promise<Locator> {
  const panel = await openStep(page, '标准');
  await panel.getByRole('button', { name: '查看、比较标准与自定标准…' }).click();
  const documents = dialog(page, '标准文件');
  await documents.getByRole('tab', { name: '自定标准' }).click();
  return documents;
}

test('fourteen rows for a made-up city are written with the form alone, and its workbook judges the same', async ({
  page,
}) => {
  // Some three hundred fields are filled in by hand.
  test.slow();
  await openEmpty(page);
  await drop(page, CITY);
  const files = importDialog(page).getByRole('list', { name: '待导入的文件' });
  await expect(files.getByRole('listitem')).toHaveCount(3);
  await accept(page);
  await settled(page);

  let documents = await openOwn(page);
  await test.step('what the document says of itself', async () => {
    await documents.getByRole('button', { name: '新建空白标准' }).click();
    await documents.getByText('文件信息', { exact: true }).click();
    for (const [fact, text] of YULIANG_FACTS) {
      const label = translate('zh-CN', fact === 'title' ? 'own.name' : `document.${fact}`);
      const field = documents.getByLabel(label, { exact: true });
      if (fact === 'issuingLevel') {
        await choose(page, field, translate('zh-CN', 'issuing.city'));
        continue;
      }
      await field.fill(text);
      await field.blur();
    }
    await screen(page, 'own-facts');
    await documents.getByText('文件信息', { exact: true }).click();
  });

  await test.step('a kind and a group of its own', async () => {
    await documents.getByText(/^本文件增加的设施类型和人群/).click();
    await documents.getByRole('button', { name: '加一个设施类型' }).click();
    await documents.getByLabel('第 1 行：名称').fill('文化设施');
    await documents.getByRole('button', { name: '加一个人群' }).click();
    await documents.getByLabel('第 2 行：名称').fill('3—6 岁儿童');
    await documents.getByLabel('第 2 行：人口列的列名').fill('学龄前人口');
    await screen(page, 'own-words');
    await largeScreen(page, 'own-words');
    await documents.getByRole('button', { name: '采用', exact: true }).click();
    await expect(documents.getByText('本文件增加的设施类型和人群（2）')).toBeVisible();
  });

  const form = documents.getByRole('form', { name: '增加条目' });
  for (const [at, row] of YULIANG_FORMS.entries()) {
    await test.step(`${at + 1} ${row.title}`, () => addRow(page, form, row));
    if (at === 11) await screen(page, 'own-form');
  }
  await expect(documents.getByRole('row')).toHaveCount(14);
  await screen(page, 'own-fourteen');
  await largeScreen(page, 'own-fourteen');
  const book = await saved(page, documents.getByRole('button', { name: '导出 Excel' }));
  await askOnly(page, documents);
  const byForm = await verdicts(page, 'OA');
  expect(byForm.length).toBeGreaterThan(18);
  expect(byForm.filter((line) => /,达标,/.test(line)).length).toBeGreaterThan(2);
  expect(byForm.filter((line) => /,不达标,/.test(line)).length).toBeGreaterThan(2);
  await screen(page, 'own-verdicts');
  await largeScreen(page, 'own-verdicts');

  documents = await openOwn(page);
  await documents.getByRole('button', { name: /^(delete )?删除$/ }).click();
  await expect(documents.getByText('还没有自定标准。')).toBeVisible();
  const file = { name: '渔梁.xlsx', mimeType: 'application/octet-stream', buffer: book.bytes };
  await pick(page, documents.getByRole('button', { name: '导入标准文件…' }), file);
  await expect(documents.getByRole('row')).toHaveCount(14);
  await askOnly(page, documents);
  expect(await verdicts(page, 'OA')).toEqual(byForm);
});
