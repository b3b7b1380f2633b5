import { expect, test } from './support/test.ts';
import { card, openFresh, openStep, settled } from './support/app.ts';
import { readRecord, startRecord, watchDrags } from './support/drag-watch.ts';
import { MapPlaces, pointAt } from './support/map-places.ts';
import { areasOf, boxOfAreas, clearPlace } from './support/sample-data.ts';

const MOVES = 60;
const LONGEST_TASK_MS = 50;

test('no task takes over 50 ms while a site is dragged', async ({ page }) => {
  await watchDrags(page);
  await openFresh(page);
  const map = await MapPlaces.showing(page, boxOfAreas(areasOf('yuzhong', 'district')));
  await openStep(page, '方案');
  await page.getByRole('button', { name: '新建方案' }).click();
  await page.getByRole('button', { name: '在地图上添加点位' }).click();
  const place = clearPlace('yuzhong', 'community', '大坪·06');
  const start = await map.at(place);
  await page.mouse.click(start.x, start.y);
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('候选点位 1');
  await settled(page);
  await page.waitForTimeout(2000);
  const from = await pointAt(page, map, place, '候选点位 1');
  await page.waitForTimeout(1000);

  await startRecord(page);
  await page.mouse.down();
  for (let n = 1; n <= MOVES; n++) {
    await page.mouse.move(from.x + 2 * n, from.y - 40 * Math.sin(n / 10));
    await page.waitForTimeout(16);
  }
  const { longTasksMs, assessments } = await readRecord(page);
  await page.mouse.up();
  console.log(
    `drag of ${MOVES} moves: ${longTasksMs.length} long tasks, longest ${Math.max(0, ...longTasksMs)} ms, ${assessments} assessments came back`,
  );
  expect(assessments).toBeGreaterThan(0);
  expect(longTasksMs.filter((ms) => ms > LONGEST_TASK_MS)).toEqual([]);
});
