import type { Issue } from '../core/base/issue.ts';
import type { Entry } from '../io/open/entry.ts';
import { expandArchives } from '../io/open/expand-archives.ts';
import { type Dataset, groupEntries } from '../io/open/group-entries.ts';
import { sha256Hex } from '../io/sha256.ts';

/** A file as it was dropped, with its path below the dropped folder. */
export interface DroppedFile {
  path: string;
  file: Blob;
}

/** What can be read of a drop, each under the number by which it is opened. */
export interface Survey {
  items: { dataset: number; name: string; path: string }[];
  issues: Issue[];
}

const datasets = new Map<number, Dataset>();
let nextDataset = 1;

function entryOf({ path, file }: DroppedFile): Entry {
  return {
    path,
    sizeBytes: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

/** Opens archives, puts together what belongs together, and keeps it under numbers. */
export async function surveyDrop(files: readonly DroppedFile[]): Promise<Survey> {
  const { entries, issues } = await expandArchives(files.map(entryOf));
  const grouped = groupEntries(entries);
  const items = grouped.datasets.map((dataset) => {
    const number = nextDataset++;
    datasets.set(number, dataset);
    return { dataset: number, name: dataset.name, path: dataset.main };
  });
  return { items, issues: [...issues, ...grouped.issues] };
}

export function datasetOf(number: number): Dataset {
  const found = datasets.get(number);
  if (!found) throw new Error(`no dataset ${number}`);
  return found;
}

/** Checksum and size of all files of a dataset, in the order of their paths. */
export async function fingerprint({
  entries,
}: Dataset): Promise<{ sha256: string; sizeBytes: number }> {
  const ordered = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  if (ordered.length === 1) {
    const bytes = await ordered[0]!.bytes();
    return { sha256: await sha256Hex(bytes), sizeBytes: bytes.length };
  }
  const parts: string[] = [];
  let sizeBytes = 0;
  for (const entry of ordered) {
    const bytes = await entry.bytes();
    parts.push(await sha256Hex(bytes));
    sizeBytes += bytes.length;
  }
  return { sha256: await sha256Hex(new TextEncoder().encode(parts.join('\n'))), sizeBytes };
}
