import { type Remote, releaseProxy, wrap } from 'comlink';
import type { EngineApi } from './assessing/engine-api.ts';
import type { ImportApi } from './importing/import-api.ts';
import type { OsmProjectApi } from './osm-project/osm-project-api.ts';
import type { SitingApi } from './siting/siting-api.ts';

/** Starts the engine's worker; calls are answered in the order they were made. */
export function startEngine(): Remote<EngineApi> {
  const worker = new Worker(new URL('./assessing/engine-worker.ts', import.meta.url), {
    type: 'module',
  });
  return wrap<EngineApi>(worker);
}

export interface Importer {
  api: Remote<ImportApi>;
  /** Comes when the worker was stopped or died, with what it died of; calls that wait are then never answered. */
  ended: Promise<string>;
  /** Ends the worker with whatever it is doing; calls that wait are never answered. */
  stop(): void;
}

/** Starts a worker that reads files, apart from the engine, so that it can be stopped or die alone. */
export function startImporter(): Importer {
  const worker = new Worker(new URL('./importing/import-worker.ts', import.meta.url), {
    type: 'module',
  });
  const api = wrap<ImportApi>(worker);
  let end: (what: string) => void;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  worker.addEventListener('error', ({ message }) => end(message || 'worker'));
  return {
    api,
    ended,
    stop() {
      api[releaseProxy]();
      worker.terminate();
      end('');
    },
  };
}

export interface Siting {
  api: Remote<SitingApi>;
  /** Ends the worker with whatever it is doing; calls that wait are never answered. */
  stop(): void;
}

/** Starts a worker that solves siting questions, apart from the engine, since a solver blocks its thread. */
export function startSiting(): Siting {
  const worker = new Worker(new URL('./siting/siting-worker.ts', import.meta.url), {
    type: 'module',
  });
  const api = wrap<SitingApi>(worker);
  return {
    api,
    stop() {
      api[releaseProxy]();
      worker.terminate();
    },
  };
}

export interface OsmMaker {
  api: Remote<OsmProjectApi>;
  /** Ends the worker with whatever it is making. */
  stop(): void;
}

/** Starts a worker that makes a project out of an extract. */
export function startOsmMaker(): OsmMaker {
  const worker = new Worker(new URL('./osm-project/osm-project-worker.ts', import.meta.url), {
    type: 'module',
  });
  const api = wrap<OsmProjectApi>(worker);
  return {
    api,
    stop() {
      api[releaseProxy]();
      worker.terminate();
    },
  };
}
