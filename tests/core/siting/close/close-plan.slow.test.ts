import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../support/seed.ts';
import { closeGreedy } from '../../../../src/core/siting/close/close-greedy.ts';
import { metBy, sumCostYuan } from '../../../../src/core/siting/close/close-measure.ts';
import { closeMip } from '../../../../src/core/siting/close/close-mip.ts';
import { leastYuan } from '../../../../src/core/siting/close/least-yuan.ts';
import { YUAN_SCALE } from '../../../../src/core/siting/close/use-columns.ts';
import { closePlan } from '../../../../src/core/siting/close/close-plan.ts';
import { NO_LIMIT } from '../../../../src/core/siting/solve/solve-control.ts';
import { loadHighs } from '../../../../src/solver/highs-mip.ts';
import { costOfPlan, metByPlan, plansOf, smallClose, unitsOf } from './exhaustive-close.ts';

const highs = await loadHighs();

describe('closing standards', () => {
  it('agrees with exhaustive search on small instances: fewest stay open, then least cost', () => {
    fc.assert(
      fc.property(smallClose, (problem) => {
        let [fewest, cheapest] = [Infinity, Infinity];
        for (const units of plansOf(problem)) {
          const open = metByPlan(problem, units).filter((met) => !met).length;
          if (open > fewest) continue;
          const yuan = costOfPlan(problem, units);
          if (open < fewest || yuan < cheapest) [fewest, cheapest] = [open, yuan];
        }
        const plan = closePlan(problem, {}, highs, NO_LIMIT);
        expect(plan.proven).toBe(true);
        const stillOpen = plan.impossible.size + plan.open.length;
        // What is impossible alone may be met by luck of the others; it is never promised.
        const units = unitsOf(problem, plan.uses);
        const met = metByPlan(problem, units);
        expect([...metBy(problem, plan.uses)].map((each) => each === 1)).toEqual(met);
        expect(met.filter((each) => !each)).toHaveLength(stillOpen);
        expect(stillOpen).toBe(fewest);
        expect(plan.yuan).toBeCloseTo(costOfPlan(problem, units), 3);
        expect(plan.yuan).toBeCloseTo(cheapest, 3);
        expect(plan.yuanBound).toBeLessThanOrEqual(plan.yuan + 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  it('has a bound before anything is solved that no plan goes below, and a first plan with it', () => {
    let told = 0;
    fc.assert(
      fc.property(smallClose, fc.integer({ min: 0, max: 3 }), (problem, mostOpen) => {
        const none = new Set<number>();
        const bound = leastYuan(problem, none, mostOpen);
        for (const units of plansOf(problem)) {
          if (metByPlan(problem, units).filter((met) => !met).length > mostOpen) continue;
          expect(costOfPlan(problem, units)).toBeGreaterThanOrEqual(bound - 1e-6);
        }
        if (bound > 0) told += 1;
        const bounds: number[] = [];
        const plan = closePlan(problem, {}, highs, NO_LIMIT, (_, each) => void bounds.push(each));
        for (const each of bounds) expect(each).toBeLessThanOrEqual(plan.yuan + 1e-3);
      }),
      { numRuns: 150 },
    );
    expect(told).toBeGreaterThan(50);
  });

  it('keeps a budget and closes as many as any plan within it', () => {
    fc.assert(
      fc.property(smallClose, fc.integer({ min: 0, max: 120 }), (problem, ten) => {
        const mostYuan = ten * 10_000;
        let fewest = Infinity;
        for (const units of plansOf(problem)) {
          if (costOfPlan(problem, units) > mostYuan) continue;
          fewest = Math.min(fewest, metByPlan(problem, units).filter((met) => !met).length);
        }
        const plan = closePlan(problem, { mostYuan }, highs, NO_LIMIT);
        expect(plan.yuan).toBeLessThanOrEqual(mostYuan + 1e-6);
        expect(plan.impossible.size + plan.open.length).toBe(fewest);
        expect(plan.closedBound).toBeGreaterThanOrEqual(plan.closed);
      }),
      { numRuns: 80 },
    );
  });

  it('begins with a plan that can be built and that the program takes as it is', () => {
    fc.assert(
      fc.property(smallClose, (problem) => {
        const uses = closeGreedy(problem);
        const units = unitsOf(problem, uses);
        let isThere = false;
        for (const each of plansOf(problem)) {
          isThere ||= each.every((count, at) => count === units[at]);
        }
        expect(isThere).toBe(true);
        const met = metBy(problem, uses);
        const givenUp = new Set([...met.keys()].filter((at) => met[at] === 0));
        const { model, columnsOf, usesOf } = closeMip(problem, { least: 'yuan', givenUp });
        const columns = columnsOf(uses);
        expect(new Map(usesOf(columns))).toEqual(new Map(uses));
        const cost = columns.reduce((sum, value, at) => sum + value * model.cost[at]!, 0);
        expect(cost * YUAN_SCALE).toBeCloseTo(sumCostYuan(problem, uses), 3);
        for (let row = 0; row < model.rowLower.length; row++) {
          let sum = 0;
          for (
            let at = model.rowStarts[row]!;
            at < (model.rowStarts[row + 1] ?? model.columns.length);
            at++
          ) {
            sum += columns[model.columns[at]!]! * model.values[at]!;
          }
          expect(sum).toBeGreaterThanOrEqual(model.rowLower[row]! - 1e-6);
          expect(sum).toBeLessThanOrEqual(model.rowUpper[row]! + 1e-6);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what is built first, at least as large', () => {
    fc.assert(
      fc.property(smallClose, (problem) => {
        const near = closePlan(problem, { mostSites: 1 }, highs, NO_LIMIT);
        const long = closePlan(problem, { begin: near.uses }, highs, NO_LIMIT);
        for (const [option, { units }] of near.uses) {
          expect(long.uses.get(option)?.units ?? -1).toBeGreaterThanOrEqual(units);
        }
        expect(long.closed).toBeGreaterThanOrEqual(near.closed);
      }),
      { numRuns: 40 },
    );
  });
});
