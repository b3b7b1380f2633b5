import { setWorkerUrl } from 'maplibre-gl';
// The bundler makes a worker of the file and gives its address.
// oxlint-disable-next-line import/default
import workerUrl from './map-worker-entry.ts?worker&url';
import { PointSender } from '../points/point-sender.ts';

/** Between this page and the map's workers; another page has another one. */
const channelName = `points-${crypto.randomUUID()}`;

/** Gives the workers the points of long lists. */
export const pointSender = new PointSender(channelName);

// Without its own worker file the production build draws nothing, and a blob would break the strict CSP.
setWorkerUrl(`${workerUrl}#${channelName}`);
