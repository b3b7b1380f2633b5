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
