import type { CrsGuard } from './guard-crs.ts';

/** Shift between likely choices from which a wrong one would do harm, in metres. */
const HARMLESS_M = 20;
const UNLIKELY = 0.02;

/** True when somebody has to say which system it is: none is sure and the likely ones lie apart, or none fits at all. */
export function asksForCrs({ choices, sure, unknown }: CrsGuard): boolean {
  return (
    unknown === true ||
    (!sure &&
      choices.some(({ confidence, shiftM }) => confidence > UNLIKELY && !(shiftM < HARMLESS_M)))
  );
}
