import type { Locator, Page } from '@playwright/test';
import { facilitiesWorkbook } from '../bench/import/large-files.ts';
import { expect, test } from './support/test.ts';
import { dialog, openFresh, openStep } from './support/app.ts';
import { pick } from './support/files.ts';
import { ownTasksMs, TASK_CATEGORIES } from './support/main-thread.ts';
import { mapFilled, watchMapWork } from './support/map-work.ts';

const FACILITIES = 50_000;
const LONGEST_TASK_MS = 50;

const importing = (page: Page): Locator => dialog(page, '导入文件');
const outcome = (page: Page): Locator => importing(page).getByText(/^区划 \d+ 个 · 设施/);

async function openDialog(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await openStep(page, '数据');
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await pick(page, data.getByRole('button', { name: '导入文件…' }), file);
}

/** A bench: `KEQUAN_BENCH=1 npx playwright test import-speed`. */
test('the page is free while 50 000 facilities of a workbook come to the map', async ({
  page,
  browser,
}) => {
  const workbook = facilitiesWorkbook(FACILITIES);
  await watchMapWork(page);
  await openFresh(page);
  await mapFilled(page);
  // Once with a few, so that what is measured is the work and not the compiling of its code.
  await openDialog(page, '试.xlsx', facilitiesWorkbook(30));
  await expect(outcome(page)).toBeVisible();
  await importing(page).getByRole('button', { name: '取消' }).click();
  await expect(importing(page)).toHaveCount(0);

  await browser.startTracing(page, { categories: TASK_CATEGORIES });
  await page.waitForTimeout(1000);
  const startedMs = await page.evaluate(() => {
    window.longTasksMs = [];
    return performance.now();
  });
  await openDialog(page, '设施.xlsx', workbook);
  await expect(outcome(page)).toContainText('设施 50000 处', { timeout: 60_000 });
  const wgs84 = importing(page).getByRole('radio', { name: /^WGS-84/ });
  if ((await wgs84.count()) > 0) await wgs84.click();
  const accept = importing(page).getByRole('button', { name: '导入', exact: true });
  await expect(accept).toBeEnabled({ timeout: 60_000 });
  await accept.click();
  await expect(importing(page)).toHaveCount(0, { timeout: 60_000 });
  const seconds = (await mapFilled(page)) - startedMs;
  const longTasksMs = await page.evaluate(() => window.longTasksMs);
  const tasksMs = ownTasksMs(await browser.stopTracing());
  const longest = (all: number[]) => Math.round(Math.max(0, ...all));
  console.log(
    `${FACILITIES} facilities of a workbook of ${(workbook.length / 1e6).toFixed(1)} MB: ` +
      `${(seconds / 1000).toFixed(1)} s to the map with the clicks of the test; ` +
      `${longTasksMs.length} long tasks by the observer, longest ${longest(longTasksMs)} ms on the clock, ` +
      `painting without a graphics card and other programs counted in; ` +
      `longest task of the page itself ${longest(tasksMs)} ms of ${tasksMs.length}`,
  );
  expect(tasksMs.length).toBeGreaterThan(100);
  expect(tasksMs.filter((ms) => ms > LONGEST_TASK_MS)).toEqual([]);
});
