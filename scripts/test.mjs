// npm test: installs what is missing and runs everything; the last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './setup/ensure-browser.mjs';
import { ensurePackages, root, runTool } from './setup/ensure-packages.mjs';
import { ensurePrograms } from './setup/ensure-programs.mjs';
import { childrenTime } from './setup/processor-time.mjs';
import { browserFileTimes, slowestFiles, unitFileTimes } from './setup/slowest-files.mjs';
import { STATIC_CHECKS } from './setup/static-checks.mjs';

ensurePackages();
ensureBrowser();
ensurePrograms();
const reports = join(root, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
/** Tests against a program that this machine lacks and may not install. */
let skipped = 0;
function count(ok, bad, left = 0) {
  passed += ok;
  failed += bad;
  skipped += left;
}

/** Seconds of each test file, and a line of what each part has cost. */
const fileTimes = [];
const costs = [];

/** Runs a part and notes what it cost; on a machine that is shared the processor's time says more. */
function runPart(name, script, args, options) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const before = childrenTime();
  const done = runTool(script, args, options);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const used = before === null ? '' : `, processor ${(childrenTime() - before).toFixed(1)} s`;
  costs.push(`${seconds.padStart(7)} s  ${name}${used}`);
  return done;
}

function check(name, script, args) {
  const done = runPart(name, script, args);
  count(done.status === 0 ? 1 : 0, done.status === 0 ? 0 : 1);
  return done.status === 0;
}

/** A runner that writes a report of its own: its tests are counted, and a runner that died is a failure. */
function suite(name, script, args, reportName, read, env = {}) {
  const done = runPart(name, script, args, { env: { ...process.env, ...env } });
  try {
    const report = JSON.parse(readFileSync(join(reports, reportName), 'utf8'));
    const [ok, bad, left] = read(report);
    count(ok, bad === 0 && done.status !== 0 ? 1 : bad, left);
  } catch (error) {
    console.error(`${name}: no report (${error.message})`);
    count(0, 1);
  }
}

for (const [name, script, args] of STATIC_CHECKS) check(name, script, args);
suite(
  'unit, property and golden tests',
  'vitest/vitest.mjs',
  [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'unit.json')}`,
  ],
  'unit.json',
  (report) => {
    fileTimes.push(...unitFileTimes(report));
    return [report.numPassedTests, report.numFailedTests, report.numPendingTests];
  },
);
if (check('production build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'])) {
  check('size of the first load', 'tsx/dist/cli.mjs', ['scripts/check-size.ts']);
  suite(
    'end-to-end tests',
    '@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    'e2e.json',
    (report) => {
      fileTimes.push(...browserFileTimes(report));
      const { expected, unexpected, flaky, skipped: left } = report.stats;
      return [expected, unexpected + flaky + left];
    },
    { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') },
  );
}
console.log(`\nParts:\n${costs.join('\n')}`);
console.log(`\nSlowest files:\n${slowestFiles(fileTimes, 10).join('\n')}`);
const left = skipped > 0 ? `, ${skipped} skipped` : '';
console.log(`\n${passed} passed, ${failed} failed${left}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
