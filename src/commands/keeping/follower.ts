import { withDifference } from '../../core/plan/changes/difference.ts';
import type { Project } from '../../core/plan/project.ts';
import type { Shelf } from '../../platform/shelf.ts';
import {
  actsAfter,
  listLedgers,
  type PieceCache,
  type Position,
  readStored,
} from './read-ledger.ts';
import { type Head, keysOf } from './ledger-form.ts';
import { unseal } from './sealed.ts';

/** Least time between two looks: a drag writes many times a second. */
const BETWEEN_LOOKS_MS = 150;

/** Shows what another tab writes, act by act where it can, from the beginning where it began anew. */
export class Follower {
  readonly #shelf: Shelf;
  readonly #cache: PieceCache;
  readonly #show: (project: Project) => void;
  #shown: { project: Project; position: Position } | null = null;
  #running = false;
  #again = false;

  constructor(shelf: Shelf, cache: PieceCache, show: (project: Project) => void) {
    this.#shelf = shelf;
    this.#cache = cache;
    this.#show = show;
  }

  /** Looks what was written, now or as soon as the look before is done. */
  look(): void {
    this.#again = true;
    if (!this.#running) void this.#lookOn();
  }

  async #lookOn(): Promise<void> {
    this.#running = true;
    while (this.#again) {
      this.#again = false;
      try {
        await this.#lookOnce();
      } catch (error) {
        console.error('the other tab cannot be followed', error);
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    }
    this.#running = false;
  }

  async #lookOnce(): Promise<void> {
    if (this.#shown && (await this.#goOn(this.#shown))) return;
    const found = await readStored(this.#shelf, this.#cache);
    if (found.state !== 'sound') return;
    const { project, position } = found;
    const isSame =
      this.#shown?.position.epoch === position.epoch && this.#shown.position.seq === position.seq;
    this.#shown = { project, position };
    if (!isSame) this.#show(project);
  }

  /** Applies the acts since what is shown; false when it does not stand any more. */
  async #goOn({ project, position }: { project: Project; position: Position }): Promise<boolean> {
    const { no, epoch, seq } = position;
    const log = await this.#shelf.under(keysOf(no).log);
    const head = unseal<Head>(log.get(keysOf(no).head));
    if (head.state !== 'whole' || head.value.epoch !== epoch || head.value.seq > seq) return false;
    const lost = new Set<string>();
    const acts = actsAfter(log, position, lost);
    if (lost.size > 0) return false;
    if (acts.length === 0) return (await listLedgers(this.#shelf))[0] === no;
    const state = acts.reduce<Project>(withDifference, project);
    this.#shown = { project: state, position: { no, epoch, seq: seq + acts.length } };
    this.#show(state);
    return true;
  }
}
