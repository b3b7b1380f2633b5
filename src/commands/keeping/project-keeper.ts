import type { Project } from '../../core/plan/project.ts';
import { Overtaken } from './ledger-writer.ts';

/** Why the newest state is not on the disk: there is no room, the browser refuses, or another tab writes now. */
export type Trouble = 'full' | 'refused' | 'overtaken';

/** How the newest state is kept. */
export type Kept = 'saved' | 'saving' | Trouble;

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

function troubleIn(error: unknown): Trouble {
  if (error instanceof Overtaken) return 'overtaken';
  const { name } = (error ?? {}) as { name?: unknown };
  return name === 'QuotaExceededError' ? 'full' : 'refused';
}

/**
 * Brings the newest state to the disk, one write at a time: at once while nothing is being written, else as soon as that
 * is done. What fails stays in hand and is tried again, with the next act or after a while.
 */
export class ProjectKeeper {
  readonly #write: (project: Project) => Promise<void>;
  readonly #tell: (kept: Kept) => void;
  #newest: Project | null;
  #written: Project | null;
  #running: Promise<void> | null = null;
  #kept: Kept = 'saved';
  #waitMs = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** `written` is the state that lies there, null: none; `tell` hears each change of how the newest is kept. */
  constructor(
    written: Project | null,
    write: (project: Project) => Promise<void>,
    tell: (kept: Kept) => void,
  ) {
    this.#newest = written;
    this.#written = written;
    this.#write = write;
    this.#tell = tell;
  }

  /** A state that is to be kept from now on. */
  keep(project: Project): void {
    if (project === this.#newest) return;
    this.#newest = project;
    if (this.#kept === 'saved') this.#say('saving');
    this.#run();
  }

  /** Tries at once what is not on the disk yet; true when all of it is. */
  async settle(): Promise<boolean> {
    while (!this.#stopped && this.#written !== this.#newest) {
      this.#run();
      await this.#running;
      if (this.#kept !== 'saving' && this.#kept !== 'saved') return false;
    }
    return this.#written === this.#newest;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #say(kept: Kept): void {
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.#tell(kept);
  }

  #run(): void {
    if (this.#stopped || this.#kept === 'overtaken') return;
    clearTimeout(this.#timer);
    this.#running ??= this.#writeAll().finally(() => {
      this.#running = null;
    });
  }

  async #writeAll(): Promise<void> {
    while (!this.#stopped && this.#newest && this.#written !== this.#newest) {
      const project = this.#newest;
      try {
        await this.#write(project);
      } catch (error) {
        this.#failed(error);
        return;
      }
      this.#written = project;
    }
    this.#waitMs = FIRST_WAIT_MS;
    if (!this.#stopped) this.#say('saved');
  }

  #failed(error: unknown): void {
    console.error('the project cannot be stored', error);
    const trouble = troubleIn(error);
    this.#say(trouble);
    if (trouble === 'overtaken' || this.#stopped) return;
    this.#timer = setTimeout(() => this.#run(), this.#waitMs);
    this.#waitMs = Math.min(2 * this.#waitMs, LONGEST_WAIT_MS);
  }
}
