import type { Map as MapLibreMap } from 'maplibre-gl';

/** Resolves after the next frame in which everything visible is loaded and drawn. */
export async function mapDrawn(map: MapLibreMap): Promise<void> {
  map.triggerRepaint();
  await map.once('idle');
}

/** A copy of the drawing buffer, taken inside a frame, as the buffer is cleared after it. */
export function copyOfNextFrame(map: MapLibreMap): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      const source = map.getCanvas();
      const copy = document.createElement('canvas');
      copy.width = source.width;
      copy.height = source.height;
      const context = copy.getContext('2d');
      if (!context) {
        reject(new Error('no 2d canvas'));
        return;
      }
      context.drawImage(source, 0, 0);
      resolve(copy);
    });
    map.triggerRepaint();
  });
}
