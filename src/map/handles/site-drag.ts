import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { DragPreview } from './drag-preview.ts';
import type { MapHandlers } from './map-handlers.ts';
import type { MapModel } from '../model/map-model.ts';
import { markNumber } from '../look/mark-text.ts';
import { pickTarget } from './pick-target.ts';
import { snapPlace } from './snap-place.ts';

type PointerEvent = MapMouseEvent | MapTouchEvent;

interface Drag {
  id: string;
  from: LngLat;
  at: LngLat;
  /** From the pointer to the site's own place, so that it does not jump when it is grasped off centre. */
  offset: { x: number; y: number };
  /** Where the pointer has moved it and it is not drawn yet. */
  pixel: { x: number; y: number } | null;
  snaps: boolean;
  moved: boolean;
}

/** Dragging of sites by mouse or one finger: begins on a site's mark, ends where it is let go, Esc gives it up. */
export class SiteDrag {
  readonly #map: MapLibreMap;
  readonly #preview: DragPreview;
  readonly #handlers: MapHandlers;
  readonly #model: () => MapModel;
  #drag: Drag | null = null;
  #frame = 0;

  constructor(
    map: MapLibreMap,
    preview: DragPreview,
    handlers: MapHandlers,
    model: () => MapModel,
  ) {
    this.#map = map;
    this.#preview = preview;
    this.#handlers = handlers;
    this.#model = model;
    map.on('mousedown', this.#start);
    map.on('touchstart', this.#start);
    map.on('mousemove', this.#move);
    map.on('touchmove', this.#move);
    map.on('touchend', this.#release);
    map.on('touchcancel', this.cancel);
    // The pointer may be let go outside the map.
    window.addEventListener('mouseup', this.#release);
  }

  get active(): boolean {
    return this.#drag !== null;
  }

  destroy(): void {
    window.removeEventListener('mouseup', this.#release);
    cancelAnimationFrame(this.#frame);
  }

  /** Puts the site back where the drag began. */
  cancel = (): void => {
    if (!this.#drag) return;
    this.#drag.pixel = null;
    this.#drag.at = this.#drag.from;
    this.#release();
  };

  #start = (event: PointerEvent): void => {
    if (event.originalEvent instanceof MouseEvent && event.originalEvent.button !== 0) return;
    if ('touches' in event.originalEvent && event.originalEvent.touches.length !== 1) return;
    const target = pickTarget(this.#map, event.point);
    const site = this.#model().sites.find((each) => each.id === target?.id);
    if (target?.type !== 'site' || !site) return;
    event.preventDefault();
    const place = { lng: site.lng, lat: site.lat };
    const mark = this.#map.project([site.lng, site.lat]);
    this.#drag = {
      id: site.id,
      from: place,
      at: place,
      offset: { x: mark.x - event.point.x, y: mark.y - event.point.y },
      pixel: null,
      snaps: true,
      moved: false,
    };
  };

  #move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag) return;
    if (!drag.moved && this.#handlers.mayMove?.() === false) {
      this.#drag = null;
      return;
    }
    drag.pixel = { x: event.point.x + drag.offset.x, y: event.point.y + drag.offset.y };
    // With Alt a site stands exactly where it is put.
    drag.snaps = !event.originalEvent.altKey;
    if (!drag.moved) {
      drag.moved = true;
      this.#map.getCanvas().style.cursor = 'grabbing';
      this.#handlers.onSiteMoveStart(drag.id);
    }
    this.#frame ||= requestAnimationFrame(this.#draw);
  };

  #draw = (): void => {
    this.#frame = 0;
    const drag = this.#drag;
    if (!drag) return;
    this.#settle(drag);
    this.#show(drag);
    this.#handlers.onSiteMove(drag.id, drag.at);
  };

  /** Works out where the pointer has put the site. */
  #settle(drag: Drag): void {
    const { pixel } = drag;
    if (!pixel) return;
    drag.pixel = null;
    const { lng, lat } = drag.snaps
      ? snapPlace(this.#map, this.#model().candidates, pixel)
      : this.#map.unproject([pixel.x, pixel.y]);
    drag.at = { lng, lat };
  }

  #show({ id, at }: Drag): void {
    const { sites, siteRadiusM } = this.#model();
    const index = sites.findIndex((site) => site.id === id);
    this.#preview.show(id, at, markNumber(index), siteRadiusM);
  }

  #release = (): void => {
    const drag = this.#drag;
    if (!drag) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#drag = null;
    if (!drag.moved) return;
    this.#map.getCanvas().style.cursor = '';
    this.#settle(drag);
    this.#show(drag);
    this.#handlers.onSiteMoveEnd(drag.id, drag.at);
  };
}
