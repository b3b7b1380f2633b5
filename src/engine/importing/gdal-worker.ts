import initGdalJs from 'gdal3.js';
import dataUrl from 'gdal3.js/dist/package/gdal3WebAssembly.data?url';
import wasmUrl from 'gdal3.js/dist/package/gdal3WebAssembly.wasm?url';
import type { GdalModule } from '../../io/gdal/gdal-module.ts';
import { type GdalRequest, serveGdal } from '../../io/gdal/serve-gdal.ts';
import { pacedShare } from '../../platform/paced-share.ts';

// The package takes every worker for its own and listens; here it is only called.
self.onmessage = null;

const plainFetch = self.fetch.bind(self);

/** The code of the library, whose 28 MB are counted while they come. */
async function fetchCounted(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await plainFetch(input, init);
  const totalBytes = Number(response.headers.get('Content-Length'));
  if (!response.body || !(totalBytes > 0) || !response.url.includes('.wasm')) return response;
  let bytes = 0;
  const tell = pacedShare((share) => self.postMessage({ job: 'loading', share }, []));
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        bytes += piece.length;
        tell(Math.min(1, bytes / totalBytes));
        controller.enqueue(piece);
      },
    }),
  );
  return new Response(counted, { headers: response.headers, status: response.status });
}

self.fetch = fetchCounted;

async function load(): Promise<GdalModule> {
  const here = (url: string) => new URL(url, self.location.href).href;
  const silent = () => undefined;
  const started = await initGdalJs({
    paths: { wasm: here(wasmUrl), data: here(dataUrl) },
    useWorker: false,
    logHandler: silent,
    errorHandler: silent,
  });
  return (started as unknown as { Module: GdalModule }).Module;
}

const serve = serveGdal(load, (answer, buffers) => self.postMessage(answer, { transfer: buffers }));
self.addEventListener('message', ({ data }: MessageEvent<GdalRequest>) => void serve(data));
