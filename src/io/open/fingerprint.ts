import { sha256Hex } from '../sha256.ts';
import type { Dataset } from './group-entries.ts';

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
