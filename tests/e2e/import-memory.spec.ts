import type { Locator, Page } from '@playwright/test';
import { buildingsGeojson } from '../bench/import/large-files.ts';
import { expect, test } from './support/test.ts';
import { dialog, openFresh, openStep } from './support/app.ts';
import { pick } from './support/files.ts';
import { memoryOf } from './support/memory.ts';

/** About 20 MB of outlines. */
const BUILDINGS = 60_000;
/** What the page may hold more after an import was dropped: code that was loaded for it, not its records. */
const HEAP_LEFT_MB = 8;

const importing = (page: Page): Locator => dialog(page, '导入文件');
const outcome = (page: Page): Locator => importing(page).getByText(/^区划 \d+ 个 · 设施/);

async function openDialog(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await openStep(page, '数据');
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await pick(page, data.getByRole('button', { name: '导入文件…' }), file);
}

test('memory is back at its level after an import of 20 MB is dropped', async ({
  page,
  browser,
}) => {
  await openFresh(page);
  await openDialog(page, '试.geojson', buildingsGeojson(30));
  await expect(outcome(page)).toBeVisible();
  await importing(page).getByRole('button', { name: '取消' }).click();
  await expect(importing(page)).toHaveCount(0);
  const before = await memoryOf(page, browser);
  await openDialog(page, '建筑.geojson', buildingsGeojson(BUILDINGS));
  await expect(outcome(page)).toBeVisible({ timeout: 90_000 });
  const during = await memoryOf(page, browser);
  await importing(page).getByRole('button', { name: '取消' }).click();
  await expect(importing(page)).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(before.workers);
  await page.waitForTimeout(2000);
  const after = await memoryOf(page, browser);
  for (const [when, memory] of Object.entries({ before, during, after })) {
    const { pageHeapMb, workers, processMb } = memory;
    console.log(
      `${when}: page ${pageHeapMb} MB of objects, ${workers} workers, process ${processMb ?? '?'} MB`,
    );
  }
  expect(during.workers).toBeGreaterThan(before.workers);
  expect(after.pageHeapMb - before.pageHeapMb).toBeLessThan(HEAP_LEFT_MB);
});
