/**
 * Changed files of every format, dropped as the page drops them: `npx tsx tests/bench/fuzz.ts [FILES [SEED [FORMAT]]]`.
 * What is done is kept in `.cache/fuzz` and not done again; remove it to begin anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { installBrowserWorkers } from '../support/install-browser-workers.ts';
import { FUZZ_SEED, fuzzFormat, type FuzzOutcome, NO_FILES } from '../support/fuzz/fuzz-format.ts';
import { FuzzImport } from '../support/fuzz/fuzz-import.ts';
import { FUZZ_SAMPLES } from '../support/fuzz/fuzz-samples.ts';

/** Files between two notes of what is done. */
const STEP = 50;
const count = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? FUZZ_SEED);
const only = process.argv[4];
const folder = new URL('../../.cache/fuzz/', import.meta.url);

async function run(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await installBrowserWorkers();
  const session = new FuzzImport();
  await session.start();
  let faults = 0;
  console.log(`${count} changed files of each format, seed ${seed}:`);
  console.log(
    '| format | files | refused | read | slowest ms | GDAL ended | faults |\n|---|---|---|---|---|---|---|',
  );
  for (const sample of FUZZ_SAMPLES) {
    const { format } = sample;
    if (only !== undefined && only !== format) continue;
    const note = new URL(`${encodeURIComponent(format)}-${seed}.json`, folder);
    let outcome: FuzzOutcome = NO_FILES;
    if (existsSync(note)) outcome = JSON.parse(readFileSync(note, 'utf8')) as FuzzOutcome;
    while (outcome.files < count) {
      const range = { from: outcome.files, to: Math.min(count, outcome.files + STEP), seed };
      outcome = await fuzzFormat(sample, session, range, outcome);
      writeFileSync(note, JSON.stringify(outcome));
    }
    const { files, refused, read, slowestMs, slowest, ended } = outcome;
    faults += outcome.faults.length;
    console.log(
      `| ${format} | ${files} | ${refused} | ${read} | ${Math.round(slowestMs)} (no. ${slowest}) | ${ended} | ${outcome.faults.length} |`,
    );
    for (const fault of outcome.faults.slice(0, 10)) console.log(`    ${fault.slice(0, 600)}`);
  }
  session.stop();
  console.log(`${faults} faults`);
  process.exit(faults > 0 ? 1 : 0);
}

void run();
