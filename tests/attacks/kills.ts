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
  },
});
const address = `http://127.0.0.1:${values.port}/`;
const folder = mkdtempSync(join(tmpdir(), 'kequan-kills-'));

const ACTS = ['edit', 'drag', 'undo', 'import', 'save'] as const;
const KILLS = ['sigkill', 'reload', 'close'] as const;

interface Session {
  process: ChildProcess;
  browser: Browser;
  page: Page;
}

/** A browser of its own process, whose profile outlives it; the map is left out, which these acts do not need. */
async function openBrowser(): Promise<Session> {
  const executable = findChromium() ?? chromium.executablePath();
  const child = spawn(
    executable,
    [
      ...['--headless=new', '--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-3d-apis'],
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
  const page = await browser.contexts()[0]!.newPage();
  page.setDefaultTimeout(120_000);
  return { process: child, browser, page };
}

/** What the page shows of the project, and whether it says that it is on the disk. */
interface Shown {
  title: string;
  sources: string;
  sharePct: string;
  kept: string;
}

function readShown(page: Page): Promise<Shown> {
  return page.evaluate(() => ({
    title: document.querySelector<HTMLInputElement>('.project-name input')?.value ?? '',
    sources: document.querySelector('.sources')?.textContent ?? '',
    sharePct: document.querySelector('.standards-named')?.textContent ?? '',
    kept: document.querySelector('[data-kept]')?.getAttribute('data-kept') ?? 'none',
  }));
}

async function opened(page: Page): Promise<void> {
  const step = page.getByRole('button', { name: '数据', exact: true });
  await step.waitFor();
  await page.locator('.project-title').waitFor();
  if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
  await page.locator('.project-name input').waitFor();
}

let names = 0;

/** Does one act; what the page shows once it has done it, read in the same moment. */
async function doAct(page: Page, act: (typeof ACTS)[number], random: Random): Promise<Shown> {
  const name = `名称${values.seed}-${names++}`;
  const field = page.locator('.project-name input');
  if (act === 'edit') await field.fill(name);
  // Many steps of one act, as a drag gives them.
  if (act === 'drag') {
    await field.fill(name);
    await page.keyboard.type('abcdefghijklmnop'.slice(0, 2 + Math.floor(random() * 14)), {
      delay: 4,
    });
  }
  if (act === 'undo') {
    await field.fill(name);
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
  return readShown(page);
}

async function kill(session: Session, how: (typeof KILLS)[number]): Promise<Session> {
  const { page, browser, process: child } = session;
  if (how === 'reload') await page.reload();
  if (how === 'close') {
    const next = await browser.contexts()[0]!.newPage();
    next.setDefaultTimeout(120_000);
    await page.close({ runBeforeUnload: false });
    await next.goto(address);
    return { ...session, page: next };
  }
  if (how === 'sigkill') {
    process.kill(-child.pid!, 'SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    rmSync(join(folder, 'profile', 'SingletonLock'), { force: true });
    const next = await openBrowser();
    await next.page.goto(address);
    return next;
  }
  return session;
}

function same(a: Shown, b: Shown): boolean {
  return a.title === b.title && a.sources === b.sources && a.sharePct === b.sharePct;
}

const server = spawn(
  process.execPath,
  [
    'node_modules/tsx/dist/cli.mjs',
    ...['src/server/main.ts', 'dist', '--port', values.port, '--strict'],
  ],
  { stdio: 'ignore', detached: true },
);
let session = await openBrowser();
const counts = { kills: 0, lostThoughSaved: 0, lostWhileSaving: 0, damaged: 0, elsewhere: 0 };
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
  await opened(session.page);
  for (let round = first; round < first + Number(values.rounds); round++) {
    const random = seededRandom(Number(values.seed) * 10_000 + round);
    const act = ACTS[Math.floor(random() * ACTS.length)]!;
    const how = KILLS[Math.floor(random() * KILLS.length)]!;
    const before = await readShown(session.page);
    const shown = await doAct(session.page, act, random);
    const pause = random() < 0.5 ? 0 : Math.floor(random() * 120);
    if (pause > 0) await sleep(pause);
    session = await kill(session, how);
    await opened(session.page);
    const found = await readShown(session.page);
    const messages = await session.page.locator('.message b').allInnerTexts();
    counts.kills++;
    let verdict = 'kept';
    if (messages.some((each) => /缺损|读不出|较新版本/.test(each))) {
      counts.damaged++;
      verdict = 'DAMAGED';
    } else if (!same(found, shown)) {
      const wasSaving = shown.kept !== 'saved';
      if (wasSaving && (same(found, before) || act !== 'edit')) counts.lostWhileSaving++;
      else counts.lostThoughSaved++;
      verdict = `LOST ${JSON.stringify({ before, shown, found })}`;
    }
    if (found.kept === 'none') counts.elsewhere++;
    console.log(`${round} ${act} ${how} after ${pause} ms (${shown.kept}): ${verdict}`);
  }
} finally {
  await end();
}
process.exit(counts.lostThoughSaved + counts.damaged > 0 ? 1 : 0);
