import { fuzzSuite } from '../../support/fuzz/fuzz-suite.ts';
import { FUZZ_SAMPLES } from '../../support/fuzz/fuzz-samples.ts';

/** The full 2000 of each format: `npx tsx tests/bench/fuzz.ts`. */
fuzzSuite(
  'changed files of the formats that are read here',
  80,
  FUZZ_SAMPLES.filter(({ heavy }) => !heavy),
);
