import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Gdal } from '../../io/gdal/gdal-api.ts';
import { GdalClient, type SpawnGdal } from '../../io/gdal/gdal-client.ts';
import type { GdalAnswer, GdalBegun } from '../../io/gdal/serve-gdal.ts';

/** What a thread of GDAL is given: where its files lie, and its code as it was compiled. */
export interface GdalCode {
  folder: string;
  wasm: WebAssembly.Module;
}

let code: GdalCode | undefined;

/** GDAL's code, compiled once for all threads: one that takes the place of another starts in half the time. */
export function gdalCode(): GdalCode {
  if (!code) {
    const { resolve } = createRequire(import.meta.url);
    const folder = join(dirname(resolve('gdal3.js/package.json')), 'dist', 'package');
    const bytes = readFileSync(join(folder, 'gdal3WebAssembly.wasm'));
    code = { folder, wasm: new WebAssembly.Module(bytes) };
  }
  return code;
}

/** Starts a thread of Node that serves GDAL and lets the program end while nothing is asked of it. */
export const spawnGdalThread: SpawnGdal = (onAnswer, onDeath) => {
  const worker = new Worker(new URL('./gdal-thread.mjs', import.meta.url), {
    execArgv: [],
    workerData: { gdal: gdalCode() },
  });
  worker.unref();
  worker.on('message', (answer: GdalAnswer | GdalBegun) => {
    if (answer.job !== 'begun') worker.unref();
    onAnswer(answer);
  });
  worker.on('error', (error) => onDeath(String(error)));
  worker.on('exit', () => onDeath('exit'));
  return {
    post: (request) => {
      worker.ref();
      worker.postMessage(request, []);
    },
    terminate: () => void worker.terminate(),
  };
};

/** GDAL in a thread of Node; it starts with the first call and lets the program end. */
export function openGdal(limitS?: number): Gdal {
  return new GdalClient(spawnGdalThread, limitS);
}

let gdal: Gdal | undefined;

/** The one GDAL for everything that is read and written here. */
export function gdalInUse(): Gdal {
  gdal ??= openGdal();
  return gdal;
}
