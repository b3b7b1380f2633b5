// npm run mutants -- FOLDER [TESTS …]: which changes of a folder of src no test notices; on request.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from './setup/ensure-packages.mjs';

const [given, ...others] = process.argv.slice(2);
const folder = relative(root, join(root, given ?? '')).replace(/^src\//, '');
if (!given || !existsSync(join(root, 'src', folder))) {
  console.error('npm run mutants -- FOLDER [TESTS …], for instance core/geo');
  console.error('Changes a folder or file of src, and runs the quick tests of the same folder and');
  console.error(
    'those that import from it; TESTS are folders of tests to run instead of the latter.',
  );
  process.exit(2);
}
process.chdir(root);
const isFile = /\.tsx?$/.test(folder);
const name = folder.replaceAll('/', '-').replace(/\.tsx?$/, '');

/** Quick tests of a folder or beside a file, and those that import what is changed or are named. */
function listTests() {
  const near = [isFile ? dirname(folder) : folder, ...others].map((each) => `tests/${each}/`);
  const source = join(root, 'src', folder);
  const isNear = (file, text) =>
    near.some((each) => file.startsWith(each)) || (others.length === 0 && importsFrom(file, text));
  const importsFrom = (file, text) =>
    [...text.matchAll(/ from '(\.[^']+)'/g)].some(([, path]) => {
      const imported = join(root, dirname(file), path);
      return imported === source || imported.startsWith(`${source}/`);
    });
  return readdirSync('tests/', { recursive: true })
    .map((file) => `tests/${file}`)
    .filter((file) => file.endsWith('.test.ts') && !/\.slow\.|^tests\/(e2e|bench)\//.test(file))
    .filter((file) => {
      const text = readFileSync(file, 'utf8');
      // Modules put in the place of others need vitest itself.
      return !text.includes('vi.doMock(') && isNear(file, text);
    });
}

const results = await new Stryker({
  mutate: [isFile ? `src/${folder}` : `src/${folder}/**/*.ts`],
  testRunner: 'kequan',
  plugins: [join(root, 'scripts/setup/mutants/runner.mjs')],
  mutantTests: listTests(),
  // What runs only while a module loads, such as a table, would cost all tests for each change.
  ignoreStatic: true,
  // The sandbox is a copy; TypeScript is only stripped, so its settings need no rewriting.
  tsconfigFile: 'none',
  ignorePatterns: ['/docs', '/dist', '/.cache', '/tests/e2e', '/tests/bench'],
  tempDirName: '.cache/mutants/sandbox',
  incremental: true,
  incrementalFile: `.cache/mutants/${name}.json`,
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: `.cache/mutants/${name}.html` },
  clearTextReporter: { reportTests: false, allowEmojis: false },
  concurrency: Number(process.env.KEQUAN_MUTANT_WORKERS ?? 2),
  // Most of what runs without end is told by how often it passes the change; the clock is for the rest.
  timeoutMS: 120_000,
  dryRunTimeoutMinutes: 60,
  thresholds: { high: 95, low: 85, break: 85 },
}).runMutationTest();
console.log(`${results.length} mutants; the report is .cache/mutants/${name}.html`);
