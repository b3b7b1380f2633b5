import { Inflate } from 'fflate';
import { issue, type Result } from '../../core/base/issue.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;
/** A piece unpacks to at most 1032 times itself, 8 MB, before it is held against the declared size. */
const PIECE_BYTES = 8192;

class Overrun extends Error {}

/** Unpacks piece by piece and stops as soon as more comes out than was declared. */
function inflate(packed: Uint8Array, sizeBytes: number): Uint8Array {
  const unpacked = new Uint8Array(sizeBytes);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > sizeBytes) throw new Overrun();
    unpacked.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    stream.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
  }
  if (filled !== sizeBytes) throw new Overrun();
  return unpacked;
}

/** The bytes of one entry of a ZIP; what is damaged or larger than declared gives an issue and no value. */
export function unpackEntry(
  zip: Uint8Array,
  entry: ZipEntry,
  fileName: string,
): Result<Uint8Array> {
  const broken = () => ({
    issues: [issue('zip-entry-broken', 'error', { file: fileName }, { path: entry.path })],
  });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const { offset, method, compressedBytes, sizeBytes } = entry;
  if (offset + 30 > zip.length || view.getUint32(offset, true) !== LOCAL_HEADER) return broken();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedBytes > zip.length) return broken();
  const packed = zip.subarray(start, start + compressedBytes);
  if (method === 0) {
    return sizeBytes === compressedBytes ? { value: packed.slice(), issues: [] } : broken();
  }
  if (sizeBytes === 0) return { value: new Uint8Array(0), issues: [] };
  // Deflate cannot pack more than 1032 to 1: a directory that claims more lies, and no memory is taken for it.
  if (sizeBytes > compressedBytes * 1032 + 1024) return broken();
  try {
    return { value: inflate(packed, sizeBytes), issues: [] };
  } catch {
    return broken();
  }
}
