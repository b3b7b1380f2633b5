import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installBrowserWorkers } from '../install-browser-workers.ts';
import { FUZZ_SEED, fuzzFormat } from './fuzz-format.ts';
import { FuzzImport } from './fuzz-import.ts';
import type { FuzzSample } from './fuzz-samples.ts';

/** Tests that drop so many changed files of each sample into the product's own import. */
export function fuzzSuite(title: string, count: number, samples: readonly FuzzSample[]): void {
  describe(title, () => {
    const session = new FuzzImport();
    beforeAll(async () => {
      await installBrowserWorkers();
      await session.start();
    }, 120_000);
    afterAll(() => session.stop());

    it.each(samples.map((sample) => [sample.format, sample] as const))(
      `%s gives a preview or a clear issue, and the project stays as it is (seed ${FUZZ_SEED})`,
      async (_, sample) => {
        const outcome = await fuzzFormat(sample, session, { to: count });
        expect(outcome.faults).toEqual([]);
        expect(outcome.files).toBe(count);
        // A fuzzer whose files are all refused, or all read, shows nothing.
        expect(outcome.refused).toBeGreaterThan(0);
        expect(outcome.read).toBeGreaterThan(0);
      },
      120_000,
    );
  });
}
