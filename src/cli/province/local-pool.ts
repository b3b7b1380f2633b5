import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Language } from '../../i18n/catalogue.ts';
import type { ChildAnswer } from './child.ts';

/** How units are worked off. */
export interface PoolOptions {
  /** Processes at the same time. */
  workers: number;
  /** Where outputs go. */
  store: string;
  language: Language;
  /** Longest time of a unit, in seconds. */
  limitS: number;
  /** Memory of a process, in MB. */
  memoryMb: number;
  /** The script that serves units where it is called with `province child`. */
  program: string;
}

/** A unit that waits: the file that describes it. */
export interface Waiting {
  id: string;
  unit: string;
}

/** What became of a unit. */
export interface Outcome {
  id: string;
  /** Absent: it failed. */
  key?: string;
  /** False: the output was there. */
  done?: boolean;
  /** Why it failed, in words. */
  bad?: string;
  /** What ended the process without an answer. */
  died?: 'time' | 'crash';
  attempt: number;
  seconds: number;
}

/** Units that a process does before another takes its place, so that none grows old. */
const UNITS_OF_A_PROCESS = 40;
const PAUSE_MS = 500;
const ATTEMPTS = 2;

class Child {
  readonly #process: ChildProcess;
  #served = 0;

  constructor({ program, store, language, memoryMb }: PoolOptions) {
    this.#process = fork(program, ['province', 'child', '--store', store, '--lang', language], {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  get isSpent(): boolean {
    return this.#served >= UNITS_OF_A_PROCESS;
  }

  /** The answer, or what ended the process. */
  ask(unit: string, limitS: number): Promise<ChildAnswer | 'time' | 'crash'> {
    this.#served += 1;
    const child = this.#process;
    return new Promise((resolve) => {
      const end = (answer: ChildAnswer | 'time' | 'crash'): void => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        resolve(answer);
      };
      const onMessage = (answer: unknown): void => end(answer as ChildAnswer);
      const onExit = (): void => end('crash');
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        end('time');
      }, limitS * 1000);
      child.on('message', onMessage);
      child.on('exit', onExit);
      if (!child.connected) end('crash');
      else child.send({ unit });
    });
  }

  stop(): void {
    if (this.#process.connected) this.#process.disconnect();
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

/**
 * Works units off in processes of this machine and tells what became of each, in the order of their ends. A process that
 * dies or takes too long is replaced and its unit tried once more after a pause; bad data are not tried again.
 */
export async function runLocally(
  waiting: readonly Waiting[],
  options: PoolOptions,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  const queue = [...waiting];
  const running = new Set<Child>();
  const stopAll = (): void => running.forEach((child) => child.kill());
  process.once('exit', stopAll);
  const work = async (): Promise<void> => {
    let child: Child | null = null;
    const fresh = (): Child => {
      const made = new Child(options);
      running.add(made);
      return made;
    };
    const drop = (gone: Child): void => {
      running.delete(gone);
      gone.stop();
    };
    for (let next = queue.shift(); next; next = queue.shift()) {
      const started = performance.now();
      const seconds = (): number => (performance.now() - started) / 1000;
      for (let attempt = 1; ; attempt += 1) {
        child ??= fresh();
        const answer = await child.ask(next.unit, options.limitS);
        if (typeof answer !== 'string') {
          onOutcome({ id: next.id, attempt, seconds: seconds(), ...answer });
          break;
        }
        drop(child);
        child = null;
        if (attempt === ATTEMPTS) {
          onOutcome({ id: next.id, died: answer, attempt, seconds: seconds() });
          break;
        }
        await pause(PAUSE_MS);
      }
      if (child?.isSpent) {
        drop(child);
        child = null;
      }
    }
    if (child) drop(child);
  };
  try {
    await Promise.all(Array.from({ length: options.workers }, work));
  } finally {
    process.off('exit', stopAll);
    stopAll();
  }
}
