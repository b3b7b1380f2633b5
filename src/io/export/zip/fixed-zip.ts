import { zipSync, type Zippable } from 'fflate';

/** The oldest day that a zip can hold: one for all, so that equal files give equal bytes. */
export const FIXED_DAY = new Date(1980, 0, 1);

/** A zip of files by name with `/` between folders; the same bytes for the same files in the same order. */
export function fixedZip(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime: FIXED_DAY }];
  return zipSync(entries, { level: 6 });
}
