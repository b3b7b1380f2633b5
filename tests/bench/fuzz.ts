/** Changed files of every format, read as the import does: `npx tsx tests/bench/fuzz.ts [FILES [SEED [FORMAT]]]`. */
import { openGdal } from '../../src/cli/open-gdal.ts';
import { FUZZ_SEED, fuzzFormat, HEAVY, LIGHT } from '../support/fuzz-formats.ts';

/** With room for a start of GDAL on a busy machine; a file that takes over five seconds counts as a fault. */
const LIMIT_S = 60;
const SLOW_MS = 5000;
const count = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? FUZZ_SEED);
const only = process.argv[4];
const gdal = openGdal(LIMIT_S);
let faults = 0;
console.log(`${count} changed files of each format, seed ${seed}:`);
for (const name of [...LIGHT, ...HEAVY]) {
  if (only !== undefined && only !== name) continue;
  const started = performance.now();
  const outcome = await fuzzFormat(name, count, () => gdal, seed);
  faults += outcome.faults.length + (outcome.slowestMs > SLOW_MS ? 1 : 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `  ${name.padEnd(22)} ${seconds} s · still readable ${outcome.readable} · slowest ${Math.round(outcome.slowestMs)} ms · late ${outcome.late} · died ${outcome.died} · faults ${outcome.faults.length}`,
  );
  for (const fault of new Set(outcome.faults)) console.log(`    ${fault.slice(0, 400)}`);
}
gdal.stop();
if (faults > 0) process.exitCode = 1;
