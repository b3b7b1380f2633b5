import type { Engines } from '../../src/engine/client.ts';
import { Engine } from '../../src/engine/assessing/engine.ts';
import { exportEngine } from '../../src/engine/exporting/export-engine.ts';
import { makeImportEngine } from '../../src/engine/importing/import-engine.ts';
import { EngineSession } from '../../src/engine/session/engine-session.ts';
import { inProcess } from '../../src/engine/session/in-process.ts';
import { SitingEngine } from '../../src/engine/siting/siting-engine.ts';
import { sha256Hex } from '../../src/io/sha256.ts';
import { loadHighs } from '../../src/solver/highs-mip.ts';

const sha256 = async (file: Blob) => sha256Hex(new Uint8Array(await file.arrayBuffer()));

/** The product's own engines in this thread; what a worker alone can do, such as dying, they do not. */
export function inProcessEngines(): Engines {
  return {
    assessing: new EngineSession(inProcess(() => new Engine())),
    slow: new EngineSession(inProcess(() => new Engine())),
    siting: new EngineSession(inProcess(() => new SitingEngine(() => loadHighs()))),
    startImporter() {
      const { api } = inProcess(() => makeImportEngine(sha256))();
      let stop = (): void => undefined;
      const ended = new Promise<string>((resolve) => {
        stop = () => resolve('');
      });
      return { api, ended, stop: () => stop() };
    },
    startOsmMaker: () => {
      throw new Error('an extract is read by a worker');
    },
    startExporter: inProcess(() => exportEngine),
  };
}
