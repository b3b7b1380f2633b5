import { issue } from '../../core/base/issue.ts';
import { today } from '../../platform/clock.ts';
import { saveFile } from '../../platform/files.ts';
import { browserShelf, type Shelf } from '../../platform/shelf.ts';
import { reportIssue } from '../view/report-issue.ts';
import { recordKeys } from './read-legacy.ts';

/** What JSON has no form for, in words: the file is for whoever looks for what is left in it. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Map || value instanceof Set) return [...value];
  if (ArrayBuffer.isView(value)) {
    return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  }
  return value;
}

/**
 * Everything that lies on this machine of one line of work, as it lies there.
 * @throws when the storage refuses to be read
 */
async function storedBytes(shelf: Shelf, no: number): Promise<Uint8Array> {
  const own = recordKeys(no, await shelf.keys());
  const lines: string[] = [];
  for (const key of own.toSorted()) {
    const words = JSON.stringify(await shelf.read(key), plain) ?? 'null';
    lines.push(`${JSON.stringify(key)}:${words}`);
  }
  return new TextEncoder().encode(`{\n${lines.join(',\n')}\n}\n`);
}

/** Hands the planner what lies on this machine of one line of work, as it lies there. */
export async function saveStored(no: number, shelf: Shelf = browserShelf): Promise<void> {
  try {
    const bytes = await storedBytes(shelf, no);
    saveFile(`kequan-storage-${no}-${today()}.json`, bytes as BlobPart, 'application/json');
  } catch (error) {
    console.error(error);
    reportIssue(issue('stored-unread', 'error'));
  }
}
