import { readFile } from 'node:fs/promises';
import { card, dialog, openFresh, openStep, openTable, screen, settled } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const PLAN = '渝中区“一老一小”整体解决方案';

test('documents chosen, a row read, a value reported, the year moved, an own rule made, the table exported', async ({
  page,
}) => {
  await openFresh(page);

  // Choose documents: the plan of the district, whole.
  const panel = await openStep(page, '标准');
  await panel.getByRole('checkbox', { name: PLAN }).check();
  await settled(page);

  // Read why one is unmet: beds, by the document itself.
  await panel.getByRole('button', { name: '查看、比较标准与自定标准…' }).click();
  const documents = dialog(page, '标准文件');
  const rows = documents.getByRole('table');
  await expect(rows.getByRole('row', { name: /C1 养老床位 ≥4000 张/ })).toContainText('1,915 张');
  await rows.getByRole('button', { name: '展开 C2', exact: true }).click();
  await expect(documents.locator('.row-details')).toContainText('16.47 张/千名老年人');
  await expect(documents.locator('.row-details')).toContainText('不达标');
  const places = rows.getByRole('row', { name: /C19 托位 ≥2650 个/ });
  await expect(places).toContainText('1088');
  await expect(places).toContainText('1011');
  await screen(page, 'standards-document');

  // Type a reported value: care workers trained, 300 of 600, behind the straight line from 130.
  const workers = rows.getByRole('row', { name: /C16 培训养老护理人员/ });
  await expect(workers).toContainText('未评估');
  await rows.getByRole('button', { name: '展开 C16', exact: true }).click();
  const report = documents.getByRole('region', { name: '填报' });
  await report.getByLabel('数值（人）').fill('300');
  await report.getByLabel('截至日期').fill('2024-12-31');
  await report.getByLabel('填报单位或人').fill('区民政局');
  await report.getByRole('button', { name: '填报', exact: true }).click();
  await expect(report).toContainText('进度落后');
  await expect(report).toContainText('2024-12-31 · 300 人 · 区民政局');
  await expect(workers.first()).toContainText('不达标');
  await report.scrollIntoViewIfNeeded();
  await screen(page, 'standards-report');

  // Side by side: the strictest nursery figure is the city's or the district's, both 4.5.
  await documents.getByRole('tab', { name: '并列比较' }).click();
  await expect(documents.getByText('▲ 最严').first()).toBeVisible();
  await screen(page, 'standards-compare');

  // An area against every document.
  await documents.getByRole('tab', { name: '按区划' }).click();
  await expect(documents.getByRole('table')).toContainText('C1');
  await screen(page, 'standards-area');

  // Make an own rule in an own copy, and ask it.
  await documents.getByRole('tab', { name: '自定标准' }).click();
  await documents.getByLabel('选择标准文件').fill(PLAN);
  await page.keyboard.press('Enter');
  await documents.getByRole('button', { name: '复制为自定标准' }).click();
  await expect(documents.getByLabel('名称', { exact: true })).toHaveValue(`${PLAN}（自定）`);
  const form = documents.getByRole('form', { name: '增加条目' });
  await form.getByRole('button', { name: '加入', exact: true }).click();
  await expect(form).toContainText('条目名称：没有填写');
  await form.getByLabel('条目名称').fill('每社区 2 处养老设施');
  await form.getByLabel('设施类型').fill('养老服务设施');
  await page.keyboard.press('Enter');
  await form.getByLabel('目标值').fill('2');
  await form.getByRole('button', { name: '加入', exact: true }).click();
  await expect(documents.getByRole('row', { name: /OA41 每社区 2 处养老设施/ })).toBeVisible();
  await documents.getByLabel('OA1 的目标').fill('1900');
  await documents.getByLabel('OA1 的目标').blur();
  await screen(page, 'standards-own');
  await documents.getByRole('button', { name: '按此文件核查' }).click();
  const file = page.waitForEvent('download');
  await documents.getByRole('button', { name: '导出标准文件' }).click();
  const own = JSON.parse(await readFile((await (await file).path())!, 'utf8'));
  expect(own.standards.at(-1).title.zh).toBe('每社区 2 处养老设施');
  await documents.locator('.ant-modal-close').click();
  await expect(documents).toBeHidden();

  // Move the year to 2025: people of the plan's forecast, its 32 beds per 1000 of them.
  const years = panel.getByRole('region', { name: '年份与人口' });
  await years.getByText('2025', { exact: true }).click();
  await settled(page);
  await expect(years).toContainText('568,000');
  await expect(years).toContainText('125,000');
  await screen(page, 'standards-year');
  const table = await openTable(page);
  await table.getByPlaceholder('搜索区划或标准').fill('C2 每千名');
  await expect(table.getByRole('row', { name: /C2/ })).toContainText('15.32 张/千名老年人');
  await table.getByRole('row', { name: /C2/ }).click();
  await expect(card(page)).toContainText('每千名老年人养老床位数 ≥32 张');

  // Export the table.
  await table.getByPlaceholder('搜索区划或标准').fill('');
  const download = page.waitForEvent('download');
  await table.getByRole('button', { name: 'CSV' }).click();
  const csv = await readFile((await (await download).path())!, 'utf8');
  expect(csv).toContain('每社区 2 处养老设施');
  expect(csv).toMatch(/C2,每千名老年人养老床位数 ≥32 张,[^\n]*不达标,15\.32,,,32/);
  expect(csv).toMatch(/C16,[^\n]*不达标,300,,,600/);
  expect(csv).toMatch(/OA1,[^\n]*达标,1915,,,1900/);
});

test('axe finds nothing serious in the documents, side by side and in the own rules', async ({
  page,
}) => {
  await openFresh(page);
  const panel = await openStep(page, '标准');
  await panel.getByText('年均增长率（%）').click();
  await panel.getByRole('button', { name: '查看、比较标准与自定标准…' }).click();
  const documents = dialog(page, '标准文件');
  await documents.getByRole('button', { name: '展开 C16', exact: true }).click();
  for (const tab of ['按标准文件', '按区划', '并列比较', '自定标准']) {
    await documents.getByRole('tab', { name: tab }).click();
    if (tab === '自定标准') {
      await documents.getByLabel('选择标准文件').fill(PLAN);
      await page.keyboard.press('Enter');
      await documents.getByRole('button', { name: '复制为自定标准' }).click();
    }
    await expect(documents.getByRole('table')).toBeVisible();
    await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
    expect.soft(await seriousFindings(page), tab).toEqual([]);
  }
});
