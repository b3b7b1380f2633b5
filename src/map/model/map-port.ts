import type { Map as MapLibreMap } from 'maplibre-gl';

/** The part of MapLibre's public interface through which the map is changed. */
export type MapPort = Pick<
  MapLibreMap,
  | 'addLayer'
  | 'addSource'
  | 'getLayer'
  | 'getSource'
  | 'removeLayer'
  | 'removeSource'
  | 'setFeatureState'
  | 'removeFeatureState'
  | 'setLayoutProperty'
  | 'setPaintProperty'
>;
