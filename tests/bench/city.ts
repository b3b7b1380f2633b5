/**
 * A made-up city at several sizes: `npx tsx tests/bench/city.ts [tiles …]`, 6 being the whole of 3000 communities, 20 000
 * facilities and 100 000 demand points; without sizes 1, 2 and 3. Each size is a process of its own, so that its memory is
 * its own. Times are processor time, as they are and in lengths of a reference job of the same process; at the end how fast the cost
 * grows with the work.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../src/core/base/random.ts';
import { DEFAULT_SETTINGS, type Scenario, type Settings } from '../../src/core/plan/project.ts';
import { expandStandardIds } from '../../src/core/standards/library.ts';
import { Engine } from '../../src/engine/assessing/engine.ts';
import { cityData, cityNetwork } from './city-data.ts';

const SIZES = [1, 2, 3];
/** What the whole city may take, in seconds on two quiet cores, and in MB. */
const BOUNDS: Record<string, number> = {
  'straight first': 2,
  'straight moved': 0.05,
  'straight moved, p95': 0.1,
  'straight shapes': 0.5,
  'network first': 2,
  'network moved': 0.05,
  'network moved, p95': 0.1,
  'network shapes': 0.5,
  'network other direction': 1.5,
  'network footbridge': 0.3,
  'memory, MB': 600,
};
const GROWTH_BOUND = 1.1;
const MOVES = 25;
const KIND = 'community-eldercare-station';
const FOLDER = new URL('../../.cache/bench/', import.meta.url);

type Figures = Record<string, number>;

function networkFile(times: number): URL {
  mkdirSync(FOLDER, { recursive: true });
  const file = new URL(`city-${times}.kqgraph`, FOLDER);
  if (!existsSync(file)) writeFileSync(file, cityNetwork(times));
  return file;
}

/** Seconds of processor time: on a shared machine steadier than the clock. */
function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))]!;
}

/** A million numbers sorted: the least of three. */
function referenceS(): number {
  const random = seededRandom(1);
  const numbers = Float64Array.from({ length: 1_000_000 }, random);
  return Math.min(...[1, 2, 3].map(() => seconds(() => numbers.toSorted())));
}

/** A site that wanders, and as the fourth of every five acts another facility that closes instead. */
function scenarioAt(step: number): Scenario {
  const closed = Array.from({ length: Math.floor(step / 5) }, (_, at) => `F${at * 7}`);
  const [lng, lat] = [120.1 + 0.0007 * step, 30.25 + 0.0003 * (step % 5)];
  const site = { id: 'x', name: '', kinds: [KIND], lng, lat, floorAreaM2: 900 };
  return { id: 's', name: '', sites: [site], closedFacilityIds: closed };
}

async function measure(times: number, circle: Settings['circle']): Promise<Figures> {
  const figures: Figures = { reference: referenceS() };
  const data = cityData(times);
  const bytes = new Uint8Array(readFileSync(networkFile(times)));
  const settings = {
    ...DEFAULT_SETTINGS,
    circle,
    standardIds: expandStandardIds(['all']).value!,
  };
  const engine = new Engine();
  const before = process.cpuUsage();
  if (circle === 'network') {
    const content = { bytes };
    await engine.setNetwork({
      network: { fileName: 'city.kqgraph', sha256: 'city', content },
      relief: null,
    });
  }
  engine.setData(data);
  engine.answer({ scenario: null, settings }, KIND, false);
  const name = (job: string): string => `${circle} ${job}`;
  figures[name('first')] = process.cpuUsage(before).user / 1e6;
  figures[name('shapes')] = seconds(() => engine.shapes({ scenario: null, settings }, [KIND]));
  engine.answer({ scenario: scenarioAt(0), settings }, KIND, false);
  const moved = Array.from({ length: MOVES }, (_, at) =>
    seconds(() => engine.answer({ scenario: scenarioAt(at + 1), settings }, KIND, false)),
  );
  figures[name('moved')] = quantile(moved, 0.5);
  figures[name('moved, p95')] = quantile(moved, 0.95);
  if (circle === 'network') {
    figures[name('other direction')] = seconds(() =>
      engine.answer({ scenario: null, settings: { ...settings, direction: 'from' } }, KIND, false),
    );
    const line: [number, number][] = [
      [120.145, 30.25],
      [120.1455, 30.2505],
    ];
    const network = {
      links: [{ id: 'l', name: '', kind: 'footbridge' as const, line }],
      closures: [],
    };
    const scenario = { ...scenarioAt(0), sites: [], network };
    figures[name('footbridge')] = seconds(() => engine.answer({ scenario, settings }, KIND, false));
  }
  figures[`${circle} memory, MB`] = process.resourceUsage().maxRSS / 1024;
  return figures;
}

function inProcess(times: number, circle: Settings['circle']): Figures {
  networkFile(times);
  const own = fileURLToPath(import.meta.url);
  const run = spawnSync(
    process.execPath,
    [...process.execArgv, '--max-old-space-size=8192', own, '--measure', `${times}`, circle],
    { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const line = run.stdout.split('\n').find((each) => each.startsWith('{'));
  if (!line) throw new Error(`${times} × ${times} ${circle}: no figures (exit ${run.status})`);
  return JSON.parse(line) as Figures;
}

function report(times: number, circle: Settings['circle'], figures: Figures): void {
  const { reference = NaN, ...jobs } = figures;
  console.log(
    `${times} × ${times} tiles, ${circle} (reference ${(reference * 1000).toFixed(0)} ms)`,
  );
  for (const [job, value] of Object.entries(jobs)) {
    const isMemory = job.endsWith('MB');
    const shown = isMemory ? `${value.toFixed(0)} MB` : `${value.toFixed(3)} s`;
    const ratio = isMemory ? '' : `${(value / reference).toFixed(2)} references`;
    const bound = BOUNDS[isMemory ? 'memory, MB' : job];
    const limit = bound === undefined ? '' : `bound of the whole city ${bound}`;
    console.log(`  ${job.padEnd(26)} ${shown.padStart(10)}  ${ratio.padEnd(22)} ${limit}`);
  }
}

/** Exponents of the first answer's cost against the work, from each size to the largest. */
function reportGrowth(of: ReadonlyMap<number, Figures>, circle: string): void {
  const sizes = [...of.keys()];
  const largest = Math.max(...sizes);
  const costAt = (size: number): number => of.get(size)![`${circle} first`]!;
  for (const size of sizes.filter((each) => each !== largest)) {
    const work = 2 * Math.log(largest / size);
    const exponent = Math.log(costAt(largest) / costAt(size)) / work;
    console.log(
      `  ${circle}: cost grows from ${size} × ${size} to ${largest} × ${largest} with the work to the ` +
        `power of ${exponent.toFixed(2)} (bound ${GROWTH_BOUND})`,
    );
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--measure') {
  const [times, circle] = rest as [string, Settings['circle']];
  console.log(JSON.stringify(await measure(Number(times), circle)));
} else {
  const sizes = first === undefined ? SIZES : [first, ...rest].map(Number);
  for (const circle of ['straight', 'network'] as const) {
    const all = new Map<number, Figures>();
    for (const times of sizes) {
      const figures = inProcess(times, circle);
      all.set(times, figures);
      report(times, circle, figures);
    }
    reportGrowth(all, circle);
  }
}
