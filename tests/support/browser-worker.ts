import { Worker as Thread } from 'node:worker_threads';

/** GDAL's worker asks the bundler for its files; the command line's thread is the same in Node. */
function fileFor(url: string): string {
  return url.replace('/src/engine/gdal-worker.ts', '/src/cli/gdal-thread.ts');
}

/** A browser's `Worker` as a thread of Node, which can hang, die and be ended as one. */
export class BrowserWorker extends EventTarget {
  /** Memory of workers that are started from now on, in megabytes; undefined for as much as they like. */
  static memoryMb: number | undefined;
  readonly #thread: Thread;

  constructor(url: URL) {
    super();
    this.#thread = new Thread(new URL('./browser-worker-thread.mjs', import.meta.url), {
      execArgv: [],
      workerData: fileFor(url.href),
      ...(BrowserWorker.memoryMb && {
        resourceLimits: { maxOldGenerationSizeMb: BrowserWorker.memoryMb },
      }),
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
