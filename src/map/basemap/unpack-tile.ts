/** Bytes that a tile may have unpacked; those of real maps have a twentieth of it. */
const MAX_TILE_MB = 16;
/** A browser unpacks a piece whole before it can be stopped: at most 1032 times itself, 8 MB. */
const PIECE_BYTES = 8192;

/** Numbers of the PMTiles specification. */
const [UNKNOWN, NONE, GZIP] = [0, 1, 2];

function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += PIECE_BYTES)));
      else controller.close();
    },
  });
}

/**
 * Bytes of a tile or directory of a PMTiles archive, unpacked piece by piece, so that one that swells without end stops early.
 * @throws where it does, or is packed in another way
 */
export async function unpackTile(packed: ArrayBuffer, compression: number): Promise<ArrayBuffer> {
  if (compression === NONE || compression === UNKNOWN) return packed;
  if (compression !== GZIP) throw new Error(`compression ${compression} of PMTiles`);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = inPieces(new Uint8Array(packed))
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new Blob(pieces).arrayBuffer();
    pieces.push(value);
    size += value.length;
    if (size > MAX_TILE_MB << 20) {
      void reader.cancel();
      throw new Error(`a tile of this PMTiles archive is larger than ${MAX_TILE_MB} MB`);
    }
  }
}
