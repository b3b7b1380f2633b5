import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom, type Random } from '../../src/core/base/random.ts';
import { coverageGeojson } from '../../src/io/export/coverage-geojson.ts';
import { readProject } from '../../src/io/project/read-project.ts';
import { writeProject } from '../../src/io/project/write-project.ts';
import { hostileBytes, importBytes } from '../support/hostile-file.ts';
import { smallExport } from '../support/small-export.ts';

const SEED = 20_260_101;
const MUTANTS_PER_FILE = 30;

/** The bytes with one to four changes: a byte changed, a stretch dropped, a stretch doubled, an end cut off. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let list = [...bytes];
  const at = () => Math.floor(random() * list.length);
  for (let n = Math.ceil(random() * 4); n > 0; n -= 1) {
    const from = at();
    const to = Math.min(list.length, from + Math.ceil(random() * 20));
    const choice = random();
    if (choice < 0.4) list[from] = Math.floor(random() * 256);
    else if (choice < 0.6) list.splice(from, to - from);
    else if (choice < 0.9) list = [...list.slice(0, to), ...list.slice(from)];
    else list = list.slice(0, from);
  }
  return new Uint8Array(list);
}

const names = readdirSync(new URL('../data/hostile/', import.meta.url));
const FILES: [string, Uint8Array][] = [
  ...names.map((name): [string, Uint8Array] => [name, hostileBytes(name)]),
  ['export.geojson', coverageGeojson(smallExport())],
  ['whole.kequan.json', writeProject(smallExport().project)],
];

describe('mutated files', () => {
  it.each(FILES)(
    `of %s never throw and never give a number that is none (seed ${SEED})`,
    (name, bytes) => {
      const random = seededRandom(SEED);
      for (let n = 0; n < MUTANTS_PER_FILE; n += 1) {
        const mutant = mutated(bytes, random);
        const result = name.endsWith('.kequan.json')
          ? readProject(mutant, name)
          : importBytes(mutant, name);
        if (result.value === undefined) expect(result.issues.length).toBeGreaterThan(0);
        // JSON writes a number that is none as null.
        expect(JSON.parse(JSON.stringify(result.value ?? null))).toEqual(result.value ?? null);
      }
    },
  );
});
