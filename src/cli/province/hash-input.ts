import { sha256Hex } from '../../io/sha256.ts';
import { listEntries } from '../input/list-entries.ts';
import { splitLayer } from '../input/read-records.ts';

/** SHA-256 over the names and bytes of what a path of the command line stands for. @throws Unusable */
export async function hashInput(argument: string): Promise<string> {
  const { path, layer = '' } = splitLayer(argument);
  const lines: string[] = [layer];
  for (const { path: name, bytes } of listEntries(path))
    lines.push(`${await sha256Hex(await bytes())} ${name}`);
  return sha256Hex(new TextEncoder().encode(lines.toSorted().join('\n')));
}
