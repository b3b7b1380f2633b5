import { unzlibSync } from 'fflate';
import { PbfReader } from 'pbf';
import { OsmPbfFault } from './osm-pbf-fault.ts';

/** One block of the file, decompressed. */
export interface Blob {
  type: string;
  /** Counts from 1. */
  number: number;
  bytes: Uint8Array;
  /** First byte after the block in the file. */
  end: number;
}

/** Limits of the format: https://wiki.openstreetmap.org/wiki/PBF_Format#File_format */
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_BLOB_BYTES = 32 * 1024 * 1024;

const OTHER_COMPRESSIONS = new Map([
  [4, 'lzma'],
  [5, 'bzip2'],
  [6, 'lz4'],
  [7, 'zstd'],
]);

/** What a file that is no PBF most likely is, from its first bytes. */
function guessKind(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart().toLowerCase();
  if (head.startsWith('<!doctype') || head.startsWith('<html')) return 'HTML';
  if (head.startsWith('<')) return 'XML';
  if (head.startsWith('{') || head.startsWith('[')) return 'JSON';
  if (head.startsWith('pk')) return 'ZIP';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  if (head.startsWith('bzh')) return 'bzip2';
  return '?';
}

interface BlobHeader {
  type: string;
  size: number;
}

function readBlobHeader(bytes: Uint8Array): BlobHeader {
  return new PbfReader(bytes).readFields<BlobHeader>(
    (field, header, pbf) => {
      if (field === 1) header.type = pbf.readString();
      else if (field === 3) header.size = pbf.readVarint();
    },
    { type: '', size: -1 },
  );
}

function inflate(blob: Uint8Array, number: number): Uint8Array {
  const pbf = new PbfReader(blob);
  let rawSize = 0;
  let raw: Uint8Array | undefined;
  let zlib: Uint8Array | undefined;
  for (let field = pbf.nextField(); field !== 0; field = pbf.nextField()) {
    if (field === 1) raw = pbf.readBytes();
    else if (field === 2) rawSize = pbf.readVarint();
    else if (field === 3) zlib = pbf.readBytes();
    else if (OTHER_COMPRESSIONS.has(field)) {
      throw new OsmPbfFault('osm-pbf-compression', { method: OTHER_COMPRESSIONS.get(field)! });
    }
  }
  if (raw) return raw;
  // The format asks for the size; without it a few kilobytes could claim gigabytes.
  if (!zlib || rawSize <= 0 || rawSize > MAX_BLOB_BYTES) {
    throw new OsmPbfFault('osm-pbf-damaged', { block: number });
  }
  const out = unzlibSync(zlib, { out: new Uint8Array(rawSize) });
  if (out.length !== rawSize) throw new OsmPbfFault('osm-pbf-damaged', { block: number });
  return out;
}

/** The blocks of a file in turn; throws `OsmPbfFault` where the frame of the file is broken. */
export function* readBlobs(bytes: Uint8Array): Generator<Blob> {
  if (bytes.length === 0) throw new OsmPbfFault('osm-pbf-empty');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let pos = 0;
  for (let number = 1; pos < bytes.length; number++) {
    if (pos + 4 > bytes.length) throw new OsmPbfFault('osm-pbf-cut', { block: number });
    const headerSize = view.getUint32(pos);
    const bodyAt = pos + 4 + headerSize;
    if (headerSize > MAX_HEADER_BYTES) {
      throw number === 1
        ? new OsmPbfFault('osm-pbf-other-kind', { kind: guessKind(bytes) })
        : new OsmPbfFault('osm-pbf-damaged', { block: number });
    }
    if (bodyAt > bytes.length) throw new OsmPbfFault('osm-pbf-cut', { block: number });
    const header = readBlobHeader(bytes.subarray(pos + 4, bodyAt));
    if (number === 1 && header.type !== 'OSMHeader') {
      throw new OsmPbfFault('osm-pbf-other-kind', { kind: guessKind(bytes) });
    }
    if (header.size < 0 || header.size > MAX_BLOB_BYTES) {
      throw new OsmPbfFault('osm-pbf-damaged', { block: number });
    }
    const end = bodyAt + header.size;
    if (end > bytes.length) throw new OsmPbfFault('osm-pbf-cut', { block: number });
    yield { type: header.type, number, bytes: inflate(bytes.subarray(bodyAt, end), number), end };
    pos = end;
  }
}
