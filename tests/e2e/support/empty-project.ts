import { expect, type Page } from '@playwright/test';

/** Makes an empty project in a fresh browser, by hand as a planner does, and waits until it is on the disk. */
export async function makeEmptyProject(page: Page): Promise<void> {
  await page.goto('/');
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('还没有数据。')).toBeVisible();
  // What is kept is what comes back.
  await page.reload();
  await expect(page.getByText('还没有数据。')).toBeVisible();
}
