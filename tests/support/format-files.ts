import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listEntries } from '../../src/cli/input/list-entries.ts';
import type { Entry } from '../../src/io/open/entry.ts';
import { expandArchives } from '../../src/io/open/expand-archives.ts';
import { type Dataset, groupEntries } from '../../src/io/open/group-entries.ts';

/** Files that other programs made; the README beside them says how. */
export const FORMATS = join(import.meta.dirname, '..', 'data', 'formats');

/** The one dataset that a file or folder of `tests/data/formats` stands for. */
export async function formatDataset(name: string): Promise<Dataset> {
  const { entries } = await expandArchives(listEntries(join(FORMATS, name)));
  const [dataset] = groupEntries(entries).datasets;
  if (!dataset) throw new Error(`${name} holds nothing`);
  return dataset;
}

export function formatBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FORMATS, name)));
}

/** Bytes as a file that is dropped. */
export function entryOf(path: string, bytes: Uint8Array): Entry {
  return { path, sizeBytes: bytes.length, bytes: () => Promise.resolve(bytes) };
}
