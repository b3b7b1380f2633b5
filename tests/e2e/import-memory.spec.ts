import type { Page } from '@playwright/test';
import { buildingsGeojson } from '../bench/import/large-files.ts';
import { expect, test } from './support/own-data.ts';
import { openEmpty, openStep } from './support/app.ts';
import { pick } from './support/files.ts';
import { importDialog, totals } from './support/importing.ts';
import { memoryOf } from './support/memory.ts';

/** About 20 MB of outlines. */
const BUILDINGS = 60_000;
/** What the page may hold more after an import was dropped: code that was loaded for it, not its records. */
const HEAP_LEFT_MB = 8;

async function openDialog(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await openStep(page, '数据');
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await pick(page, data.getByRole('button', { name: '导入文件…' }), file);
}

test('memory is back at its level after an import of 20 MB is dropped', async ({
  page,
  browser,
}) => {
  await openEmpty(page);
  await openDialog(page, '试.geojson', buildingsGeojson(30));
  await expect(totals(page)).toBeVisible();
  const workersOfImport = page.workers().length;
  await importDialog(page).getByRole('button', { name: '取消' }).click();
  await expect(importDialog(page)).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBeLessThan(workersOfImport);
  const before = await memoryOf(page, browser);
  await openDialog(page, '建筑.geojson', buildingsGeojson(BUILDINGS));
  await expect(totals(page)).toBeVisible({ timeout: 120_000 });
  const during = await memoryOf(page, browser);
  await importDialog(page).getByRole('button', { name: '取消' }).click();
  await expect(importDialog(page)).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(before.workers);
  let after = during;
  // What is let go of is collected in its own time.
  await expect(async () => {
    after = await memoryOf(page, browser);
    expect(after.pageHeapMb - before.pageHeapMb).toBeLessThan(HEAP_LEFT_MB);
  }).toPass({ timeout: 60_000 });
  for (const [when, memory] of Object.entries({ before, during, after })) {
    const { pageHeapMb, workers, processMb } = memory;
    console.log(
      `${when}: page ${pageHeapMb} MB of objects, ${workers} workers, process ${processMb ?? '?'} MB`,
    );
  }
  expect(during.workers).toBeGreaterThan(before.workers);
});
