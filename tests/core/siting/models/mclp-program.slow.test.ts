import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/base/random.ts';
import { mclp } from '../../../../src/core/siting/models/mclp.ts';
import { costRows } from '../../../../src/core/siting/rows/cost-rows.ts';
import type { MipSolver } from '../../../../src/core/siting/solve/mip.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import { textbookCover } from '../../../bench/siting/textbook.ts';
import '../../../support/seed.ts';
import { choices, paidOf, problemOf, smallProblems } from './exhaustive.ts';

let highs: MipSolver;
beforeAll(async () => {
  highs = await loadHighs();
});

/** The prices of the whole alone, so that what they do not prove goes to the program. */
const AT_ONCE = { ...NO_LIMIT, mostNodes: 1 };

describe('maximal covering handed over to the program', () => {
  it('agrees with exhaustive search', () => {
    fc.assert(
      fc.property(
        smallProblems(true),
        fc.integer({ min: 0, max: 12 }),
        fc.nat(),
        (small, radius, size) => {
          const sizes = [...choices(small)].map(({ length }) => length);
          const p = Math.min(...sizes) + (size % (Math.max(...sizes) - Math.min(...sizes) + 1));
          let best = -1;
          for (const chosen of choices(small)) {
            if (chosen.length !== p) continue;
            const paid = paidOf(small, chosen);
            const within = small.weights.filter((_, demand) => paid[demand]! <= radius);
            best = Math.max(
              best,
              within.reduce((sum, weight) => sum + weight, 0),
            );
          }
          const plan = mclp(problemOf(small), radius, p, AT_ONCE, highs);
          expect([plan.objective, plan.bound, plan.proven]).toEqual([best, best, true]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('agrees with the plain program on a middle world, whose progress is never worse than its answer', () => {
    let handed = 0;
    for (const seed of [1, 2, 3, 4]) {
      const random = seededRandom(seed);
      const place = (): [number, number] => [random(), random()];
      const [from, to] = [Array.from({ length: 400 }, place), Array.from({ length: 60 }, place)];
      const weights = Float64Array.from(from, () => 1 + Math.floor(random() * 100));
      const rows = costRows(from.length, to.length, (demand, site) => {
        const [[x, y], [u, v]] = [from[demand]!, to[site]!];
        const away = Math.hypot(x - u, y - v);
        return away <= 0.16 ? away : Infinity;
      });
      const told: [number, number][] = [];
      const control = {
        ...AT_ONCE,
        onProgress: (...each: [number, number]) => void told.push(each),
      };
      const counted: MipSolver = (...ask) => {
        handed += 1;
        return highs(...ask);
      };
      const problem = { rows, weights, roles: new Uint8Array(to.length) };
      const plan = mclp(problem, 0.16, 7, control, counted);
      const plain = highs(textbookCover(rows, weights, 7), NO_LIMIT);
      expect([seed, plan.objective, plan.proven]).toEqual([
        seed,
        Math.round(-plain.objective),
        true,
      ]);
      expect(plan.bound).toBe(plan.objective);
      for (const [objective, bound] of told) {
        expect(objective).toBeLessThanOrEqual(plan.objective);
        expect(bound).toBeGreaterThanOrEqual(plan.objective - 1e-6);
      }
    }
    expect(handed, 'some are not proven by prices').toBeGreaterThan(0);
  });
});
