import { setWorkerUrl } from 'maplibre-gl';
// The bundler makes a worker of the file and gives its address.
// oxlint-disable-next-line import/default
import workerUrl from './map-worker-entry.ts?worker&url';

// Without its own worker file the production build draws nothing, and a blob would break the strict CSP.
setWorkerUrl(workerUrl);
