import { afterAll, describe, expect, it } from 'vitest';
import { openGdal } from '../../../src/cli/open-gdal.ts';
import { FUZZ_SEED, fuzzFormat, HEAVY } from '../../support/fuzz-formats.ts';

/** The full 2000 of each format: `npx tsx tests/bench/fuzz.ts`. */
const FILES = 25;
const gdal = openGdal(60);
afterAll(() => gdal.stop());

describe('changed files of the formats that GDAL reads', () => {
  it.each(HEAVY)(`of %s give records or a clear issue (seed ${FUZZ_SEED})`, async (name) => {
    const outcome = await fuzzFormat(name, FILES, () => gdal);
    expect(outcome.faults).toEqual([]);
    expect(outcome.late).toBe(0);
    expect(outcome.slowestMs).toBeLessThan(5000);
  });
});
