import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { circlePolygon } from '../core/geo/circle-polygon.ts';
import type { LngLat } from '../core/geo/sphere.ts';
import { collection, feature, NOTHING } from './layers/source-def.ts';
import type { MapModel } from './map-model.ts';
import type { MapPort } from './map-port.ts';
import { markNumber } from './mark-text.ts';
import { roundGeometry, roundPosition } from './rounding.ts';

/**
 * The site under the pointer, in two tiny sources of its own: it follows every frame whatever the
 * updater is busy with, and the site's own mark is hidden by a feature state meanwhile.
 */
export class DragPreview {
  readonly #map: Pick<MapPort, 'getSource' | 'setFeatureState'>;
  #id: string | null = null;

  constructor(map: Pick<MapPort, 'getSource' | 'setFeatureState'>) {
    this.#map = map;
  }

  /** Draws site `id` at a place instead of where the model has it. */
  show(id: string, place: LngLat, model: Pick<MapModel, 'sites' | 'siteRadiusM'>): void {
    if (this.#id !== id) {
      this.hide();
      this.#map.setFeatureState({ source: 'sites', id }, { dragged: true });
      this.#id = id;
    }
    const mark = markNumber(model.sites.findIndex((site) => site.id === id));
    const coordinates = roundPosition([place.lng, place.lat]);
    this.#set('dragged-site', collection([feature(id, { type: 'Point', coordinates }, { mark })]));
    if (model.siteRadiusM === null) return;
    const circle = roundGeometry(circlePolygon(place, model.siteRadiusM));
    this.#set('dragged-circle', collection([feature(id, circle)]));
  }

  /** Gives the site back to the model. */
  hide(): void {
    if (this.#id === null) return;
    this.#map.setFeatureState({ source: 'sites', id: this.#id }, { dragged: false });
    this.#id = null;
    this.#set('dragged-site', NOTHING);
    this.#set('dragged-circle', NOTHING);
  }

  #set(source: 'dragged-site' | 'dragged-circle', data: FeatureCollection): void {
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }
}
