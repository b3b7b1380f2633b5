import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { capacitated } from '../../../../src/core/siting/models/capacitated.ts';
import { lscp } from '../../../../src/core/siting/models/lscp.ts';
import { mclpBudget } from '../../../../src/core/siting/models/mclp-budget.ts';
import { mclpWithRoom } from '../../../../src/core/siting/models/mclp-capacity.ts';
import { mclp } from '../../../../src/core/siting/models/mclp.ts';
import { pCenter } from '../../../../src/core/siting/models/p-center.ts';
import { pMedian } from '../../../../src/core/siting/models/p-median.ts';
import { costRows } from '../../../../src/core/siting/rows/cost-rows.ts';
import type { MipSolver } from '../../../../src/core/siting/solve/mip.ts';
import type { SolveControl } from '../../../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';

const [DEMANDS, SITES, P, LIMIT_S] = [2000, 400, 40, 1];
/** Within which p sites reach nearly everyone, in thousandths of the square's side. */
const RADIUS = 130;

const random = seededRandom(20261201);
const place = (): [number, number] => [random(), random()];
const from = Array.from({ length: DEMANDS }, place);
const to = Array.from({ length: SITES }, place);
const weights = Float64Array.from(from, () => 1 + Math.floor(random() * 100));
const total = weights.reduce((sum, weight) => sum + weight, 0);
const capacities = Float64Array.from(to, () => (total / P) * (0.6 + random() * 0.7));
const prices = Float64Array.from(to, () => 1 + Math.floor(random() * 20));

function problemWithin(most: number) {
  const rows = costRows(DEMANDS, SITES, (demand, site) => {
    const [[x, y], [u, v]] = [from[demand]!, to[site]!];
    const away = Math.ceil(1000 * Math.hypot(x - u, y - v));
    return away <= most ? away : Infinity;
  });
  return { rows, weights, roles: new Uint8Array(SITES) };
}

/** Work of this process: other programs on the machine take none of it. */
function workS(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

describe('a time limit of a second', () => {
  const [all, near] = [problemWithin(Infinity), problemWithin(RADIUS)];
  const halved = capacities.map((room) => room / 2);
  const budget = { prices, most: 3 * P };
  const rooms = { most: capacities, least: new Float64Array(SITES), count: P };
  const whole = { capacities, radius: RADIUS, p: P };
  let highs: MipSolver;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  it.each<[string, (control: SolveControl) => unknown]>([
    ['the fewest sites', (control) => lscp(near, RADIUS, control, 1, highs)],
    ['the fewest sites for a share', (control) => lscp(near, RADIUS, control, 0.9, highs)],
    ['the most people', (control) => mclp(near, RADIUS / 2, P, control, highs)],
    ['a budget', (control) => mclpBudget(near, RADIUS / 2, budget, highs, control)],
    ['the shortest walks', (control) => pMedian(all, P, control)],
    ['the shortest walks of whom sites reach', (control) => pMedian(near, P / 2, control)],
    ['the farthest walk', (control) => pCenter(all, P, control, highs)],
    ['rooms', (control) => mclpWithRoom(near, rooms, highs, control)],
    [
      'the fewest with rooms',
      (control) => capacitated(near, { ...whole, model: 'lscp' }, highs, control),
    ],
    [
      'the most with rooms',
      (control) => capacitated(near, { ...whole, model: 'mclp' }, highs, control),
    ],
    [
      'the shortest walks with rooms',
      (control) =>
        capacitated(all, { ...whole, model: 'pmedian', radius: Infinity }, highs, control),
    ],
    [
      'the shortest walks where rooms are too few',
      (control) =>
        capacitated(near, { ...whole, model: 'pmedian', capacities: halved }, highs, control),
    ],
  ])('is kept within a tenth and half a second: %s', (_, solve) => {
    const startS = workS();
    solve({ nowS: workS, deadlineS: startS + LIMIT_S });
    expect(workS() - startS).toBeLessThanOrEqual(1.1 * LIMIT_S + 0.5);
  });
});
