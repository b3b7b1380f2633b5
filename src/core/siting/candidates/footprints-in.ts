import type { Feature, GeoJsonProperties, Position } from 'geojson';
import type { Footprint } from '../question/siting-input.ts';

const FLOOR_FIELDS = ['floors', 'building:levels', '层数', '楼层数'];

function floorsOf(properties: GeoJsonProperties): number | undefined {
  for (const field of FLOOR_FIELDS) {
    const value: unknown = properties?.[field];
    const floors = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof floors === 'number' && Number.isFinite(floors) && floors >= 1) return floors;
  }
  return undefined;
}

function isRing(ring: unknown): boolean {
  return (
    Array.isArray(ring) &&
    ring.length >= 4 &&
    ring.every(
      (place) => Array.isArray(place) && Number.isFinite(place[0]) && Number.isFinite(place[1]),
    )
  );
}

/** Polygons of a geometry out of a file; what is no whole polygon is left out. */
function polygonsOf(geometry: unknown): Position[][][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const all = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return (Array.isArray(all) ? all : []).filter(
    (rings): rings is Position[][] =>
      Array.isArray(rings) && rings.length > 0 && rings.every(isRing),
  );
}

/**
 * Building outlines of a parsed GeoJSON collection, each polygon by itself, with the storeys it states;
 * anything else in it is left out, of anything else nothing is taken.
 */
export function footprintsIn(collection: unknown): Footprint[] {
  const { features } = (collection ?? {}) as { features?: unknown };
  return (Array.isArray(features) ? features : [])
    .flatMap((feature: Partial<Feature> | null) => {
      const floors = floorsOf(feature?.properties ?? null);
      return polygonsOf(feature?.geometry).map((coordinates) => ({ coordinates, floors }));
    })
    .map(({ coordinates, floors }, at) => ({
      id: `building-${at + 1}`,
      geometry: { type: 'Polygon', coordinates },
      ...(floors !== undefined && { floors }),
    }));
}
