import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { isSystemFile } from './system-file.ts';

/** Name of a ZIP entry: UTF-8 where marked so or valid, else GB18030, in which Chinese Windows writes names. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Entries that a ZIP may hold. */
export const MAX_ENTRIES = 5000;
/** Bytes that all entries may come to, as the directory declares them and as they are unpacked. */
export const MAX_UNPACKED_BYTES = 600 * 1024 * 1024;

export interface ZipEntry {
  /** Path with `/`, never leaving the archive. */
  path: string;
  /** 0 stored, 8 deflated. */
  method: 0 | 8;
  compressedBytes: number;
  /** As declared; what is unpacked is held against it. */
  sizeBytes: number;
  /** Offset of the local header. */
  offset: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
/** The end record is followed by a comment of at most 65 535 bytes. */
const END_SEARCH = 22 + 65_535;
const UNKNOWN = 0xffffffff;

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SEARCH);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

/** A path that stays inside: no drive, no root, no `..`; undefined for any other. */
function safePath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\0')) return undefined;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/');
}

/**
 * Entries of a ZIP by its directory, judged before anything is unpacked: too many, too large together, encrypted, of
 * an unknown method or with a path that leaves the archive are refused as a whole.
 * @param part where `bytes` begin in the file, if they are only the end of it, and what all entries may come to
 */
export function readZipDirectory(
  bytes: Uint8Array,
  fileName: string,
  { base = 0, mostBytes = MAX_UNPACKED_BYTES } = {},
): Result<ZipEntry[]> {
  const refuse = (code: string, params?: Issue['params']): Result<ZipEntry[]> => ({
    issues: [issue(code, 'error', { file: fileName }, params)],
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < 22 ? -1 : findEnd(view);
  if (end === -1) return refuse('zip-broken');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return refuse('zip-too-many', { count, limit: MAX_ENTRIES });
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = view.getUint32(end + 16, true) - base;
  if (at < 0) return refuse('zip-broken');
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) return refuse('zip-broken');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const compressedBytes = view.getUint32(at + 20, true);
    const sizeBytes = view.getUint32(at + 24, true);
    const nameBytes = view.getUint16(at + 28, true);
    const offset = view.getUint32(at + 42, true);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameBytes), (flags & 0x800) !== 0);
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith('/')) continue;
    const path = safePath(name);
    if (path === undefined) return refuse('zip-path', { path: name.slice(0, 80) });
    if (isSystemFile(path)) continue;
    if ((flags & 1) !== 0) return refuse('zip-encrypted', { path });
    if (method !== 0 && method !== 8) return refuse('zip-method', { path, method });
    if ([compressedBytes, sizeBytes, offset].includes(UNKNOWN)) total = Infinity;
    total += sizeBytes;
    if (total > mostBytes) {
      return refuse('zip-too-large', { limitMb: mostBytes / 1024 / 1024 });
    }
    entries.push({ path, method, compressedBytes, sizeBytes, offset });
  }
  return { value: entries, issues: [] };
}
