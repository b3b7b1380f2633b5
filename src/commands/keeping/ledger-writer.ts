import { countCarried, difference } from '../../core/plan/changes/difference.ts';
import type { Project } from '../../core/plan/project.ts';
import type { Guard, Shelf } from '../../platform/shelf.ts';
import {
  type Act,
  EPOCH_KEY,
  type Head,
  KEPT_LISTS,
  keysOf,
  type Snapshot,
  type StoredVersion,
  type Version,
  splitProject,
} from './ledger-form.ts';
import { PieceKeeper } from './piece-keeper.ts';
import type { PieceCache, Position } from './read-ledger.ts';
import { seal } from './sealed.ts';

/** Another tab has taken the writing over: nothing of this one is read any more. */
export class Overtaken extends Error {}

/** Acts in a log until a new head makes them needless: so many are applied when the page is opened. */
const MOST_ACTS = 300;
const MOST_ACTS_CHARS = 1_000_000;
/** Versions that are kept by time; those by name stay until they are removed. */
export const MOST_VERSIONS = 20;
const VERSION_EVERY_MS = 10 * 60_000;
/** Records that one act may carry in words; more lie in pieces. */
const MOST_RECORDS = 300;

function piecesIn({ lists }: Pick<Snapshot, 'lists'>): string[] {
  return Object.values(lists).flatMap(({ pieces }) => pieces);
}

type VersionMark = Omit<StoredVersion, 'sealed'>;

let names = 0;

/** Writes the states of a project into one ledger, as acts where they are small, else as a head. */
export class LedgerWriter {
  readonly #shelf: Shelf;
  readonly #no: number;
  readonly #epoch: number;
  readonly #pieces: PieceKeeper;
  #onDisk: Project | null = null;
  #seq = 0;
  #acts: string[] = [];
  #actsChars = 0;
  #versionMs = Date.now();
  #versionMarks: ReadonlyMap<string, VersionMark> = new Map();
  /** A head of this turn stands, so that acts are read. */
  #begun = false;
  /** Goes with the first head: what it was read from and is all in it. */
  #superseded: readonly string[] = [];

  private constructor(shelf: Shelf, no: number, epoch: number) {
    this.#shelf = shelf;
    this.#no = no;
    this.#epoch = epoch;
    this.#pieces = new PieceKeeper((records) => this.#writePiece(records));
  }

  /** A new ledger; `superseded`: keys of what was read from older versions and is written anew with the first head. */
  static begin(
    shelf: Shelf,
    no: number,
    epoch: number,
    superseded: readonly string[],
  ): LedgerWriter {
    const writer = new LedgerWriter(shelf, no, epoch);
    writer.#superseded = superseded;
    return writer;
  }

  /** Goes on where a state was read. */
  static async goOn(
    shelf: Shelf,
    project: Project,
    { no, seq }: Position,
    epoch: number,
    cache: PieceCache,
  ): Promise<LedgerWriter> {
    const writer = new LedgerWriter(shelf, no, epoch);
    writer.#onDisk = project;
    writer.#seq = seq;
    const keys = keysOf(no);
    writer.#acts = [...(await shelf.under(`${keys.log}act/`)).keys()];
    for (const [key, records] of cache) {
      if (key.startsWith(keys.pieces)) writer.#pieces.learn(key.slice(keys.pieces.length), records);
    }
    return writer;
  }

  get position(): Position {
    return { no: this.#no, epoch: this.#epoch, seq: this.#seq };
  }

  get onDisk(): Project | null {
    return this.#onDisk;
  }

  get #guard(): Guard {
    return { key: EPOCH_KEY, value: this.#epoch };
  }

  /**
   * Resolves when a state is on the disk.
   * @throws Overtaken, or what the storage says where it refuses
   */
  async write(project: Project): Promise<void> {
    const found = this.#onDisk && difference(this.#onDisk, project);
    const isLarge = found !== null && countCarried(found) > MOST_RECORDS;
    await this.#keepBefore(isLarge);
    if (!found || !this.#begun) return this.#fold(project);
    const isLong = isLarge || this.#acts.length >= MOST_ACTS || this.#actsChars > MOST_ACTS_CHARS;
    if (isLong) return this.#fold(project);
    const seq = this.#seq + 1;
    const act: Act = { epoch: this.#epoch, seq, ...found };
    const sealed = seal(act);
    const key = keysOf(this.#no).act(this.#epoch, seq);
    if (!(await this.#shelf.append(key, sealed, this.#guard))) throw new Overtaken();
    this.#seq = seq;
    this.#acts.push(key);
    this.#actsChars += sealed.text.length;
    this.#onDisk = project;
  }

  /**
   * Keeps a state as a version, by name or by time, and lets go of the oldest of those by time.
   * @throws Overtaken, or what the storage says where it refuses
   */
  async keepVersion(project: Project, name: string | null): Promise<void> {
    const stored = await this.#versions();
    const snapshot = await this.#snapshot(project);
    const newest = Math.max(0, ...[...stored.values()].map(({ at }) => at));
    const [at, seq] = [Math.max(Date.now(), newest + 1), this.#seq];
    const version: Version = { at, name, seq, ...snapshot };
    const own: StoredVersion = {
      sealed: seal(version),
      pieces: piecesIn(snapshot),
      at,
      named: name !== null,
      seq,
    };
    const byTime = [...stored].filter(([, { named }]) => !named).map(([key]) => key);
    const tooMany = byTime.length + (name === null ? 1 : 0) - MOST_VERSIONS;
    await this.#change({
      put: [[keysOf(this.#no).version(at), own]],
      remove: byTime.toSorted().slice(0, Math.max(0, tooMany)),
    });
    this.#versionMs = Date.now();
  }

  /** The versions that lie there, without what they hold, which is read of each but once. */
  async #versions(): Promise<ReadonlyMap<string, VersionMark>> {
    const prefix = keysOf(this.#no).versions;
    const keys = (await this.#shelf.keys()).filter((key) => key.startsWith(prefix));
    const marks = new Map<string, VersionMark>();
    for (const key of keys) {
      const mark = this.#versionMarks.get(key) ?? (await this.#shelf.read(key));
      if (!mark) continue;
      const { at, named, pieces, seq } = mark as VersionMark;
      marks.set(key, { at, named, pieces, seq });
    }
    this.#versionMarks = marks;
    return marks;
  }

  /** Keeps what lies there as a version before much of it changes, at the start of a visit, and every few minutes of work. */
  async #keepBefore(isLong: boolean): Promise<void> {
    const isDue = isLong || !this.#begun || Date.now() - this.#versionMs > VERSION_EVERY_MS;
    if (!this.#onDisk || !isDue) return;
    try {
      const known = [...(await this.#versions()).values()].some(({ seq }) => seq === this.#seq);
      if (known) this.#versionMs = Date.now();
      else await this.keepVersion(this.#onDisk, null);
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      // The act itself is what matters; the next one tries again.
      console.error('no version could be kept', error);
    }
  }

  /** A state as it is stored, its lists in pieces that lie on the disk. */
  async #snapshot(project: Project): Promise<Snapshot> {
    const { plan, lists } = splitProject(project);
    const kept: Snapshot['lists'] = {};
    for (const name of KEPT_LISTS) {
      const list = lists[name];
      if (list) kept[name] = { pieces: await this.#pieces.keep(list), count: list.length };
    }
    return { plan, lists: kept };
  }

  async #fold(project: Project): Promise<void> {
    const snapshot = await this.#snapshot(project);
    // The same state under a new turn is no act.
    const seq = project === this.#onDisk ? this.#seq : this.#seq + 1;
    const head: Head = { epoch: this.#epoch, seq, at: Date.now(), ...snapshot };
    await this.#change({
      put: [[keysOf(this.#no).head, seal(head)]],
      remove: [...this.#acts, ...this.#superseded, keysOf(this.#no).undo],
    });
    this.#begun = true;
    this.#onDisk = project;
    this.#seq = seq;
    this.#acts = [];
    this.#actsChars = 0;
    this.#superseded = [];
    // The state is kept; what could not be tidied away is tidied with the next head.
    await this.#sweep(snapshot).catch((error: unknown) => console.error(error));
  }

  async #change(change: Parameters<Shelf['change']>[0]): Promise<void> {
    const held = await this.#shelf.change(change, { guard: this.#guard, lasting: true });
    if (!held) throw new Overtaken();
  }

  async #writePiece(records: readonly unknown[]): Promise<string> {
    const id = `${Date.now().toString(36)}-${this.#epoch}-${++names}`;
    const key = keysOf(this.#no).piece(id);
    const held = await this.#shelf.change({ put: [[key, records]] }, { guard: this.#guard });
    if (!held) throw new Overtaken();
    return id;
  }

  /** Removes pieces that nothing names any more, also of a visit that ended while it wrote. */
  async #sweep({ lists }: Snapshot): Promise<void> {
    const keys = keysOf(this.#no);
    const current = piecesIn({ lists });
    const versions = await this.#versions();
    const used = new Set([...current, ...[...versions.values()].flatMap(({ pieces }) => pieces)]);
    const all = (await this.#shelf.keys()).filter((key) => key.startsWith(keys.pieces));
    const gone = all.filter((key) => !used.has(key.slice(keys.pieces.length)));
    if (gone.length > 0) await this.#change({ remove: gone });
    this.#pieces.forgetAllBut(new Set(current));
  }
}
