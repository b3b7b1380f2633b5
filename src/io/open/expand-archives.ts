import { issue, type Issue } from '../../core/base/issue.ts';
import { refuseBySize } from '../limits.ts';
import { sniffFormat } from '../text/sniff-format.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import {
  MAX_ENTRIES,
  MAX_UNPACKED_BYTES,
  readZipDirectory,
  type ZipEntry,
} from '../zip/zip-directory.ts';
import { baseName, type Entry, EntryFault, getExtension } from './entry.ts';
import { isSystemFile } from '../zip/system-file.ts';

/** Archives within archives that are opened. */
const MAX_NESTING = 1;
const HEAD_EXTENSIONS = new Set(['zip', 'kmz', '']);

interface Budget {
  entries: number;
  bytes: number;
}

/** A part of an archive, unpacked when it is first asked for. */
function partOf(zip: Uint8Array, part: ZipEntry, path: string, file: string): Entry {
  let bytes: Uint8Array | undefined;
  return {
    path,
    sizeBytes: part.sizeBytes,
    async bytes() {
      if (bytes) return bytes;
      const { value, issues } = await unpackEntry(zip, part, file);
      if (!value) throw new EntryFault(issues);
      bytes = value;
      return value;
    },
  };
}

/** Bytes of a file; undefined, with the issues, where it is a damaged part of an archive. */
async function soundBytes(entry: Entry, issues: Issue[]): Promise<Uint8Array | undefined> {
  try {
    return await entry.bytes();
  } catch (error) {
    if (!(error instanceof EntryFault)) throw error;
    issues.push(...error.issues);
    return undefined;
  }
}

async function expand(
  entry: Entry,
  nesting: number,
  budget: Budget,
  issues: Issue[],
): Promise<Entry[]> {
  if (!HEAD_EXTENSIONS.has(getExtension(entry.path))) return [entry];
  const file = baseName(entry.path);
  const bytes = await soundBytes(entry, issues);
  if (!bytes) return [];
  if (sniffFormat(bytes) !== 'zip') return [entry];
  if (nesting > MAX_NESTING) {
    issues.push(issue('zip-nested', 'error', { file }));
    return [];
  }
  const { value: parts, issues: found } = readZipDirectory(bytes, file);
  issues.push(...found);
  if (!parts) return [];
  budget.entries += parts.length;
  budget.bytes += parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (budget.entries > MAX_ENTRIES || budget.bytes > MAX_UNPACKED_BYTES) {
    const limitMb = MAX_UNPACKED_BYTES / 1024 / 1024;
    issues.push(issue('zip-too-large', 'error', { file }, { limitMb }));
    return [];
  }
  const maps =
    getExtension(entry.path) === 'kmz'
      ? parts.filter(({ path }) => /\.kml$/i.test(path) && !isSystemFile(path))
      : [];
  const [map] = maps;
  const shown = maps.length > 0 ? maps : parts;
  // A KMZ is its one map, whose own name (mostly doc.kml) nobody knows; several are its layers.
  const inside =
    map && maps.length === 1
      ? [partOf(bytes, map, entry.path, file)]
      : shown.map((part) => partOf(bytes, part, `${entry.path}/${part.path}`, file));
  if (inside.length === 0) issues.push(issue('zip-nothing', 'error', { file }));
  const all: Entry[] = [];
  for (const each of inside) all.push(...(await expand(each, nesting + 1, budget, issues)));
  return all;
}

/**
 * The same files with every archive replaced by what it holds; workbooks, which are archives too, stay. Sizes, numbers
 * and paths are judged before anything is unpacked.
 */
export async function expandArchives(
  entries: readonly Entry[],
): Promise<{ entries: Entry[]; issues: Issue[] }> {
  const issues: Issue[] = [];
  const budget: Budget = { entries: 0, bytes: 0 };
  const all: Entry[] = [];
  for (const entry of entries) {
    if (entries.length > 1 && isSystemFile(entry.path)) continue;
    const refusal = refuseBySize(baseName(entry.path), entry.sizeBytes);
    if (refusal) issues.push(refusal);
    else all.push(...(await expand(entry, 0, budget, issues)));
  }
  return { entries: all, issues };
}
