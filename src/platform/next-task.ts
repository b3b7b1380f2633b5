/**
 * Resolves in a later task, so that a thread is never kept from what else it has to do. A message, since a timer waits
 * 4 ms after a few in a row.
 */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** The same when the thread has nothing more urgent to do, where the browser can tell. */
export function idleTask(): Promise<void> {
  if (!('scheduler' in globalThis)) return nextTask();
  return scheduler.postTask(() => undefined, { priority: 'background' });
}
