import type { Comparison } from './rule.ts';

/** Sums such as 0.1 + 0.2 miss their decimal value by some 1e-16 of it; targets have at most 6 digits. */
const RELATIVE_TOLERANCE = 1e-9;

/** Whether a value meets a target; equality, up to rounding of doubles, meets >= and <= and fails > and <. */
export function meets(value: number, comparison: Comparison, target: number): boolean {
  const tolerance = RELATIVE_TOLERANCE * Math.max(1, Math.abs(target));
  switch (comparison) {
    case '>=':
      return value >= target - tolerance;
    case '>':
      return value > target + tolerance;
    case '<=':
      return value <= target + tolerance;
    case '<':
      return value < target - tolerance;
  }
}

/** True for comparisons that a larger value meets more easily. */
export function asksForMore(comparison: Comparison): boolean {
  return comparison === '>=' || comparison === '>';
}
