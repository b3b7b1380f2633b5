import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { loadOwnFile } from '../points/load-own-file.ts';
import { PointTileLoader } from '../points/point-tile-loader.ts';
import { withoutReadData } from './map-worker-answer.ts';
import { POINT_SCHEME } from '../points/point-layer.ts';

type Post = (message: unknown, options?: WindowPostMessageOptions) => void;
type Load = (request: { url: string }, abort: AbortController) => Promise<{ data: unknown }>;
type AddProtocol = (scheme: string, load: Load) => void;

const post: Post = self.postMessage.bind(self);
self.postMessage = ((message, options) => post(withoutReadData(message), options)) satisfies Post;

// MapLibre asks the page for what has an unknown scheme, and the page would read and unpack the whole file.
const { addProtocol } = self as unknown as { addProtocol: AddProtocol };
for (const scheme of ['blob:http', 'blob:https']) addProtocol(scheme, loadOwnFile);

// The page gives the name of its channel in the address.
const points = new PointTileLoader(self.location.hash.slice(1));
addProtocol(POINT_SCHEME, (request) => points.load(request));
