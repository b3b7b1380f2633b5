import { piecesOf } from '../../engine/session/list-pieces.ts';

interface Piece {
  id: string;
  records: readonly unknown[];
}

/** True when a list holds the records of a piece from a place on, and nothing else between them. */
function standsAt(list: readonly unknown[], at: number, { records }: Piece): boolean {
  return records.every((record, index) => list[at + index] === record);
}

/**
 * Knows which pieces of long lists lie on this machine and what is in them, so that a list of which one record changed
 * is written as the one piece that it is in: a state and its versions share all others.
 */
export class PieceKeeper {
  #byFirst = new Map<unknown, Piece[]>();
  readonly #write: (records: readonly unknown[]) => Promise<string>;

  /** `write` puts records down and gives the id that they can be read by. */
  constructor(write: (records: readonly unknown[]) => Promise<string>) {
    this.#write = write;
  }

  learn(id: string, records: readonly unknown[]): void {
    const first = records[0];
    const known = this.#byFirst.get(first);
    if (known) known.push({ id, records });
    else this.#byFirst.set(first, [{ id, records }]);
  }

  /** Writes what of a list does not lie there yet; the pieces that make it, in their order. */
  async keep(list: readonly unknown[]): Promise<string[]> {
    const ids: string[] = [];
    const writeUpTo = async (from: number, end: number): Promise<void> => {
      for (const records of piecesOf(list.slice(from, end))) {
        const id = await this.#write(records);
        this.learn(id, records);
        ids.push(id);
      }
    };
    let from = 0;
    for (let at = 0; at < list.length;) {
      const known = this.#byFirst.get(list[at])?.find((piece) => standsAt(list, at, piece));
      if (!known) {
        at++;
        continue;
      }
      await writeUpTo(from, at);
      ids.push(known.id);
      at += known.records.length;
      from = at;
    }
    await writeUpTo(from, list.length);
    return ids;
  }

  /** Forgets all pieces but these, and with them their records. */
  forgetAllBut(ids: ReadonlySet<string>): void {
    const pieces = [...this.#byFirst.values()].flat().filter(({ id }) => ids.has(id));
    this.#byFirst = new Map();
    for (const { id, records } of pieces) this.learn(id, records);
  }
}
