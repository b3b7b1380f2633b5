import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { GdalModule } from '../../io/gdal/gdal-module.ts';
import { type GdalRequest, serveGdal } from '../../io/gdal/serve-gdal.ts';
import type { GdalCode } from './open-gdal.ts';

interface GdalPackage {
  (config: object): Promise<{ Module: GdalModule }>;
}

/** The library has no way to be given compiled code: what it asks to be compiled is taken from here instead. */
function useCompiled(wasm: WebAssembly.Module): void {
  const { instantiate } = WebAssembly;
  const instantiateGiven = async (_bytes: BufferSource, imports?: WebAssembly.Imports) => ({
    module: wasm,
    instance: await instantiate(wasm, imports),
  });
  Object.assign(WebAssembly, { instantiate: instantiateGiven });
}

async function load(): Promise<GdalModule> {
  const { folder, wasm } = (workerData as { gdal: GdalCode }).gdal;
  useCompiled(wasm);
  const start = createRequire(import.meta.url)('gdal3.js/node.js') as GdalPackage;
  const silent = () => undefined;
  // It looks for its files relative to the working folder, whatever is given.
  const path = relative(process.cwd(), folder);
  const { Module } = await start({ path, logHandler: silent, errorHandler: silent });
  return Module;
}

const port = parentPort;
if (port) {
  const serve = serveGdal(load, (answer, buffers) => port.postMessage(answer, buffers));
  port.on('message', (request: GdalRequest) => void serve(request));
}
