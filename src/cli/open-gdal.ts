import { Worker } from 'node:worker_threads';
import type { Gdal } from '../io/gdal/gdal-api.ts';
import { GdalClient, type SpawnGdal } from '../io/gdal/gdal-client.ts';
import type { GdalAnswer } from '../io/gdal/serve-gdal.ts';

/** Starts a thread of Node that serves GDAL and lets the program end while nothing is asked of it. */
export const spawnGdalThread: SpawnGdal = (onAnswer, onDeath) => {
  const worker = new Worker(new URL('./gdal-thread.mjs', import.meta.url), { execArgv: [] });
  worker.unref();
  worker.on('message', (answer: GdalAnswer) => {
    worker.unref();
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
