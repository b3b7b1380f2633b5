import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { GdalModule } from '../io/gdal/gdal-module.ts';
import { type GdalRequest, serveGdal } from '../io/gdal/serve-gdal.ts';

interface GdalPackage {
  (config: object): Promise<{ Module: GdalModule }>;
}

const require = createRequire(import.meta.url);

async function load(): Promise<GdalModule> {
  // It looks for its files relative to the working folder, whatever is given.
  const folder = join(dirname(require.resolve('gdal3.js/package.json')), 'dist', 'package');
  const start = require('gdal3.js/node.js') as GdalPackage;
  const silent = () => undefined;
  const path = relative(process.cwd(), folder);
  const { Module } = await start({ path, logHandler: silent, errorHandler: silent });
  return Module;
}

const port = parentPort;
if (port) {
  const serve = serveGdal(load, (answer, buffers) => port.postMessage(answer, buffers));
  port.on('message', (request: GdalRequest) => void serve(request));
}
