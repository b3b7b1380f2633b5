import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { openGdal } from '../../src/cli/input/open-gdal.ts';
import { buildingsGeojson, facilitiesWorkbook } from '../bench/import/large-files.ts';
import { expect, test } from './support/test.ts';
import { dialog, openFresh, openStep } from './support/app.ts';
import { pick } from './support/files.ts';
import { ownTasksMs, TASK_CATEGORIES } from './support/main-thread.ts';
import { mapFilled, watchMapWork } from './support/map-work.ts';

const LONGEST_TASK_MS = 50;

const importing = (page: Page): Locator => dialog(page, '导入文件');
const outcome = (page: Page): Locator => importing(page).getByText(/^区划 [\d,]+ 个 · 设施/);

async function buildingsGpkg(count: number): Promise<Uint8Array> {
  const gdal = openGdal(600);
  try {
    const input = {
      files: [{ path: 'b.geojson', bytes: buildingsGeojson(count) }],
      main: 'b.geojson',
    };
    const options = ['-f', 'GPKG', '-nln', '建筑', '-t_srs', 'EPSG:4545'];
    const { value, issues } = await gdal.write({ steps: [{ input, options }], output: 'b.gpkg' });
    if (!value) throw new Error(JSON.stringify(issues));
    return value[0]!.bytes;
  } finally {
    gdal.stop();
  }
}

async function choose(page: Page, path: string): Promise<void> {
  const data = await openStep(page, '数据');
  await pick(page, data.getByRole('button', { name: '导入文件…' }), path);
}

const CASES = [
  {
    name: '设施.xlsx',
    make: (count: number) => facilitiesWorkbook(count),
    count: 50_000,
    role: '设施',
    limitS: 5,
    source: 'facility-points',
  },
  {
    name: '建筑.geojson',
    make: (count: number) => buildingsGeojson(count),
    // 20 MB.
    count: 60_000,
    role: '需求点',
    limitS: 3,
  },
  { name: '建筑.gpkg', make: buildingsGpkg, count: 100_000, role: '需求点', limitS: 10 },
];

/** Milliseconds of a job that is always the same, to tell how fast the machine is just now. */
const referenceMs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const started = performance.now();
    for (let round = 0; round < 4; round++) {
      let seed = 1;
      const numbers = Array.from(
        { length: 150_000 },
        () => (seed = (seed * 48_271) % 2_147_483_647),
      );
      JSON.parse(
        JSON.stringify(numbers.toSorted((a, b) => a - b).map((n) => ({ n, text: `${n}` }))),
      );
    }
    return performance.now() - started;
  });

/** Each once by the clock, and once with the tasks of the page recorded, which takes time itself. */
const RUNS = CASES.flatMap((each) => [
  { ...each, recorded: false },
  { ...each, recorded: true },
]);

/** Benches: `KEQUAN_BENCH=1 npx playwright test import-speed`. */
for (const { name, make, count, role, limitS, source, recorded } of RUNS) {
  const what = recorded ? 'leave the page free on their way' : 'come';
  test(`${count} records of ${name} ${what} to the map`, async ({ page, browser }) => {
    const folder = mkdtempSync(join(tmpdir(), 'kequan-speed-'));
    const put = async (records: number, as: string): Promise<string> => {
      const path = join(folder, as);
      writeFileSync(path, await make(records));
      return path;
    };
    const path = await put(count, name);
    await watchMapWork(page);
    await openFresh(page);
    await mapFilled(page);
    // Once with a few, so that what is measured is the work and not the compiling of its code.
    await choose(page, await put(30, `试${name}`));
    await expect(outcome(page)).toBeVisible();
    await importing(page).getByRole('button', { name: '取消' }).click();
    await expect(importing(page)).toHaveCount(0);

    if (recorded) await browser.startTracing(page, { categories: TASK_CATEGORIES });
    await page.waitForTimeout(1000);
    const machineMs = recorded ? NaN : await referenceMs(page);
    await page.evaluate(() => {
      window.longTasksMs = [];
      document.addEventListener('click', () => performance.mark('clicked'), { capture: true });
      // The dialog comes up as soon as the file is chosen; the outcome is drawn anew with every answer, and the last
      // mark is the one that counts.
      let isOpen = false;
      new MutationObserver(() => {
        const wasOpen = isOpen;
        isOpen = document.querySelector('[role="dialog"]') !== null;
        if (isOpen && !wasOpen) performance.mark('chosen');
        if (document.querySelector('section.import-outcome')) performance.mark('told');
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    /** Milliseconds from the last of a mark to the last answer that the dialog showed. */
    const toldMs = (since: 'chosen' | 'clicked'): Promise<number> =>
      page.evaluate((start) => {
        const at = (mark: string) => performance.getEntriesByName(mark).at(-1)?.startTime ?? NaN;
        return at('told') - at(start);
      }, since);
    const totals = outcome(page);
    await choose(page, path);
    await expect(totals).toBeVisible({ timeout: 120_000 });
    let readMs = await toldMs('chosen');
    const told = `${role} ${new Intl.NumberFormat('zh-CN').format(count)} `;
    if (!((await totals.textContent()) ?? '').includes(told)) {
      await importing(page).getByRole('radiogroup').getByText(role, { exact: true }).click();
      await expect(totals).toContainText(told, { timeout: 120_000 });
      readMs += await toldMs('clicked');
    }
    const wgs84 = importing(page).getByRole('radio', { name: /^WGS-84/ });
    const accept = importing(page).getByRole('button', { name: '导入', exact: true });
    if ((await wgs84.count()) > 0) {
      await wgs84.click();
      // What would come of the file as it is read already is known.
      await expect(accept).toBeEnabled({ timeout: 500 });
    }
    await expect(accept).toBeEnabled({ timeout: 60_000 });
    await accept.click();
    await expect(importing(page)).toHaveCount(0, { timeout: 60_000 });
    const closedMs = await page.evaluate(() => performance.now());
    // What is not drawn, such as people, gives the map nothing to do.
    const drawn = source === undefined ? undefined : { source, sinceMs: closedMs };
    const { lastMs, shownMs } = await mapFilled(page, drawn);
    const { longTasksMs, clickedMs } = await page.evaluate(() => ({
      longTasksMs: window.longTasksMs,
      clickedMs: performance.getEntriesByName('clicked').at(-1)?.startTime ?? NaN,
    }));
    const takenMs = Math.max(closedMs, lastMs) - clickedMs;
    rmSync(folder, { recursive: true });
    const longest = (all: number[]) => Math.round(Math.max(0, ...all));
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    if (!recorded) {
      console.log(
        `${name}, ${count} records: ${seconds(readMs)} from the choice of the file to what would come of it, ` +
          `${seconds(takenMs)} from the yes to the map, together ${seconds(readMs + takenMs)} (asked: ${limitS} s), ` +
          `${((readMs + takenMs) / machineMs).toFixed(1)} times a reference job of ${Math.round(machineMs)} ms` +
          (drawn ? `; drawn ${seconds(shownMs - lastMs)} later, without a graphics card` : ''),
      );
      return;
    }
    const tasksMs = ownTasksMs(await browser.stopTracing());
    console.log(
      `${name}, ${count} records: longest task of the page itself ${longest(tasksMs)} ms of ${tasksMs.length}; ` +
        `${longTasksMs.length} long tasks by the observer, longest ${longest(longTasksMs)} ms on the clock, ` +
        `painting without a graphics card and other programs counted in`,
    );
    expect(tasksMs.length).toBeGreaterThan(100);
    expect(tasksMs.filter((ms) => ms > LONGEST_TASK_MS)).toEqual([]);
  });
}
