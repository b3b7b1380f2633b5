/**
 * Runs one job at a time and keeps only the newest that waits: what is overtaken is never started,
 * and an answer that was overtaken while it ran is not delivered.
 */
export class Latest<T> {
  private running = false;
  private waiting: T | undefined;
  private readonly work: (input: T, overtaken: () => boolean) => Promise<void>;
  private readonly onIdle: () => void;

  constructor(work: (input: T, overtaken: () => boolean) => Promise<void>, onIdle: () => void) {
    this.work = work;
    this.onIdle = onIdle;
  }

  /** Asks for the newest input to be worked on; `work` must not reject. */
  ask(input: T): void {
    this.waiting = input;
    if (!this.running) void this.drain();
  }

  private async drain(): Promise<void> {
    this.running = true;
    while (this.waiting !== undefined) {
      const input = this.waiting;
      this.waiting = undefined;
      await this.work(input, () => this.waiting !== undefined);
    }
    this.running = false;
    this.onIdle();
  }
}
