import type { MapView } from '../../map/map-view.ts';

/** The map on the page, for commands that need its picture or its camera; null until it is there. */
let current: MapView | null = null;

export function setMapView(view: MapView | null): void {
  current = view;
}

export function mapView(): MapView | null {
  return current;
}
