/** A compound file that is not sound: broken off, or with a chain that never ends. */
export class CompoundFault extends Error {}

const DIRECTORY_ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;
/** First of the sector numbers that mean an end, a free sector or one of the tables. */
const SPECIAL = 0xfffffffa;

class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorBytes: number;
  readonly #table: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw new CompoundFault();
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new CompoundFault();
    this.#sectorBytes = 1 << shift;
    for (const sector of this.#tableSectors()) {
      for (let at = 0; at < this.#sectorBytes; at += 4) {
        this.#table.push(this.#u32(this.#offset(sector) + at));
      }
    }
  }

  #u32(at: number): number {
    if (at + 4 > this.#bytes.length) throw new CompoundFault();
    return this.#view.getUint32(at, true);
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sectorBytes;
  }

  /** Sectors of the table of chains: 109 in the header, the rest in a chain of their own. */
  #tableSectors(): number[] {
    const sectors: number[] = [];
    for (let n = 0; n < 109; n += 1) {
      const sector = this.#u32(76 + 4 * n);
      if (sector < SPECIAL) sectors.push(sector);
    }
    let next = this.#u32(68);
    const limit = this.#bytes.length / this.#sectorBytes;
    for (let n = 0; next < SPECIAL; n += 1) {
      if (n > limit) throw new CompoundFault();
      const start = this.#offset(next);
      for (let at = 0; at < this.#sectorBytes - 4; at += 4) {
        const sector = this.#u32(start + at);
        if (sector < SPECIAL) sectors.push(sector);
      }
      next = this.#u32(start + this.#sectorBytes - 4);
    }
    return sectors;
  }

  #chain(first: number, table: readonly number[]): number[] {
    const sectors: number[] = [];
    for (let sector = first; sector < SPECIAL; sector = table[sector] ?? SPECIAL) {
      if (sectors.length > table.length) throw new CompoundFault();
      sectors.push(sector);
    }
    return sectors;
  }

  #gather(first: number): Uint8Array {
    const sectors = this.#chain(first, this.#table);
    const all = new Uint8Array(sectors.length * this.#sectorBytes);
    for (const [at, sector] of sectors.entries()) {
      const start = this.#offset(sector);
      all.set(this.#bytes.subarray(start, start + this.#sectorBytes), at * this.#sectorBytes);
    }
    return all;
  }

  /** Bytes of the first stream that has one of the names; undefined where none has. */
  stream(names: readonly string[]): Uint8Array | undefined {
    const directory = this.#gather(this.#u32(48));
    const view = new DataView(directory.buffer);
    let root: { first: number } | undefined;
    for (let at = 0; at + DIRECTORY_ENTRY_BYTES <= directory.length; at += DIRECTORY_ENTRY_BYTES) {
      const nameBytes = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes));
      const type = directory[at + 66];
      const first = view.getUint32(at + 116, true);
      const size = view.getUint32(at + 120, true);
      if (type === ROOT) root = { first };
      if (type !== STREAM || !names.includes(name)) continue;
      if (size >= this.#u32(56)) return this.#gather(first).subarray(0, size);
      return root && this.#smallStream(root.first, first, size);
    }
    return undefined;
  }

  /** A stream below the cutoff lies in pieces of 64 bytes within the stream of the root. */
  #smallStream(rootFirst: number, first: number, size: number): Uint8Array {
    const pieceBytes = 1 << this.#view.getUint16(32, true);
    const container = this.#gather(rootFirst);
    const bytes = this.#gather(this.#u32(60));
    const view = new DataView(bytes.buffer);
    const table = Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(4 * at, true));
    const pieces = this.#chain(first, table);
    const all = new Uint8Array(pieces.length * pieceBytes);
    for (const [at, piece] of pieces.entries()) {
      all.set(container.subarray(piece * pieceBytes, (piece + 1) * pieceBytes), at * pieceBytes);
    }
    return all.subarray(0, size);
  }
}

/** Bytes of a stream of an OLE compound file, the container of old office documents. @throws CompoundFault */
export function compoundStream(
  bytes: Uint8Array,
  names: readonly string[],
): Uint8Array | undefined {
  return new CompoundFile(bytes).stream(names);
}
