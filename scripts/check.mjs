// npm run check: everything but the slow tests and the browser; says all of what is wrong and nothing else.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages, root } from './setup/ensure-packages.mjs';
import { STATIC_CHECKS } from './setup/static-checks.mjs';

/** Checks at a time; the tests come last and have the machine to themselves, since some hold a limit of time. */
const SIDE_BY_SIDE = 2;
const QUICK_TESTS = ['run', '--exclude', '**/*.slow.test.ts', '--reporter=dot'];

ensurePackages();
let failed = 0;

/** Runs a script of node_modules; its words are shown when it fails. */
function check([name, script, args]) {
  const start = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const words = [];
    child.stdout.on('data', (bytes) => words.push(bytes));
    child.stderr.on('data', (bytes) => words.push(bytes));
    child.on('error', (error) => words.push(Buffer.from(error.message)));
    child.on('close', (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${status === 0 ? '✓' : '✗'} ${name} ${seconds} s`);
      if (status !== 0) {
        failed++;
        console.log(Buffer.concat(words).toString());
      }
      done();
    });
  });
}

const waiting = [...STATIC_CHECKS];
async function takeTurns() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(next);
}
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, takeTurns));
await check(['tests', 'vitest/vitest.mjs', QUICK_TESTS]);
process.exitCode = failed === 0 ? 0 : 1;
