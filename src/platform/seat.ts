/**
 * The one seat among the tabs of this address from which is written. Web Locks hold it where the page may use them; over
 * plain http in an office network it may not, and the tabs ask one another.
 */
export interface Seat {
  /** Takes the seat when it is free within a moment; true: it is taken. */
  take(): Promise<boolean>;
  /** Asks whoever has it to hand it over, and takes it from a tab that does not answer. */
  takeOver(): Promise<void>;
  release(): void;
  /** Resolves when whoever has it has gone, as far as can be told; another may take it first. */
  untilFree(): Promise<void>;
  /** Tells the other tabs that something was written. */
  tell(): void;
  /** `written`: another tab has written; `asked`: another wants the seat, which is to be released; `lost`: it was taken. */
  listen(hear: (what: 'written' | 'asked' | 'lost') => void): void;
  close(): void;
}

const NAME = 'kequan/seat';
/** How long is waited: a page that is left gives the seat back a moment after the next one asks. */
const PATIENCE = { pauseMs: 100, triesToTake: 8, triesToTakeOver: 30, betweenLooksMs: 2000 };
/** Times in a row that nobody may answer until a tab that did not say so counts as gone: a busy one answers late. */
const UNANSWERED = 3;

type Said = 'written' | 'asked' | 'whose' | 'mine' | 'left';

export class BrowserSeat implements Seat {
  readonly #channel: Pick<
    BroadcastChannel,
    'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
  >;
  readonly #patience: typeof PATIENCE;
  readonly #locks: LockManager | undefined;
  #hear: (what: 'written' | 'asked' | 'lost') => void = () => undefined;
  #release: (() => void) | null = null;
  #heardLeft: () => void = () => undefined;
  readonly #closed = new AbortController();

  constructor(
    channel: BroadcastChannel = new BroadcastChannel(NAME),
    locks: LockManager | undefined = globalThis.navigator?.locks,
    patience = PATIENCE,
  ) {
    this.#patience = patience;
    this.#channel = channel;
    this.#locks = locks;
    const leave = ({ persisted }: PageTransitionEvent) => persisted || this.#sayLeft();
    globalThis.addEventListener?.('pagehide', leave, { signal: this.#closed.signal });
    channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data === 'written') this.#hear('written');
      if (data === 'left') this.#heardLeft();
      if (!this.#release) return;
      if (data === 'whose') this.#say('mine');
      if (data === 'asked') this.#hear('asked');
    });
  }

  async untilFree(): Promise<void> {
    const { signal } = this.#closed;
    if (this.#locks) {
      // Shared, so that all who wait hear of it, and held by none of them.
      const options = { mode: 'shared', signal } as const;
      await this.#locks.request(NAME, options, () => undefined).catch(() => undefined);
      return;
    }
    const left = new Promise<void>((resolve) => {
      this.#heardLeft = resolve;
    });
    for (let unanswered = 0; unanswered < UNANSWERED && !signal.aborted;) {
      const look = new Promise((resolve) => setTimeout(resolve, this.#patience.betweenLooksMs));
      if ((await Promise.race([left.then(() => 'left'), look])) === 'left') return;
      unanswered = (await this.#isTaken()) ? 0 : unanswered + 1;
    }
  }

  listen(hear: (what: 'written' | 'asked' | 'lost') => void): void {
    this.#hear = hear;
  }

  take(): Promise<boolean> {
    return this.#takeIn(this.#patience.triesToTake);
  }

  async takeOver(): Promise<void> {
    if (this.#release) return;
    this.#say('asked');
    if (await this.#takeIn(this.#patience.triesToTakeOver)) return;
    if (this.#locks) await this.#lock({ steal: true });
    else this.#hold();
  }

  release(): void {
    this.#sayLeft();
    this.#release?.();
    this.#release = null;
  }

  tell(): void {
    this.#say('written');
  }

  close(): void {
    this.#closed.abort();
    this.release();
    this.#channel.close();
  }

  #sayLeft(): void {
    if (this.#release) this.#say('left');
  }

  #say(what: Said): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
    this.#channel.postMessage(what);
  }

  /** Tries so many times: a busy page hears neither timers nor answers in time, and counts them in their order. */
  async #takeIn(tries: number): Promise<boolean> {
    for (let left = tries; !this.#release && left > 0; left--) {
      if (left < tries) await this.#pause();
      if (this.#locks) await this.#lock({ ifAvailable: true });
      else if (!(await this.#isTaken())) this.#hold();
    }
    return this.#release !== null;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.#patience.pauseMs));
  }

  #hold(): void {
    this.#release = () => undefined;
  }

  #lock(options: LockOptions): Promise<void> {
    return new Promise((resolve) => {
      const held = (lock: Lock | null) => {
        resolve();
        if (!lock) return Promise.resolve();
        return new Promise<void>((release) => {
          this.#release = release;
        });
      };
      this.#locks!.request(NAME, options, held).catch((error: unknown) => {
        if (this.#release) {
          this.#release = null;
          this.#hear('lost');
        } else {
          // A browser that has locks and refuses them: the turns of the ledger keep order alone.
          console.error('no lock', error);
          this.#hold();
          resolve();
        }
      });
    });
  }

  /** Without locks: whether a tab says that the seat is its own. */
  #isTaken(): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = ({ data }: MessageEvent<Said>) => data === 'mine' && settle(true);
      const settle = (isTaken: boolean) => {
        this.#channel.removeEventListener('message', answer);
        resolve(isTaken);
      };
      this.#channel.addEventListener('message', answer);
      this.#say('whose');
      // Once more, so that an answer that came while this page was busy is heard.
      void this.#pause()
        .then(() => this.#pause())
        .then(() => settle(false));
    });
  }
}
