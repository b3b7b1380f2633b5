import { mapView } from './map-handle.ts';

/** Room around what is flown to, in degrees: about 200 m. */
const AROUND_DEG = 0.002;

/** Shows some places on the map with a little room around them. */
export function flyToPlaces(places: readonly (readonly [number, number])[]): void {
  const lngs = places.map(([lng]) => lng);
  const lats = places.map(([, lat]) => lat);
  mapView()?.flyToBounds([
    Math.min(...lngs) - AROUND_DEG,
    Math.min(...lats) - AROUND_DEG,
    Math.max(...lngs) + AROUND_DEG,
    Math.max(...lats) + AROUND_DEG,
  ]);
}
