/**
 * Makes the pictures of the manual 手册 from the built app: `npx tsx scripts/make-manual-pictures.ts` after
 * `npm run build`. Each page that is named here is shown in both languages over the sample.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from './setup/find-chromium.mjs';
import { PICTURED_PAGES, type PicturedPage } from '../src/i18n/help/help-pages.ts';

const FOLDER = join(import.meta.dirname, '../public/manual');
const PORT = process.env['KEQUAN_PICTURES_PORT'] ?? '4198';
const QUALITY = 0.6;
const MOST_BYTES = 1_000_000;

/** Step of the rail that a page is about; `table` is the table of verdicts over the present state. */
const STEP: Record<PicturedPage, number> = {
  data: 0,
  standards: 1,
  present: 2,
  table: 2,
  scenario: 3,
  briefing: 4,
};

async function webpOf(page: Page): Promise<Buffer> {
  const png = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  const url = await page.evaluate(
    async ([data, quality]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      canvas.getContext('2d')!.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [png, QUALITY] as const,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

async function untilDrawn(page: Page): Promise<void> {
  await page
    .getByText(/正在计算|Computing|正在查找位置…|Finding locations…/)
    .waitFor({ state: 'detached' });
  // The map fades its labels in.
  await page.waitForTimeout(2500);
}

async function makePictures(page: Page): Promise<void> {
  await page.goto(`http://127.0.0.1:${PORT}/`);
  await page.getByRole('button', { name: '打开样例“渝中区”' }).click();
  await page.getByRole('button', { name: /^评定表 [1-9]/ }).waitFor();
  for (const language of ['zh-CN', 'en'] as const) {
    if (language === 'en') await page.getByRole('button', { name: 'EN', exact: true }).click();
    for (const name of PICTURED_PAGES) {
      const step = page.locator('.rail-step').nth(STEP[name]);
      if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
      if (name === 'table') await page.locator('.table-handle button').first().click();
      await untilDrawn(page);
      writeFileSync(join(FOLDER, `${name}-${language}.webp`), await webpOf(page));
      if (name === 'table')
        await page.getByRole('button', { name: /^(收起评定表|Close the verdict table)$/ }).click();
    }
  }
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const server = spawn('npx', ['tsx', 'src/server/main.ts', 'dist', '--port', PORT, '--strict'], {
  detached: true,
});
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--no-sandbox',
  ],
});
try {
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const page = await browser.newPage({
    viewport: { width: 1120, height: 640 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await makePictures(page);
  const bytes = readdirSync(FOLDER).reduce(
    (sum, name) => sum + statSync(join(FOLDER, name)).size,
    0,
  );
  console.log(`${readdirSync(FOLDER).length} pictures, ${bytes} bytes`);
  if (bytes > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes`);
} finally {
  await browser.close();
  process.kill(-server.pid!);
}
