import type { CrsChoice, CrsGuard } from './guard-crs.ts';

/** Shift between likely choices from which a wrong one would do harm, in metres. */
const HARMLESS_M = 20;
const UNLIKELY = 0.02;

/** A choice that would move what is labelled as degrees of the earth. */
const isShifted = (choice: CrsChoice | undefined): boolean =>
  choice?.crs === 'gcj02' || choice?.crs === 'bd09';

/**
 * True when somebody has to say which system it is: none is sure and the likely ones lie apart, what is likeliest
 * may not be taken unasked, or none fits at all.
 */
export function asksForCrs({ choices, sure, unknown }: CrsGuard): boolean {
  return (
    unknown === true ||
    (!sure &&
      (isShifted(choices[0]) ||
        choices.some(({ confidence, shiftM }) => confidence > UNLIKELY && !(shiftM < HARMLESS_M))))
  );
}
