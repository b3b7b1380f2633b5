import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { loadOwnFile } from './load-own-file.ts';
import { loadPointTile } from './load-point-tile.ts';
import { withoutReadData } from './map-worker-answer.ts';
import { POINT_SCHEME } from './point-layer.ts';

type Post = (message: unknown, options?: WindowPostMessageOptions) => void;
type AddProtocol = (scheme: string, load: typeof loadOwnFile | typeof loadPointTile) => void;

const post: Post = self.postMessage.bind(self);
self.postMessage = ((message, options) => post(withoutReadData(message), options)) satisfies Post;

// MapLibre asks the page for what has an unknown scheme, and the page would read and unpack the whole file.
const { addProtocol } = self as unknown as { addProtocol: AddProtocol };
for (const scheme of ['blob:http', 'blob:https']) addProtocol(scheme, loadOwnFile);
addProtocol(POINT_SCHEME, loadPointTile);
