import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { facilitiesWorkbook } from '../bench/import/large-files.ts';
import { expect, test } from './support/test.ts';
import { openFresh, openStep } from './support/app.ts';
import { pick } from './support/files.ts';
import { accept } from './support/importing.ts';

const ROWS = 50_000;
const SECONDS = 5;
/** A frame of a screen of 60 Hz, with what a timer is off by. */
const FRAME_MS = 1000 / 60 + 1;

test('fifty thousand rows of the data table scroll; the frames are printed', async ({ page }) => {
  await openFresh(page);
  const folder = mkdtempSync(join(tmpdir(), 'kequan-scroll-'));
  try {
    const path = join(folder, '设施.xlsx');
    writeFileSync(path, await facilitiesWorkbook(ROWS));
    const data = await openStep(page, '数据');
    await pick(page, data.getByRole('button', { name: '导入文件…' }), path);
    await accept(page);
  } finally {
    rmSync(folder, { recursive: true });
  }
  await page.getByRole('button', { name: '数据表' }).click();
  await page.getByRole('button', { name: /^设施 / }).click();
  const table = page.getByRole('grid').or(page.locator('.table-drawer table')).first();
  await expect(table).toBeVisible();
  const frames = await page.evaluate(
    async ({ seconds }) => {
      const box = [...document.querySelectorAll<HTMLElement>('.table-drawer *')].find(
        (each) => each.scrollHeight > 10 * each.clientHeight && each.clientHeight > 100,
      )!;
      const times: number[] = [];
      const end = performance.now() + 1000 * seconds;
      let before = performance.now();
      for (;;) {
        const now = await new Promise<number>((drawn) => requestAnimationFrame(drawn));
        times.push(now - before);
        before = now;
        if (now > end) return { times, top: box.scrollTop };
        box.scrollTop += 340;
      }
    },
    { seconds: SECONDS },
  );
  const sorted = frames.times.slice(1).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  const late = sorted.filter((each) => each > FRAME_MS).length / sorted.length;
  console.log(
    `${ROWS} rows, ten rows a frame: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, ` +
      `${(100 * late).toFixed(0)} % later than a frame of 60 Hz (no graphics card: the processor draws)`,
  );
  // It went where it was sent, and never stood still.
  expect(frames.top).toBeGreaterThan(340 * 30);
});
