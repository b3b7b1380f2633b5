import { handInEngines } from '../../src/commands/engines.ts';
import { workerEngines } from '../../src/engine/client.ts';
import { BrowserWorker } from './browser-worker.ts';

/** Lets the product's own code start its workers in Node, and hands them in to its commands. */
export function installBrowserWorkers(): void {
  Object.assign(globalThis, { Worker: BrowserWorker });
  handInEngines(workerEngines());
}
