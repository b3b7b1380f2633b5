import type { Box } from '../core/geo/box.ts';

export interface Camera {
  center: [number, number];
  zoom: number;
}

/** Size of a map in CSS pixels. */
export interface MapSize {
  width: number;
  height: number;
}

/** The map that the zoom of a scene speaks of; each projector's own map shows at least the same ground. */
const SCENE_MAP: MapSize = { width: 860, height: 640 };
const TILE_PX = 512;
/** Share of the map that a box may fill, so that names at its edge are read whole. */
const FILLED = 0.92;

function mercatorY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** Zoom levels by which a map of one size may be nearer than one of another and still show all its ground. */
function nearerBy(from: MapSize, to: MapSize): number {
  return Math.log2(Math.min(to.width / from.width, to.height / from.height));
}

/** Zoom at which a map of a size shows the ground of a scene. */
export function zoomOfScene(sceneZoom: number, size: MapSize): number {
  return sceneZoom + nearerBy(SCENE_MAP, size);
}

/** Zoom of a scene that shows the ground which a map of a size shows. */
export function fitSceneZoom(zoom: number, size: MapSize): number {
  return zoom + nearerBy(size, SCENE_MAP);
}

/** Centre and zoom (Web Mercator, 512-pixel tiles) at which a scene shows a box whole. */
export function cameraFor([west, south, east, north]: Box): Camera {
  const width = (east - west) / 360;
  const height = mercatorY(south) - mercatorY(north);
  if (!(width > 0) || !(height > 0)) return { center: [105, 35], zoom: 3 };
  const zoom = Math.log2(
    FILLED * Math.min(SCENE_MAP.width / (width * TILE_PX), SCENE_MAP.height / (height * TILE_PX)),
  );
  return {
    center: [(west + east) / 2, (south + north) / 2],
    zoom: Math.round(Math.min(16, zoom) * 100) / 100,
  };
}

/** Ground that a scene shows at a centre and zoom: what `cameraFor` was given, with the margin around it. */
export function groundOfCamera({ center: [lng, lat], zoom }: Camera): Box {
  const px = TILE_PX * 2 ** zoom;
  const [east, south] = [SCENE_MAP.width / 2 / px, SCENE_MAP.height / 2 / px];
  const toLat = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  const y = mercatorY(lat);
  return [lng - east * 360, toLat(y + south), lng + east * 360, toLat(y - south)];
}
