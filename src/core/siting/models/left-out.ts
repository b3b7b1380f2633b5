import type { CostRows } from '../rows/cost-rows.ts';
import type { Clash, SitingPlan } from './siting-plan.ts';

/** Demand points that no site of the rows reaches. */
export function unreachable({ demandCount, starts }: CostRows): number[] {
  return Array.from({ length: demandCount }, (_, demand) => demand).filter(
    (demand) => starts[demand] === starts[demand + 1],
  );
}

/** The people whom a plan leaves out, and how few any plan must; nothing where nobody is left out. */
export function sayLeft(
  weights: Float64Array,
  left: readonly number[],
  beyond: readonly number[],
  leastOfRest: number,
): Pick<SitingPlan, 'left'> {
  if (left.length === 0) return {};
  const sum = (demands: readonly number[]): number =>
    demands.reduce((total, demand) => total + weights[demand]!, 0);
  const people = sum(left);
  return { left: { people, least: Math.min(people, sum(beyond) + leastOfRest) } };
}

/** Demand points that nothing reaches, and those that this number of sites cannot reach as well. */
export function listReachClashes(outOfReach: number[], missed: number[]): Clash[] {
  return [
    ...(outOfReach.length > 0 ? [{ code: 'out-of-reach' as const, demands: outOfReach }] : []),
    ...(missed.length > 0 ? [{ code: 'too-few-sites' as const, demands: missed }] : []),
  ];
}
