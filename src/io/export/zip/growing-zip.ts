import { Zip, ZipDeflate } from 'fflate';
import { FIXED_DAY } from './fixed-zip.ts';

/** A zip that grows file by file, so that the files need not be in memory together; the same bytes for the same files. */
export class GrowingZip {
  readonly #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    this.#pieces.push(piece);
  });

  add(name: string, bytes: Uint8Array): void {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = FIXED_DAY;
    this.#zip.add(entry);
    entry.push(bytes, true);
  }

  /** The whole; nothing can be added any more. */
  finish(): Uint8Array {
    this.#zip.end();
    const whole = new Uint8Array(this.#pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
