/** Where the elements of a vector lie, and how many. */
export interface FlatVector {
  at: number;
  length: number;
}

/** A table of a FlatBuffers buffer, its fields by number. @throws RangeError where it points out of the buffer */
export class FlatTable {
  readonly view: DataView;
  readonly #at: number;
  readonly #offsets: number;
  readonly #offsetsEnd: number;

  constructor(view: DataView, at: number) {
    this.view = view;
    this.#at = at;
    const list = at - view.getInt32(at, true);
    this.#offsets = list + 4;
    this.#offsetsEnd = list + view.getUint16(list, true);
  }

  /** The table that the buffer at a position begins with. */
  static root(view: DataView, at: number): FlatTable {
    return new FlatTable(view, at + view.getUint32(at, true));
  }

  /** Position of a field; 0 where it is absent. */
  #field(number: number): number {
    const entry = this.#offsets + 2 * number;
    if (entry >= this.#offsetsEnd) return 0;
    const offset = this.view.getUint16(entry, true);
    return offset === 0 ? 0 : this.#at + offset;
  }

  byte(number: number): number {
    const at = this.#field(number);
    return at === 0 ? 0 : this.view.getUint8(at);
  }

  table(number: number): FlatTable | undefined {
    const at = this.#field(number);
    return at === 0 ? undefined : FlatTable.root(this.view, at);
  }

  /** A list of numbers, bytes or a text. */
  vector(number: number): FlatVector | undefined {
    const field = this.#field(number);
    if (field === 0) return undefined;
    const at = field + this.view.getUint32(field, true);
    return { at: at + 4, length: this.view.getUint32(at, true) };
  }

  tables(number: number): FlatTable[] {
    const tables: FlatTable[] = [];
    const { at, length } = this.vector(number) ?? { at: 0, length: 0 };
    for (let n = 0; n < length; n += 1) tables.push(FlatTable.root(this.view, at + 4 * n));
    return tables;
  }
}
