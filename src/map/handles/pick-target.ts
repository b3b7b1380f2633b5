import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { LayerId } from '../layers/layer-registry.ts';
import type { MapTarget, MapTargetType } from '../model/map-model.ts';

const FACILITIES = [
  ...(['facility', 'facility-near', 'facility-dots'] as const),
  ...(['facility-dimmed', 'facility-near-dimmed'] as const),
];

/** Layers that answer to the pointer, the first one that is hit wins. */
const PICKS: readonly { type: MapTargetType; layers: LayerId[]; reachPx: number }[] = [
  { type: 'site', layers: ['site'], reachPx: 4 },
  { type: 'plan-site', layers: ['plan-site'], reachPx: 4 },
  { type: 'suggestion', layers: ['suggestion'], reachPx: 4 },
  { type: 'facility', layers: [...FACILITIES], reachPx: 3 },
  { type: 'candidate', layers: ['candidate'], reachPx: 3 },
  { type: 'area', layers: ['area-signs', 'area-labels', 'area-fill'], reachPx: 0 },
];

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
    const id: unknown = map.queryRenderedFeatures(box, { layers })[0]?.properties['id'];
    if (typeof id === 'string') return { type, id };
  }
  return null;
}
