import type { Queue, QueueEvents, Worker } from 'bullmq';

/** Where the queue lives: a server of the Redis protocol, or PostgreSQL from 13 on. */
export interface QueueServer {
  kind: 'redis' | 'postgres';
  url: string;
}

/** What a unit is in the queue: its file, relative to the store, so that machines may hold the store elsewhere. */
export interface UnitJob {
  unit: string;
}

/** What a worker says of a unit that is done. */
export interface UnitDone {
  done: boolean;
  attempt: number;
  seconds: number;
  host: string;
}

/** Told what is wrong with the connection. */
export type OnFault = (message: string) => void;

/** One queue for all provinces of a server; the key of a unit is the id of its job. */
const QUEUE = 'kequan';
/** How long a worker may be silent before its unit is given to another, in ms. */
const LOCK_MS = 15_000;
const STALLED_MS = 5_000;
/** A unit whose worker dies that often is given up. */
const MOST_STALLED = 2;

async function connect({ kind, url }: QueueServer) {
  const bullmq = await import('bullmq');
  if (kind === 'redis') {
    bullmq.setDefaultBackendFactory();
    return { bullmq, connection: { url, maxRetriesPerRequest: null } };
  }
  bullmq.setDefaultBackendFactory(bullmq.createPostgresBackend);
  return { bullmq, connection: { connectionString: url, migrate: true } };
}

/** Faults of a connection, which is tried again: each is told once until another one comes. */
function tellOnce(onFault: OnFault): (error: Error) => void {
  let last = '';
  return ({ message }) => {
    if (message !== last) onFault(message);
    last = message;
  };
}

/** The queue, for those who fill it or look at it, once the server has what it needs. */
export async function openQueue(
  server: QueueServer,
  onFault: OnFault,
): Promise<Queue<UnitJob, UnitDone>> {
  const { bullmq, connection } = await connect(server);
  const queue = new bullmq.Queue<UnitJob, UnitDone>(QUEUE, { connection });
  queue.on('error', tellOnce(onFault));
  await queue.waitUntilReady();
  return queue;
}

/** What happens to the units of the queue. */
export async function openEvents(server: QueueServer, onFault: OnFault): Promise<QueueEvents> {
  const { bullmq, connection } = await connect(server);
  const events = new bullmq.QueueEvents(QUEUE, { connection });
  events.on('error', tellOnce(onFault));
  await events.waitUntilReady();
  return events;
}

/** What of a unit is not to be tried again. */
export class Final extends Error {}

/** Takes units off the queue, as many at the same time as are allowed, until it is closed. */
export async function openWorker(
  server: QueueServer,
  concurrency: number,
  doUnit: (job: UnitJob, attempt: number) => Promise<UnitDone>,
  onFault: OnFault,
): Promise<Worker<UnitJob, UnitDone>> {
  // PostgreSQL has its tables made before a worker asks for one.
  await (await openQueue(server, onFault)).close();
  const { bullmq, connection } = await connect(server);
  const worker = new bullmq.Worker<UnitJob, UnitDone>(
    QUEUE,
    async (job) => {
      try {
        return await doUnit(job.data, job.attemptsStarted);
      } catch (error) {
        throw error instanceof Final ? new bullmq.UnrecoverableError(error.message) : error;
      }
    },
    {
      ...{ connection, concurrency },
      ...{ lockDuration: LOCK_MS, stalledInterval: STALLED_MS, maxStalledCount: MOST_STALLED },
    },
  );
  worker.on('error', tellOnce(onFault));
  return worker;
}
