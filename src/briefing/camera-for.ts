import type { Box } from '../core/geo/box.ts';

/** Size in CSS pixels of the map beside the words of a scene, taken small enough for every projector. */
const MAP_PX = { width: 860, height: 640 };
const TILE_PX = 512;

function mercatorY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** Centre and zoom (Web Mercator, 512-pixel tiles) at which a box is seen whole on a scene's map. */
export function cameraFor([west, south, east, north]: Box): {
  center: [number, number];
  zoom: number;
} {
  const width = (east - west) / 360;
  const height = mercatorY(south) - mercatorY(north);
  if (!(width > 0) || !(height > 0)) return { center: [105, 35], zoom: 3 };
  const zoom = Math.log2(
    Math.min(MAP_PX.width / (width * TILE_PX), MAP_PX.height / (height * TILE_PX)),
  );
  return {
    center: [(west + east) / 2, (south + north) / 2],
    zoom: Math.round(Math.min(16, zoom) * 100) / 100,
  };
}
