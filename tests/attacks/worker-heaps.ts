import type { CDPSession } from '@playwright/test';

interface Answer {
  id?: number;
  result?: { usedSize?: number };
}

/** Asks each worker of a page, after a collection, how much of its heap is in use. */
export async function workerHeaps(session: CDPSession): Promise<() => Promise<number[]>> {
  const attached = new Set<string>();
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  session.on('Target.attachedToTarget', ({ sessionId }) => attached.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => attached.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = async (sessionId: string, method: string): Promise<Answer> => {
    const id = ++asked;
    // A worker that ends, or is busy for long, tells nothing.
    const answer = new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      setTimeout(() => resolve({}), 5000).unref();
    });
    await session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .catch(() => waiting.get(id)?.({}));
    const got = await answer;
    waiting.delete(id);
    return got;
  };
  return () =>
    Promise.all(
      [...attached].map(async (sessionId) => {
        await ask(sessionId, 'HeapProfiler.collectGarbage');
        return (await ask(sessionId, 'Runtime.getHeapUsage')).result?.usedSize ?? 0;
      }),
    );
}
