import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { dialog, openFresh, openStep, screen } from './support/app.ts';
import { seriousFindings } from './support/axe.ts';
import { HELP_PAGES, PICTURED_PAGES } from '../../src/i18n/help/help-pages.ts';
import { manual } from '../../src/i18n/help/manual-zh-cn.ts';
import { tour } from '../../src/i18n/help/tour-zh-cn.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

async function openHelp(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: '帮助', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('the guided walk stands at ten controls at either size, and the manual has a page for what is in front', async ({
  page,
}) => {
  await openFresh(page);
  const stop = page.locator('.guided-tour .ant-tour-section');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await openHelp(page, '十站走一遍样例');
    for (const [at, { title }] of tour.entries()) {
      await expect(stop).toContainText(`${at + 1} / 10`);
      await expect(stop).toContainText(title);
      // The ground is darkened around the control: without one the words would stand in the middle.
      await expect(page.locator('.ant-tour-mask mask rect').nth(1)).toHaveAttribute('width', /\d/);
      const box = (await stop.boundingBox())!;
      expect.soft(box.x, title).toBeGreaterThanOrEqual(0);
      expect.soft(box.y, title).toBeGreaterThanOrEqual(0);
      expect.soft(box.x + box.width, title).toBeLessThanOrEqual(size.width);
      expect.soft(box.y + box.height, title).toBeLessThanOrEqual(size.height);
      await screen(page, `tour-${size.width}-${at + 1}`);
      if (at === 4) {
        await page.getByRole('button', { name: '离开，以后可接着走' }).click();
        await expect(stop).toHaveCount(0);
        await openHelp(page, /从第 5 站/);
        await expect(stop).toContainText('5 / 10');
      }
      await stop.getByRole('button').last().click();
    }
    await expect(stop).toHaveCount(0);
  }

  await openStep(page, '标准');
  await page.keyboard.press('F1');
  const window = dialog(page, '手册');
  await expect(window.getByRole('article')).toContainText(manual.standards.lead);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const name of HELP_PAGES) {
      const { title, lead } = manual[name];
      await window.getByRole('button', { name: title, exact: true }).click();
      await expect(window.getByRole('article', { name: title, exact: true })).toContainText(lead);
      if (PICTURED_PAGES.some((each) => each === name)) {
        await expect(window.getByRole('img', { name: `“${title}”的界面` })).toHaveJSProperty(
          'naturalWidth',
          1120,
        );
      }
      if (['start', 'table', 'delivery', 'keys'].includes(name))
        await screen(page, `manual-${size.width}-${name}`);
    }
    expect.soft(await seriousFindings(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(window).toHaveCount(0);
});
