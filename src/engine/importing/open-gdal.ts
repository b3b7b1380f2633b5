import type { Gdal } from '../../io/gdal/gdal-api.ts';
import { GdalClient } from '../../io/gdal/gdal-client.ts';
import type { GdalAnswer, GdalBegun, GdalLoading } from '../../io/gdal/serve-gdal.ts';

/**
 * GDAL in a worker of its own, which is loaded with the first call and tells how much of it is there, from 0 to 1;
 * works from a page and from a worker.
 */
export function openGdal(limitS?: number, onLoading?: (share: number) => void): Gdal {
  return new GdalClient((onAnswer, onDeath) => {
    const worker = new Worker(new URL('./gdal-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<GdalAnswer | GdalBegun | GdalLoading>) => {
        if (data.job === 'loading') onLoading?.(data.share);
        else onAnswer(data);
      },
    );
    worker.addEventListener('error', (event) => onDeath(event.message || 'worker'));
    worker.addEventListener('messageerror', () => onDeath('message'));
    return {
      post: (request) => worker.postMessage(request, []),
      terminate: () => worker.terminate(),
    };
  }, limitS);
}
