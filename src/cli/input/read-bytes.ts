import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { Issue } from '../../core/base/issue.ts';
import { MAX_FILE_BYTES, refuseBySize } from '../../io/limits.ts';
import { systemFault } from '../refuse/system-fault.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

/** A file that no reader could make anything of. */
export class UnreadableFile extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((each) => each.code).join(', '));
    this.issues = issues;
  }
}

/** The same bytes without a copy where they have their memory to themselves. */
function plain(bytes: Buffer): Uint8Array {
  const alone = bytes.length === bytes.buffer.byteLength;
  return alone ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
}

/** Bytes of a pipe, whose size nobody knows before its end; undefined beyond the limit. */
function readPipe(file: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const piece = new Uint8Array(1 << 20);
    const count = readSync(file, piece, 0, piece.length, null);
    if (count === 0) return new Uint8Array(Buffer.concat(pieces, size));
    pieces.push(piece.subarray(0, count));
    size += count;
    if (size > MAX_FILE_BYTES) return undefined;
  }
}

function tooLarge(path: string): Unusable {
  const limit = MAX_FILE_BYTES / 1024 / 1024;
  return new Unusable(say('terminal.larger-than-mb', { path, limit }));
}

/** Bytes of a file or pipe. @throws Unusable for a folder, a device, what is too large or cannot be read */
export function readBytes(path: string | Buffer): Uint8Array {
  const shown = String(path);
  try {
    const file = openSync(path, 'r');
    try {
      const stats = fstatSync(file);
      if (stats.isDirectory()) {
        throw new Unusable(say('terminal.folder-name-file', { shown }));
      }
      if (stats.isCharacterDevice() || stats.isBlockDevice()) {
        throw new Unusable(say('terminal.device-not-file', { shown }));
      }
      if (refuseBySize(basename(shown), stats.size)) throw tooLarge(shown);
      const bytes = stats.isFile() ? plain(readFileSync(file)) : readPipe(file);
      if (!bytes) throw tooLarge(shown);
      return bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw systemFault(shown, error);
  }
}
