import { checkRecords } from '../../core/plan/list-schemas.ts';
import type { Project } from '../../core/plan/project.ts';
import { LIST_NAMES, type ListName, piecesOf } from '../../engine/session/list-pieces.ts';
import type { Storage } from '../../platform/storage.ts';

const HEAD_KEY = 'kequan/lists';
const PIECES = 'kequan/list/';
/** Where versions before wrote areas, facilities and demand in one record. */
const OLD_KEY = 'kequan/data';

export type SavedLists = Partial<Pick<Project, ListName>>;

/** Where each list lies: its pieces are `kequan/list/<mark>/<number>`. */
type Head = Partial<Record<ListName, { mark: string; pieces: number }>>;

function keyOf(mark: string, at: number): string {
  return `${PIECES}${mark}/${at}`;
}

/** The lists of the last visit, read and checked a piece a task; undefined when there are none or a piece is gone or wrong. */
export async function readSavedLists(storage: Storage): Promise<SavedLists | undefined> {
  const head = (await storage.read(HEAD_KEY)) as Head | undefined;
  if (!head) return oldLists(await storage.read(OLD_KEY));
  const lists: Partial<Record<ListName, unknown[]>> = {};
  for (const name of LIST_NAMES) {
    const { mark, pieces } = head[name] ?? { mark: '', pieces: -1 };
    if (pieces < 0) continue;
    const list: unknown[] = [];
    for (let at = 0; at < pieces; at++) {
      const piece = checkRecords(name, await storage.read(keyOf(mark, at)));
      if (!piece) return undefined;
      for (const record of piece) list.push(record);
    }
    lists[name] = list;
  }
  return lists as SavedLists;
}

/** What versions before wrote as one record. */
function oldLists(saved: unknown): SavedLists | undefined {
  if (typeof saved !== 'object' || saved === null) return undefined;
  const lists: Partial<Record<ListName, unknown[]>> = {};
  for (const name of LIST_NAMES) {
    const records = (saved as SavedLists)[name];
    const checked = records && checkRecords(name, records);
    if (records && !checked) return undefined;
    if (checked) lists[name] = checked;
  }
  return lists as SavedLists;
}

let marks = 0;

/**
 * Keeps the long lists of a project on this machine. Pieces are written under new names, a piece a task, and hold only
 * from the moment on at which the head names them: whoever leaves before finds what was there before, and whole.
 */
export class SavedListsKeeper {
  readonly #storage: Storage;
  #saved: SavedLists = {};
  #head: Head = {};

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Writes the lists that changed, and with the head, all at once, what belongs to them. */
  async write(lists: SavedLists, beside: [string, unknown][]): Promise<void> {
    if (LIST_NAMES.every((name) => lists[name] === this.#saved[name])) {
      await this.#storage.writeAll(beside);
      return;
    }
    const head: Head = {};
    // Another tab may have put its own project in place.
    const onDisk = ((await this.#storage.read(HEAD_KEY)) ?? {}) as Head;
    for (const name of LIST_NAMES) {
      const records = lists[name];
      if (!records) continue;
      const before = records === this.#saved[name] ? this.#head[name] : undefined;
      const stands = before && onDisk[name]?.mark === before.mark;
      const written = stands ? before : await this.#writePieces(records);
      if (!written) return;
      head[name] = written;
    }
    if (!(await this.#storage.writeAll([[HEAD_KEY, head], ...beside]))) return;
    this.#saved = lists;
    this.#head = head;
    await this.#sweep();
  }

  async #writePieces(records: readonly unknown[]): Promise<Head[ListName]> {
    const mark = `${Math.round(performance.timeOrigin)}-${++marks}`;
    let pieces = 0;
    for (const piece of piecesOf(records)) {
      if (!(await this.#storage.write(keyOf(mark, pieces), piece))) return undefined;
      pieces++;
    }
    return { mark, pieces };
  }

  /** Removes pieces that no head names, also of a visit that ended while it wrote. */
  async #sweep(): Promise<void> {
    const marksInUse = Object.values(this.#head).map(({ mark }) => `${PIECES}${mark}/`);
    const all = await this.#storage.keys(PIECES);
    const gone = all.filter((key) => !marksInUse.some((own) => key.startsWith(own)));
    for (const key of [...gone, OLD_KEY]) await this.#storage.remove(key);
  }
}
