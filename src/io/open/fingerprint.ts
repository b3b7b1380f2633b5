import { sha256Hex } from '../sha256.ts';
import type { Entry } from './entry.ts';
import type { Dataset } from './group-entries.ts';

async function sha256Of(entry: Entry): Promise<string> {
  return entry.sha256?.() ?? sha256Hex(await entry.bytes());
}

/** Checksum and size of all files of a dataset, in the order of their paths. */
export async function fingerprint({
  entries,
}: Dataset): Promise<{ sha256: string; sizeBytes: number }> {
  const ordered = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sizeBytes = ordered.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (ordered.length === 1) return { sha256: await sha256Of(ordered[0]!), sizeBytes };
  const parts: string[] = [];
  for (const entry of ordered) parts.push(await sha256Of(entry));
  return { sha256: await sha256Hex(new TextEncoder().encode(parts.join('\n'))), sizeBytes };
}
