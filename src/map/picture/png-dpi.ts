const METRES_PER_INCH = 0.0254;
/** Signature and the chunk of the size, which is always the first. */
const HEAD_BYTES = 8 + 25;

/** The checksum of a chunk, CRC-32 as PNG defines it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/**
 * A PNG that says how many of its pixels go to an inch (its chunk `pHYs`), so that a paper and a word processor
 * give it its size.
 * @param png as a browser writes it, without such a chunk
 * @param dpi > 0
 */
export function withDpi(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, HEAD_BYTES));
  out.set(chunk, HEAD_BYTES);
  out.set(png.subarray(HEAD_BYTES), HEAD_BYTES + chunk.length);
  return out;
}

/** The same of a file that is not read yet. */
export async function blobWithDpi(png: Blob, dpi: number): Promise<Blob> {
  const bytes = withDpi(new Uint8Array(await png.arrayBuffer()), dpi);
  return new Blob([bytes as BlobPart], { type: 'image/png' });
}
