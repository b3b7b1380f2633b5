import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { PICKS } from '../layers/layer-registry.ts';
import type { MapTarget } from '../model/map-model.ts';

/** What lies under a point of the map's canvas, in CSS pixels; null over bare ground. */
export function pickTarget(
  map: Pick<MapLibreMap, 'queryRenderedFeatures'>,
  point: { x: number; y: number },
): MapTarget | null {
  for (const { type, layers, reachPx } of PICKS) {
    const box: [PointLike, PointLike] = [
      [point.x - reachPx, point.y - reachPx],
      [point.x + reachPx, point.y + reachPx],
    ];
    const id: unknown = map.queryRenderedFeatures(box, { layers: [...layers] })[0]?.properties[
      'id'
    ];
    if (typeof id === 'string') return { type, id };
  }
  return null;
}
