/**
 * Drops hostile files on the terminal and on the page and prints how each ends: seconds, memory, what was said, and whether
 * the project in hand is untouched. On request, after a build: `npx tsx tests/attacks/hostile.ts`; `--only PMTiles`,
 * `--in terminal` or `--in browser` do a part of it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { findChromium } from '../../scripts/setup/find-chromium.mjs';
import type { Issue } from '../../src/core/base/issue.ts';
import { issueWords } from '../../src/i18n/issue-text.ts';
import { type Attack, ATTACKS, type NamedBytes } from './hostile-files.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    in: { type: 'string', default: 'terminal,browser' },
    port: { type: 'string', default: '4189' },
    dist: { type: 'string', default: 'dist' },
  },
});
const LIMIT_S = 10;
const LIMIT_MB = 600;
/** When nobody waits any longer. */
const GIVE_UP_MS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'kequan-hostile-'));

interface Outcome {
  where: string;
  attack: string;
  seconds: number;
  /** Of one processor; a busy machine takes longer by the clock. */
  cpuS: number;
  /** Most memory of the process, and what of it was there before. */
  mb: number;
  beforeMb: number;
  said: string;
  faults: string[];
}

/** Tells on a pipe of its own what a process took, as it ends. */
const TELLS_USAGE = `data:text/javascript,${encodeURIComponent(
  "import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,JSON.stringify(process.resourceUsage())))",
)}`;

function written(attack: Attack, files: readonly NamedBytes[]): string[] {
  const own = join(folder, String(ATTACKS.indexOf(attack)));
  mkdirSync(own, { recursive: true });
  return files.map(({ name, bytes }) => {
    writeFileSync(join(own, name), bytes);
    return join(own, name);
  });
}

async function inTerminal(attack: Attack): Promise<Outcome> {
  const files = attack.files(1);
  // The terminal looks at one file, which may be an archive.
  const one = {
    name: 'all.zip',
    bytes: () => zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))),
  };
  const given = files.length === 1 ? files : [{ name: one.name, bytes: one.bytes() }];
  const [path] = written(attack, given);
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', TELLS_USAGE, 'scripts/kequan.mjs', 'inspect', path!, '--json'],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], timeout: GIVE_UP_MS },
  );
  const streams = [1, 2, 3].map(async (at) => {
    let text = '';
    for await (const piece of child.stdio[at as 1]!) text += String(piece);
    return text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  const seconds = (performance.now() - started) / 1000;
  const [answer = '', , usage = ''] = await Promise.all(streams);
  const faults: string[] = [];
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(
    usage || '{}',
  ) as Partial<NodeJS.ResourceUsage>;
  let issues: Issue[] = [];
  try {
    const told = JSON.parse(answer) as { issues: Issue[]; datasets: { issues?: Issue[] }[] };
    issues = [...told.issues, ...told.datasets.flatMap((each) => each.issues ?? [])];
  } catch {
    faults.push(`no answer, code ${code}`);
  }
  const codes = attack.into ? ['file-is-binary'] : attack.codes;
  const said = issues.find((each) => codes.includes(each.code));
  if (codes.length > 0 && !said) faults.push(`not said: ${codes.join(', ')}`);
  return {
    where: 'terminal',
    attack: attack.name,
    seconds,
    cpuS: ((userCPUTime ?? NaN) + (systemCPUTime ?? NaN)) / 1e6,
    mb: (maxRSS ?? NaN) / 1024,
    beforeMb: 0,
    said: said ? issueWords('zh-CN', said).title : '',
    faults,
  };
}

function residentMb(pid: number): number {
  try {
    const [, kb] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kb ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Watches the processes that draw the page and run its workers. */
async function watchProcesses(
  browser: Browser,
): Promise<() => Promise<Pick<Outcome, 'cpuS' | 'mb' | 'beforeMb'>>> {
  const system = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const own = processInfo.filter(({ type }) => type === 'renderer');
    return {
      pids: own.map(({ id }) => id),
      cpuS: own.reduce((sum, each) => sum + each.cpuTime, 0),
    };
  };
  const { pids, cpuS: cpuBeforeS } = await renderers();
  const measure = () => Math.max(...pids.map(residentMb));
  const beforeMb = measure();
  let mb = beforeMb;
  const timer = setInterval(() => {
    mb = Math.max(mb, measure());
  }, 50);
  return async () => {
    clearInterval(timer);
    return { cpuS: (await renderers()).cpuS - cpuBeforeS, mb, beforeMb };
  };
}

interface Hand {
  title: string | null;
  sources: string | null;
  canUndo: boolean;
}

function inHand(page: Page): Promise<Hand> {
  return page.evaluate(() => ({
    title: document.querySelector('.project-title')?.textContent ?? null,
    sources: document.querySelector('.sources')?.textContent ?? null,
    canUndo: !document.querySelector('button[aria-label^="撤销"]')?.matches(':disabled'),
  }));
}

async function openStep(page: Page, name: string): Promise<void> {
  const step = page.getByRole('button', { name, exact: true }).first();
  if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
}

async function give(page: Page, button: Locator, paths: string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(paths);
}

const importDialog = (page: Page) => page.getByRole('dialog', { name: '导入文件' });

/** Leaves the import by Esc and gives the seconds until it is gone. */
async function leaveImport(page: Page): Promise<number> {
  const started = performance.now();
  await page.keyboard.press('Escape');
  const yes = page.getByRole('button', { name: '放弃', exact: true });
  const gone = importDialog(page).waitFor({ state: 'detached' });
  await Promise.race([gone, yes.waitFor().then(() => yes.click())]).catch(() => undefined);
  await gone;
  return (performance.now() - started) / 1000;
}

/** Drops the files and waits until nothing is read any more; `leaveAfterMs`: Esc is pressed then instead. */
async function dropInto(page: Page, paths: string[], leaveAfterMs?: number): Promise<string> {
  await openStep(page, '数据');
  await give(page, page.locator('#data-import'), paths);
  const dialog = importDialog(page);
  await dialog.waitFor();
  if (leaveAfterMs !== undefined) {
    await sleep(leaveAfterMs);
    return '';
  }
  const why = dialog.locator('.import-why');
  await page.waitForFunction(
    () => {
      const text = document.querySelector('.import-why')?.textContent ?? '';
      return (
        !/正在|读取/.test(text) &&
        document.querySelectorAll('.import-files li').length > 0 &&
        !document.querySelector('.import .ant-spin')
      );
    },
    undefined,
    { timeout: GIVE_UP_MS },
  );
  return `${await dialog.locator('.import-main').innerText()}\n${await why.innerText()}`;
}

async function dropBasemap(page: Page, path: string): Promise<string> {
  await openStep(page, '数据');
  await page
    .getByRole('button', { name: /底图|瓦片|PMTiles/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: '底图' });
  await dialog.getByText('PMTiles 文件').click();
  await give(page, dialog.getByRole('button', { name: '选择文件…' }), [path]);
  await dialog.getByRole('button', { name: '使用' }).click();
  const message = page.locator('.message').filter({ hasText: '底图' });
  await message.first().waitFor({ timeout: GIVE_UP_MS });
  return message.first().innerText();
}

/** Words of a code's title, whatever its facts. */
function titleWords(code: string): string {
  return issueWords('zh-CN', { code, severity: 'error', place: {}, params: {} }).title;
}

async function inBrowser(attack: Attack, page: Page, browser: Browser): Promise<Outcome> {
  const paths = written(attack, attack.files(1));
  const before = await inHand(page);
  const stopWatching = await watchProcesses(browser);
  const faults: string[] = [];
  let text = '';
  const started = performance.now();
  try {
    text = attack.into ? await dropBasemap(page, paths[0]!) : await dropInto(page, paths);
  } catch (error) {
    faults.push(String(error).split('\n')[0]!);
  }
  const seconds = (performance.now() - started) / 1000;
  const taken = await stopWatching();
  const said = attack.codes.map(titleWords).find((title) => text.includes(title));
  if (attack.codes.length > 0 && said === undefined) faults.push(`not said: ${text.slice(0, 80)}`);
  if (attack.into) {
    await page.getByRole('button', { name: /^撤销/ }).click();
    for (const close of await page.getByRole('button', { name: '知道了' }).all())
      await close.click();
  } else {
    await leaveImport(page);
    // Again, and given up while it is being read.
    await dropInto(page, paths, 400);
    const left = await leaveImport(page);
    if (left > 2) faults.push(`Esc heard after ${left.toFixed(1)} s`);
  }
  const after = await inHand(page);
  if (JSON.stringify(after) !== JSON.stringify(before))
    faults.push(`project touched: ${JSON.stringify({ before, after })}`);
  return { where: 'browser', attack: attack.name, seconds, ...taken, said: said ?? '', faults };
}

const outcomes: Outcome[] = [];

function tell(outcome: Outcome): void {
  if (outcome.seconds > LIMIT_S) outcome.faults.push(`over ${LIMIT_S} s`);
  if (outcome.mb - outcome.beforeMb > LIMIT_MB) outcome.faults.push(`over ${LIMIT_MB} MB`);
  outcomes.push(outcome);
  const { where, attack, seconds, cpuS, mb, beforeMb, said, faults } = outcome;
  console.log(
    `| ${[where, attack, seconds.toFixed(1), cpuS.toFixed(1), beforeMb.toFixed(0), mb.toFixed(0), said, faults.join('; ') || 'ok'].join(' | ')} |`,
  );
}

const wanted = ATTACKS.filter(({ name }) => name.includes(values.only));
console.log(
  '| where | attack | s | CPU s | MB before | MB most | said | fault |\n|---|---|---|---|---|---|---|---|',
);
if (values.in.includes('terminal')) for (const attack of wanted) tell(await inTerminal(attack));
if (values.in.includes('browser')) {
  const server = spawn(
    process.execPath,
    [
      'node_modules/tsx/dist/cli.mjs',
      ...['src/server/main.ts', values.dist, '--port', values.port, '--strict'],
    ],
    { stdio: 'ignore', detached: true },
  );
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  try {
    const context = await browser.newContext({
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      viewport: { width: 1366, height: 768 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(GIVE_UP_MS);
    const address = `http://127.0.0.1:${values.port}/`;
    for (let tries = 0; tries < 60; tries++) {
      try {
        await page.goto(address);
        break;
      } catch {
        await sleep(500);
      }
    }
    await page.getByRole('button', { name: '打开样例“渝中区”' }).click();
    await page.locator('.project-title').waitFor();
    await page.waitForFunction(() => !/正在计算|正在查找/.test(document.body.textContent ?? ''));
    await openStep(page, '数据');
    for (const attack of wanted) tell(await inBrowser(attack, page, browser));
  } finally {
    await browser.close();
    process.kill(-server.pid!, 'SIGTERM');
  }
}
rmSync(folder, { recursive: true, force: true });
process.exit(outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0);
