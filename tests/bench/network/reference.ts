import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { searchRows } from '../../../src/core/network/search/street-times.ts';
import type { PreparedWalker } from '../../../src/core/network/search/prepared-walker.ts';

const COMPILER = 'g++';

/** Where a search starts: nodes, seconds already spent, and facilities, rising. */
export interface Seeds {
  node: number[];
  timeS: number[];
  owner: number[];
}

export interface SearchTimes {
  allMs: number;
  eachMs: number;
  sumAll: number;
  sumEach: number;
}

/** The same algorithm in C++, and the textbook one with a heap. */
export type ReferenceTimes = Record<'lists' | 'heap', SearchTimes>;

/**
 * The same searches in C++ (-O3), to be run as often as one likes; undefined where there is no g++.
 * @param use called while the compiled program is there
 */
export function withReference(
  prepared: PreparedWalker,
  seeds: Seeds,
  facilities: number,
  budgetS: number,
  rounds: number,
  use: (run: (() => ReferenceTimes) | undefined) => void,
): void {
  if (spawnSync(COMPILER, ['--version']).status !== 0) {
    use(undefined);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kequan-bench-'));
  try {
    const program = join(folder, 'search');
    const source = fileURLToPath(new URL('bounded-search.cpp', import.meta.url));
    execFileSync(COMPILER, ['-O3', '-std=c++17', '-o', program, source]);
    const { rows, halfS, nodes } = searchRows(prepared);
    const counts = [nodes, rows.halfTo.length, seeds.node.length];
    const parts = [
      Uint32Array.from([...counts, facilities, rounds]),
      Float64Array.of(budgetS),
      rows.firstHalf,
      rows.halfTo,
      halfS,
      Uint32Array.from(seeds.node),
      Uint32Array.from(seeds.owner),
      Float64Array.from(seeds.timeS),
    ];
    const file = join(folder, 'rows');
    writeFileSync(
      file,
      Buffer.concat(parts.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength))),
    );
    use(() => JSON.parse(execFileSync(program, [file], { encoding: 'utf8' })) as ReferenceTimes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
