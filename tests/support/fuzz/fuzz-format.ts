import { seededRandom } from '../../../src/core/base/random.ts';
import { faultsOf } from './faults-of.ts';
import type { FuzzImport } from './fuzz-import.ts';
import { changedParts, type FuzzSample, type Parts } from './fuzz-samples.ts';
import { useRead } from './use-read.ts';

export const FUZZ_SEED = 20_261_122;
/** Longest that one file may take, in milliseconds. */
export const SLOW_MS = 5000;

export interface FuzzOutcome {
  files: number;
  refused: number;
  /** Files of which something could still be read. */
  read: number;
  slowestMs: number;
  /** Number of the slowest file. */
  slowest: number;
  /** Files by which GDAL died or which it did not finish; it was started anew. */
  ended: number;
  /** Each with the number of its file. */
  faults: string[];
}

export const NO_FILES: FuzzOutcome = {
  files: 0,
  refused: 0,
  read: 0,
  slowestMs: 0,
  slowest: 0,
  ended: 0,
  faults: [],
};

/** The changed dataset of a number; equal seeds change equally, whatever ran before. */
export function changedFile(
  sample: FuzzSample,
  sources: readonly Parts[],
  seed: number,
  n: number,
): Parts {
  const name = [...sample.format].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return changedParts(sample, sources, seededRandom(seed + name + n * 7919));
}

/** A file that takes longer is tried again, since the machine may have been busy with something else. */
const DOUBTFUL_MS = 1000;
const TRIES = 3;

/** Drops one changed file; the quickest try counts. */
async function tryOne(session: FuzzImport, { alone }: FuzzSample, parts: Parts) {
  let quickest = await session.drop(parts, alone);
  for (let n = 1; n < TRIES && quickest.ms > DOUBTFUL_MS && !quickest.hung; n += 1) {
    const again = await session.drop(parts, alone);
    if (again.ms < quickest.ms) quickest = again;
  }
  return quickest;
}

/** Adds the changed files `from` … `to - 1` of a format to an outcome. */
export async function fuzzFormat(
  sample: FuzzSample,
  session: FuzzImport,
  { from = 0, to, seed = FUZZ_SEED }: { from?: number; to: number; seed?: number },
  sofar: FuzzOutcome = NO_FILES,
): Promise<FuzzOutcome> {
  const outcome = { ...sofar, faults: [...sofar.faults] };
  const sources = await sample.sources();
  if (session.hasAreas === (sample.elsewhere ?? false)) await session.start(!sample.elsewhere);
  for (let n = from; n < to; n += 1) {
    const parts = changedFile(sample, sources, seed, n);
    const dropped = await tryOne(session, sample, parts);
    const faults = faultsOf(dropped, parts);
    const isRead =
      dropped.opened !== null || dropped.files.some(({ status }) => status === 'ready');
    if (isRead) faults.push(...(await useRead(sample, dropped, parts)));
    if (dropped.ms > SLOW_MS) faults.push(`slow: ${Math.round(dropped.ms)} ms`);
    const codes = dropped.files.flatMap(({ issues }) => issues.map(({ code }) => code));
    if (codes.some((code) => code === 'gdal-died' || code === 'gdal-too-slow')) outcome.ended += 1;
    outcome.files += 1;
    if (isRead) outcome.read += 1;
    else outcome.refused += 1;
    if (dropped.ms > outcome.slowestMs)
      Object.assign(outcome, { slowestMs: dropped.ms, slowest: n });
    outcome.faults.push(...faults.map((fault) => `${sample.format} ${n}: ${fault}`));
  }
  return outcome;
}
