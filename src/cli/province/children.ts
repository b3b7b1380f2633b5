import { type ChildProcess, fork } from 'node:child_process';
import type { Language } from '../../i18n/catalogue.ts';
import type { ChildAnswer, ChildTask } from './child.ts';

export interface ChildrenOptions {
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

/** What a process answered, or what ended it without an answer. */
export type Answered = ChildAnswer | 'time' | 'crash';

/** Units that a process does before another takes its place, so that none grows old. */
const UNITS_OF_A_PROCESS = 40;

class Child {
  readonly #process: ChildProcess;
  /** Its first word: the limit is of a unit, not of the start of a process. */
  readonly #ready: Promise<void>;
  served = 0;

  constructor({ program, store, language, memoryMb }: ChildrenOptions) {
    this.#process = fork(program, ['province', 'child', '--store', store, '--lang', language], {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#ready = new Promise((resolve) => this.#process.once('message', () => resolve()));
  }

  ask(task: ChildTask, limitS: number): Promise<Answered> {
    this.served += 1;
    const child = this.#process;
    return new Promise((resolve) => {
      const end = (answer: Answered): void => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        resolve(answer);
      };
      const onMessage = (answer: unknown): void => end(answer as ChildAnswer);
      const onExit = (): void => end('crash');
      let timer: NodeJS.Timeout | undefined;
      child.on('exit', onExit);
      if (child.exitCode !== null || child.signalCode !== null) return end('crash');
      void this.#ready.then(() => {
        child.on('message', onMessage);
        timer = setTimeout(() => {
          child.kill('SIGKILL');
          end('time');
        }, limitS * 1000);
        if (child.connected) child.send(task);
        else end('crash');
      });
    });
  }

  stop(): void {
    if (this.#process.connected) this.#process.disconnect();
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

/** Processes that do units, as many as are asked at the same time; what dies or grows old is replaced. */
export class Children {
  readonly #options: ChildrenOptions;
  readonly #idle: Child[] = [];
  readonly #all = new Set<Child>();
  readonly #killAll = (): void => this.#all.forEach((child) => child.kill());

  constructor(options: ChildrenOptions) {
    this.#options = options;
    process.once('exit', this.#killAll);
  }

  #take(): Child {
    const idle = this.#idle.pop();
    if (idle) return idle;
    const child = new Child(this.#options);
    this.#all.add(child);
    return child;
  }

  /** Has a unit done by a process that is idle, or by a new one. */
  async ask(unit: string): Promise<Answered> {
    const child = this.#take();
    const answer = await child.ask({ unit }, this.#options.limitS);
    if (typeof answer !== 'string' && child.served < UNITS_OF_A_PROCESS) this.#idle.push(child);
    else {
      this.#all.delete(child);
      child.stop();
    }
    return answer;
  }

  /** Lets all processes go; what they are doing is lost. */
  stop(): void {
    process.off('exit', this.#killAll);
    this.#killAll();
  }
}
