/**
 * Kills tab and browser while somebody works, and counts what the next visit no longer has. On request, after a build:
 * `npx tsx tests/attacks/kills.ts --rounds 200 --seed 1`; `--from 40 --rounds 40` does a part of it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/setup/find-chromium.mjs';
import { type Random, seededRandom } from '../../src/core/base/random.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '4187' },
    dist: { type: 'string', default: 'dist' },
  },
});
const address = `http://127.0.0.1:${values.port}/`;
const folder = mkdtempSync(join(tmpdir(), 'kequan-kills-'));

/** `type` and `drag` are gestures of many steps; the second is one of the mouse on the map. */
const ACTS = ['edit', 'type', 'drag', 'undo', 'import', 'save'] as const;
const KILLS = ['sigkill', 'reload', 'close'] as const;

interface Session {
  process: ChildProcess;
  browser: Browser;
  page: Page;
}

/** A browser of its own process, whose profile outlives it. */
async function openBrowser(): Promise<Session> {
  const executable = findChromium() ?? chromium.executablePath();
  const child = spawn(
    executable,
    [
      ...['--headless=new', '--no-sandbox', '--no-first-run'],
      ...['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
      ...['--remote-debugging-port=0', `--user-data-dir=${join(folder, 'profile')}`],
      ...['--window-size=1366,768', '--lang=zh-CN', 'about:blank'],
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  return { process: child, browser, page: await openPage(browser) };
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.contexts()[0]!.newPage();
  page.setDefaultTimeout(120_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

/** Pages loaded from now on have the map or not: where no graphics card is, it takes most of the time, and only drags need it. */
async function wantMap(page: Page, wanted: boolean): Promise<void> {
  await page.addInitScript((isWanted) => {
    const own = window as { keepsContext?: typeof HTMLCanvasElement.prototype.getContext };
    own.keepsContext ??= HTMLCanvasElement.prototype.getContext;
    const refuse = () => null;
    HTMLCanvasElement.prototype.getContext = isWanted
      ? own.keepsContext
      : (refuse as unknown as typeof own.keepsContext);
  }, wanted);
}

/** What the page shows of the project. */
interface Shown {
  title: string;
  sources: string;
  standards: string;
  /** Degrees of the site in the card. */
  site: string;
}

/** What an act leaves on the screen, whether the page says that it is on the disk, and all that the gesture passed through. */
interface Done {
  shown: Shown;
  kept: string;
  passed: readonly Shown[];
}

async function readShown(page: Page): Promise<Shown & { kept: string }> {
  return page.evaluate(() => {
    const [title, lng, lat] = [
      '.project-name input',
      '[aria-label="经度"]',
      '[aria-label="纬度"]',
    ].map((query) => document.querySelector<HTMLInputElement>(query)?.value ?? '');
    const [sources, standards] = ['.sources', '.standards-named'].map(
      (query) => document.querySelector(query)?.textContent ?? '',
    );
    const kept = document.querySelector('[data-kept]')?.getAttribute('data-kept') ?? 'none';
    return { title, sources, standards, site: `${lng} ${lat}`, kept } as Shown & { kept: string };
  });
}

async function openStep(page: Page, name: string): Promise<void> {
  const step = page.getByRole('button', { name, exact: true }).first();
  await step.waitFor();
  if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
}

/** Waits for the project and opens the site's card and the data beside it. */
async function opened(page: Page): Promise<void> {
  await page.locator('.project-title').waitFor();
  await openStep(page, '方案');
  const site = page.getByRole('region', { name: '方案', exact: true }).getByRole('button', {
    name: SITE,
  });
  await site.first().click();
  await page.getByLabel('经度', { exact: true }).waitFor();
  await openStep(page, '数据');
  await page.locator('.project-name input').waitFor();
}

const SITE = /被拖动的点位/;

/** Adds the site that is dragged, in the middle of the map. */
async function addSite(page: Page): Promise<void> {
  await page.locator('.project-title').waitFor();
  await page.waitForFunction(
    () => !/正在计算|正在查找位置|正在打开/.test(document.body.textContent ?? ''),
  );
  await openStep(page, '方案');
  await page.getByRole('button', { name: '新建方案' }).click();
  await page.getByRole('button', { name: '在地图上添加点位' }).click();
  const { x, y } = await middleOfMap(page);
  await page.mouse.click(x, y);
  const card = page.getByRole('complementary', { name: '说明' });
  await card.getByLabel('名称').fill('被拖动的点位');
}

async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const canvas = page.getByRole('main', { name: '地图' }).locator('canvas.maplibregl-canvas');
  await canvas.waitFor();
  const { x, y, width, height } = (await canvas.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Takes the site under the mouse and moves it; `letsGo`: the button is let go at the end. */
async function dragSite(page: Page, random: Random, letsGo: boolean): Promise<void> {
  await page.getByRole('button', { name: '看选中的对象' }).click();
  const label = page.locator('.hover-label').filter({ hasText: SITE });
  let middle = await middleOfMap(page);
  for (let tries = 0; ; tries++) {
    middle = await middleOfMap(page);
    await page.mouse.move(middle.x + 1 + (tries % 2), middle.y);
    await page.mouse.move(middle.x, middle.y);
    if (await label.waitFor({ timeout: 1000 }).then(() => true, () => false)) break; // prettier-ignore
    if (tries === 60) throw new Error('the site is not under the mouse');
  }
  await page.mouse.down();
  const steps = 3 + Math.floor(random() * 25);
  const [dx, dy] = [(random() - 0.5) * 240, (random() - 0.5) * 160];
  for (let n = 1; n <= steps; n++) {
    await page.mouse.move(middle.x + (dx * n) / steps, middle.y + (dy * n) / steps);
    await sleep(8);
  }
  if (letsGo) await page.mouse.up();
}

let names = 0;

/** Does one act. */
async function doAct(page: Page, act: (typeof ACTS)[number], random: Random): Promise<Done> {
  const { kept: _kept, ...before } = await readShown(page);
  const passed: Shown[] = [before];
  const name = `名称${values.seed}-${names++}`;
  const field = page.locator('.project-name input');
  const end = async (): Promise<Done> => {
    const { kept, ...shown } = await readShown(page);
    return { shown, kept, passed: [...passed, shown] };
  };
  if (act === 'edit') await field.fill(name);
  if (act === 'type') {
    await field.fill(name);
    const typed = 'abcdefghijklmnop'.slice(0, 2 + Math.floor(random() * 14));
    for (let n = 0; n <= typed.length; n++)
      passed.push({ ...before, title: name + typed.slice(0, n) });
    await page.keyboard.type(typed, { delay: 4 });
  }
  if (act === 'drag') {
    const letsGo = random() < 0.8;
    await dragSite(page, random, letsGo);
    // Held still, the gesture is in hand: where it was or any of its places will do.
    if (!letsGo) return { ...(await end()), kept: 'in hand' };
  }
  if (act === 'undo') {
    await field.fill(name);
    passed.push({ ...before, title: name });
    await page.getByRole('button', { name: /^撤销/ }).click();
  }
  if (act === 'save') {
    await field.fill(name);
    await page.getByRole('button', { name: '保存项目' }).click();
  }
  if (act === 'import') {
    const file = join(folder, `设施${names}.csv`);
    writeFileSync(file, `名称,类型,经度,纬度\n${name},托育机构,106.5${names % 10},29.56\n`);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('#data-import').click(),
    ]);
    await chooser.setFiles(file);
    const dialog = page.getByRole('dialog', { name: '导入文件' });
    const accept = dialog.getByRole('button', { name: '导入', exact: true });
    await accept.waitFor();
    for (let tries = 0; !(await accept.isEnabled()) && tries < 60; tries++) {
      const asking = dialog.locator('.import-why').getByRole('button');
      if (await asking.isVisible()) {
        await asking.click();
        const wgs84 = dialog.getByRole('radio', { name: /^WGS-84/ });
        if (await wgs84.isVisible()) await wgs84.click();
      }
      await sleep(250);
    }
    await accept.click();
    // It may take the place of the list before: its name tells that it is there.
    await page.waitForFunction(
      (fileName) => document.querySelector('.sources')?.textContent?.includes(fileName),
      `设施${names}.csv`,
      { polling: 5 },
    );
  }
  return end();
}

/** Ends the page or its browser, and visits again; `map`: with the map. */
async function kill(session: Session, how: (typeof KILLS)[number], map: boolean): Promise<Session> {
  const { page, browser, process: child } = session;
  if (how === 'reload') await wantMap(page, map);
  if (how === 'reload') await page.reload();
  if (how === 'close') {
    const next = await openPage(browser);
    await wantMap(next, map);
    await page.close({ runBeforeUnload: false });
    await next.goto(address);
    return { ...session, page: next };
  }
  if (how === 'sigkill') {
    process.kill(-child.pid!, 'SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    rmSync(join(folder, 'profile', 'SingletonLock'), { force: true });
    const next = await openBrowser();
    await wantMap(next.page, map);
    await next.page.goto(address);
    return next;
  }
  return session;
}

/** What a round does, drawn by its number alone. */
function draw(round: number) {
  const random = seededRandom(Number(values.seed) * 10_000 + round);
  const act = ACTS[Math.floor(random() * ACTS.length)]!;
  const how = KILLS[Math.floor(random() * KILLS.length)]!;
  return { act, how, random };
}

function same(a: Shown, b: Shown): boolean {
  return (Object.keys(a) as (keyof Shown)[]).every((name) => a[name] === b[name]);
}

/** A place that a site held in hand may have been left at: the rest is as it was. */
function isInHand(found: Shown, { shown }: Done): boolean {
  return found.site.length > 3 && same({ ...found, site: '' }, { ...shown, site: '' });
}

const server = spawn(
  process.execPath,
  [
    'node_modules/tsx/dist/cli.mjs',
    ...['src/server/main.ts', values.dist, '--port', values.port, '--strict'],
  ],
  { stdio: 'ignore', detached: true },
);
let session = await openBrowser();
/** `newest`: the last act is there; `gesture`: it was in hand or not said to be saved, and the state before it is there. */
const counts = { kills: 0, newest: 0, gesture: 0, lost: 0, damaged: 0 };
const first = Number(values.from);

/** Says what was counted and leaves nothing behind, also when it is stopped. */
async function end(): Promise<void> {
  console.log(JSON.stringify({ seed: values.seed, from: first, ...counts }));
  process.kill(-session.process.pid!, 'SIGKILL');
  process.kill(-server.pid!, 'SIGTERM');
  await sleep(500);
  rmSync(folder, { recursive: true, force: true });
}
process.once('SIGTERM', () => void end().then(() => process.exit(1)));

try {
  for (let tries = 0; tries < 60; tries++) {
    try {
      await session.page.goto(address);
      break;
    } catch {
      await sleep(500);
    }
  }
  await session.page.getByRole('button', { name: '打开样例“渝中区”' }).click();
  await addSite(session.page);
  await opened(session.page);
  for (let round = first; round < first + Number(values.rounds); round++) {
    const { act, how, random } = draw(round);
    const done = await doAct(session.page, act, random);
    const pause = random() < 0.5 ? 0 : Math.floor(random() * 120);
    if (pause > 0) await sleep(pause);
    session = await kill(session, how, draw(round + 1).act === 'drag');
    await opened(session.page);
    const { kept: _kept, ...found } = await readShown(session.page);
    const messages = await session.page.locator('.message b').allInnerTexts();
    counts.kills++;
    const mayBePassed = done.kept !== 'saved' && done.passed.some((each) => same(found, each));
    const mayBeHeld = done.kept === 'in hand' && isInHand(found, done);
    let verdict: keyof typeof counts = 'lost';
    if (messages.some((each) => /缺损|读不出|较新版本/.test(each))) verdict = 'damaged';
    else if (same(found, done.shown)) verdict = 'newest';
    else if (mayBePassed || mayBeHeld) verdict = 'gesture';
    counts[verdict]++;
    const why = verdict === 'newest' ? '' : ` ${JSON.stringify({ ...done, found, messages })}`;
    console.log(`${round} ${act} ${how} after ${pause} ms (${done.kept}): ${verdict}${why}`);
  }
} finally {
  await end();
}
process.exit(counts.lost + counts.damaged > 0 ? 1 : 0);
