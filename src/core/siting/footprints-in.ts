import type { FeatureCollection, GeoJsonProperties } from 'geojson';
import type { Footprint } from './siting-input.ts';

const FLOOR_FIELDS = ['floors', 'building:levels', '层数', '楼层数'];

function floorsOf(properties: GeoJsonProperties): number | undefined {
  for (const field of FLOOR_FIELDS) {
    const value: unknown = properties?.[field];
    const floors = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof floors === 'number' && Number.isFinite(floors) && floors >= 1) return floors;
  }
  return undefined;
}

/** Building outlines of a collection, each polygon by itself, with the storeys it states; other features are left out. */
export function footprintsIn({ features }: FeatureCollection): Footprint[] {
  return features
    .flatMap(({ geometry, properties }) => {
      const floors = floorsOf(properties);
      const own = (coordinates: Footprint['geometry']['coordinates']) => ({ coordinates, floors });
      if (geometry?.type === 'Polygon') return [own(geometry.coordinates)];
      return geometry?.type === 'MultiPolygon' ? geometry.coordinates.map(own) : [];
    })
    .map(({ coordinates, floors }, at) => ({
      id: `building-${at + 1}`,
      geometry: { type: 'Polygon', coordinates } as Footprint['geometry'],
      ...(floors !== undefined && { floors }),
    }));
}
