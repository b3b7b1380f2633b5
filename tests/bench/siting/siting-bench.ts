/**
 * Figures of the exact siting models, each beside HiGHS on the textbook model in the same run:
 * `npx tsx tests/bench/siting/siting-bench.ts [pmed] [pmed=6-10] [mclp] [plain] [large] [capacity] [access]` (absent: all). Seconds
 * are CPU seconds of this process, so that other programs on the machine count little; HiGHS ends by the clock.
 */
import { readOrlib } from '../../../src/cli/site/site-orlib.ts';
import { seededRandom } from '../../../src/core/base/random.ts';
import {
  distanceWeightedAccess,
  equalZones,
  twoStepAccess,
} from '../../../src/core/siting/access/floating-catchment.ts';
import { capacitated } from '../../../src/core/siting/models/capacitated.ts';
import { costRows } from '../../../src/core/siting/rows/cost-rows.ts';
import { mclp } from '../../../src/core/siting/models/mclp.ts';
import { pCenter } from '../../../src/core/siting/models/p-center.ts';
import { pMedian } from '../../../src/core/siting/models/p-median.ts';
import type { SolveControl } from '../../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../../src/solver/highs-mip.ts';
import { pmedFile, pmedOptimum } from '../../core/siting/models/published-data.ts';
import { textbookCover, textbookMedian } from './textbook.ts';
import { computeGapPct } from '../../../src/core/siting/solve/gap.ts';

/** Seconds that plain HiGHS is given for one p-median instance. */
const PLAIN_S = 8;
/** Seconds that a large p-median instance is given; what is not proven then is printed with its gap. */
const LARGE_S = 20;
/** Seconds that the covering problem is given; the plain program is tried beside it where `plain` is asked for. */
const COVER_S = 600;

const cpuS = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const within = (seconds: number): SolveControl => ({ nowS: cpuS, deadlineS: cpuS() + seconds });

function timed<T>(work: () => T): { value: T; seconds: number; wallS: number } {
  const [before, beforeWall] = [cpuS(), performance.now()];
  const value = work();
  return { value, seconds: cpuS() - before, wallS: (performance.now() - beforeWall) / 1000 };
}

async function pmed(first: number, last: number): Promise<void> {
  const highs = await loadHighs();
  let [own, plain, capped, all, proven] = [0, 0, 0, 0, 0];
  for (let instance = first; instance <= last; instance++) {
    const { demandIds, p, costAt, weights } = readOrlib(pmedFile(instance));
    const size = demandIds.length;
    const rows = costRows(size, size, costAt);
    const problem = { rows, weights: Float64Array.from(weights), roles: new Uint8Array(size) };
    const limit = within(instance <= 20 ? 60 : LARGE_S);
    const { value: plan, seconds } = timed(() => pMedian(problem, p, limit));
    all += seconds;
    if (plan.proven) proven += 1;
    const found = plan.objective === pmedOptimum(instance) ? 'optimum' : 'NOT THE OPTIMUM';
    const proof = plan.proven
      ? 'proven'
      : `gap ${computeGapPct(plan.objective, plan.bound).toFixed(3)} %`;
    let line = `pmed${instance} n=${size} p=${p}: ${plan.objective} ${found}, ${proof}, ${seconds.toFixed(2)} s`;
    if (instance <= 15) {
      own += seconds;
      const model = textbookMedian(rows, p);
      const { value, seconds: took } = timed(() => highs(model, within(PLAIN_S)));
      plain += took;
      if (!value.proven) capped += 1;
      line += `; plain HiGHS ${took.toFixed(2)} s${value.proven ? '' : ' (capped, not proven)'}`;
    }
    console.log(line);
  }
  if (own > 0) {
    console.log(
      `of pmed1–15: ${own.toFixed(2)} s, plain HiGHS at least ${plain.toFixed(2)} s ` +
        `(${capped} capped at ${PLAIN_S} s): ${(plain / own).toFixed(1)} × or more`,
    );
  }
  console.log(`pmed${first}–${last}: ${all.toFixed(1)} s, ${proven} of ${last - first + 1} proven`);
}

async function cover(): Promise<void> {
  const [demands, sites, p, radius] = [5000, 800, 20, 0.1];
  const random = seededRandom(20260501);
  const place = (): [number, number] => [random(), random()];
  const from = Array.from({ length: demands }, place);
  const to = Array.from({ length: sites }, place);
  const weights = Float64Array.from(from, () => 1 + Math.floor(random() * 100));
  const rows = costRows(demands, sites, (demand, site) => {
    const [[x, y], [u, v]] = [from[demand]!, to[site]!];
    const away = Math.hypot(x - u, y - v);
    return away <= radius ? away : Infinity;
  });
  const problem = { rows, weights, roles: new Uint8Array(sites) };
  let [onePctS, firstS] = [Infinity, Infinity];
  const startS = cpuS();
  const control: SolveControl = {
    ...within(COVER_S),
    onBetter: () => (firstS = Math.min(firstS, cpuS() - startS)),
    onProgress(objective, bound) {
      if (bound - objective <= 0.01 * objective) onePctS = Math.min(onePctS, cpuS() - startS);
    },
  };
  const highs = await loadHighs();
  const { value: plan, seconds } = timed(() => mclp(problem, radius, p, control, highs));
  console.log(
    `MCLP ${demands} × ${sites}, p = ${p}: ${plan.objective} of at most ${plan.bound}, ` +
      `${plan.proven ? 'proven' : `gap ${computeGapPct(plan.objective, plan.bound).toFixed(3)} %`} after ${inReference(seconds)}; ` +
      `first plan after ${firstS.toFixed(2)} s, within 1 % after ${onePctS.toFixed(1)} s`,
  );
  if (!wants('plain')) return;
  const model = textbookCover(rows, weights, p);
  const { value, seconds: took, wallS } = timed(() => highs(model, within(60)));
  console.log(
    `  plain HiGHS: ${-value.objective} of at most ${-value.bound} after ${took.toFixed(1)} s (${wallS.toFixed(0)} s by the clock), ${value.proven ? 'proven' : 'not done'}`,
  );
}

/** Seconds as they are and in units of a reference job of the same run: two million numbers sorted. */
function inReference(seconds: number): string {
  if (referenceS === 0) {
    const random = seededRandom(1);
    const numbers = Float64Array.from({ length: 2_000_000 }, random);
    referenceS = timed(() => numbers.toSorted()).seconds;
  }
  return `${seconds.toFixed(1)} s (${(seconds / referenceS).toFixed(0)} × the reference of ${referenceS.toFixed(2)} s)`;
}
let referenceS = 0;

/** The size of a city: median and center over all pairs, covering within a radius, each for so long. */
async function large(): Promise<void> {
  const highs = await loadHighs();
  const random = seededRandom(20260701);
  const place = (): [number, number] => [random(), random()];
  const problemOf = (demands: number, sites: number, radius: number) => {
    const [from, to] = [
      Array.from({ length: demands }, place),
      Array.from({ length: sites }, place),
    ];
    const rows = costRows(demands, sites, (demand, site) => {
      const [[x, y], [u, v]] = [from[demand]!, to[site]!];
      const away = Math.hypot(x - u, y - v);
      return away <= radius ? Math.ceil(1000 * away) : Infinity;
    });
    const weights = Float64Array.from(from, () => 1 + Math.floor(random() * 100));
    return { rows, weights, roles: new Uint8Array(sites) };
  };
  const tell = (
    name: string,
    limitS: number,
    solve: (control: SolveControl) => { objective: number; bound: number; proven: boolean },
  ): void => {
    const startS = cpuS();
    let firstS = Infinity;
    const control: SolveControl = {
      ...within(limitS),
      onBetter: () => (firstS = Math.min(firstS, cpuS() - startS)),
    };
    const { value: plan, seconds } = timed(() => solve(control));
    const gap = computeGapPct(plan.objective, plan.bound).toFixed(4);
    console.log(
      `${name}: ${plan.objective} against ${plan.bound}, ${plan.proven ? 'proven' : `gap ${gap} %`} ` +
        `after ${inReference(seconds)} of ${limitS}; first plan after ${firstS.toFixed(1)} s`,
    );
  };
  const city = problemOf(20_000, 1000, 0.5);
  tell('p-median 20 000 × 1000, p = 50', 30, (control) => pMedian(city, 50, control));
  tell('p-center 20 000 × 1000, p = 50', 30, (control) => pCenter(city, 50, control, highs));
  const cover = problemOf(100_000, 2000, 0.03);
  tell('MCLP 100 000 × 2000, p = 50', 60, (control) => mclp(cover, Infinity, 50, control, highs));
}

/** Sites with capacities at two sizes: how far a plan is from its bound, and how long past its limit it takes. */
async function capacity(): Promise<void> {
  const highs = await loadHighs();
  for (const [demands, sites, p] of [
    [500, 100, 10],
    [2000, 400, 40],
  ] as const) {
    const random = seededRandom(20260601);
    const place = (): [number, number] => [random(), random()];
    const from = Array.from({ length: demands }, place);
    const to = Array.from({ length: sites }, place);
    const weights = Float64Array.from(from, () => 1 + Math.floor(random() * 100));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const capacities = Float64Array.from(to, () => (total / p) * (0.9 + 0.7 * random()));
    const rows = costRows(demands, sites, (demand, site) => {
      const [[x, y], [u, v]] = [from[demand]!, to[site]!];
      return Math.hypot(x - u, y - v);
    });
    const problem = { rows, weights, roles: new Uint8Array(sites) };
    for (const model of ['lscp', 'mclp', 'pmedian'] as const) {
      const ask = { model, capacities, radius: model === 'pmedian' ? Infinity : 0.4, p };
      const { value: plan, seconds } = timed(() => capacitated(problem, ask, highs, within(5)));
      const gap = computeGapPct(plan.objective, plan.bound).toFixed(2);
      console.log(
        `${model} with capacities ${demands} × ${sites}, p = ${p}: ${plan.objective.toFixed(1)}, ` +
          `gap ${gap} %, left ${plan.left?.people ?? 0}, ${seconds.toFixed(2)} s of 5`,
      );
    }
  }
}

function access(): void {
  const [demands, facilities] = [10_000, 500];
  const random = seededRandom(7);
  const people = Float64Array.from({ length: demands }, () => Math.floor(random() * 100));
  const supply = Float64Array.from({ length: facilities }, () => Math.floor(random() * 60));
  for (const spread of [60, 15]) {
    const times = costRows(demands, facilities, () => random() * spread);
    const catchment = { times, people, supply };
    const least = (work: () => void): string => {
      const rounds = Array.from({ length: 7 }, () => timed(work).seconds * 1000);
      return Math.min(...rounds).toFixed(1);
    };
    const zones = equalZones(15, [1, 0.68, 0.22]);
    console.log(
      `2SFCA ${demands} × ${facilities}, ${Math.round((100 * 15) / spread)} % of pairs within reach: ` +
        `${least(() => twoStepAccess(catchment, 15))} ms, by rings ${least(() => distanceWeightedAccess(catchment, zones))} ms`,
    );
  }
}

const asked = process.argv.slice(2);
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);
if (wants('access')) access();
if (wants('mclp')) await cover();
if (wants('large')) await large();
if (wants('capacity')) await capacity();
if (wants('pmed')) await pmed(1, 40);
for (const part of asked) {
  const range = /^pmed=(\d+)-(\d+)$/.exec(part);
  if (range) await pmed(Number(range[1]), Math.min(40, Number(range[2])));
}
