import type { Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { holdsPoint } from '../../core/geo/holds-point.ts';
import { distanceM } from '../../core/geo/sphere.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { MapModel } from '../model/map-model.ts';

type SnapMap = Pick<MapLibreMap, 'getZoom' | 'queryRenderedFeatures' | 'project' | 'unproject'>;

/** A building or a mark this near draws a site to itself, in CSS pixels. */
const REACH_PX = 14;
/** Nor farther off than this on the ground, in metres: seen from afar a mark covers a whole quarter. */
const REACH_M = 60;
/** Footprints are drawn from here on. */
const FOOTPRINT_ZOOM = 15;

interface Pixel {
  x: number;
  y: number;
}

function around({ x, y }: Pixel, reach: number): [PointLike, PointLike] {
  return [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
}

/** The inner place of the footprint that is drawn under a pixel. */
function footprintAt(map: SnapMap, pixel: Pixel): LngLat | undefined {
  if (map.getZoom() < FOOTPRINT_ZOOM) return undefined;
  const { lng, lat } = map.unproject([pixel.x, pixel.y]);
  const features = map.queryRenderedFeatures(around(pixel, 1), { layers: ['base-buildings'] });
  for (const { geometry } of features) {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    for (const coordinates of polygons) {
      const polygon = { type: 'Polygon' as const, coordinates };
      const inner = holdsPoint(polygon, lng, lat) ? innerPoint(polygon) : undefined;
      if (inner) return { lng: inner.lng, lat: inner.lat };
    }
  }
  return undefined;
}

/** Where a site goes that is given at a pixel: into the idle building or the footprint there, else to the place itself. */
export function snapPlace(map: SnapMap, candidates: MapModel['candidates'], pixel: Pixel): LngLat {
  const { lng, lat } = map.unproject([pixel.x, pixel.y]);
  const place = { lng, lat };
  const ids = new Set(
    map
      .queryRenderedFeatures(around(pixel, REACH_PX), {
        layers: ['candidate', 'candidate-outline'],
      })
      .map(({ properties }): unknown => properties['id']),
  );
  const near = candidates
    .filter((each) => ids.has(each.id) && distanceM(each, place) <= REACH_M)
    .map(({ lng, lat }) => ({ lng, lat, at: map.project([lng, lat]) }))
    .map(({ lng, lat, at }) => ({ lng, lat, px: Math.hypot(at.x - pixel.x, at.y - pixel.y) }))
    .toSorted((a, b) => a.px - b.px)[0];
  if (near) return { lng: near.lng, lat: near.lat };
  return footprintAt(map, pixel) ?? place;
}
