/** One record of a workbook stream; parts that continue it hang on. */
export interface BiffRecord {
  type: number;
  /** The record's own data, then that of each continuation. */
  parts: DataView[];
}

const CONTINUE = 0x3c;

/** Records of a stream from an offset on, until it ends or is broken off. */
export function* biffRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const whole = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = from;
  let record: BiffRecord | undefined;
  while (at + 4 <= whole.byteLength) {
    const type = whole.getUint16(at, true);
    const length = whole.getUint16(at + 2, true);
    if (at + 4 + length > whole.byteLength) break;
    const part = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
    if (type === CONTINUE && record) record.parts.push(part);
    else {
      if (record) yield record;
      record = { type, parts: [part] };
    }
    at += 4 + length;
  }
  if (record) yield record;
}

/** Reads texts that may go on in the next part, where a byte says anew how wide their characters are. */
export class BiffTexts {
  readonly #parts: readonly DataView[];
  #part = 0;
  #at: number;

  constructor(parts: readonly DataView[], from: number) {
    this.#parts = parts;
    this.#at = from;
  }

  get isDone(): boolean {
    return this.#part >= this.#parts.length;
  }

  #byte(): number {
    while (!this.isDone && this.#at >= this.#parts[this.#part]!.byteLength) {
      this.#part += 1;
      this.#at = 0;
    }
    if (this.isDone) return 0;
    return this.#parts[this.#part]!.getUint8(this.#at++);
  }

  #number(bytes: number): number {
    let value = 0;
    for (let n = 0; n < bytes; n += 1) value += this.#byte() * 256 ** n;
    return value;
  }

  #skip(bytes: number): void {
    for (let n = 0; n < bytes && !this.isDone; n += 1) this.#byte();
  }

  /** A text whose length stands in so many bytes before it, without its fonts and readings. */
  next(lengthBytes: 1 | 2): string {
    const length = this.#number(lengthBytes);
    let flags = this.#byte();
    const runs = (flags & 8) === 0 ? 0 : this.#number(2);
    const extra = (flags & 4) === 0 ? 0 : this.#number(4);
    const units: number[] = [];
    while (units.length < length && !this.isDone) {
      if (this.#at >= this.#parts[this.#part]!.byteLength) {
        this.#part += 1;
        this.#at = 0;
        if (this.isDone) break;
        flags = this.#byte();
      }
      units.push(this.#number((flags & 1) === 0 ? 1 : 2));
    }
    this.#skip(4 * runs + extra);
    let text = '';
    for (const unit of units) text += String.fromCharCode(unit);
    return text;
  }
}
