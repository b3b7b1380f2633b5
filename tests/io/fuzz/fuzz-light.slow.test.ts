import { describe, expect, it } from 'vitest';
import { FUZZ_SEED, fuzzFormat, LIGHT } from '../../support/fuzz-formats.ts';

/** The full 2000 of each format: `npx tsx tests/bench/fuzz.ts`. */
const FILES = 150;

describe('changed files of the light formats', () => {
  it.each(LIGHT)(`of %s give records or a clear issue (seed ${FUZZ_SEED})`, async (name) => {
    const outcome = await fuzzFormat(name, FILES, () => {
      throw new Error('GDAL is not there');
    });
    // A changed archive may hold a part that only GDAL reads; that it is asked for is no fault.
    expect(outcome.faults.filter((each) => !each.includes('GDAL is not there'))).toEqual([]);
    expect(outcome.slowestMs).toBeLessThan(5000);
    expect(outcome.files).toBe(FILES);
  });
});
