/** Whole numbers of 32 bits that are appended one by one; doubled when full. */
export class GrowingUint32 {
  length = 0;
  #data = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.#data.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.length++] = value;
  }

  at(index: number): number {
    return this.#data[index]!;
  }

  /** View on what was appended; valid until the next `push`. */
  view(): Uint32Array {
    return this.#data.subarray(0, this.length);
  }
}
