const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;
/** Bytes of a database that say whether it is written by way of a log beside it. */
const WRITE_VERSION = 18;
const READ_VERSION = 19;
const BY_LOG = 2;
const PLAIN = 1;

/** Whether an SQLite database (GeoPackage) keeps its last changes in a log beside it, as while it is open elsewhere. */
export function isByLog(database: Uint8Array): boolean {
  return database[WRITE_VERSION] === BY_LOG || database[READ_VERSION] === BY_LOG;
}

/**
 * The database with the committed pages of its write-ahead log put in (format of sqlite.org/fileformat2.html, section 4), as a
 * checkpoint would; it asks for no log any more. A log that is none, or of another database, changes no page.
 */
export function withLog(database: Uint8Array, log: Uint8Array | undefined): Uint8Array {
  const pages = log ? committedPages(log) : undefined;
  const size = pages ? pages.count * pages.pageBytes : database.length;
  const whole = new Uint8Array(size);
  whole.set(database.subarray(0, size));
  for (const [page, bytes] of pages?.byNumber ?? []) {
    if (page * pages!.pageBytes <= size) whole.set(bytes, (page - 1) * pages!.pageBytes);
  }
  whole[WRITE_VERSION] = PLAIN;
  whole[READ_VERSION] = PLAIN;
  return whole;
}

function committedPages(log: Uint8Array) {
  if (log.length < HEADER_BYTES) return undefined;
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  const pageBytes = view.getUint32(8);
  if (view.getUint32(0) >>> 1 !== MAGIC >>> 1 || pageBytes < 512 || pageBytes > 65_536) {
    return undefined;
  }
  const byNumber = new Map<number, Uint8Array>();
  let waiting: [number, Uint8Array][] = [];
  let count = 0;
  const frameBytes = FRAME_HEADER_BYTES + pageBytes;
  for (let at = HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    // Frames of an older log that this one has begun to overwrite have other salts.
    const isOwn =
      view.getUint32(at + 8) === view.getUint32(16) &&
      view.getUint32(at + 12) === view.getUint32(20);
    if (!isOwn) break;
    const start = at + FRAME_HEADER_BYTES;
    waiting.push([view.getUint32(at), log.subarray(start, start + pageBytes)]);
    const committed = view.getUint32(at + 4);
    if (committed === 0) continue;
    for (const [page, bytes] of waiting) byNumber.set(page, bytes);
    waiting = [];
    count = committed;
  }
  return count === 0 ? undefined : { byNumber, pageBytes, count };
}
