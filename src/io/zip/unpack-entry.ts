import { issue, type Result } from '../../core/base/issue.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_HEADER = 0x04034b50;
/** A piece unpacks to at most 1032 times itself, 16 MB, before it is held against the declared size. */
const PIECE_BYTES = 16_384;

class Overrun extends Error {}

function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += PIECE_BYTES)));
      else controller.close();
    },
  });
}

/** Unpacks piece by piece and stops as soon as more comes out than was declared. */
async function inflate(packed: Uint8Array, sizeBytes: number): Promise<Uint8Array> {
  const unpacked = new Uint8Array(sizeBytes);
  let filled = 0;
  const stream = inPieces(packed).pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (filled + next.value.length > sizeBytes) {
      await reader.cancel();
      throw new Overrun();
    }
    unpacked.set(next.value, filled);
    filled += next.value.length;
  }
  if (filled !== sizeBytes) throw new Overrun();
  return unpacked;
}

/** The bytes of one entry of a ZIP; what is damaged or larger than declared gives an issue and no value. */
export async function unpackEntry(
  zip: Uint8Array,
  entry: ZipEntry,
  fileName: string,
): Promise<Result<Uint8Array>> {
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
    return { value: await inflate(packed, sizeBytes), issues: [] };
  } catch {
    return broken();
  }
}
