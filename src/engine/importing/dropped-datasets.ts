import type { Issue } from '../../core/base/issue.ts';
import type { Entry } from '../../io/open/entry.ts';
import { expandArchives } from '../../io/open/expand-archives.ts';
import { type Dataset, groupEntries } from '../../io/open/group-entries.ts';

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

type Checksum = (file: Blob) => Promise<string>;

function entryOf({ path, file }: DroppedFile, checksum: Checksum): Entry {
  // Read several times one after the other, and not worth its memory in between.
  let read: WeakRef<Uint8Array> | undefined;
  return {
    path,
    sizeBytes: file.size,
    async bytes() {
      const known = read?.deref();
      // Bytes that were handed to the page are empty here.
      if (known?.length === file.size) return known;
      const bytes = new Uint8Array(await file.arrayBuffer());
      read = new WeakRef(bytes);
      return bytes;
    },
    sha256: () => checksum(file),
  };
}

/** Opens archives, puts together what belongs together, and keeps it under numbers. */
export async function surveyDrop(
  files: readonly DroppedFile[],
  checksum: Checksum,
): Promise<Survey> {
  const { entries, issues } = await expandArchives(files.map((each) => entryOf(each, checksum)));
  const grouped = groupEntries(entries);
  const items = grouped.datasets.map((dataset) => {
    const number = nextDataset++;
    datasets.set(number, dataset);
    return { dataset: number, name: dataset.name, path: dataset.main };
  });
  return { items, issues: [...issues, ...grouped.issues] };
}

export function findDataset(number: number): Dataset {
  const found = datasets.get(number);
  if (!found) throw new Error(`no dataset ${number}`);
  return found;
}
