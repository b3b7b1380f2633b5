/** Typed arrays that grow by doubling; `done` returns exactly what was pushed. */
export class GrowableInt32 {
  array = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }

  done(): Int32Array {
    return this.array.slice(0, this.length);
  }
}

/** As `GrowableInt32`, for OSM ids, which exceed 32 bits and are exact in a double. */
export class GrowableFloat64 {
  array = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }

  done(): Float64Array {
    return this.array.slice(0, this.length);
  }
}
