import { type Remote, releaseProxy, wrap } from 'comlink';
import type { ExportApi } from './export-api.ts';

export interface Exporter {
  api: Remote<ExportApi>;
  /** Ends the worker with whatever it is doing; calls that wait are never answered. */
  stop(): void;
}

/** Starts a worker that writes results, apart from the engine, so that it can be stopped alone. */
export function startExporter(): Exporter {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  const api = wrap<ExportApi>(worker);
  return {
    api,
    stop() {
      api[releaseProxy]();
      worker.terminate();
    },
  };
}
