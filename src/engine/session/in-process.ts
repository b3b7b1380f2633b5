import type { Asked, StartedEngine } from './engine-session.ts';

/** Starts an engine in this thread: of a terminal or a test. */
export function inProcess<Api extends object>(make: () => Api): () => StartedEngine<Api> {
  return () => {
    const engine = make();
    const api = new Proxy(engine, {
      get(of, name) {
        const method: unknown = Reflect.get(of, name);
        if (typeof method !== 'function') return method;
        // Answers and failures come later, as they do from a worker.
        return async (...args: unknown[]): Promise<unknown> => method.apply(of, args);
      },
    });
    return { api: api as unknown as Asked<Api>, stop: () => undefined };
  };
}
