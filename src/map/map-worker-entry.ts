import 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { withoutReadData } from './map-worker-answer.ts';

type Post = (message: unknown, options?: WindowPostMessageOptions) => void;

const post: Post = self.postMessage.bind(self);
self.postMessage = ((message, options) => post(withoutReadData(message), options)) satisfies Post;
