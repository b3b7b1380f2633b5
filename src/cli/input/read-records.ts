import { existsSync } from 'node:fs';
import { issue, type Issue } from '../../core/base/issue.ts';
import { expandArchives } from '../../io/open/expand-archives.ts';
import { fingerprint } from '../../io/open/fingerprint.ts';
import { type Dataset, groupEntries } from '../../io/open/group-entries.ts';
import { type ReadChoice, type ReadDataset, readDataset } from '../../io/open/read-dataset.ts';
import type { RecordSet } from '../../io/records.ts';
import { listEntries } from './list-entries.ts';
import { gdalInUse } from './open-gdal.ts';
import { UnreadableFile } from './read-bytes.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

/** A path of the command line and the layer that may be named behind a colon: `小区.gdb:社区`. */
export function splitLayer(argument: string): { path: string; layer?: string } {
  const colon = argument.lastIndexOf(':');
  if (colon <= 1 || existsSync(argument)) return { path: argument };
  return { path: argument.slice(0, colon), layer: argument.slice(colon + 1) };
}

/** What can be read below a path, archives opened, and what cannot. @throws Unusable */
export async function readDatasets(
  path: string,
): Promise<{ datasets: Dataset[]; issues: Issue[] }> {
  const { entries, issues } = await expandArchives(listEntries(path));
  const grouped = groupEntries(entries);
  return { datasets: grouped.datasets, issues: [...issues, ...grouped.issues] };
}

/** Reads one dataset with the tools of a terminal. */
export function readHere(dataset: Dataset, choice: ReadChoice): Promise<ReadDataset> {
  return readDataset(dataset, choice, { gdal: gdalInUse });
}

export interface ReadRecords {
  set: RecordSet;
  fileName: string;
  issues: Issue[];
  sha256: string;
  sizeBytes: number;
}

/**
 * Records of one file, folder or archive of the command line that holds one dataset, and of the layer named behind its
 * path. @throws Unusable when it holds several, UnreadableFile when nothing can be read
 */
export async function readRecords(argument: string, choice: ReadChoice = {}): Promise<ReadRecords> {
  const { path, layer } = splitLayer(argument);
  const { datasets, issues } = await readDatasets(path);
  const [dataset] = datasets;
  if (!dataset) {
    throw new UnreadableFile(issues.length > 0 ? issues : [issue('zip-nothing', 'error')]);
  }
  if (datasets.length > 1) {
    const names = datasets.map(({ name }) => name).join(', ');
    throw new Unusable(say('terminal.holds-several-files-name-one', { path, names }));
  }
  const read = await readHere(dataset, layer === undefined ? choice : { ...choice, layer });
  const all = [...issues, ...read.issues];
  if (!read.set) throw new UnreadableFile(all);
  const fileName = layer === undefined ? dataset.name : `${dataset.name}:${layer}`;
  return { set: read.set, fileName, issues: all, ...(await fingerprint(dataset)) };
}
