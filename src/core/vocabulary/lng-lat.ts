/** A place in WGS-84 degrees. */
export interface LngLat {
  lng: number;
  lat: number;
}

/** The same place as a position of GeoJSON. */
export type LngLatPair = [lng: number, lat: number];
