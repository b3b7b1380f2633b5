import { type Remote, wrap } from 'comlink';
import type { EngineApi } from './engine-api.ts';

/** Starts the engine's worker; calls are answered in the order they were made. */
export function startEngine(): Remote<EngineApi> {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  return wrap<EngineApi>(worker);
}
