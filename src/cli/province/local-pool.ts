import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Children, type ChildrenOptions } from './children.ts';

/** A unit that waits: the file that describes it. */
export interface Waiting {
  /** Of the unit. */
  key: string;
  unit: string;
}

/** What became of a unit. */
export interface TaskEnd {
  key: string;
  /** False: the output was there. Absent: it failed. */
  done?: boolean;
  /** Why it failed, in words. */
  bad?: string;
  /** What ended the process without an answer. */
  died?: 'time' | 'crash';
  attempt: number;
  seconds: number;
  /** Machine that did it. */
  host: string;
}

const PAUSE_MS = 500;
export const ATTEMPTS = 2;

/**
 * Works units off in processes of this machine and tells what became of each, in the order of their ends. A unit whose
 * process dies or takes too long is tried once more after a pause; bad data are not tried again.
 */
export async function runLocally(
  waiting: readonly Waiting[],
  { workers, ...options }: ChildrenOptions & { workers: number },
  onOutcome: (outcome: TaskEnd) => void,
): Promise<void> {
  const queue = [...waiting];
  const children = new Children(options);
  const host = hostname();
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const started = performance.now();
      for (let attempt = 1; ; attempt += 1) {
        const answer = await children.ask(next.unit);
        const seconds = (performance.now() - started) / 1000;
        const went = { key: next.key, attempt, seconds, host };
        if (typeof answer !== 'string') onOutcome({ ...went, ...answer });
        else if (attempt === ATTEMPTS) onOutcome({ ...went, died: answer });
        else {
          await pause(PAUSE_MS);
          continue;
        }
        break;
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    children.stop();
  }
}
