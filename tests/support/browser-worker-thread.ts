// What a worker of a browser finds about itself, in a thread of Node; the worker's own code is then loaded as it was built.
import { parentPort, workerData } from 'node:worker_threads';
import { BrowserWorker, type ThreadData } from './browser-worker.ts';

const { worker, ...given } = workerData as ThreadData & { worker: string };
BrowserWorker.given = given;
const port = parentPort!;
const messages = new EventTarget();
Object.assign(globalThis, {
  self: globalThis,
  addEventListener: messages.addEventListener.bind(messages),
  removeEventListener: messages.removeEventListener.bind(messages),
  postMessage: (data: unknown, transfer?: ArrayBuffer[]) => port.postMessage(data, transfer),
  Worker: BrowserWorker,
});

await import(new URL(`${worker}.mjs`, given.workers).href);
if (worker !== 'gdal-thread') {
  port.on('message', (data) => messages.dispatchEvent(new MessageEvent('message', { data })));
}
