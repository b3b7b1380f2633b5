import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Children, type ChildrenOptions } from './children.ts';
import { ATTEMPTS, type TaskEnd, type Waiting } from './local-pool.ts';
import {
  Final,
  type OnFault,
  openEvents,
  openQueue,
  openWorker,
  type QueueServer,
  type UnitDone,
  type UnitJob,
} from './queue-server.ts';
import type { Store } from './store.ts';

const RETRY_MS = 1000;
/** Units that are added at once. */
const BATCH = 500;
/** How long nothing may be heard before what is open is looked after, in ms. */
const SILENCE_MS = 5000;

type Failed = Pick<TaskEnd, 'bad' | 'died'>;

/** What a failed job says of itself; one whose workers died has no word of theirs. */
function failureOf(reason: string): Failed {
  try {
    const { bad, died } = JSON.parse(reason) as Failed;
    return bad === undefined ? { died: died ?? 'crash' } : { bad };
  } catch {
    return { died: 'crash' };
  }
}

/**
 * Hands units to the workers of a queue and tells what became of each. What was finished while nobody listened, and what
 * a server lost, is found by looking into the store.
 */
export async function runByQueue(
  waiting: readonly Waiting[],
  server: QueueServer,
  store: Store,
  onOutcome: (outcome: TaskEnd) => void,
  onFault: OnFault,
): Promise<void> {
  const open = new Map(waiting.map((each) => [each.key, each]));
  if (open.size === 0) return;
  const queue = await openQueue(server, onFault);
  const events = await openEvents(server, onFault);
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  let heard = Date.now();
  const settle = (key: string, outcome: Omit<TaskEnd, 'key'>): void => {
    if (!open.delete(key)) return;
    onOutcome({ key, ...outcome });
    if (open.size === 0) finish();
  };
  const unknown = { attempt: ATTEMPTS, seconds: 0, host: '' };
  events.on('completed', ({ jobId, returnvalue }) => {
    heard = Date.now();
    settle(jobId, returnvalue as unknown as UnitDone);
  });
  events.on('failed', ({ jobId, failedReason }) => {
    heard = Date.now();
    settle(jobId, { ...unknown, ...failureOf(failedReason) });
  });
  const add = async (units: readonly Waiting[]): Promise<void> => {
    for (let at = 0; at < units.length; at += BATCH) {
      const jobs = units.slice(at, at + BATCH).map(({ key, unit }) => ({
        name: 'unit',
        data: { unit: relative(store.folder, unit).replaceAll('\\', '/') },
        opts: {
          ...{ jobId: key, attempts: ATTEMPTS, removeOnComplete: true, removeOnFail: true },
          backoff: { type: 'fixed', delay: RETRY_MS },
        },
      }));
      await queue.addBulk(jobs);
    }
  };
  const lookAfter = async (): Promise<void> => {
    for (const each of [...open.values()]) {
      const job = await queue.getJob(each.key);
      if (job) continue;
      if (await store.read(each.key)) settle(each.key, { done: true, ...unknown });
      else if (open.has(each.key)) await add([each]);
    }
  };
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await pause(SILENCE_MS / 5);
      if (Date.now() - heard < SILENCE_MS) continue;
      heard = Date.now();
      await lookAfter();
    }
  };
  try {
    await add(waiting);
    await Promise.race([finished, watch()]);
  } finally {
    over.abort();
    await events.close();
    await queue.close();
  }
}

/** Serves units of a queue with processes of this machine until told to stop; what is in hand then is finished first. */
export async function workOnQueue(
  server: QueueServer,
  options: ChildrenOptions & { workers: number },
  onFault: OnFault,
): Promise<{ close: () => Promise<void> }> {
  const children = new Children(options);
  const host = hostname();
  const doUnit = async ({ unit }: UnitJob, attempt: number): Promise<UnitDone> => {
    const started = performance.now();
    const answer = await children.ask(join(options.store, unit));
    if (typeof answer === 'string') throw new Error(JSON.stringify({ died: answer }));
    if ('bad' in answer) throw new Final(JSON.stringify(answer));
    return { ...answer, attempt, seconds: (performance.now() - started) / 1000, host };
  };
  const worker = await openWorker(server, options.workers, doUnit, onFault);
  return {
    close: async () => {
      await worker.close();
      children.stop();
    },
  };
}
