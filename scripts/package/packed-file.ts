import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a package. */
export interface PackedFile {
  /** Within the package, with `/` between folders. */
  name: string;
  bytes: Uint8Array;
  /** May be run as a program. */
  runs?: boolean;
}

/** All files of a folder, in the order of their names, as they lie under another name in a package. */
export function filesIn(folder: string, under: string): PackedFile[] {
  const items = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return items.flatMap((item): PackedFile[] => {
    const [path, name] = [join(folder, item.name), `${under}/${item.name}`];
    if (item.isDirectory()) return filesIn(path, name);
    return [{ name, bytes: new Uint8Array(readFileSync(path)) }];
  });
}

/** A file of text. */
export function textFile(name: string, text: string, runs = false): PackedFile {
  return { name, bytes: new TextEncoder().encode(text), ...(runs && { runs }) };
}

const FIRST_DAY = Date.UTC(2001, 0, 1, 12);
const DAYS = 7300;

/**
 * The time, in milliseconds since 1970, that every file of a package bears: drawn from what the site holds, since web servers
 * tell versions of a file by its size and time and would give out the page of the version before for a new one of its size.
 * Equal files still give equal bytes.
 */
export function packedTime(files: readonly PackedFile[]): number {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  const drawn = hash.digest();
  // A zip knows even seconds alone; within an hour, so that no time zone leaves one out.
  const seconds = (drawn.readUInt32LE(4) % 1800) * 2;
  return FIRST_DAY + (drawn.readUInt32LE(0) % DAYS) * 86_400_000 + seconds * 1000;
}
