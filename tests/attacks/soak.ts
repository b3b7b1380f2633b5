/**
 * Works on a page for a long time and prints how heap, nodes, listeners and workers grow after the first tenth. On request,
 * after a build: `npx tsx tests/attacks/soak.ts --rounds 3000` (about 80 minutes on a machine of its own). `--minutes N` ends
 * it earlier, and so does a SIGTERM: what was measured until then is counted.
 */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/setup/find-chromium.mjs';
import { workerHeaps } from './worker-heaps.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3000' },
    minutes: { type: 'string', default: '600' },
    port: { type: 'string', default: '4188' },
    dist: { type: 'string', default: 'dist' },
    /** Without the map, which takes most of the time where no graphics card is. */
    'no-map': { type: 'boolean', default: false },
  },
});
const address = `http://127.0.0.1:${values.port}/`;
const rounds = Number(values.rounds);
/** Growth over the whole time that is still flat. */
const FLAT = 0.1;

interface Sample {
  round: number;
  heapBytes: number;
  /** Of all workers together. */
  workerHeapBytes: number;
  nodes: number;
  listeners: number;
  workers: number;
}
const MEASURES = ['heapBytes', 'workerHeapBytes', 'nodes', 'listeners', 'workers'] as const;

let heapsOfWorkers: () => Promise<number[]> = () => Promise.resolve([]);

async function measure(page: Page, session: CDPSession, round: number): Promise<Sample> {
  const ofWorkers = await heapsOfWorkers();
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return {
    round,
    heapBytes: metric('JSHeapUsedSize'),
    workerHeapBytes: ofWorkers.reduce((sum, bytes) => sum + bytes, 0),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    workers: page.workers().length,
  };
}

/** Growth from the first sample to the last by a line through all of them, as a share of where it begins. */
function growth(samples: readonly Sample[], name: (typeof MEASURES)[number]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [x, y] = [mean(({ round }) => round), mean((sample) => sample[name])];
  const slope =
    samples.reduce((sum, sample) => sum + (sample.round - x) * (sample[name] - y), 0) /
    Math.max(
      1,
      samples.reduce((sum, { round }) => sum + (round - x) ** 2, 0),
    );
  const [first, last] = [samples[0]!.round, samples.at(-1)!.round];
  const start = y + slope * (first - x);
  return start === 0 ? 0 : (slope * (last - first)) / start;
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !/正在计算|正在查找位置|正在打开/.test(document.body.textContent ?? ''),
  );
}

async function openStep(page: Page, name: string): Promise<void> {
  const step = page.getByRole('button', { name, exact: true }).first();
  if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
}

const ACTS: readonly ((page: Page, round: number) => Promise<void>)[] = [
  async function edit(page, round) {
    await openStep(page, '数据');
    await page.locator('.project-name input').fill(`第 ${round} 轮`);
  },
  async function undo(page) {
    await page.getByRole('button', { name: /^撤销/ }).click();
    await page.getByRole('button', { name: /^重做/ }).click();
  },
  async function dialogs(page) {
    await openStep(page, '数据');
    for (const name of ['打开样例…', '本机历史版本…']) {
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  },
  async function network(page) {
    for (const kind of ['步行网络', '直线']) {
      await page.getByRole('button', { name: /^\d+ 分钟 · / }).click();
      await page.getByRole('radiogroup', { name: '服务圈' }).getByText(kind).first().click();
      await page.keyboard.press('Escape');
      await settled(page);
    }
  },
  async function briefing(page) {
    await openStep(page, '汇报');
    await page.getByRole('button', { name: '生成汇报' }).click();
    await page.getByRole('button', { name: '放映' }).click();
    await page.locator('.presenter-map').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.presenter-map').waitFor({ state: 'detached' });
  },
  async function sample(page, round) {
    await openStep(page, '数据');
    await page.getByRole('button', { name: '打开样例…' }).first().click();
    const dialog = page.getByRole('dialog');
    const samples = dialog.getByRole('button', { name: '打开' });
    await samples.nth(round % 2).click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
  },
];

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
  args: values['no-map']
    ? ['--no-sandbox', '--disable-gpu', '--disable-3d-apis']
    : ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const context = await browser.newContext({
  locale: 'zh-CN',
  reducedMotion: 'reduce',
  viewport: { width: 1366, height: 768 },
});
const page = await context.newPage();
page.setDefaultTimeout(120_000);
const samples: Sample[] = [];
const failures = new Map<string, number>();
let done = 0;
let wasStopped = false;
process.once('SIGTERM', () => {
  wasStopped = true;
});
try {
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
  await settled(page);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  heapsOfWorkers = await workerHeaps(session);
  const every = Math.max(1, Math.floor(rounds / 100));
  const endsAt = performance.now() + Number(values.minutes) * 60_000;
  for (let round = 0; round < rounds; round++) {
    if (wasStopped || performance.now() > endsAt) break;
    done = round + 1;
    const act = ACTS[round % ACTS.length]!;
    try {
      await act(page, round);
    } catch (error) {
      const what = `${act.name}: ${String(error).split('\n')[0]}`;
      failures.set(what, (failures.get(what) ?? 0) + 1);
      await page.keyboard.press('Escape');
    }
    // Always at the same act, so that the same is open.
    if (round % ACTS.length !== ACTS.length - 1) continue;
    if (samples.length > 0 && round - samples.at(-1)!.round < every) continue;
    const sample = await measure(page, session, round);
    samples.push(sample);
    console.log(JSON.stringify(sample));
  }
} finally {
  await browser.close();
  process.kill(-server.pid!, 'SIGTERM');
}
for (const [what, count] of failures) console.log(`${count} × ${what}`);
const after = samples.filter(({ round }) => round >= done / 10);
if (after.length < 3) throw new Error(`too few samples: ${samples.length}`);
console.log(`${done} of ${rounds} rounds`);
let isFlat = failures.size === 0;
for (const name of MEASURES) {
  const share = growth(after, name);
  isFlat &&= share <= FLAT;
  console.log(`${name}: ${(share * 100).toFixed(1)} % from round ${after[0]!.round} to the end`);
}
process.exit(isFlat ? 0 : 1);
