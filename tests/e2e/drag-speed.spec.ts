import { expect, test } from './support/test.ts';
import { card, openFresh, openStep, settled } from './support/app.ts';
import { readRecord, startRecord, watchDrags } from './support/drag-watch.ts';
import { ownTasksMs, TASK_CATEGORIES } from './support/main-thread.ts';
import { timesSlower } from './support/machine-speed.ts';
import { MapPlaces, pointAt } from './support/map-places.ts';
import { areasOf, boxOfAreas, clearPlace } from './support/sample-data.ts';

// As most visitors see it: what opens may slide.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const MOVES = 60;
/** Others on the machine, and a slower one, only ever lengthen a task: the quietest drag tells what the page itself takes. */
const DRAGS = 3;
const LONGEST_TASK_MS = 50;

test('no task takes over 50 ms while a site is dragged', async ({ page, browser }) => {
  await watchDrags(page);
  await openFresh(page);
  const map = await MapPlaces.showing(page, boxOfAreas(areasOf('yuzhong', 'district')));
  await openStep(page, '方案');
  await page.getByRole('button', { name: '新建方案' }).click();
  await page.getByRole('button', { name: '在地图上添加点位' }).click();
  const place = clearPlace('yuzhong', 'community', '大坪·06');
  const start = await map.at(place);
  await page.mouse.click(start.x, start.y);
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(/^大坪街道 · /);
  const siteName = () => card(page).getByRole('heading', { level: 2 }).innerText();
  await settled(page);
  const from = await pointAt(page, map, place, await siteName());

  // There and back once, so that what is measured is the drag and not the compiling of its code.
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y, { steps: 20 });
  await page.mouse.move(from.x, from.y, { steps: 20 });
  await page.mouse.up();
  const longestOfDrags: number[] = [];
  for (let drag = 1; drag <= DRAGS; drag++) {
    // The site lies under the hand again, and what the last drag asked for is answered.
    await settled(page);
    await pointAt(page, map, place, await siteName());
    await page.waitForTimeout(500);
    await browser.startTracing(page, { categories: TASK_CATEGORIES });
    await startRecord(page);
    await page.mouse.down();
    for (let n = 1; n <= MOVES; n++) {
      await page.mouse.move(from.x + 2 * n, from.y - 40 * Math.sin(n / 10));
      await page.waitForTimeout(16);
    }
    await expect.poll(async () => (await readRecord(page)).assessments).toBeGreaterThan(0);
    const { longTasksMs, assessments } = await readRecord(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.up();
    const tasksMs = ownTasksMs(await browser.stopTracing());
    const slower = timesSlower();
    const longest = (all: number[]) => Math.round(Math.max(0, ...all));
    console.log(
      `drag ${drag} of ${MOVES} moves: ${assessments} assessments came back; ` +
        `${longTasksMs.length} long tasks by the observer, longest ${longest(longTasksMs)} ms on the clock, ` +
        `painting without a graphics card and other programs counted in; ` +
        `longest task of the page itself ${longest(tasksMs)} ms of ${tasksMs.length}, ` +
        `on a machine ${slower.toFixed(2)} times slower than the one the limit was set on`,
    );
    expect(tasksMs.length).toBeGreaterThan(MOVES);
    longestOfDrags.push(Math.max(...tasksMs) / slower);
    if (longestOfDrags.at(-1)! <= LONGEST_TASK_MS) break;
  }
  expect(Math.min(...longestOfDrags)).toBeLessThanOrEqual(LONGEST_TASK_MS);
});
