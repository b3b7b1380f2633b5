import type { Locator, Page } from '@playwright/test';
import { dialog } from './app.ts';
import { expect } from './test.ts';

/** Reading on a slow machine, GDAL's start with it. */
const READING_MS = 120_000;

/** The dialog of what comes in. */
export function importDialog(page: Page): Locator {
  return dialog(page, '导入文件');
}

/** What would come of it; stands once all that was read is worked out. */
export function totals(page: Page): Locator {
  return importDialog(page).getByText(/^区划 [\d,]+ 个 · 设施/);
}

/** Says that small tables, whose numbers fit several coordinate systems, are in WGS-84, until nothing is asked any more. */
export async function sayWgs84(page: Page): Promise<void> {
  const window = importDialog(page);
  // What is in the way is named beside the button; a file that asks for its system is named as a button.
  const asking = window.locator('.import-why').getByRole('button');
  await expect(async () => {
    if (await asking.isVisible()) {
      await asking.click({ timeout: 8_000 });
      await window.getByRole('radio', { name: /^WGS-84/ }).click({ timeout: 8_000 });
    }
    await expect(window.getByRole('button', { name: '导入', exact: true })).toBeEnabled({
      timeout: 5_000,
    });
  }).toPass({ timeout: READING_MS });
}

/** Takes what was read into the project, in WGS-84 where it is asked. */
export async function accept(page: Page): Promise<void> {
  await sayWgs84(page);
  await importDialog(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(importDialog(page)).toHaveCount(0);
}
