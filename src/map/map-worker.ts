import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

// Without its own worker file the production build draws nothing, and a blob would break the strict CSP.
setWorkerUrl(workerUrl);
