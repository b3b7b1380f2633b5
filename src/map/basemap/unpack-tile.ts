/** Bytes that a tile may have unpacked; those of real maps have a hundredth of it. */
const MAX_TILE_BYTES = 64 * 1024 * 1024;

/** Numbers of the PMTiles specification. */
const [UNKNOWN, NONE, GZIP] = [0, 1, 2];

/**
 * Bytes of a tile or directory of a PMTiles archive, unpacked piece by piece, so that one that swells without end stops early.
 * @throws where it does, or is packed in another way
 */
export async function unpackTile(packed: ArrayBuffer, compression: number): Promise<ArrayBuffer> {
  if (compression === NONE || compression === UNKNOWN) return packed;
  if (compression !== GZIP) throw new Error(`compression ${compression} of PMTiles`);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Response(packed)
    .body!.pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new Blob(pieces).arrayBuffer();
    pieces.push(value);
    size += value.length;
    if (size > MAX_TILE_BYTES) {
      void reader.cancel();
      throw new Error('a tile of this PMTiles archive is larger than 64 MB');
    }
  }
}
