import type { FeatureCollection } from 'geojson';
import type { Footprint } from '../core/siting/siting-input.ts';

/** Building outlines out of a GeoJSON of the basemap, each polygon by itself; empty where it cannot be had. */
export async function footprintsOf(url: string): Promise<Footprint[]> {
  const response = await fetch(url);
  if (!response.ok) return [];
  const { features } = (await response.json()) as FeatureCollection;
  return features
    .flatMap(({ geometry }) => {
      if (geometry.type === 'Polygon') return [geometry.coordinates];
      return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    })
    .map((coordinates, at) => ({
      id: `building-${at + 1}`,
      geometry: { type: 'Polygon', coordinates },
    }));
}
