import { Worker as Thread } from 'node:worker_threads';
import type { GdalCode } from '../../src/cli/input/open-gdal.ts';

/** What every thread of a run is given: the folder of the built workers, and GDAL's compiled code. */
export interface ThreadData {
  workers: string;
  gdal: GdalCode;
}

/** GDAL's worker asks the bundler for its files; the command line's thread is the same in Node. */
const IN_NODE: Readonly<Record<string, string>> = { 'gdal-worker': 'gdal-thread' };

/** A browser's `Worker` as a thread of Node, which can hang, die and be ended as one. */
export class BrowserWorker extends EventTarget {
  /** Memory of workers that are started from now on, in megabytes; undefined for as much as they like. */
  static memoryMb: number | undefined;
  static given: ThreadData;
  readonly #thread: Thread;

  constructor(url: URL) {
    super();
    const asked = url.pathname.split('/').at(-1)!.replace(/\.ts$/, '');
    const { given, memoryMb } = BrowserWorker;
    this.#thread = new Thread(new URL('browser-worker-thread.mjs', given.workers), {
      execArgv: [],
      workerData: { ...given, worker: IN_NODE[asked] ?? asked },
      ...(memoryMb && { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
    });
    this.#thread.unref();
    this.#thread.on('message', (data: unknown) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    );
    this.#thread.on('error', (error) =>
      this.dispatchEvent(Object.assign(new Event('error'), { message: String(error) })),
    );
  }

  postMessage(data: unknown, transfer?: readonly ArrayBuffer[]): void {
    this.#thread.postMessage(data, transfer ?? []);
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}
