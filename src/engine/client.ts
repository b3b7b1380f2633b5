import { releaseProxy, wrap } from 'comlink';
import type { EngineApi } from './assessing/engine-api.ts';
import type { ExportApi } from './exporting/export-api.ts';
import type { ImportApi } from './importing/import-api.ts';
import type { OsmProjectApi } from './osm-project/osm-project-api.ts';
import { type Asked, EngineSession, type StartedEngine } from './session/engine-session.ts';
import type { SitingApi } from './siting/siting-api.ts';

export interface Importer extends StartedEngine<ImportApi> {
  /** Comes when the worker was stopped or died, with what it died of; calls that wait are then never answered. */
  ended: Promise<string>;
}

/** What the page asks of other threads: three engines, and workers that are started for one piece of work each. */
export interface Engines {
  /** Follows the planner's hand. */
  assessing: EngineSession<EngineApi>;
  /** For slow questions, so that they never keep a drag waiting. */
  slow: EngineSession<EngineApi>;
  /** For siting questions, since a solver blocks its thread. */
  siting: EngineSession<SitingApi>;
  /** Reads files, apart from the engines, so that it can be stopped or die alone. */
  startImporter(): Importer;
  /** Makes a project out of an extract. */
  startOsmMaker(): StartedEngine<OsmProjectApi>;
  /** Writes results. */
  startExporter(): StartedEngine<ExportApi>;
}

function started<Api>(worker: Worker): StartedEngine<Api> {
  const api = wrap<Api>(worker);
  return {
    api: api as unknown as Asked<Api>,
    stop() {
      api[releaseProxy]();
      worker.terminate();
    },
  };
}

/** Calls are answered in the order they were made. */
function startEngine(): StartedEngine<EngineApi> {
  return started(
    new Worker(new URL('./assessing/engine-worker.ts', import.meta.url), { type: 'module' }),
  );
}

function startImporter(): Importer {
  const worker = new Worker(new URL('./importing/import-worker.ts', import.meta.url), {
    type: 'module',
  });
  const { api, stop } = started<ImportApi>(worker);
  let end: (what: string) => void;
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  worker.addEventListener('error', ({ message }) => end(message || 'worker'));
  return {
    api,
    ended,
    stop() {
      stop();
      end('');
    },
  };
}

/** The engines as workers of the page; none is started before it is asked. */
export function workerEngines(): Engines {
  return {
    assessing: new EngineSession(startEngine),
    slow: new EngineSession(startEngine),
    siting: new EngineSession(() =>
      started(
        new Worker(new URL('./siting/siting-worker.ts', import.meta.url), { type: 'module' }),
      ),
    ),
    startImporter,
    startOsmMaker: () =>
      started(
        new Worker(new URL('./osm-project/osm-project-worker.ts', import.meta.url), {
          type: 'module',
        }),
      ),
    startExporter: () =>
      started(
        new Worker(new URL('./exporting/export-worker.ts', import.meta.url), { type: 'module' }),
      ),
  };
}
