import { describe, expect, it } from 'vitest';
import { MipBuilder } from '../../src/core/siting/solve/mip.ts';
import { NO_LIMIT } from '../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../src/solver/highs-mip.ts';

/** Largest value of things that fit a sack of 10: weights 5, 4, 3, 5 with values 10, 40, 30, 50. */
function sack(least: number): MipBuilder {
  const builder = new MipBuilder();
  const values = [10, 40, 30, 50];
  const things = values.map((value) => builder.column(-value, 0, 1, true));
  builder.row(
    least,
    10,
    things.map((thing, at) => [thing, [5, 4, 3, 5][at]!] as const),
  );
  return builder;
}

describe('HiGHS', () => {
  it('solves, proves and gives the values', async () => {
    const highs = await loadHighs();
    const { values, objective, bound, proven, infeasible } = highs(sack(0).model(), NO_LIMIT);
    expect([objective, bound, proven, infeasible]).toEqual([-90, -90, true, false]);
    expect([...values!].map(Math.round)).toEqual([0, 1, 0, 1]);
  });

  it('says when nothing is feasible', async () => {
    const highs = await loadHighs();
    const answer = highs(sack(11).model(), NO_LIMIT);
    expect([answer.infeasible, answer.proven, answer.values]).toEqual([true, false, undefined]);
  });

  it('keeps the start when it is stopped before it begins', async () => {
    const highs = await loadHighs();
    const stopped = { ...NO_LIMIT, deadlineS: 0 };
    const answer = highs(sack(0).model(), stopped, Float64Array.of(1, 0, 0, 1));
    expect(answer.infeasible).toBe(false);
    expect(answer.objective).toBeLessThanOrEqual(-60);
    expect(answer.bound).toBeLessThanOrEqual(-90 + 1e-6);
  });
});
