// npm run mutants -- FOLDER [TESTS …]: which changes of a folder of src no test notices; on request.
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from './setup/ensure-packages.mjs';

const [given, ...others] = process.argv.slice(2);
const folder = relative(root, join(root, given ?? '')).replace(/^src\//, '');
if (!given || !existsSync(join(root, 'src', folder))) {
  console.error('npm run mutants -- FOLDER [TESTS …], for instance core/geo');
  console.error(
    'Changes a folder or file of src, and runs the tests of the same folder and of TESTS.',
  );
  process.exit(2);
}
process.chdir(root);
const name = folder.replaceAll('/', '-').replace(/\.tsx?$/, '');
const file = /\.tsx?$/.test(folder);
process.env.KEQUAN_MUTANT_TESTS = [folder.replace(/\/[^/]+\.tsx?$/, ''), ...others].join();

const results = await new Stryker({
  mutate: [file ? `src/${folder}` : `src/${folder}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/setup/mutants.vitest.config.mjs', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  // The sandbox is a copy; TypeScript is only stripped, so its settings need no rewriting.
  tsconfigFile: 'none',
  ignorePatterns: ['/docs', '/dist', '/.cache', '/tests/e2e', '/tests/bench'],
  tempDirName: '.cache/mutants/sandbox',
  incremental: true,
  incrementalFile: `.cache/mutants/${name}.json`,
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: `.cache/mutants/${name}.html` },
  clearTextReporter: { reportTests: false, allowEmojis: false },
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 85 },
}).runMutationTest();
console.log(`${results.length} mutants; the report is .cache/mutants/${name}.html`);
