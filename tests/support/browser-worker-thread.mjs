// What a worker of a browser finds about itself, in a thread of Node; the worker's own file is then loaded unchanged.
import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const messages = new EventTarget();
globalThis.self = globalThis;
globalThis.addEventListener = messages.addEventListener.bind(messages);
globalThis.removeEventListener = messages.removeEventListener.bind(messages);
globalThis.postMessage = (data, transfer) => parentPort.postMessage(data, transfer);
const { BrowserWorker } = await tsImport('./browser-worker.ts', import.meta.url);
globalThis.Worker = BrowserWorker;

await tsImport(workerData, import.meta.url);
if (!workerData.endsWith('gdal-thread.ts')) {
  parentPort.on('message', (data) => messages.dispatchEvent(new MessageEvent('message', { data })));
}
