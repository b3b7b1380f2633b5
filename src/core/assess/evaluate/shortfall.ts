import type { Comparison, Rule } from '../../standards/rule.ts';
import { asksForMore } from '../../standards/comparison.ts';
import type { Measurement } from './measurement.ts';

/** Shapes that count whole things, for which a strict target is the next whole number beyond it. */
const WHOLE: ReadonlySet<Rule['shape']> = new Set(['count', 'sum', 'growth']);

/**
 * How far a value is from its target in the rule's unit; below 0 where it is beyond. For a strict target
 * of a whole number of things, from the next whole number.
 */
export function measureDistance(
  { shape }: Rule,
  comparison: Comparison,
  { lower }: Pick<Measurement, 'lower'>,
  target: number,
): number {
  if (!asksForMore(comparison)) return lower - target;
  const isNext = comparison === '>' && WHOLE.has(shape);
  return (isNext ? Math.floor(target) + 1 : target) - lower;
}
